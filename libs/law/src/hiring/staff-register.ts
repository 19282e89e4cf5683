import { type LocalDate, type Reference, addYears } from '@relais/kernel';
import { articleUrl, labourCode } from '../citations';
import { defineParameter } from '../parameter';

/** Texts of the single staff register: who is in it, what it says, how long it is kept. */
export const STAFF_REGISTER_REFERENCES: readonly Reference[] = [
  labourCode('L1221-13', '000033971569'),
  labourCode('D1221-23', '000018537878'),
  labourCode('R1221-26', '000031392972'),
];

/** Years a line stays in the staff register after the person left (article R1221-26). */
export const staffRegisterRetention = defineParameter<number>({
  id: 'staff-register.retention',
  label: { fr: 'Conservation du registre du personnel', en: 'Retention of the staff register' },
  unit: 'years after leaving',
  checkedOn: '2026-08-20',
  reviewEveryMonths: 24,
  status: 'verified',
  values: [
    {
      from: '2008-05-01',
      value: 5,
      source: {
        title: 'Code du travail',
        article: 'R1221-26',
        url: articleUrl('000031392972'),
        publishedOn: '2008-03-12',
      },
    },
  ],
});

/** Youngest age at which a person may be employed, apart from the exceptions of the law (article L4153-1). */
export const minimumAge = defineParameter<number>({
  id: 'hiring.minimum-age',
  label: { fr: 'Âge minimal d’embauche', en: 'Minimum age of employment' },
  unit: 'years',
  checkedOn: '2026-11-22',
  reviewEveryMonths: 24,
  status: 'secondary',
  values: [
    {
      from: '2008-05-01',
      value: 16,
      source: {
        title: 'Code du travail',
        article: 'L4153-1',
        url: articleUrl('000037386047'),
        publishedOn: '2007-03-13',
      },
    },
  ],
});

/** True when somebody born on this day may not be employed yet on that day. */
export function isTooYoung(birthDate: LocalDate, startsOn: LocalDate): boolean {
  return addYears(birthDate, minimumAge.at(startsOn).value) > startsOn;
}

/** Texts on the pre-hire declaration, which needs the social security number. */
export const PRE_HIRE_REFERENCE: Reference = labourCode('R1221-1', '000035492419');
