import { Button, Group, SegmentedControl, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import type { LocalDate } from '@relais/kernel';
import { clock } from '@relais/placements/core';
import {
  EmptyState,
  ErrorState,
  LoadingState,
  PageHeader,
  SidePanel,
  download,
  fileName,
  formatDate,
  formatDecimalMinutes,
} from '@relais/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { CalendarOff, CalendarRange, Download, Search } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from '../../shell/search-params';
import { useSession } from '../../shell/session';
import { practiceStyle } from '../placements/colours';
import { type Span, spanAround } from './calendar-span';
import { ClosuresPanel } from './closures-panel';
import { type GridRow, gridRows, matching } from './grid-model';
import { planningCsv } from './planning-csv';
import { PlanningGrid } from './planning-grid';
import { type Axis, type Planning, joinPages, planningPagesQuery } from './planning-queries';
import { usePlanWork } from './planning-work';
import { type RowFindings, rowFindings } from './row-findings';
import { SpanSwitch } from './span-switch';
import { WorkPanel } from './work-panel';

/** The planning of the group: employee by day, or the same transposed, practice by half-day. */
export function PlanningPage() {
  const { t, i18n } = useTranslation();
  const today = useSession().today as LocalDate;
  const [search, setSearch] = useSearchParams();
  const axis: Axis = search['by'] === 'practice' ? 'practices' : 'employees';
  const span = spanAround(search['span'] === 'month' ? 'month' : 'week', search['day'], today);
  const pages = useInfiniteQuery(planningPagesQuery(axis, span.from, span.to));
  const planning = useMemo(() => joinPages(pages.data?.pages ?? []), [pages.data]);
  const rows = useMemo(() => (planning ? gridRows(axis, planning) : []), [axis, planning]);
  const shown = useMemo(() => matching(rows, search['q'] ?? ''), [rows, search]);
  const [opened, setOpened] = useState<{ row: GridRow; day?: LocalDate | undefined }>();
  const [closures, setClosures] = useState(false);
  const work = usePlanWork(pages.data?.pages ?? NO_PAGES, span);
  const findings = useMemo(() => {
    const nameOf = new Map(planning?.employees.map(({ id, name }) => [id, name]));
    return new Map(rows.map((row) => [row.id, rowFindings(axis, row, nameOf, work)]));
  }, [axis, planning, rows, work]);

  return (
    <>
      <PageHeader
        title={t('planning.title')}
        actions={
          <>
            <Button
              variant="default"
              leftSection={<Download size={16} aria-hidden />}
              disabled={shown.length === 0}
              onClick={() =>
                planning &&
                download(
                  fileName(`${t('planning.title')} ${span.from}`, 'csv'),
                  new Blob([planningCsv(shown, span, planning, t, i18n.language)], {
                    type: 'text/csv;charset=utf-8',
                  }),
                )
              }
            >
              {t('planning.csv')}
            </Button>
            <Button leftSection={<CalendarOff size={16} aria-hidden />} onClick={() => setClosures(true)}>
              {t('planning.closures')}
            </Button>
          </>
        }
      />
      <Stack gap="sm">
        <Group gap="sm" align="flex-end" justify="space-between">
          <SpanSwitch
            span={span}
            today={today}
            onDay={(day) => setSearch({ day: day === today ? undefined : day })}
            onKind={(kind) => setSearch({ span: kind === 'week' ? undefined : kind })}
          />
          <Group gap="sm" className="rl-no-print">
            <SegmentedControl
              aria-label={t('planning.axis')}
              value={axis}
              onChange={(chosen) => setSearch({ by: chosen === 'practices' ? 'practice' : undefined })}
              data={[
                { value: 'employees', label: t('planning.byEmployee') },
                { value: 'practices', label: t('planning.byPractice') },
              ]}
            />
            <TextInput
              aria-label={t('planning.filter')}
              placeholder={t('planning.filter')}
              leftSection={<Search size={16} aria-hidden />}
              value={search['q'] ?? ''}
              onChange={(event) => setSearch({ q: event.currentTarget.value || undefined })}
            />
          </Group>
        </Group>
        {pages.isPending && <LoadingState variant="table" rows={10} />}
        {pages.error && !planning && <ErrorState error={pages.error} onRetry={() => void pages.refetch()} />}
        {planning && rows.length === 0 && (
          <EmptyState icon={CalendarRange} title={t('planning.empty')}>
            {t('planning.emptyHelp')}
          </EmptyState>
        )}
        {planning && rows.length > 0 && shown.length === 0 && (
          <EmptyState icon={Search} title={t('planning.nobody')}>
            {t('planning.nobodyHelp')}
          </EmptyState>
        )}
        {planning && shown.length > 0 && (
          <>
            <PlanningGrid
              axis={axis}
              span={span}
              planning={planning}
              rows={shown}
              today={today}
              findings={findings}
              onOpen={(row, day) => setOpened({ row, day })}
            />
            <Legend planning={planning} />
          </>
        )}
        {pages.hasNextPage && (
          <Button
            variant="default"
            loading={pages.isFetchingNextPage}
            onClick={() => void pages.fetchNextPage()}
          >
            {t('planning.more')}
          </Button>
        )}
      </Stack>
      <SidePanel
        opened={opened !== undefined}
        onClose={() => setOpened(undefined)}
        size="md"
        title={opened ? titleOf(opened.row, opened.day, i18n.language) : ''}
      >
        {opened && (
          <Stack>
            {opened.day && <DayDetails row={opened.row} day={opened.day} />}
            <RowRules axis={axis} span={span} day={opened.day} findings={findings.get(opened.row.id)} />
          </Stack>
        )}
      </SidePanel>
      <ClosuresPanel opened={closures} onClose={() => setClosures(false)} from={span.from} />
    </>
  );
}

const NO_PAGES: Planning[] = [];

const titleOf = (row: GridRow, day: LocalDate | undefined, language: string): string =>
  day === undefined ? row.name : `${row.name} · ${formatDate(day, language, 'weekday')}`;

/** What the rules say of a day of a row, or of the whole row. */
function RowRules({
  axis,
  span,
  day,
  findings,
}: {
  axis: Axis;
  span: Span;
  day: LocalDate | undefined;
  findings: RowFindings | undefined;
}) {
  if (!findings) return null;
  const people = day === undefined ? findings.people : (findings.on.get(day) ?? []);
  return <WorkPanel key={day} people={people} span={span} isNamed={axis === 'practices'} />;
}

function Legend({ planning }: { planning: Planning }) {
  const { t } = useTranslation();
  const known = new Set(planning.cells.map((cell) => cell.memberId));
  return (
    <ul className="rl-plan-legend">
      {planning.members
        .filter((member) => known.has(member.id))
        .map((member) => (
          <li key={member.id}>
            <span className="rl-swatch rl-practice" style={practiceStyle(member.colourKey)} aria-hidden />
            {member.name}
          </li>
        ))}
      <li>
        <span className="rl-swatch rl-hatched" aria-hidden />
        {t('planning.legend.holiday')} · {t('planning.legend.closure')}
      </li>
    </ul>
  );
}

function DayDetails({ row, day }: { row: GridRow; day: LocalDate }) {
  const { t, i18n } = useTranslation();
  const pieces = row.on.get(day) ?? [];
  if (pieces.length === 0) return <Text c="dimmed">{t('planning.details.nothing')}</Text>;
  return (
    <SimpleGrid cols={1} spacing="sm">
      {pieces.map(({ cell, colourKey, employeeName, memberName, siteName }) => (
        <div
          key={cell.placementId + cell.half}
          className="rl-place rl-practice"
          style={practiceStyle(colourKey)}
        >
          <Text fw={650}>
            {clock(cell.startMinute)} – {clock(cell.endMinute)} ·{' '}
            {formatDecimalMinutes(cell.endMinute - cell.startMinute, i18n.language)}
          </Text>
          <Text size="sm">
            {employeeName} · {memberName}, {siteName}
          </Text>
          {cell.kind !== 'work' && (
            <Text size="sm" fw={600}>
              {t(`planning.${cell.kind}`)}
              {cell.reason ? ` : ${cell.reason}` : ''}
              {cell.effect ? ` (${t(`planning.effect.${cell.effect}`)})` : ''}
            </Text>
          )}
          <Button
            mt={8}
            size="compact-sm"
            variant="default"
            renderRoot={(props) => (
              <Link {...props} to="/placements/$placementId" params={{ placementId: cell.placementId }} />
            )}
          >
            {t('planning.details.placement')}
          </Button>
        </div>
      ))}
    </SimpleGrid>
  );
}
