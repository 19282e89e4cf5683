import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';

const UNDO_FOR_MS = 30_000;

/** Says that something was done and offers to undo it for 30 seconds. Texts are ready to show. */
export function showUndoToast(options: { message: string; undoLabel: string; onUndo: () => void }): void {
  const id = crypto.randomUUID();
  notifications.show({
    id,
    autoClose: UNDO_FOR_MS,
    withBorder: true,
    message: (
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{options.message}</Text>
        <Button
          size="compact-sm"
          variant="light"
          onClick={() => {
            notifications.hide(id);
            options.onUndo();
          }}
        >
          {options.undoLabel}
        </Button>
      </Group>
    ),
  });
}

/** A short confirmation that needs no answer. */
export function showDone(message: string): void {
  notifications.show({ message, color: 'relais', withBorder: true, autoClose: 5000 });
}
