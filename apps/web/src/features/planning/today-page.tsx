import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { addDays, type LocalDate } from '@relais/kernel';
import { clock, whereabouts } from '@relais/placements/core';
import { EmptyState, ErrorState, LoadingState, PageHeader, formatDate } from '@relais/ui';
import { useQuery } from '@tanstack/react-query';
import { MapPin, Sun } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../shell/session';
import { NoticeButton } from '../my-month/notice-button';
import { practiceStyle } from '../placements/colours';
import '../placements/placements.css';
import { type Planning, type PlanningCell, ownPlanningQuery } from './planning-queries';
import './planning.css';
import { useParisMinute } from './use-paris-minute';

/** The employee's first page: where, when, at which address; and where next. */
export function TodayPage() {
  const { t, i18n } = useTranslation();
  const today = useSession().today as LocalDate;
  const planning = useQuery(ownPlanningQuery(today, addDays(today, 14)));
  const minute = useParisMinute();
  return (
    <>
      <PageHeader title={t('planning.today.title')} lead={formatDate(today, i18n.language, 'weekday')} />
      {planning.isPending && <LoadingState variant="cards" rows={2} />}
      {planning.error && <ErrorState error={planning.error} onRetry={() => void planning.refetch()} />}
      {planning.data && <Whereabouts planning={planning.data} today={today} minute={minute} />}
    </>
  );
}

function Whereabouts({ planning, today, minute }: { planning: Planning; today: LocalDate; minute: number }) {
  const { t } = useTranslation();
  const cells = planning.cells.map((cell) => ({
    ...cell,
    day: cell.day as LocalDate,
    minutes: cell.endMinute - cell.startMinute,
    reason: null,
  }));
  const { current, next } = whereabouts(cells, today, minute);
  if (!current && !next) {
    return (
      <EmptyState icon={Sun} title={t('planning.today.nothing')}>
        {t('planning.today.nothingHelp')}
      </EmptyState>
    );
  }
  const first = current ?? next;
  const later = planning.cells.filter(
    (cell) =>
      first !== null &&
      (cell.day > first.day || (cell.day === first.day && cell.startMinute > first.startMinute)) &&
      !(next && current && cell.day === next.day && cell.startMinute === next.startMinute),
  );
  return (
    <Stack>
      {next && next.day !== today && !current && <Text fw={600}>{t('planning.today.free')}</Text>}
      {current && (
        <Place title={t('planning.today.current')} cell={current} planning={planning} today={today} large />
      )}
      {next && (
        <Place
          title={t(current ? 'planning.today.then' : 'planning.today.next')}
          cell={next}
          planning={planning}
          today={today}
          large={!current}
        />
      )}
      {cells.some(({ day, endMinute }) => day === today && endMinute > minute) && (
        <Group>
          <NoticeButton today={today} />
        </Group>
      )}
      {later.length > 0 && (
        <section aria-labelledby="next-days">
          <Title order={2} size="h3" id="next-days" mb="xs">
            {t('planning.today.days')}
          </Title>
          <Stack gap={6} component="ol" p={0} m={0} style={{ listStyle: 'none' }}>
            {later.slice(0, 12).map((cell) => (
              <Line key={cell.placementId + cell.day + cell.half} cell={cell} planning={planning} />
            ))}
          </Stack>
        </section>
      )}
    </Stack>
  );
}

type Shown = Omit<PlanningCell, 'reason'>;

function Place({
  title,
  cell,
  planning,
  today,
  large,
}: {
  title: string;
  cell: Shown;
  planning: Planning;
  today: LocalDate;
  large: boolean;
}) {
  const { t, i18n } = useTranslation();
  const member = planning.members.find((one) => one.id === cell.memberId);
  const site = planning.sites.find((one) => one.id === cell.siteId);
  const address = site ? [site.street, `${site.postcode} ${site.city}`].filter(Boolean).join(', ') : '';
  return (
    <section
      className="rl-place rl-practice"
      style={practiceStyle(member?.colourKey ?? 0)}
      aria-label={title}
    >
      <Text size="sm" fw={600}>
        {title}
        {cell.day !== today && ` · ${formatDate(cell.day, i18n.language, 'weekday')}`}
      </Text>
      <Title order={2} size={large ? 'h1' : 'h2'} mt={2}>
        {member?.name}
      </Title>
      <Text fz={large ? 'xl' : 'lg'} fw={650} className="rl-number">
        {t('planning.today.at', { from: clock(cell.startMinute), to: clock(cell.endMinute) })}
      </Text>
      <Text>{address}</Text>
      <Button
        mt="sm"
        size="md"
        variant="default"
        component="a"
        href={`https://www.openstreetmap.org/search?query=${encodeURIComponent(address)}`}
        target="_blank"
        rel="noreferrer"
        leftSection={<MapPin size={18} aria-hidden />}
      >
        {t('planning.today.address')}
      </Button>
    </section>
  );
}

function Line({ cell, planning }: { cell: PlanningCell; planning: Planning }) {
  const { t, i18n } = useTranslation();
  const member = planning.members.find((one) => one.id === cell.memberId);
  return (
    <Text
      component="li"
      size="sm"
      className="rl-next-line"
      {...(cell.kind === 'work' ? {} : { c: 'dimmed' })}
    >
      <span className="rl-swatch rl-practice" style={practiceStyle(member?.colourKey ?? 0)} aria-hidden />
      <span>
        {formatDate(cell.day, i18n.language, 'weekday')}, {clock(cell.startMinute)} – {clock(cell.endMinute)}{' '}
        · {member?.name}
        {cell.kind !== 'work' && ` · ${t(`planning.${cell.kind}`)}`}
      </span>
    </Text>
  );
}
