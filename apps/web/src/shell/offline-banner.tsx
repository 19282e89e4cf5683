import { Group, Text } from '@mantine/core';
import { CloudOff } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';

function subscribe(changed: () => void): () => void {
  window.addEventListener('online', changed);
  window.addEventListener('offline', changed);
  return () => {
    window.removeEventListener('online', changed);
    window.removeEventListener('offline', changed);
  };
}

/** Whether the device has a network. */
export function useOnline(): boolean {
  return useSyncExternalStore(subscribe, () => navigator.onLine);
}

export function OfflineBanner() {
  const { t } = useTranslation();
  const online = useOnline();
  return (
    <div role="status" aria-live="polite" className="rl-no-print">
      {!online && (
        <Group className="rl-offline" gap="xs" justify="center" wrap="nowrap">
          <CloudOff size={16} aria-hidden />
          <Text size="sm">{t('shell.offline')}</Text>
        </Group>
      )}
    </div>
  );
}
