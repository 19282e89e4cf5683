import type { Bilingual } from '@relais/kernel';

/**
 * Unit in which a canonical item is counted: whole minutes, thousandths of a day, pieces, euro cents,
 * or hundredths of an hour where the payroll itself counts on 151,67 h.
 */
export type Unit = 'minute' | 'milliday' | 'count' | 'cent' | 'centihour';

/** `event`: an absence keeps its own dates. `period`: the item belongs to the whole period paid. */
export type DatePolicy = 'event' | 'period';

/** One thing a payroll is told, in our own words. The code a payroll tool gives it belongs to each client's file. */
export interface CanonicalItem {
  readonly unit: Unit;
  readonly dates: DatePolicy;
  readonly label: Bilingual;
  /** Where the item comes from: the hours, the absences of the hours, or what the officer types. */
  readonly family: 'hours' | 'absence' | 'element';
}

const hours = (fr: string, en: string, unit: Unit = 'minute'): CanonicalItem => ({
  unit,
  dates: 'period',
  family: 'hours',
  label: { fr, en },
});
const absence = (fr: string, en: string): CanonicalItem => ({
  unit: 'milliday',
  dates: 'event',
  family: 'absence',
  label: { fr, en },
});
const element = (fr: string, en: string, unit: Unit): CanonicalItem => ({
  unit,
  dates: 'period',
  family: 'element',
  label: { fr, en },
});

const items = {
  HOURS_WORKED: hours('Heures travaillées', 'Hours worked'),
  DAYS_WORKED: hours('Jours travaillés', 'Days worked', 'count'),
  OVERTIME_25: hours('Heures supplémentaires à 25 %', 'Overtime at 25%'),
  OVERTIME_50: hours('Heures supplémentaires à 50 %', 'Overtime at 50%'),
  COMPLEMENTARY_10: hours('Heures complémentaires à 10 %', 'Complementary hours at 10%'),
  COMPLEMENTARY_25: hours('Heures complémentaires à 25 %', 'Complementary hours at 25%'),
  ADDITIONAL_HOURS: hours('Complément d’heures par avenant', 'Additional hours by amendment'),
  ENTRY_EXIT_MISSING_HOURS: hours(
    'Heures non dues (entrée, sortie)',
    'Hours not due (entry, exit)',
    'centihour',
  ),
  ABSENCE_PAID_LEAVE: absence('Congés payés', 'Paid leave'),
  ABSENCE_SICK: absence('Maladie', 'Sickness'),
  ABSENCE_WORK_ACCIDENT: absence('Accident du travail', 'Work accident'),
  ABSENCE_MATERNITY: absence('Maternité', 'Maternity'),
  ABSENCE_PATERNITY: absence('Paternité et accueil de l’enfant', 'Paternity'),
  ABSENCE_SICK_CHILD: absence('Enfant malade', 'Sick child'),
  ABSENCE_FAMILY_EVENT: absence('Événement familial', 'Family event'),
  ABSENCE_UNPAID: absence('Congé sans solde', 'Unpaid leave'),
  ABSENCE_UNJUSTIFIED: absence('Absence injustifiée', 'Unjustified absence'),
  ABSENCE_TRAINING: absence('Formation', 'Training'),
  MEAL_VOUCHER: element('Titres-restaurant', 'Meal vouchers', 'count'),
  TRANSPORT_PUBLIC: element('Transport public', 'Public transport', 'cent'),
  EXPENSE_MILEAGE: element('Indemnités kilométriques', 'Mileage allowance', 'cent'),
  BONUS_EXCEPTIONAL: element('Prime exceptionnelle', 'Exceptional bonus', 'cent'),
  ADVANCE: element('Acompte', 'Advance', 'cent'),
} as const satisfies Record<string, CanonicalItem>;

export type CanonicalCode = keyof typeof items;

/** Every item we can tell a payroll, by its code. */
export const CANONICAL: Readonly<Record<CanonicalCode, CanonicalItem>> = items;

/** The codes in the order in which people read them. */
export const CANONICAL_CODES = Object.keys(items) as readonly CanonicalCode[];

/** Reasons of absence of an entry of hours, and the item each becomes. */
export const ABSENCE_ITEMS = {
  'paid-leave': 'ABSENCE_PAID_LEAVE',
  sick: 'ABSENCE_SICK',
  'work-accident': 'ABSENCE_WORK_ACCIDENT',
  maternity: 'ABSENCE_MATERNITY',
  paternity: 'ABSENCE_PATERNITY',
  'sick-child': 'ABSENCE_SICK_CHILD',
  'family-event': 'ABSENCE_FAMILY_EVENT',
  unpaid: 'ABSENCE_UNPAID',
  unjustified: 'ABSENCE_UNJUSTIFIED',
  training: 'ABSENCE_TRAINING',
} as const satisfies Record<string, CanonicalCode>;

export type AbsenceReason = keyof typeof ABSENCE_ITEMS;

/** Items an officer types for an open month. */
export const ELEMENT_CODES = [
  'MEAL_VOUCHER',
  'TRANSPORT_PUBLIC',
  'EXPENSE_MILEAGE',
  'BONUS_EXCEPTIONAL',
  'ADVANCE',
] as const satisfies readonly CanonicalCode[];

export type ElementCode = (typeof ELEMENT_CODES)[number];

/** True when the text is a code of ours. */
export function isCanonicalCode(text: string): text is CanonicalCode {
  return Object.hasOwn(items, text);
}
