import { addDays, addMonths, daysBetween } from '@relais/kernel';
import { agreementSource, codeSource, idcc1147, labourCode } from '../citations';
import { facts } from '../facts';
import { defineParameter } from '../parameter';
import { defineRule } from '../rule';
import { counted, inBoth, longDate } from '../wording';
import {
  eventLeaveExamples,
  maternityDurationsExamples,
  noWorkAroundBirthExamples,
  paternityDurationsExamples,
} from './events.examples';

const checked = { checkedOn: '2026-08-20', reviewEveryMonths: 12, status: 'verified' } as const;

/** Events of family or life that give days of paid leave. */
export const LEAVE_EVENTS = [
  'marriage',
  'pacs',
  'child-marriage',
  'sibling-marriage',
  'birth',
  'adoption',
  'child-death',
  'spouse-death',
  'partner-death',
  'parent-death',
  'parent-in-law-death',
  'sibling-death',
  'grandparent-or-grandchild-death',
  'child-disability-announcement',
  'moving',
] as const;
export type LeaveEvent = (typeof LEAVE_EVENTS)[number];

/** Events in words, for presets. */
export const LEAVE_EVENT_WORDS: Readonly<Record<LeaveEvent, { readonly fr: string; readonly en: string }>> = {
  marriage: { fr: 'Mariage', en: 'Marriage' },
  pacs: { fr: 'Pacs', en: 'Civil partnership (PACS)' },
  'child-marriage': { fr: 'Mariage d’un enfant', en: 'Marriage of a child' },
  'sibling-marriage': { fr: 'Mariage d’un frère ou d’une sœur', en: 'Marriage of a sibling' },
  birth: { fr: 'Naissance', en: 'Birth' },
  adoption: { fr: 'Arrivée d’un enfant adopté', en: 'Arrival of an adopted child' },
  'child-death': { fr: 'Décès d’un enfant', en: 'Death of a child' },
  'spouse-death': {
    fr: 'Décès du conjoint ou du partenaire de Pacs',
    en: 'Death of the spouse or PACS partner',
  },
  'partner-death': { fr: 'Décès du concubin', en: 'Death of an unmarried partner' },
  'parent-death': { fr: 'Décès du père ou de la mère', en: 'Death of a parent' },
  'parent-in-law-death': { fr: 'Décès d’un beau-parent', en: 'Death of a parent-in-law' },
  'sibling-death': { fr: 'Décès d’un frère ou d’une sœur', en: 'Death of a sibling' },
  'grandparent-or-grandchild-death': {
    fr: 'Décès d’un grand-parent ou d’un petit-enfant',
    en: 'Death of a grandparent or grandchild',
  },
  'child-disability-announcement': {
    fr: 'Annonce du handicap, d’une maladie grave ou d’un cancer d’un enfant',
    en: 'Announcement of a disability, serious illness or cancer of a child',
  },
  moving: { fr: 'Déménagement', en: 'Moving house' },
};

type EventDays = Readonly<Partial<Record<LeaveEvent, number>>>;

interface LegalEventDays {
  readonly days: EventDays;
  /** Death of a child below this age, or who was a parent. */
  readonly youngChildAge: number;
  readonly youngChildDays: number;
}

/** Days of the Code for family events. The wording of June 2026 was not read. */
export const legalEventDays = defineParameter<LegalEventDays>({
  id: 'leave.events',
  label: { fr: 'Congés légaux pour événements familiaux', en: 'Legal leave for family events' },
  unit: 'working days',
  ...checked,
  status: 'secondary',
  values: [
    {
      from: '2023-07-21',
      value: {
        days: {
          marriage: 4,
          pacs: 4,
          'child-marriage': 1,
          birth: 3,
          adoption: 3,
          'child-death': 12,
          'spouse-death': 3,
          'partner-death': 3,
          'parent-death': 3,
          'parent-in-law-death': 3,
          'sibling-death': 3,
          'child-disability-announcement': 5,
        },
        youngChildAge: 25,
        youngChildDays: 14,
      },
      source: codeSource('L3142-4', '000054251220', '2023-07-20'),
      note: {
        fr: 'Article modifié le 27 juin 2026, sans que la nouvelle rédaction ait pu être lue : l’annonce du handicap ou du cancer d’un enfant donne peut-être dix jours au lieu de cinq.',
        en: 'Article changed on 27 June 2026; the new wording could not be read: the announcement of a disability or cancer of a child may give ten days instead of five.',
      },
    },
  ],
});

/** Bereavement leave after the death of a child, on top of the days above. */
export const bereavementDays = defineParameter<{ readonly childAge: number; readonly days: number }>({
  id: 'leave.bereavement',
  label: { fr: 'Congé de deuil', en: 'Bereavement leave' },
  unit: 'days',
  ...checked,
  values: [
    {
      from: '2020-07-01',
      value: { childAge: 25, days: 8 },
      source: codeSource('L3142-1-1', '000041976515', '2020-06-09'),
    },
  ],
});

interface AgreementEventDays {
  readonly days: EventDays;
  readonly travelDays: number;
  readonly withinDays: number;
  readonly noticeDays: number;
}

/** Short leaves of the agreement. */
export const agreementEventDays = defineParameter<AgreementEventDays>({
  id: 'idcc-1147.events',
  label: { fr: 'Congés exceptionnels de la convention', en: 'Short leaves of the agreement' },
  unit: 'days',
  ...checked,
  values: [
    {
      from: '2009-01-14',
      value: {
        days: {
          moving: 1,
          marriage: 5,
          pacs: 5,
          'child-marriage': 2,
          'sibling-marriage': 1,
          'child-death': 2,
          'parent-death': 2,
          'grandparent-or-grandchild-death': 2,
          'spouse-death': 5,
          'parent-in-law-death': 1,
          'sibling-death': 1,
        },
        travelDays: 1,
        withinDays: 15,
        noticeDays: 15,
      },
      source: agreementSource('art. 40 (avenant n° 50)', '000020714994', '2009-10-17'),
    },
  ],
});

/** Days of leave for an event: the better of both texts (L3142-1, L3142-1-1, L3142-4; IDCC 1147 art. 40). */
export const eventLeave = defineRule({
  id: 'leave.event-leave',
  version: 1,
  title: { fr: 'Congés pour événements familiaux', en: 'Leave for family events' },
  summary: {
    fr: 'Le plus favorable du Code et de la convention, événement par événement ; un jour de plus sur justification d’un déplacement. À prendre dans les quinze jours autour de l’événement, avec quinze jours de prévenance sauf force majeure.',
    en: 'The better of the Code and the agreement, event by event; one more day on proof of travel. Taken within fifteen days around the event, with fifteen days of notice except force majeure.',
  },
  subject: 'absence',
  origin: 'idcc-1147',
  references: [
    labourCode('L3142-1', '000045205234'),
    labourCode('L3142-1-1', '000041976515'),
    labourCode('L3142-4', '000054251220', 'secondary'),
    idcc1147('art. 40', '000020714994'),
  ],
  facts: {
    event: facts.oneOf(LEAVE_EVENTS, 'événement', 'event'),
    on: facts.date('jour de l’événement', 'day of the event'),
    childAge: facts.optional(facts.integer('years', 'âge de l’enfant', 'age of the child')),
    childWasParent: facts.optional(facts.boolean('enfant lui-même parent', 'child who was a parent')),
    travel: facts.optional(facts.boolean('déplacement justifié', 'travel with proof')),
  },
  examples: eventLeaveExamples,
  decide({ event, on, childAge, childWasParent, travel }) {
    if (event === 'child-death' && childAge === null)
      return {
        contradiction: ['childAge'],
        message: {
          fr: 'L’âge de l’enfant décide du nombre de jours : indiquez-le.',
          en: 'The age of the child decides how many days: give it.',
        },
      };
    const legal = legalEventDays.at(on).value;
    const agreement = agreementEventDays.at(on).value;
    const young =
      event === 'child-death' && (childWasParent === true || (childAge ?? 0) < legal.youngChildAge);
    const codeDays = young ? legal.youngChildDays : (legal.days[event] ?? 0);
    const ofAgreement = agreement.days[event] ?? 0;
    // The travel day belongs to the agreement; only the leaves it lists carry it.
    const travelDays = travel && ofAgreement > 0 ? agreement.travelDays : 0;
    const agreementDays = ofAgreement + travelDays;
    const days = Math.max(codeDays, agreementDays);
    const mourning = bereavementDays.at(on).value;
    const extra = event === 'child-death' && (childAge ?? 0) < mourning.childAge ? mourning.days : 0;
    return {
      verdict: 'computed',
      value: {
        days,
        codeDays,
        agreementDays,
        bereavementDays: extra,
        earliestOn: addDays(on, -agreement.withinDays),
        latestOn: addDays(on, agreement.withinDays),
      },
      numbers: { codeDays, agreementDays, days, bereavementDays: extra },
      message: inBoth((language) => {
        const name = LEAVE_EVENT_WORDS[event][language];
        if (language === 'fr')
          return `${name} : le Code du travail donne ${codeDays}, la convention ${agreementDays} ; ${counted(days, 'fr', 'jour')}${extra ? `, et ${extra} jours de congé de deuil` : ''}.`;
        return `${name}: the Code du travail gives ${codeDays}, the agreement ${agreementDays}; ${counted(days, 'en', 'day')}${extra ? `, and ${extra} days of bereavement leave` : ''}.`;
      }),
    };
  },
});

/** Weeks of maternity leave before and after the expected birth. */
interface Maternity {
  readonly before: number;
  readonly after: number;
}

/** Maternity leave by family. */
export const maternityWeeks = defineParameter<
  Readonly<Record<'first' | 'third' | 'twins' | 'triplets', Maternity>>
>({
  id: 'leave.maternity',
  label: { fr: 'Congé de maternité', en: 'Maternity leave' },
  unit: 'weeks before and after the birth',
  ...checked,
  values: [
    {
      from: '2008-05-01',
      value: {
        first: { before: 6, after: 10 },
        third: { before: 8, after: 18 },
        twins: { before: 12, after: 22 },
        triplets: { before: 24, after: 22 },
      },
      source: codeSource('L1225-17 à L1225-19', '000018764596', '2008-01-22'),
    },
  ],
});

/** Maternity leave (L1225-17 to L1225-19). */
export const maternityDurations = defineRule({
  id: 'leave.maternity-durations',
  version: 1,
  title: { fr: 'Durée du congé de maternité', en: 'Length of maternity leave' },
  summary: {
    fr: 'Seize semaines, six avant et dix après ; vingt-six à partir du troisième enfant, trente-quatre pour des jumeaux, quarante-six au-delà.',
    en: 'Sixteen weeks, six before and ten after; twenty-six from the third child, thirty-four for twins, forty-six beyond.',
  },
  subject: 'absence',
  origin: 'code',
  references: [
    labourCode('L1225-17', '000018764596'),
    labourCode('L1225-18', '000006900898'),
    labourCode('L1225-19', '000018764594'),
  ],
  facts: {
    expectedOn: facts.date('date prévue de l’accouchement', 'expected day of birth'),
    childrenBefore: facts.integer('children', 'enfants déjà à charge', 'children already in charge'),
    babies: facts.integer('children', 'enfants attendus', 'babies expected'),
  },
  examples: maternityDurationsExamples,
  decide({ expectedOn, childrenBefore, babies }) {
    const scale = maternityWeeks.at(expectedOn).value;
    const { before, after } =
      babies >= 3
        ? scale.triplets
        : babies === 2
          ? scale.twins
          : childrenBefore >= 2
            ? scale.third
            : scale.first;
    const from = addDays(expectedOn, -before * 7);
    const to = addDays(expectedOn, after * 7 - 1);
    const days = (before + after) * 7;
    return {
      verdict: 'computed',
      value: { from, to, days },
      numbers: { weeksBefore: before, weeksAfter: after, days, from, to },
      message: {
        fr: `${before} semaines avant et ${after} après : ${days} jours, du ${longDate(from, 'fr')} au ${longDate(to, 'fr')}.`,
        en: `${before} weeks before and ${after} after: ${days} days, from ${longDate(from, 'en')} to ${longDate(to, 'en')}.`,
      },
    };
  },
});

/** Weeks around a birth in which the mother may not be employed. */
export const workAroundBirth = defineParameter<{ readonly weeks: number; readonly weeksAfter: number }>({
  id: 'leave.work-around-birth',
  label: { fr: 'Interdiction de travail autour de l’accouchement', en: 'No work around the birth' },
  unit: 'weeks',
  ...checked,
  values: [
    {
      from: '2008-05-01',
      value: { weeks: 8, weeksAfter: 6 },
      source: codeSource('L1225-29', '000006900910', '2007-03-13'),
    },
  ],
});

/** Work that is forbidden around a birth (L1225-29). */
export const noWorkAroundBirth = defineRule({
  id: 'leave.no-work-around-birth',
  version: 1,
  title: { fr: 'Pas de travail autour de l’accouchement', en: 'No work around the birth' },
  summary: {
    fr: 'Huit semaines sans travail en tout, dont six après l’accouchement.',
    en: 'Eight weeks without work in all, six of them after the birth.',
  },
  subject: 'absence',
  origin: 'code',
  references: [labourCode('L1225-29', '000006900910')],
  facts: {
    birthOn: facts.date('accouchement, réel ou prévu', 'birth, actual or expected'),
    workOn: facts.date('jour travaillé', 'day of work'),
  },
  examples: noWorkAroundBirthExamples,
  decide({ birthOn, workOn }) {
    const { weeks, weeksAfter } = workAroundBirth.at(birthOn).value;
    const from = addDays(birthOn, -(weeks - weeksAfter) * 7);
    const to = addDays(birthOn, weeksAfter * 7 - 1);
    const forbidden = from <= workOn && workOn <= to;
    return {
      verdict: forbidden ? 'error' : 'ok',
      value: { from, to },
      numbers: { daysSinceBirth: daysBetween(birthOn, workOn), from, to },
      message: {
        fr: `Aucun travail du ${longDate(from, 'fr')} au ${longDate(to, 'fr')} (${weeks} semaines, dont ${weeksAfter} après l’accouchement).`,
        en: `No work from ${longDate(from, 'en')} to ${longDate(to, 'en')} (${weeks} weeks, ${weeksAfter} of them after the birth).`,
      },
    };
  },
});

interface Paternity {
  readonly days: number;
  readonly daysMultiple: number;
  readonly mandatoryDays: number;
  readonly withinMonths: number;
  readonly partDays: number;
}

/** Paternity leave. */
export const paternityLeave = defineParameter<Paternity>({
  id: 'leave.paternity',
  label: { fr: 'Congé de paternité et d’accueil de l’enfant', en: 'Paternity leave' },
  unit: 'calendar days',
  ...checked,
  values: [
    {
      from: '2021-07-01',
      value: { days: 25, daysMultiple: 32, mandatoryDays: 4, withinMonths: 6, partDays: 5 },
      source: codeSource('L1225-35, L1225-35-1 et D1225-8', '000042685498', '2020-12-15'),
    },
  ],
});

/** Paternity leave: length, and the six months in which it is taken (L1225-35, D1225-8). */
export const paternityDurations = defineRule({
  id: 'leave.paternity-durations',
  version: 1,
  title: { fr: 'Congé de paternité', en: 'Paternity leave' },
  summary: {
    fr: 'Vingt-cinq jours calendaires, trente-deux pour des naissances multiples, dont quatre obligatoires à la suite des trois jours de naissance ; le reste en une ou deux parties d’au moins cinq jours, dans les six mois. Un congé supplémentaire de naissance d’un ou deux mois existe depuis juillet 2026.',
    en: 'Twenty-five calendar days, thirty-two for multiple births, four of them mandatory after the three days of birth; the rest in one or two parts of at least five days within six months. An additional birth leave of one or two months exists since July 2026.',
  },
  subject: 'absence',
  origin: 'code',
  references: [
    labourCode('L1225-35', '000042685498'),
    labourCode('L1225-35-1', '000042679120'),
    labourCode('D1225-8', '000043495230'),
    labourCode('L1225-46-2', '000053271696'),
  ],
  facts: {
    birthOn: facts.date('naissance', 'birth'),
    babies: facts.integer('children', 'enfants nés', 'babies born'),
    leaveOn: facts.optional(facts.date('jour de congé', 'day of leave')),
  },
  examples: paternityDurationsExamples,
  decide({ birthOn, babies, leaveOn }) {
    const value = paternityLeave.at(birthOn).value;
    const days = babies > 1 ? value.daysMultiple : value.days;
    const lastOn = addMonths(birthOn, value.withinMonths);
    const late = leaveOn !== null && leaveOn > lastOn;
    return {
      verdict: late ? 'error' : leaveOn ? 'ok' : 'computed',
      value: { days, mandatoryDays: value.mandatoryDays, lastOn },
      numbers: { days, mandatoryDays: value.mandatoryDays, lastOn },
      message: {
        fr: `${days} jours calendaires, dont ${value.mandatoryDays} obligatoires juste après la naissance, à prendre jusqu’au ${longDate(lastOn, 'fr')}.`,
        en: `${days} calendar days, ${value.mandatoryDays} of them mandatory right after the birth, to be taken until ${longDate(lastOn, 'en')}.`,
      },
    };
  },
});
