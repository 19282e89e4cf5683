import { Badge, Button, Checkbox, CloseButton, Group, Popover, Stack, Text, TextInput } from '@mantine/core';
import { DateInput, MonthPickerInput } from '@mantine/dates';
import { ListFilter } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { isEmpty, kindOf, valueText, type Column } from './column';
import type { TableModel } from './use-table';

const filterable = <Row,>(columns: readonly Column<Row>[]): Column<Row>[] =>
  columns.filter(({ filter }) => filter !== false);

interface FiltersProps<Row extends object> {
  columns: readonly Column<Row>[];
  allRows: readonly Row[];
  table: TableModel<Row>;
}

/** The button "Filters" with one field per column, by the column's kind. */
export function FiltersButton<Row extends object>({ columns, allRows, table }: FiltersProps<Row>) {
  const { t } = useTranslation();
  const count = Object.keys(table.state.filters).length;
  const fields = filterable(columns);
  if (fields.length === 0) return null;
  return (
    <Popover position="bottom-start" width={320} shadow="md" trapFocus withinPortal>
      <Popover.Target>
        <Button
          variant="default"
          size="xs"
          leftSection={<ListFilter size={14} aria-hidden />}
          rightSection={count > 0 ? <Badge size="xs">{count}</Badge> : undefined}
        >
          {t('ui.table.filters')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className="rl-table-filters">
        <Stack gap="sm">
          {fields.map((column) => (
            <FilterField key={column.id} column={column} allRows={allRows} table={table} />
          ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

interface FieldProps<Row extends object> {
  column: Column<Row>;
  allRows: readonly Row[];
  table: TableModel<Row>;
}

function useFilter<Row extends object>({ column, table }: FieldProps<Row>): [string, (text: string) => void] {
  const value = table.state.filters[column.id] ?? '';
  return [value, (text) => table.change({ filters: { ...table.state.filters, [column.id]: text } })];
}

function FilterField<Row extends object>(props: FieldProps<Row>) {
  switch (kindOf(props.column)) {
    case 'text':
      return <TextFilter {...props} />;
    case 'option':
    case 'boolean':
      return <ChoiceFilter {...props} />;
    case 'number':
    case 'minutes':
    case 'cents':
      return <RangeFilter {...props} />;
    case 'date':
    case 'instant':
      return <DateFilter {...props} />;
    case 'month':
      return <MonthFilter {...props} />;
  }
}

function TextFilter<Row extends object>(props: FieldProps<Row>) {
  const { t } = useTranslation();
  const [value, setValue] = useFilter(props);
  return (
    <TextInput
      size="xs"
      label={props.column.header}
      placeholder={t('ui.table.contains')}
      value={value}
      onChange={(event) => setValue(event.currentTarget.value)}
    />
  );
}

function ChoiceFilter<Row extends object>(props: FieldProps<Row>) {
  const { column, allRows, table } = props;
  const [value, setValue] = useFilter(props);
  const choices = useMemo(() => {
    const present = new Set(allRows.map((row) => column.value(row)).filter((item) => !isEmpty(item)));
    const ordered = column.options ? Object.keys(column.options) : [...present].map(String).sort();
    return ordered.filter((item) => [...present].some((seen) => String(seen) === item));
  }, [allRows, column]);
  return (
    <Checkbox.Group
      size="xs"
      label={column.header}
      value={value === '' ? [] : value.split(',')}
      onChange={(chosen) => setValue(chosen.join(','))}
    >
      <Stack gap={6} mt={6}>
        {choices.map((item) => (
          <Checkbox key={item} size="xs" value={item} label={choiceText(column, item, table)} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}

function choiceText<Row extends object>(column: Column<Row>, item: string, table: TableModel<Row>): string {
  return valueText(column, kindOf(column) === 'boolean' ? item === 'true' : item, table.words);
}

function RangeFilter<Row extends object>(props: FieldProps<Row>) {
  const { t } = useTranslation();
  const [value, setValue] = useFilter(props);
  const [from = '', to = ''] = value.split('..');
  const put = (low: string, high: string): void =>
    setValue(low === '' && high === '' ? '' : `${low}..${high}`);
  return (
    <fieldset className="rl-range">
      <Text component="legend" size="xs" fw={500}>
        {props.column.header}
      </Text>
      <TextInput
        size="xs"
        aria-label={t('ui.table.from')}
        placeholder={t('ui.table.from')}
        value={from}
        onChange={(event) => put(event.currentTarget.value, to)}
      />
      <TextInput
        size="xs"
        aria-label={t('ui.table.to')}
        placeholder={t('ui.table.to')}
        value={to}
        onChange={(event) => put(from, event.currentTarget.value)}
      />
    </fieldset>
  );
}

function DateFilter<Row extends object>(props: FieldProps<Row>) {
  const { t } = useTranslation();
  const [value, setValue] = useFilter(props);
  const [from = '', to = ''] = value.split('..');
  const put = (low: string, high: string): void =>
    setValue(low === '' && high === '' ? '' : `${low}..${high}`);
  const shared = { size: 'xs', clearable: true, valueFormat: 'DD/MM/YYYY' } as const;
  return (
    <fieldset className="rl-range">
      <Text component="legend" size="xs" fw={500}>
        {props.column.header}
      </Text>
      <DateInput
        {...shared}
        aria-label={t('ui.table.from')}
        placeholder={t('ui.table.from')}
        value={from || null}
        onChange={(date) => put(date ?? '', to)}
        popoverProps={{ withinPortal: false }}
      />
      <DateInput
        {...shared}
        aria-label={t('ui.table.to')}
        placeholder={t('ui.table.to')}
        value={to || null}
        onChange={(date) => put(from, date ?? '')}
        popoverProps={{ withinPortal: false }}
      />
    </fieldset>
  );
}

function MonthFilter<Row extends object>(props: FieldProps<Row>) {
  const [value, setValue] = useFilter(props);
  const [from = '', to = ''] = value.split('..');
  return (
    <MonthPickerInput
      size="xs"
      type="range"
      clearable
      label={props.column.header}
      value={[from === '' ? null : `${from}-01`, to === '' ? null : `${to}-01`]}
      onChange={([low, high]) => setValue(low ? `${low.slice(0, 7)}..${(high ?? low).slice(0, 7)}` : '')}
      popoverProps={{ withinPortal: false }}
    />
  );
}

/** What is filtered, each with a cross; nothing when nothing is. */
export function FilterChips<Row extends object>({ columns, table }: Omit<FiltersProps<Row>, 'allRows'>) {
  const { t } = useTranslation();
  const active = columns.filter(({ id }) => table.state.filters[id] !== undefined);
  if (active.length === 0) return null;
  return (
    <Group gap={6} className="rl-no-print">
      {active.map((column) => {
        const filter = table.state.filters[column.id] ?? '';
        const { [column.id]: _removed, ...others } = table.state.filters;
        return (
          <span key={column.id} className="rl-chip">
            <Text span size="xs">
              {column.header} : <strong>{describe(column, filter, table)}</strong>
            </Text>
            <CloseButton
              size="xs"
              aria-label={t('ui.table.removeFilter', { column: column.header })}
              onClick={() => table.change({ filters: others })}
            />
          </span>
        );
      })}
      <Button size="compact-xs" variant="subtle" onClick={table.clearFilters}>
        {t('ui.table.clearFilters')}
      </Button>
    </Group>
  );
}

function describe<Row extends object>(column: Column<Row>, filter: string, table: TableModel<Row>): string {
  const kind = kindOf(column);
  if (kind === 'option' || kind === 'boolean') {
    return filter
      .split(',')
      .map((item) => choiceText(column, item, table))
      .join(', ');
  }
  if (!filter.includes('..')) return filter;
  const isDate = kind === 'date' || kind === 'month' || kind === 'instant';
  const [from = '', to = ''] = filter
    .split('..')
    .map((bound) =>
      isDate && bound !== ''
        ? valueText({ ...column, kind: kind === 'instant' ? 'date' : kind }, bound, table.words)
        : bound,
    );
  if (from === '') return `≤ ${to}`;
  return to === '' ? `≥ ${from}` : `${from} – ${to}`;
}
