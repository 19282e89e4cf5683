import { Checkbox, Text } from '@mantine/core';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cellText, valueText, type Column } from './column';
import { content, MainCell, WHOLE_ROWS, type BodyProps } from './grid';

/** The same rows on a phone: one card each, with the labels of the columns. */
export function Cards<Row extends object>(props: BodyProps<Row>) {
  const { table, title, printing } = props;
  const list = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    if (list.current) setTop(list.current.getBoundingClientRect().top + window.scrollY);
  }, []);
  const cards = useWindowVirtualizer({
    count: table.rows.length,
    estimateSize: () => 44 + 24 * (table.shown.length - 1),
    overscan: 6,
    scrollMargin: top,
  });
  const drawn = cards.getVirtualItems();
  const whole = printing || table.rows.length <= WHOLE_ROWS;
  return (
    <>
      <Sums {...props} />
      <div
        ref={list}
        role="list"
        aria-label={title}
        className="rl-card-list"
        style={whole ? undefined : { height: cards.getTotalSize() }}
      >
        {whole
          ? table.rows.map((row, index) => <Card key={props.rowId(row)} {...props} row={row} index={index} />)
          : drawn.map(({ index, start, key }) => {
              const row = table.rows[index];
              return (
                row && (
                  <div
                    key={key}
                    ref={cards.measureElement}
                    data-index={index}
                    className="rl-card-place"
                    style={{ transform: `translateY(${start - cards.options.scrollMargin}px)` }}
                  >
                    <Card {...props} row={row} index={index} />
                  </div>
                )
              );
            })}
      </div>
    </>
  );
}

function Card<Row extends object>({
  row,
  index,
  table,
  rowId,
  rowTitle,
  rowTone,
  selection,
  onActive,
  onOpen,
}: BodyProps<Row> & { row: Row; index: number }) {
  const { t } = useTranslation();
  const title = rowTitle(row);
  const id = rowId(row);
  return (
    <div role="listitem" className="rl-row-card" data-tone={rowTone?.(row)}>
      <div className="rl-row-card-head">
        {selection && (
          <Checkbox
            size="sm"
            aria-label={t('ui.table.tickRow', { title })}
            checked={selection.ids.has(id)}
            onChange={() => selection.toggle(id)}
          />
        )}
        <MainCell onOpen={onOpen && (() => (onActive(index), onOpen(row)))}>{title}</MainCell>
      </div>
      <dl>
        {table.shown
          .filter((column) => isShown(column, row, table.words))
          .filter((column) => cellText(column, row, table.words) !== title)
          .map((column) => (
            <div key={column.id}>
              <dt>{column.header}</dt>
              <dd>{content(column, row, table)}</dd>
            </div>
          ))}
      </dl>
    </div>
  );
}

const isShown = <Row extends object>(
  column: Column<Row>,
  row: Row,
  words: Parameters<typeof cellText>[2],
): boolean => column.cell !== undefined || cellText(column, row, words) !== '';

function Sums<Row extends object>({ table }: BodyProps<Row>) {
  const { t } = useTranslation();
  if (table.sums.size === 0) return null;
  const parts = table.shown.flatMap((column) => {
    const sum = table.sums.get(column.id);
    return sum === undefined ? [] : [`${column.header} : ${valueText(column, sum, table.words)}`];
  });
  return (
    <Text size="sm" fw={600} mb="xs">
      {[t('ui.table.total', { count: table.rows.length }), ...parts].join(' · ')}
    </Text>
  );
}
