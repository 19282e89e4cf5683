import {
  Alert,
  Button,
  Card,
  Code,
  Group,
  Modal,
  SimpleGrid,
  Stack,
  Text,
  TextInput,
  Title,
} from '@mantine/core';
import { asProblem } from '@relais/api-client';
import { checkIban, checkNir } from '@relais/kernel';
import { ErrorState, showDone } from '@relais/ui';
import { Eye, Lock } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCan } from '../../shell/session';
import { useRevealNir, useSetIban, useSetNir, type Employee } from './employees-queries';

/** Social security number and bank account: masked, changed by typing them anew, read in clear with a reason. */
export function NumbersCard({ employee }: { employee: Employee }) {
  const { t } = useTranslation();
  const can = useCan();
  const setNir = useSetNir(employee.id);
  const setIban = useSetIban(employee.id);
  return (
    <Card>
      <Group gap="xs" mb="sm">
        <Lock size={17} aria-hidden />
        <Title order={2} size="h3">
          {t('employees.numbers')}
        </Title>
      </Group>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Stack gap="xs">
          <NumberField
            label={t('employees.nir')}
            masked={employee.nirMasked}
            check={(text) => (checkNir(text).ok ? null : t('employees.nirInvalid'))}
            disabled={!can('employee.update')}
            busy={setNir.isPending}
            error={setNir.error}
            onSave={(nir) =>
              setNir.mutate(
                { nir, version: employee.version },
                { onSuccess: () => showDone(t('employees.saved')) },
              )
            }
          />
          {employee.nirMasked !== null && can('employee.reveal-nir') && (
            <RevealNir employeeId={employee.id} />
          )}
        </Stack>
        <NumberField
          label="IBAN"
          masked={employee.ibanMasked}
          check={(text) => (checkIban(text).ok ? null : t('employees.ibanInvalid'))}
          disabled={!can('employee.update')}
          busy={setIban.isPending}
          error={setIban.error}
          onSave={(iban) =>
            setIban.mutate(
              { iban, version: employee.version },
              { onSuccess: () => showDone(t('employees.saved')) },
            )
          }
        />
      </SimpleGrid>
    </Card>
  );
}

function NumberField({
  label,
  masked,
  check,
  disabled,
  busy,
  error,
  onSave,
}: {
  label: string;
  masked: string | null;
  check: (text: string) => string | null;
  disabled: boolean;
  busy: boolean;
  error: unknown;
  onSave: (text: string) => void;
}) {
  const { t } = useTranslation();
  const [editing, setEditing] = useState(false);
  const [typed, setTyped] = useState('');
  const [refused, setRefused] = useState<string | null>(null);
  if (!editing) {
    return (
      <Stack gap={4} align="flex-start">
        <Text size="sm" fw={500}>
          {label}
        </Text>
        <Text className="rl-number">{masked ?? t('employees.notEntered')}</Text>
        {!disabled && (
          <Button size="compact-sm" variant="default" onClick={() => setEditing(true)}>
            {t(masked === null ? 'employees.enter' : 'employees.change')}
          </Button>
        )}
      </Stack>
    );
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const problem = check(typed);
        setRefused(problem);
        if (problem === null) onSave(typed.trim());
      }}
    >
      <Stack gap="xs">
        <TextInput
          label={label}
          autoComplete="off"
          data-autofocus
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          error={refused}
        />
        {error != null && <ErrorState error={asProblem(error)} />}
        <Group gap="xs">
          <Button size="compact-sm" variant="default" onClick={() => setEditing(false)}>
            {t('ui.cancel')}
          </Button>
          <Button size="compact-sm" type="submit" loading={busy}>
            {t('employees.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function RevealNir({ employeeId }: { employeeId: string }) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const [reason, setReason] = useState('');
  const reveal = useRevealNir(employeeId);
  function close(): void {
    setOpened(false);
    setReason('');
    // The number lives in this dialog only.
    reveal.reset();
  }
  return (
    <>
      <Group>
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<Eye size={15} aria-hidden />}
          onClick={() => setOpened(true)}
        >
          {t('employees.reveal.action')}
        </Button>
      </Group>
      <Modal
        opened={opened}
        onClose={close}
        title={t('employees.reveal.action')}
        closeButtonProps={{ 'aria-label': t('ui.close') }}
      >
        <form
          onSubmit={(event) => {
            event.preventDefault();
            reveal.mutate({ reason: reason.trim() });
          }}
        >
          <Stack>
            <Alert color="amber" variant="light">
              {t('employees.reveal.recorded')}
            </Alert>
            {reveal.data ? (
              <Code block fz="lg">
                {reveal.data.nir}
              </Code>
            ) : (
              <>
                <TextInput
                  label={t('employees.reveal.reason')}
                  placeholder={t('employees.reveal.example')}
                  value={reason}
                  maxLength={300}
                  data-autofocus
                  onChange={(event) => setReason(event.currentTarget.value)}
                />
                {reveal.error && <ErrorState error={asProblem(reveal.error)} />}
                <Group justify="flex-end">
                  <Button type="submit" disabled={reason.trim() === ''} loading={reveal.isPending}>
                    {t('employees.reveal.show')}
                  </Button>
                </Group>
              </>
            )}
          </Stack>
        </form>
      </Modal>
    </>
  );
}
