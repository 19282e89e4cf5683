import { Group, SegmentedControl, Select, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { DEADLINE_LANES, DEADLINE_OWNERS, DEADLINE_STATUSES } from '@relais/deadlines/core';
import { addMonthsTo, isMonth, lastDay, monthOf, localDate, type Month } from '@relais/kernel';
import { PageHeader, SidePanel } from '@relais/ui';
import { Search } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMediaQuery } from '@mantine/hooks';
import { useSearchParams } from '../../shell/search-params';
import { useSession } from '../../shell/session';
import { CalendarFeedsButton } from './calendar-feeds';
import { DeadlinePanel } from './deadline-panel';
import { DeadlinesList } from './deadlines-list';
import { DeadlinesMonth } from './deadlines-month';
import { DeadlinesTimeline, TIMELINE_MONTHS } from './deadlines-timeline';
import type { DeadlineFilters, DeadlineLane, DeadlineOwner } from './deadlines-queries';
import './deadlines.css';

const VIEWS = ['timeline', 'month', 'list'] as const;
type View = (typeof VIEWS)[number];
const STATUS_CHOICES = ['due', 'all', ...DEADLINE_STATUSES] as const;

const oneOf = <T extends string>(values: readonly T[], text: string | undefined): T | undefined =>
  values.find((value) => value === text);

/** The calendar of deadlines: three views of the same rows, the filters in the address. */
export function DeadlinesPage() {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const { today } = useSession();
  const phone = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false });
  const view: View = oneOf(VIEWS, params['view']) ?? (phone ? 'list' : 'timeline');
  const month: Month = isMonth(params['month']) ? params['month'] : monthOf(localDate(today));
  const status = oneOf(STATUS_CHOICES, params['status']) ?? 'due';
  const lane = oneOf(DEADLINE_LANES, params['lane']);
  const owner = oneOf(DEADLINE_OWNERS, params['owner']);
  const search = params['about'] ?? '';
  const filters: DeadlineFilters = {
    ...(status === 'all' ? {} : { status }),
    ...(lane === undefined ? {} : { lane }),
    ...(owner === undefined ? {} : { owner }),
    ...(search === '' ? {} : { search }),
  };
  const opened = params['open'];
  const open = (id: string) => setParams({ open: id }, { push: true });
  const until = { ...filters, to: lastDay(addMonthsTo(month, TIMELINE_MONTHS - 1)) };

  return (
    <>
      <PageHeader
        title={t('deadlines.title')}
        lead={t('deadlines.lead')}
        actions={
          <Group gap="xs">
            <CalendarFeedsButton />
            <SegmentedControl
              value={view}
              onChange={(value) => setParams({ view: value })}
              aria-label={t('deadlines.view')}
              data={VIEWS.map((value) => ({ value, label: t(`deadlines.views.${value}`) }))}
            />
          </Group>
        }
      />
      <Group gap="xs" mb="md" align="flex-end">
        <Select
          label={t('deadlines.status')}
          value={status}
          onChange={(value) => setParams({ status: value === 'due' ? undefined : (value ?? undefined) })}
          data={STATUS_CHOICES.map((value) => ({
            value,
            label: t(`deadlines.statusFilter.${value}`),
          }))}
          allowDeselect={false}
          w={150}
        />
        <Select
          label={t('deadlines.lane')}
          placeholder={t('deadlines.any')}
          value={lane ?? null}
          onChange={(value) => setParams({ lane: value ?? undefined })}
          data={DEADLINE_LANES.map((value: DeadlineLane) => ({
            value,
            label: t(`deadlines.lanes.${value}`),
          }))}
          clearable
          w={150}
        />
        <Select
          label={t('deadlines.owner')}
          placeholder={t('deadlines.any')}
          value={owner ?? null}
          onChange={(value) => setParams({ owner: value ?? undefined })}
          data={DEADLINE_OWNERS.map((value: DeadlineOwner) => ({
            value,
            label: t(`deadlines.owners.${value}`),
          }))}
          clearable
          w={150}
        />
        <SearchField value={search} onChange={(value) => setParams({ about: value || undefined })} />
      </Group>
      {view === 'timeline' && (
        <DeadlinesTimeline
          filters={until}
          month={month}
          today={today}
          onMonth={(value) => setParams({ month: value })}
          onOpen={open}
        />
      )}
      {view === 'month' && (
        <DeadlinesMonth
          filters={filters}
          month={month}
          today={today}
          onMonth={(value) => setParams({ month: value })}
          onOpen={open}
        />
      )}
      {view === 'list' && <DeadlinesList filters={filters} onOpen={open} />}
      <SidePanel
        opened={opened !== undefined}
        onClose={() => setParams({ open: undefined })}
        title={t('deadlines.one')}
      >
        {opened !== undefined && <DeadlinePanel key={opened} deadlineId={opened} />}
      </SidePanel>
    </>
  );
}

/** Asks the server once the typing rests. */
function SearchField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(value);
  const [rested] = useDebouncedValue(typed.trim(), 300);
  useEffect(() => {
    if (rested !== value) onChange(rested);
    // Only when the typing rests: `onChange` is new at every render.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [rested]);
  return (
    <TextInput
      label={t('deadlines.about')}
      placeholder={t('deadlines.aboutHelp')}
      leftSection={<Search size={15} aria-hidden />}
      value={typed}
      maxLength={100}
      onChange={(event) => setTyped(event.currentTarget.value)}
      w={210}
    />
  );
}
