import { useTranslation } from 'react-i18next';
import {
  formatCents,
  formatDate,
  formatDecimalMinutes,
  formatInstant,
  formatMinutes,
  formatMonth,
  type DateStyle,
} from './format';

const Nothing = () => <span aria-hidden>–</span>;

/** An amount in cents, in euros: `1 684,20 €`. Nothing known is a dash. */
export function MoneyText({ cents }: { cents: number | null | undefined }) {
  const { i18n } = useTranslation();
  if (cents === null || cents === undefined) return <Nothing />;
  return <span className="rl-number">{formatCents(cents, i18n.language)}</span>;
}

export interface HoursTextProps {
  minutes: number | null | undefined;
  /** `decimal` as payroll counts (62,50 h); else as a clock (62 h 30). The other one is the tooltip. */
  as?: 'clock' | 'decimal';
  /** `+2 h 30` for a difference. */
  signed?: boolean;
}

/** A duration in minutes. */
export function HoursText({ minutes, as = 'clock', signed = false }: HoursTextProps) {
  const { i18n } = useTranslation();
  if (minutes === null || minutes === undefined) return <Nothing />;
  const clock = formatMinutes(minutes, { signed });
  const decimal = formatDecimalMinutes(minutes, i18n.language);
  return (
    <span className="rl-number" title={as === 'clock' ? decimal : clock}>
      {as === 'clock' ? clock : decimal}
    </span>
  );
}

/** A civil date. */
export function DateText({ date, style }: { date: string | null | undefined; style?: DateStyle }) {
  const { i18n } = useTranslation();
  if (date === null || date === undefined) return <Nothing />;
  return (
    <time dateTime={date} className="rl-number">
      {formatDate(date, i18n.language, style)}
    </time>
  );
}

export function MonthText({ month }: { month: string }) {
  const { i18n } = useTranslation();
  return <time dateTime={month}>{formatMonth(month, i18n.language)}</time>;
}

/** An instant, at the clocks of Paris. */
export function InstantText({ at }: { at: string | null | undefined }) {
  const { i18n } = useTranslation();
  if (at === null || at === undefined) return <Nothing />;
  return (
    <time dateTime={at} className="rl-number">
      {formatInstant(at, i18n.language)}
    </time>
  );
}
