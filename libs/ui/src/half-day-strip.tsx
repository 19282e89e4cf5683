import { useTranslation } from 'react-i18next';
import { formatDate, formatMinutes } from './format';
import type { Half } from './half-day-grid';

/** One half-day of a month: what was planned, what was done (null: not said yet), what is odd about it. */
export interface StripHalfDay {
  date: string;
  half: Half;
  plannedMinutes: number;
  doneMinutes: number | null;
  alert?: string;
}

export interface HalfDayStripProps {
  /** Names the plot, e.g. "Octobre 2026, Marie D.". */
  label: string;
  halfDays: readonly StripHalfDay[];
  /** A tap on a day. */
  onSelect?: (date: string) => void;
}

const WIDTH = 10;
const HEIGHT = 56;
const TOP = 12;
const FULL_MINUTES = 300;

const heightOf = (minutes: number): number =>
  Math.min(HEIGHT, Math.max(3, (minutes / FULL_MINUTES) * HEIGHT));

/**
 * A month at a glance, one bar per half-day: grey is planned, colour is done, ! is to look at.
 * The same figures follow as a table for screen readers.
 */
export function HalfDayStrip({ label, halfDays, onSelect }: HalfDayStripProps) {
  const { t, i18n } = useTranslation();
  const width = Math.max(1, halfDays.length) * WIDTH;
  const days = [...new Set(halfDays.map(({ date }) => date))];
  return (
    <figure className="rl-strip" aria-label={label}>
      <svg viewBox={`0 0 ${width} ${TOP + HEIGHT + 14}`} aria-hidden focusable="false">
        <line x1={0} x2={width} y1={TOP + HEIGHT + 0.5} y2={TOP + HEIGHT + 0.5} className="rl-strip-base" />
        {halfDays.map((halfDay, index) => (
          <Bar key={`${halfDay.date}${halfDay.half}`} halfDay={halfDay} x={index * WIDTH} />
        ))}
        {days.map((date) => {
          const first = halfDays.findIndex((halfDay) => halfDay.date === date);
          const number = Number(date.slice(8));
          return (
            <g key={date}>
              {(number === 1 || number % 5 === 0) && (
                <text x={first * WIDTH + WIDTH} y={TOP + HEIGHT + 12} className="rl-strip-day">
                  {number}
                </text>
              )}
              {onSelect && (
                <rect
                  x={first * WIDTH}
                  y={0}
                  width={WIDTH * halfDays.filter((halfDay) => halfDay.date === date).length}
                  height={TOP + HEIGHT}
                  fill="transparent"
                  className="rl-strip-target"
                  onClick={() => onSelect(date)}
                />
              )}
            </g>
          );
        })}
      </svg>
      <table className="rl-sr-only">
        <caption>{label}</caption>
        <thead>
          <tr>
            <th>{t('ui.strip.day')}</th>
            <th>{t('ui.strip.planned')}</th>
            <th>{t('ui.strip.done')}</th>
            <th>{t('ui.strip.alert')}</th>
          </tr>
        </thead>
        <tbody>
          {halfDays
            .filter(({ plannedMinutes, doneMinutes }) => plannedMinutes > 0 || (doneMinutes ?? 0) > 0)
            .map(({ date, half, plannedMinutes, doneMinutes, alert }) => (
              <tr key={`${date}${half}`}>
                <th>
                  {formatDate(date, i18n.language, 'weekday')}, {t(`ui.half.${half}`)}
                </th>
                <td>{formatMinutes(plannedMinutes)}</td>
                <td>{doneMinutes === null ? '–' : formatMinutes(doneMinutes)}</td>
                <td>{alert}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </figure>
  );
}

function Bar({ halfDay, x }: { halfDay: StripHalfDay; x: number }) {
  const { plannedMinutes, doneMinutes, alert } = halfDay;
  const bottom = TOP + HEIGHT;
  const planned = plannedMinutes > 0 ? heightOf(plannedMinutes) : 0;
  const done = doneMinutes !== null && doneMinutes > 0 ? heightOf(doneMinutes) : 0;
  const top = Math.min(bottom - planned, bottom - done);
  return (
    <g>
      {planned > 0 && (
        <rect
          x={x + 1}
          y={bottom - planned}
          width={WIDTH - 2}
          height={planned}
          rx={1.5}
          className="rl-strip-planned"
        />
      )}
      {done > 0 && (
        <rect
          x={x + 2.5}
          y={bottom - done}
          width={WIDTH - 5}
          height={done}
          rx={1}
          className={alert === undefined ? 'rl-strip-done' : 'rl-strip-alert'}
        />
      )}
      {alert !== undefined && (
        <text x={x + WIDTH / 2} y={Math.max(9, top - 2)} className="rl-strip-mark">
          !
        </text>
      )}
    </g>
  );
}
