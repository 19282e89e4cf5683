import { Button, Group, Modal, Stack, Text, TextInput, type ButtonProps } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

export interface ConfirmButtonProps extends ButtonProps {
  children: ReactNode;
  /** The question, e.g. "Close October 2026?". */
  question: string;
  /** What will happen and whether it can be undone. */
  consequence: ReactNode;
  /** Label of the button that does it; a verb. */
  confirmLabel: string;
  onConfirm: () => void | Promise<unknown>;
  /** When given, the person must type it: for what cannot be undone. */
  typeToConfirm?: string;
}

/** A button that asks first, says what will happen, and can demand the name of the object. */
export function ConfirmButton({
  children,
  question,
  consequence,
  confirmLabel,
  onConfirm,
  typeToConfirm,
  ...button
}: ConfirmButtonProps) {
  const { t } = useTranslation();
  const [opened, { open, close }] = useDisclosure(false);
  const [typed, setTyped] = useState('');
  const [busy, setBusy] = useState(false);
  const blocked = typeToConfirm !== undefined && typed.trim() !== typeToConfirm;

  async function confirm(): Promise<void> {
    setBusy(true);
    try {
      await onConfirm();
      close();
    } finally {
      setBusy(false);
    }
  }

  return (
    <>
      <Button {...button} onClick={open}>
        {children}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title={question}
        closeButtonProps={{ 'aria-label': t('ui.close') }}
      >
        <Stack>
          <Text size="sm" component="div">
            {consequence}
          </Text>
          {typeToConfirm !== undefined && (
            <TextInput
              label={t('ui.typeToConfirm', { text: typeToConfirm })}
              value={typed}
              onChange={(event) => setTyped(event.currentTarget.value)}
              data-autofocus
            />
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t('ui.cancel')}
            </Button>
            <Button
              color={button.color ?? 'brick'}
              loading={busy}
              disabled={blocked}
              onClick={() => void confirm()}
            >
              {confirmLabel}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
