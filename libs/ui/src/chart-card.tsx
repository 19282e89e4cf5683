import { ActionIcon, Card, Group, Menu, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { Download } from 'lucide-react';
import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { download, fileName } from './download';
import { svgToPng } from './svg-to-png';
import { cellText, isNumeric, type Column } from './table/column';
import { toCsv } from './table/csv';
import { useWords } from './table/use-table';

export interface ChartCardProps<Row extends object> {
  title: string;
  /** What to see in it, in one sentence. */
  lead?: ReactNode;
  /** The plot; SVG. */
  children: ReactNode;
  /** The same figures, for the table and the CSV file. */
  columns: readonly Column<Row>[];
  rows: readonly Row[];
}

/** A plot with its table twin; both can be taken away, as a picture or as figures. */
export function ChartCard<Row extends object>({ title, lead, children, columns, rows }: ChartCardProps<Row>) {
  const { t } = useTranslation();
  const words = useWords();
  const plot = useRef<HTMLDivElement>(null);
  const [view, setView] = useState('chart');

  async function savePng(): Promise<void> {
    const svg = plot.current?.querySelector('svg');
    if (svg) download(fileName(title, 'png'), await svgToPng(svg));
  }
  function saveCsv(): void {
    download(
      fileName(title, 'csv'),
      new Blob([toCsv(rows, columns, words)], { type: 'text/csv;charset=utf-8' }),
    );
  }

  return (
    <Card component="section" aria-label={title}>
      <Group justify="space-between" align="flex-start" gap="xs" mb="sm">
        <Stack gap={2} style={{ flex: '1 1 10rem' }}>
          <Title order={2} size="h3">
            {title}
          </Title>
          {lead !== undefined && (
            <Text size="sm" c="dimmed" component="div">
              {lead}
            </Text>
          )}
        </Stack>
        <Group gap={6} className="rl-no-print" wrap="nowrap">
          <SegmentedControl
            size="xs"
            value={view}
            onChange={setView}
            aria-label={t('ui.chart.view')}
            data={[
              { value: 'chart', label: t('ui.chart.chart') },
              { value: 'table', label: t('ui.chart.table') },
            ]}
          />
          <Menu position="bottom-end" withinPortal>
            <Menu.Target>
              <ActionIcon variant="default" size={30} aria-label={t('ui.chart.save', { title })}>
                <Download size={15} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item disabled={view !== 'chart'} onClick={() => void savePng()}>
                PNG
              </Menu.Item>
              <Menu.Item onClick={saveCsv}>CSV (;)</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </Group>
      </Group>
      {view === 'chart' ? (
        <div ref={plot}>{children}</div>
      ) : (
        <div className="rl-twin" tabIndex={0} role="region" aria-label={title}>
          <table>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column.id} scope="col" className={isNumeric(column) ? 'rl-right' : undefined}>
                    {column.header}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row, index) => (
                <tr key={index}>
                  {columns.map((column) => (
                    <td key={column.id} className={isNumeric(column) ? 'rl-right' : undefined}>
                      {cellText(column, row, words)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Card>
  );
}
