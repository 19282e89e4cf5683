import {
  ActionIcon,
  Button,
  Checkbox,
  Group,
  Menu,
  Popover,
  SegmentedControl,
  Stack,
  Text,
  TextInput,
} from '@mantine/core';
import { Columns3, Download, Search, X } from 'lucide-react';
import { useState, type ReactNode, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { download, fileName } from '../download';
import { showDone } from '../undo-toast';
import type { Column } from './column';
import { toClipboard, toCsv } from './csv';
import { FiltersButton } from './filters';
import { defaultColumns } from './state';
import type { TableModel } from './use-table';

interface ToolbarProps<Row extends object> {
  title: string;
  columns: readonly Column<Row>[];
  allRows: readonly Row[];
  table: TableModel<Row>;
  searchRef: Ref<HTMLInputElement>;
  children?: ReactNode;
}

/** Above the rows: search, filters, columns, density, exports. */
export function Toolbar<Row extends object>({
  title,
  columns,
  allRows,
  table,
  searchRef,
  children,
}: ToolbarProps<Row>) {
  const { t } = useTranslation();
  return (
    <Group gap="xs" className="rl-no-print" justify="space-between">
      <Group gap="xs" style={{ flex: '1 1 18rem' }}>
        {children}
        <TextInput
          ref={searchRef}
          size="xs"
          type="search"
          aria-label={t('ui.table.search', { title })}
          placeholder={t('ui.table.searchPlaceholder')}
          leftSection={<Search size={14} aria-hidden />}
          rightSection={
            table.search === '' ? undefined : (
              <ActionIcon
                size="xs"
                variant="subtle"
                color="gray"
                aria-label={t('ui.table.clearSearch')}
                onClick={() => table.setSearch('')}
              >
                <X size={12} />
              </ActionIcon>
            )
          }
          value={table.search}
          onChange={(event) => table.setSearch(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
          style={{ flex: '1 1 12rem', maxWidth: 320 }}
        />
        <FiltersButton columns={columns} allRows={allRows} table={table} />
      </Group>
      <Group gap="xs">
        <ColumnChooser columns={columns} table={table} />
        <ExportMenu title={title} table={table} />
      </Group>
    </Group>
  );
}

function ColumnChooser<Row extends object>({
  columns,
  table,
}: {
  columns: readonly Column<Row>[];
  table: TableModel<Row>;
}) {
  const { t } = useTranslation();
  const chosen = table.state.columns;
  function toggle(id: string): void {
    const wished = chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id];
    const ordered = columns.map((column) => column.id).filter((other) => wished.includes(other));
    if (ordered.length > 0) table.change({ columns: ordered });
  }
  return (
    <Popover position="bottom-end" width={250} shadow="md" trapFocus withinPortal>
      <Popover.Target>
        <Button variant="default" size="xs" leftSection={<Columns3 size={14} aria-hidden />} visibleFrom="sm">
          {t('ui.table.columns')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className="rl-table-filters">
        <Stack gap={8}>
          <SegmentedControl
            size="xs"
            fullWidth
            aria-label={t('ui.table.density')}
            value={table.density}
            onChange={(value) => table.setDensity(value)}
            data={(['comfortable', 'compact'] as const).map((value) => ({
              value,
              label: t(`ui.table.${value}`),
            }))}
          />
          {columns.map((column) => (
            <Checkbox
              key={column.id}
              size="xs"
              label={column.header}
              checked={chosen.includes(column.id)}
              disabled={chosen.length === 1 && chosen.includes(column.id)}
              onChange={() => toggle(column.id)}
            />
          ))}
          <Button
            size="compact-xs"
            variant="subtle"
            onClick={() => table.change({ columns: defaultColumns(columns) })}
          >
            {t('ui.table.resetColumns')}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

function ExportMenu<Row extends object>({ title, table }: { title: string; table: TableModel<Row> }) {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const { rows, shown, words } = table;

  function exportCsv(): void {
    download(
      fileName(title, 'csv'),
      new Blob([toCsv(rows, shown, words)], { type: 'text/csv;charset=utf-8' }),
    );
  }
  async function exportXlsx(): Promise<void> {
    setBusy(true);
    try {
      const { toXlsx } = await import('./xlsx');
      download(fileName(title, 'xlsx'), await toXlsx(rows, shown, title, words));
    } finally {
      setBusy(false);
    }
  }
  async function copy(): Promise<void> {
    await navigator.clipboard.writeText(toClipboard(rows, shown, words));
    showDone(t('ui.table.copied', { count: rows.length }));
  }

  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button
          variant="default"
          size="xs"
          loading={busy}
          disabled={rows.length === 0}
          leftSection={<Download size={14} aria-hidden />}
        >
          {t('ui.table.export')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <Text size="xs">{t('ui.table.exportWhat', { count: rows.length })}</Text>
        </Menu.Label>
        <Menu.Item onClick={() => void exportXlsx()}>Excel (.xlsx)</Menu.Item>
        <Menu.Item onClick={exportCsv}>CSV (;)</Menu.Item>
        <Menu.Item onClick={() => void copy()}>{t('ui.table.copy')}</Menu.Item>
        <Menu.Item onClick={() => window.print()}>{t('ui.table.print')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
