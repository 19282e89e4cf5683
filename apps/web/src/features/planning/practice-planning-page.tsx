import { Button, Card, Stack, Text, Title } from '@mantine/core';
import type { LocalDate } from '@relais/kernel';
import { clock } from '@relais/placements/core';
import { EmptyState, ErrorState, LoadingState, PageHeader, StatusBadge, formatDate } from '@relais/ui';
import { useQuery } from '@tanstack/react-query';
import { CalendarOff, UserRound } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from '../../shell/search-params';
import { useSession } from '../../shell/session';
import { spanAround } from './calendar-span';
import { ClosuresPanel } from './closures-panel';
import { holidaysOn } from './grid-model';
import { type Planning, ownPlanningQuery } from './planning-queries';
import { SpanSwitch } from './span-switch';

/** A doctor's week: who is there, and when. */
export function PracticePlanningPage() {
  const { t } = useTranslation();
  const today = useSession().today as LocalDate;
  const [search, setSearch] = useSearchParams();
  const span = spanAround('week', search['day'], today);
  const planning = useQuery(ownPlanningQuery(span.from, span.to));
  const [closing, setClosing] = useState(false);
  return (
    <>
      <PageHeader
        title={t('planning.mine')}
        lead={t('planning.doctor.lead')}
        actions={
          <Button
            variant="default"
            leftSection={<CalendarOff size={16} aria-hidden />}
            onClick={() => setClosing(true)}
          >
            {t('planning.doctor.close')}
          </Button>
        }
      />
      <Stack>
        <SpanSwitch
          span={span}
          today={today}
          onDay={(day) => setSearch({ day: day === today ? undefined : day })}
        />
        {planning.isPending && <LoadingState variant="cards" rows={5} />}
        {planning.error && <ErrorState error={planning.error} onRetry={() => void planning.refetch()} />}
        {planning.data && planning.data.cells.length === 0 && (
          <EmptyState icon={UserRound} title={t('planning.doctor.empty')}>
            {t('planning.doctor.emptyHelp')}
          </EmptyState>
        )}
        {planning.data && planning.data.cells.length > 0 && (
          <Stack gap="sm" component="ol" p={0} m={0} style={{ listStyle: 'none' }}>
            {span.days
              .filter((day, index) => index < 5 || planning.data.cells.some((cell) => cell.day === day))
              .map((day) => (
                <Day key={day} day={day} planning={planning.data} today={today} />
              ))}
          </Stack>
        )}
      </Stack>
      <ClosuresPanel opened={closing} onClose={() => setClosing(false)} from={span.from} />
    </>
  );
}

function Day({ day, planning, today }: { day: LocalDate; planning: Planning; today: LocalDate }) {
  const { t, i18n } = useTranslation();
  const holiday = holidaysOn(planning, day, i18n.language.startsWith('en') ? 'en' : 'fr');
  const cells = planning.cells.filter((cell) => cell.day === day);
  const severalSites = planning.sites.length > 1;
  return (
    <Card
      component="li"
      padding="md"
      {...(day === today ? { bd: '2px solid var(--mantine-color-anchor)' } : {})}
    >
      <Title order={2} size="h3" mb={6} className="rl-sentence">
        {formatDate(day, i18n.language, 'weekday')}
      </Title>
      {holiday !== undefined && <StatusBadge tone="off" label={holiday} />}
      {cells.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('planning.doctor.nobody')}
        </Text>
      )}
      {cells.map((cell) => (
        <Text
          key={cell.placementId + cell.half}
          size="sm"
          className="rl-number"
          {...(cell.kind === 'work' ? {} : { c: 'dimmed' })}
        >
          {clock(cell.startMinute)} – {clock(cell.endMinute)} ·{' '}
          <b>{planning.employees.find((employee) => employee.id === cell.employeeId)?.name}</b>
          {severalSites && ` · ${planning.sites.find((site) => site.id === cell.siteId)?.name ?? ''}`}
          {cell.kind !== 'work' && ` · ${t(`planning.${cell.kind}`)}`}
          {cell.kind === 'closure' && cell.reason ? ` (${cell.reason})` : ''}
        </Text>
      ))}
    </Card>
  );
}
