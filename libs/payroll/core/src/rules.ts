import type { Bilingual, Reference } from '@relais/kernel';
import { COMPLEMENTARY_REFERENCES, OVERTIME_REFERENCES, agreementAdditionalHoursRule } from '@relais/law';

/** How a number was obtained. A rule that changes gets a new version; the former one stays readable here. */
export interface PayrollRule {
  readonly version: number;
  readonly title: Bilingual;
  readonly method: Bilingual;
  readonly references: readonly Reference[];
}

const PRESENCE: readonly Reference[] = [{ code: 'Code du travail', article: 'L3171-2', status: 'secondary' }];
const OURS: readonly Reference[] = [{ code: 'Relais', article: 'règle de paie', status: 'assumption' }];

export const RULES = {
  'payroll.hours-worked': [
    {
      version: 1,
      title: { fr: 'Heures validées du mois', en: 'Validated hours of the month' },
      method: {
        fr: 'Somme des minutes validées par chaque cabinet, jour par jour, du premier au dernier jour du mois.',
        en: 'Sum of the minutes validated by each practice, day by day, from the first to the last day of the month.',
      },
      references: PRESENCE,
    },
  ],
  'payroll.days-worked': [
    {
      version: 1,
      title: { fr: 'Jours travaillés', en: 'Days worked' },
      method: {
        fr: 'Jours du mois avec au moins une minute travaillée, tous cabinets confondus.',
        en: 'Days of the month with at least one minute of work, all practices together.',
      },
      references: PRESENCE,
    },
  ],
  'payroll.weekly-overtime': [
    {
      version: 1,
      title: { fr: 'Heures supplémentaires de la semaine', en: 'Weekly overtime' },
      method: {
        fr: 'Semaine civile (lundi à dimanche), tous cabinets confondus. Les heures au-delà de 35 h, ou du contrat s’il est plus long, sont majorées par tranches. Le congé payé compte dans le seuil. La semaine est payée avec le mois où elle finit.',
        en: 'Civil week (Monday to Sunday), all practices together. Hours beyond 35, or beyond a longer contract, carry a premium by bands. Paid leave counts towards the threshold. The week is paid with the month in which it ends.',
      },
      references: [
        ...OVERTIME_REFERENCES,
        {
          code: 'Cour de cassation, chambre sociale',
          article: '10 septembre 2025, n° 23-14.455',
          status: 'secondary',
        },
      ],
    },
  ],
  'payroll.weekly-complementary': [
    {
      version: 1,
      title: { fr: 'Heures complémentaires de la semaine', en: 'Weekly complementary hours' },
      method: {
        fr: 'Semaine civile, tous cabinets confondus. Les minutes travaillées au-delà du contrat : 10 % jusqu’au dixième du contrat, 25 % ensuite. La semaine est payée avec le mois où elle finit.',
        en: 'Civil week, all practices together. Minutes worked beyond the contract: 10% within a tenth of the contract, 25% beyond. The week is paid with the month in which it ends.',
      },
      references: COMPLEMENTARY_REFERENCES,
    },
  ],
  'payroll.additional-hours': [
    {
      version: 1,
      title: { fr: 'Complément d’heures par avenant', en: 'Additional hours by amendment' },
      method: {
        fr: 'Heures que l’avenant ajoute à la semaine du contrat, au taux normal : un cinquième par jour ouvré (lundi à vendredi) couvert dans le mois. Au-delà de la semaine de l’avenant, les heures complémentaires sont à 25 %.',
        en: 'Hours that the amendment adds to the contract week, at the normal rate: a fifth for each working day (Monday to Friday) covered in the month. Beyond the amended week, complementary hours carry 25%.',
      },
      references: [...agreementAdditionalHoursRule.references, ...OURS],
    },
  ],
  'payroll.absence-spell': [
    {
      version: 1,
      title: { fr: 'Absence à ses dates', en: 'Absence at its own dates' },
      method: {
        fr: 'Demi-journées de même motif sans présence entre elles (trois jours non prévus au plus), coupées au mois. Une demi-journée compte 0,5 jour ; les minutes sont celles du planning.',
        en: 'Half-days of the same reason with no presence in between (three unplanned days at most), cut at the month. A half-day counts 0.5 day; the minutes are the planned ones.',
      },
      references: OURS,
    },
  ],
  'payroll.entry-exit': [
    {
      version: 1,
      title: {
        fr: 'Heures non dues, entrée ou sortie en cours de mois',
        en: 'Hours not due, entry or exit inside the month',
      },
      method: {
        fr: 'Heures mensuelles du contrat × jours ouvrés hors contrat / jours ouvrés du mois (lundi à vendredi).',
        en: 'Monthly hours of the contract × working days outside it / working days of the month (Monday to Friday).',
      },
      references: OURS,
    },
  ],
  'payroll.correction': [
    {
      version: 1,
      title: { fr: 'Correction d’un mois clos', en: 'Correction of a closed month' },
      method: {
        fr: 'Le mois clos ne change pas : la différence est payée (ou reprise) par ce mois, avec son mois d’origine.',
        en: 'The closed month does not change: the difference is paid (or taken back) by this month, with its month of origin.',
      },
      references: OURS,
    },
  ],
  'payroll.carried': [
    {
      version: 1,
      title: { fr: 'Report d’un reste négatif', en: 'Negative remainder carried over' },
      method: {
        fr: 'Un total négatif ne peut pas figurer dans le fichier : il est ramené à zéro et le reste passe au mois suivant.',
        en: 'A negative total cannot appear in the file: it is brought to zero and the remainder goes to the next month.',
      },
      references: OURS,
    },
  ],
  'payroll.element': [
    {
      version: 1,
      title: { fr: 'Élément saisi', en: 'Typed element' },
      method: {
        fr: 'Saisi par le gestionnaire pour ce mois.',
        en: 'Typed by the officer for this month.',
      },
      references: OURS,
    },
  ],
} as const satisfies Record<string, readonly PayrollRule[]>;

export type RuleId = keyof typeof RULES;

/** The rule as it was at that version. Throws `RangeError` when no such version was ever used. */
export function ruleAt(id: RuleId, version: number): PayrollRule {
  const found = (RULES[id] as readonly PayrollRule[] | undefined)?.find((rule) => rule.version === version);
  if (!found) throw new RangeError(`No version ${version} of rule ${id}`);
  return found;
}
