import { describe, expect, test } from '@jest/globals';
import { localDate as d } from '@relais/kernel';
import { aidDeadlines } from '../deadlines';
import { type AidFacts, AID_DEADLINE_RULES, AID_RULES, type AidRuleId } from './index';

type Signed = AidFacts['contract'];
const signed = (signedOn: string, schemeVersion: Signed['schemeVersion'] = 'C', endsOn?: string): Signed => ({
  signedOn: d(signedOn),
  schemeVersion,
  endsOn: endsOn === undefined ? null : d(endsOn),
});
const absence = (
  startsOn: string,
  endsOn: string | null,
  replacedFrom: string | null = null,
  told: string | null = null,
) => ({
  id: 'a',
  startsOn: d(startsOn),
  endsOn: endsOn === null ? null : d(endsOn),
  replacedFrom: replacedFrom === null ? null : d(replacedFrom),
  fundToldOn: told === null ? null : d(told),
});
const training = (
  kind: 'reconversion' | 'professionalisation' | 'apprenticeship',
  days: Partial<Record<'concludedOn' | 'startsOn' | 'filedOn' | 'interruptedOn', string>>,
) => {
  const day = (name: keyof typeof days) => (days[name] === undefined ? null : d(days[name]));
  return {
    id: 't',
    kind,
    concludedOn: day('concludedOn'),
    startsOn: day('startsOn'),
    filedOn: day('filedOn'),
    interruptedOn: day('interruptedOn'),
  };
};
const C = signed('2026-11-16');
const D = signed('2026-03-02', 'D');

/** Rule, sentence, facts, dates as `occurrence date`. */
const CASES: readonly (readonly [AidRuleId, string, AidFacts, readonly string[]])[] = [
  ['AID-01', 'a month after the signature', { contract: C }, [' 2026-12-16']],
  ['AID-01', 'the last day of a shorter month', { contract: signed('2025-01-31') }, [' 2025-02-28']],
  ['AID-01', 'in a leap year, 29 February', { contract: signed('2028-01-30') }, [' 2028-02-29']],
  ['AID-01', 'over the end of a year', { contract: signed('2026-12-31') }, [' 2027-01-31']],
  ['AID-01', 'not under avenant 7, which pays by the hire', { contract: signed('2023-04-30', 'A') }, []],
  [
    'AID-01',
    'from the first day of the règlement arbitral',
    { contract: signed('2023-05-01', 'B') },
    [' 2023-06-01'],
  ],
  [
    'AID-02',
    'W22: signed on 29 February, 28 February in common years',
    { contract: signed('2028-02-29') },
    ['1 2029-02-28', '2 2030-02-28', '3 2031-02-28', '4 2032-02-29'],
  ],
  [
    'AID-03',
    'from the third year on, the anniversary and six months later',
    { contract: signed('2026-08-31') },
    [
      '3.1 2028-08-31',
      '3.2 2029-02-28',
      '4.1 2029-08-31',
      '4.2 2030-02-28',
      '5.1 2030-08-31',
      '5.2 2031-02-28',
    ],
  ],
  [
    'AID-04',
    'W21: two years after the hire',
    { contract: C, assistantHiredOn: d('2026-11-16') },
    [' 2028-11-16'],
  ],
  ['AID-04', 'hired on 29 February', { contract: C, assistantHiredOn: d('2028-02-29') }, [' 2030-02-28']],
  [
    'AID-04',
    'the eve of the convention, not yet',
    { contract: signed('2024-06-21', 'B'), assistantHiredOn: d('2024-07-01') },
    [],
  ],
  [
    'AID-04',
    'the first day of the convention',
    { contract: signed('2024-06-22'), assistantHiredOn: d('2024-07-01') },
    [' 2026-07-01'],
  ],
  [
    'AID-05',
    'enrolled within two years, qualified within three',
    { contract: signed('2022-03-01', 'A'), assistantHiredOn: d('2024-02-29') },
    ['enrol 2026-02-28', 'qualify 2027-02-28'],
  ],
  [
    'AID-05',
    'the first day of the convention, no longer',
    { contract: signed('2024-06-22'), assistantHiredOn: d('2024-07-01') },
    [],
  ],
  [
    'AID-06',
    'six months after the promotion, on the last day of February',
    { contract: C, promotion: { promotedOn: d('2026-08-31'), justifiedAtSignature: false } },
    [' 2027-02-28'],
  ],
  [
    'AID-06',
    'nothing when another organisation was shown at the signature',
    { contract: C, promotion: { promotedOn: d('2026-08-31'), justifiedAtSignature: true } },
    [],
  ],
  [
    'AID-07',
    'an absence without known end',
    { contract: C, absences: [absence('2026-12-31', null)] },
    ['a 2027-02-28'],
  ],
  [
    'AID-07',
    'ends on the eve of two months: nothing to report',
    { contract: C, absences: [absence('2027-01-10', '2027-03-09')] },
    [],
  ],
  [
    'AID-07',
    'lasts two months: to report',
    { contract: C, absences: [absence('2027-01-10', '2027-03-10')] },
    ['a 2027-03-10'],
  ],
  [
    'AID-08',
    'ends the day that makes three months: no suspension',
    { contract: C, absences: [absence('2027-01-10', '2027-04-10')] },
    [],
  ],
  [
    'AID-08',
    'a day more: suspended, and resumed the day after the return',
    { contract: C, absences: [absence('2027-01-10', '2027-04-11')] },
    ['a 2027-04-10', 'a.resume 2027-04-12'],
  ],
  [
    'AID-08',
    'replaced in time: no suspension',
    { contract: C, absences: [absence('2027-01-10', null, '2027-04-10')] },
    [],
  ],
  [
    'AID-08',
    'replaced a day too late: suspended until the replacement',
    { contract: C, absences: [absence('2027-01-10', null, '2027-04-11')] },
    ['a 2027-04-10', 'a.resume 2027-04-11'],
  ],
  [
    'AID-08',
    'nobody knows when it ends',
    { contract: C, absences: [absence('2027-01-10', null, null, '2027-02-01')] },
    ['a 2027-04-10'],
  ],
  [
    'AID-09',
    'two months after the letter was received',
    { contract: C, notice: { sentOn: d('2027-12-28'), receivedOn: d('2027-12-30') } },
    [' 2028-02-29'],
  ],
  ['AID-09', 'without a letter, nothing', { contract: C, notice: null }, []],
  ['AID-10', 'five years after the signature', { contract: C }, [' 2031-11-16']],
  ['AID-10', 'or the earlier end', { contract: signed('2026-11-16', 'C', '2031-11-15') }, [' 2031-11-15']],
  ['AID-10', 'signed on 29 February', { contract: signed('2028-02-29') }, [' 2033-02-28']],
  [
    'AID-11',
    'two months before each anniversary',
    { contract: signed('2026-12-31') },
    ['1 2027-10-31', '2 2028-10-31', '3 2029-10-31', '4 2030-10-31'],
  ],
  [
    'AID-11',
    'every six months under avenant 7',
    { contract: signed('2022-01-01', 'A', '2023-12-31') },
    ['1 2022-05-01', '2 2022-11-01', '3 2023-05-01', '4 2023-11-01'],
  ],
  [
    'AID-12',
    'the anniversary that falls on 22 June 2024',
    { contract: signed('2022-06-22', 'A') },
    [' 2024-06-22'],
  ],
  [
    'AID-12',
    'the anniversary of the eve is a year too early',
    { contract: signed('2022-06-21', 'A') },
    [' 2025-06-21'],
  ],
  ['AID-12', 'signed on the day of the change: nothing to change', { contract: signed('2024-06-22') }, []],
  [
    'AID-13',
    'possible from the start of the third year',
    { contract: C, wantsSecondAssistant: true },
    [' 2028-11-16'],
  ],
  ['AID-13', 'nothing for who does not want one', { contract: C }, []],
  [
    'AID-13',
    'not under the règlement arbitral',
    { contract: signed('2024-06-21', 'B'), wantsSecondAssistant: true },
    [],
  ],
  [
    'AID-14',
    'the median in three years, the next objective two years later',
    { contract: C, installedOn: d('2024-02-29') },
    ['median 2027-02-28', 'next 2029-02-28'],
  ],
  [
    'AID-14',
    'also for who settled before the convention',
    { contract: C, installedOn: d('2024-06-21') },
    ['median 2027-06-21', 'next 2029-06-21'],
  ],
  ['AID-15', 'two years after the signature of the company', { contract: D }, [' 2028-03-02']],
  ['AID-15', 'not for an individual contract', { contract: C }, []],
  [
    'AID-16',
    'two years after the exit',
    { contract: signed('2026-03-02', 'D', '2028-02-29') },
    [' 2030-02-28'],
  ],
  ['AID-16', 'nothing while the contract runs', { contract: D }, []],
  [
    'AID-17',
    'the eve of three months, since three months are too old',
    { contract: D, extractDatedOn: d('2026-11-30') },
    [' 2027-02-27'],
  ],
  ['AID-17', 'without an extract, nothing to count', { contract: D }, []],
  [
    'AID-18',
    'asked on the anniversary: that day',
    { contract: D, movements: [{ id: 'm', kind: 'exit', askedOn: d('2027-03-02') }] },
    ['m 2027-03-02'],
  ],
  [
    'AID-18',
    'asked the day after: a year later',
    { contract: D, movements: [{ id: 'm', kind: 'entry', askedOn: d('2027-03-03') }] },
    ['m 2028-03-02'],
  ],
  [
    'AID-18',
    'nothing after the last anniversary',
    { contract: D, movements: [{ id: 'm', kind: 'entry', askedOn: d('2030-03-03') }] },
    [],
  ],
  ['AID-19', 'the first of November 2026', { contract: D }, [' 2026-11-01']],
  [
    'AID-19',
    'signed that day: the ceiling is already the new one',
    { contract: signed('2026-11-01', 'D') },
    [],
  ],
  [
    'AID-20',
    'eight days after the departure, which the group may change',
    { contract: C, assistantLeftOn: d('2026-12-28') },
    [' 2027-01-05'],
  ],
  ['AID-20', 'nothing while the assistant stays', { contract: C }, []],
  [
    'TRN-01',
    'the eve of the start, and the answer twenty days after the filing',
    { contract: C, trainings: [training('reconversion', { startsOn: '2027-03-01', filedOn: '2027-02-10' })] },
    ['t 2027-02-28', 't.answer 2027-03-02'],
  ],
  [
    'TRN-02',
    'thirty days after the interruption',
    {
      contract: C,
      trainings: [training('reconversion', { startsOn: '2027-03-01', interruptedOn: '2028-01-30' })],
    },
    ['t 2028-02-29'],
  ],
  [
    'TRN-03',
    'five days after the start, a Sunday included',
    { contract: C, trainings: [training('professionalisation', { startsOn: '2027-03-02' })] },
    ['t 2027-03-07'],
  ],
  [
    'TRN-04',
    'five working days after the start, Monday to Saturday',
    {
      contract: C,
      trainings: [training('apprenticeship', { startsOn: '2027-03-02', concludedOn: '2027-03-01' })],
    },
    ['t 2027-03-08'],
  ],
  [
    'TRN-04',
    'public holidays left out: Ascension Day on 6 May and Saturday 8 May 2027',
    {
      contract: C,
      trainings: [training('apprenticeship', { startsOn: '2027-05-03', concludedOn: '2027-05-01' })],
    },
    ['t 2027-05-11'],
  ],
  [
    'TRN-05',
    'six months after the conclusion',
    {
      contract: C,
      trainings: [training('apprenticeship', { startsOn: '2027-03-02', concludedOn: '2026-08-31' })],
    },
    ['t 2027-02-28'],
  ],
  [
    'IJ-01',
    'two years from the first day of the next quarter',
    { contract: C, sickLeaves: [{ id: 's', startsOn: d('2026-11-22') }] },
    ['s 2029-01-01'],
  ],
  [
    'IJ-01',
    'the last day of a quarter',
    { contract: C, sickLeaves: [{ id: 's', startsOn: d('2027-03-31') }] },
    ['s 2029-04-01'],
  ],
  [
    'IJ-01',
    'the first day of a quarter',
    { contract: C, sickLeaves: [{ id: 's', startsOn: d('2027-04-01') }] },
    ['s 2029-07-01'],
  ],
];

/** Source and grade of a rule as its dates cite them. */
function sourceOf(ruleId: AidRuleId): string {
  const found = CASES.filter(([id]) => id === ruleId)
    .flatMap(([, , facts]) => aidDeadlines(facts).dated)
    .find((deadline) => deadline.ruleId === ruleId);
  const [reference] = found?.explanation.references ?? [];
  return `${reference?.code}, ${reference?.article}: ${found?.explanation.certainty}`;
}

describe.each(AID_RULES)('%s', (ruleId) => {
  describe(`by ${sourceOf(ruleId)}`, () => {
    test.each(
      CASES.filter(([id]) => id === ruleId).map(([, sentence, facts, dates]) => ({ sentence, facts, dates })),
    )('$sentence', ({ facts, dates }) => {
      const found = aidDeadlines(facts).dated.filter((deadline) => deadline.ruleId === ruleId);
      expect(found.map(({ occurrence, dueOn }) => `${occurrence} ${dueOn}`)).toEqual(dates);
    });
  });
});

describe('the rules of deadlines', () => {
  test('are the twenty-six of the scheme, each with a case that gives a date', () => {
    expect(AID_DEADLINE_RULES.map(({ id }) => id)).toEqual(AID_RULES);
    const dated = new Set(CASES.filter(([, , , dates]) => dates.length > 0).map(([id]) => id));
    expect(AID_RULES.filter((id) => !dated.has(id))).toEqual([]);
  });

  test('cite an article, a link and a grade', () => {
    for (const [, , facts] of CASES) {
      for (const { explanation, ruleId } of aidDeadlines(facts).dated) {
        expect({ ruleId, count: explanation.references.length }).not.toEqual({ ruleId, count: 0 });
        for (const { article, url } of explanation.references) {
          expect(article).not.toBe('');
          expect(url).toMatch(/^https:\/\//);
        }
      }
    }
  });

  test.each([
    [
      'AID-06',
      { contract: C, promotion: { promotedOn: null, justifiedAtSignature: false } },
      'la date de la promotion',
    ],
    [
      'AID-09',
      { contract: C, notice: { sentOn: d('2027-01-04'), receivedOn: null } },
      'la date de réception de la lettre',
    ],
    [
      'TRN-03',
      { contract: C, trainings: [training('professionalisation', {})] },
      'la date de début de la formation',
    ],
    [
      'TRN-05',
      { contract: C, trainings: [training('apprenticeship', { startsOn: '2027-03-02' })] },
      'la date de conclusion du contrat',
    ],
  ] as const)('%s says what is missing rather than guessing a date', (ruleId, facts, missing) => {
    const found = aidDeadlines({ ...facts, assistantHiredOn: d('2026-11-16') }).undated;
    expect(found).toMatchObject([{ ruleId, missing: { fr: missing } }]);
  });
});
