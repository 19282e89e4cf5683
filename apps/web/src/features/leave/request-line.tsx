import { Stack, Text } from '@mantine/core';
import { DateText, StatusBadge, textIn, type StatusTone } from '@relais/ui';
import { useTranslation } from 'react-i18next';
import { useDays } from './leave-file';
import type { LeaveFile, LeaveRequest } from './leave-queries';

export const REQUEST_TONES: Record<LeaveRequest['state'], StatusTone> = {
  asked: 'waiting',
  accepted: 'done',
  refused: 'alert',
  withdrawn: 'off',
};

/** Kind, days, cost and state of a request. */
export function RequestLine({ request, events }: { request: LeaveRequest; events?: LeaveFile['events'] }) {
  const { t, i18n } = useTranslation();
  const days = useDays();
  const name = events?.find(({ event }) => event === request.event)?.name;
  return (
    <Stack gap={2}>
      <Text fw={650} size="sm">
        {name ? textIn(name, i18n.language) : t(`leave.requestKinds.${request.kind}`)}
        {request.hundredths > 0 && ` · ${days(request.hundredths)}`}
      </Text>
      <Text size="sm">
        <DateText date={request.startsOn} /> – <DateText date={request.endsOn} />
      </Text>
      {request.answer !== '' && (
        <Text size="sm" c="dimmed">
          {request.answer}
        </Text>
      )}
      <StatusBadge tone={REQUEST_TONES[request.state]} label={t(`leave.states.${request.state}`)} />
    </Stack>
  );
}
