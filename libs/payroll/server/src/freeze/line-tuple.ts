import type { PayrollVariable } from '@relais/payroll/core';

/** A frozen number without its reason. */
export type Line = Omit<PayrollVariable, 'explanation'>;

/** A line as it is stored: the same places as the view `payroll_variable` reads. */
export type LineTuple = [
  Line['code'],
  number,
  Line['unit'],
  number,
  Line['startsOn'],
  Line['endsOn'],
  Line['originMonth'],
  Line['nature'],
  [memberId: string, minutes: number][],
];

/** A line for storage. */
export function toTuple(line: Line): LineTuple {
  const { code, quantity, unit, minutes, startsOn, endsOn, originMonth, nature, split } = line;
  return [
    code,
    quantity,
    unit,
    minutes,
    startsOn,
    endsOn,
    originMonth,
    nature,
    split.map((share) => [share.memberId, share.minutes]),
  ];
}

/** A stored line. */
export function readLine(tuple: LineTuple): Line {
  const [code, quantity, unit, minutes, startsOn, endsOn, originMonth, nature, split] = tuple;
  return {
    code,
    quantity,
    unit,
    minutes,
    startsOn,
    endsOn,
    originMonth,
    nature,
    split: split.map((share) => ({ memberId: share[0], minutes: share[1] })),
  };
}
