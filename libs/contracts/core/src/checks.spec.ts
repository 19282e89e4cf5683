import { describe, expect, test } from '@jest/globals';
import { cents, localDate, minutes } from '@relais/kernel';
import { blocks, contractFindings, floorOf, termsFindings } from './checks';
import {
  type ContractDraft,
  type OtherContract,
  contractStanding,
  endProblem,
  overlappingContract,
} from './contract';

const birthDate = localDate('1999-01-15');
const fullTime: ContractDraft = {
  kind: 'cdi',
  startsOn: localDate('2026-09-01'),
  endsOn: null,
  job: 'medical-assistant',
  jobTitle: 'Assistante médicale',
  gradeLevel: 6,
  weeklyMinutes: minutes(2100),
  monthlyGrossCents: cents(190000),
  shortTimeReason: null,
  fixedTermReason: null,
  fixedTermDetail: null,
  replacedEmployee: null,
  trialEndsOn: localDate('2026-10-31'),
  hosts: [{ memberId: 'm', siteId: null }],
};
const replacement: ContractDraft = {
  ...fullTime,
  kind: 'cdd',
  endsOn: localDate('2027-02-28'),
  trialEndsOn: null,
  fixedTermReason: 'replacement',
  fixedTermDetail: 'Congé maternité du 1er septembre au 28 février',
  replacedEmployee: 'Chloé Fictif, assistante médicale',
};
const rules = (draft: ContractDraft, others: readonly OtherContract[] = []): string[] =>
  contractFindings({ draft, birthDate, others }).map((finding) => `${finding.severity} ${finding.ruleId}`);

describe('a contract', () => {
  test('full time, at the grid, within the trial of two months (IDCC 1147 art. 21) has nothing to say', () => {
    expect(rules(fullTime)).toEqual([]);
    expect(rules(replacement)).toEqual([]);
  });

  test('cannot end before it starts; a CDD has a term (L1242-12)', () => {
    expect(rules({ ...replacement, endsOn: localDate('2026-08-31') })).toContain(
      'error contracts.ends-before-start',
    );
    expect(rules({ ...replacement, endsOn: null })).toContain('error contracts.cdd-without-term');
  });

  test('a CDD without a precise reason, or without the person replaced, is refused (L1242-12)', () => {
    expect(rules({ ...replacement, fixedTermReason: null })).toEqual(['error contracts.cdd-without-reason']);
    expect(rules({ ...replacement, fixedTermDetail: ' ' })).toEqual(['error contracts.cdd-without-reason']);
    expect(rules({ ...replacement, replacedEmployee: null })).toEqual([
      'error contracts.cdd-without-replaced-person',
    ]);
  });

  test('a CDD lasts at most 18 months (L1242-8-1): the last day counts', () => {
    expect(rules({ ...replacement, endsOn: localDate('2028-02-29') })).toEqual([]);
    expect(rules({ ...replacement, endsOn: localDate('2028-03-01') })).toEqual([
      'error contracts.cdd-too-long',
    ]);
  });

  test('six cumulated months of CDD other than replacement become permanent (IDCC 1147 art. 23)', () => {
    const increase: ContractDraft = {
      ...replacement,
      fixedTermReason: 'temporary-increase',
      replacedEmployee: null,
    };
    expect(rules(increase)).toEqual([]);
    expect(rules({ ...increase, endsOn: localDate('2027-03-01') })).toEqual([
      'warning contracts.cdd-becomes-permanent',
    ]);
    const earlier: OtherContract = {
      kind: 'cdd',
      startsOn: localDate('2026-05-01'),
      endsOn: localDate('2026-05-31'),
      fixedTermReason: 'temporary-increase',
    };
    expect(rules(increase, [earlier])).toEqual(['warning contracts.cdd-becomes-permanent']);
    expect(rules(increase, [{ ...earlier, fixedTermReason: 'replacement' }])).toEqual([]);
  });

  test('the trial of a CDI ends at the latest the eve of the same day two months later', () => {
    expect(rules({ ...fullTime, trialEndsOn: localDate('2026-11-01') })).toEqual([
      'error contracts.trial-too-long',
    ]);
    expect(rules({ ...fullTime, trialEndsOn: localDate('2026-08-31') })).toEqual([
      'error contracts.trial-before-start',
    ]);
  });

  test('names at least one potential user (L1253-9 3°)', () => {
    expect(rules({ ...fullTime, hosts: [] })).toEqual(['error contracts.no-host']);
  });

  test('below 16 h a week needs the written request of the employee (avenant 64 art. 5)', () => {
    const atLeast = { ...fullTime, weeklyMinutes: minutes(16 * 60), monthlyGrossCents: cents(90000) };
    const contents = 'info contracts.part-time-contents';
    expect(rules(atLeast)).toEqual([contents]);
    const below = { ...atLeast, weeklyMinutes: minutes(16 * 60 - 1) };
    expect(rules(below)).toEqual(['error contracts.part-time-below-minimum', contents]);
    expect(rules({ ...below, shortTimeReason: 'Autre emploi le matin' })).toEqual([
      'warning contracts.part-time-below-minimum',
      contents,
    ]);
  });

  test('below 16 h a week needs no request for a replacement, nor for seven days at most (L3123-7)', () => {
    const short = { weeklyMinutes: minutes(600), monthlyGrossCents: cents(60000) };
    const minimum = 'error contracts.part-time-below-minimum';
    expect(rules({ ...replacement, ...short })).not.toContain(minimum);
    const busy = { ...replacement, ...short, fixedTermReason: 'temporary-increase' } as const;
    expect(rules({ ...busy, endsOn: localDate('2026-09-07') })).not.toContain(minimum);
    expect(rules({ ...busy, endsOn: localDate('2026-09-08') })).toContain(minimum);
    expect(rules({ ...fullTime, ...short })).toContain(minimum);
  });

  test('at part time lists what it says in writing (L3123-6); full time does not', () => {
    const draft = { ...fullTime, weeklyMinutes: minutes(2099) };
    const [contents] = contractFindings({ draft, birthDate, others: [] });
    expect(contents).toMatchObject({
      ruleId: 'contracts.part-time-contents',
      severity: 'info',
      references: [{ article: 'L3123-6' }, { article: 'avenant n° 64, art. 3' }],
    });
  });

  test('pay below the floor is refused with the figures compared, to the cent', () => {
    const level5 = { ...fullTime, gradeLevel: 5 };
    const floor = floorOf(level5, level5.startsOn)!;
    expect(floor).toMatchObject({ floorCents: 186702, setBy: 'smic' });
    expect(rules({ ...level5, monthlyGrossCents: floor.floorCents })).toEqual([]);
    const [refusal] = contractFindings({
      draft: { ...level5, monthlyGrossCents: cents(floor.floorCents - 1) },
      birthDate,
      others: [],
    });
    expect(refusal).toMatchObject({
      ruleId: 'contracts.pay-below-floor',
      numbers: { floorCents: 186702, monthlyGrossCents: 186701 },
    });
    expect(refusal?.message.fr).toContain('SMIC');
  });

  test('a contract older than the first grid we hold is not judged on its pay', () => {
    const old = {
      ...fullTime,
      startsOn: localDate('2003-09-01'),
      trialEndsOn: null,
      monthlyGrossCents: cents(100000),
      birthDate,
    };
    expect(blocks(contractFindings({ draft: old, birthDate: localDate('1970-01-01'), others: [] }))).toBe(
      false,
    );
  });

  test('is refused below 16 years of age (L4153-1), accepted on the birthday', () => {
    const on = (birth: string): string[] =>
      contractFindings({ draft: fullTime, birthDate: localDate(birth), others: [] }).map(
        (finding) => finding.ruleId,
      );
    expect(on('2010-09-01')).toEqual([]);
    expect(on('2010-09-02')).toEqual(['contracts.too-young']);
  });

  test('a level outside 5 to 9 for an assistant is the officer’s decision', () => {
    expect(
      termsFindings(
        { ...fullTime, gradeLevel: 10, monthlyGrossCents: cents(230000) },
        fullTime.startsOn,
        fullTime,
      ).map((f) => f.ruleId),
    ).toEqual(['contracts.grade-outside-range']);
    expect(rules({ ...fullTime, gradeLevel: 17 })).toEqual(['error contracts.grade-unknown']);
  });

  test('one contract at a time: sharing the last day is an overlap', () => {
    const other: OtherContract = {
      kind: 'cdi',
      startsOn: localDate('2025-01-01'),
      endsOn: localDate('2026-09-01'),
      fixedTermReason: null,
    };
    expect(overlappingContract(fullTime, [other])).toBe(other);
    expect(overlappingContract(fullTime, [{ ...other, endsOn: localDate('2026-08-31') }])).toBeNull();
  });
});

describe('the life of a contract', () => {
  const cdd = { kind: 'cdd', startsOn: localDate('2026-09-01'), endsOn: localDate('2027-02-28') } as const;

  test('both its first and its last day are worked', () => {
    const on = (day: string): string => contractStanding(cdd, localDate(day));
    expect(['2026-08-31', '2026-09-01', '2027-02-28', '2027-03-01'].map(on)).toEqual([
      'upcoming',
      'running',
      'running',
      'ended',
    ]);
  });

  test('a fixed term may end early, never late (L1243-13-1), and nothing ends before it starts', () => {
    expect(endProblem(cdd, localDate('2026-12-31'))).toBeNull();
    expect(endProblem(cdd, localDate('2027-03-01'))).toBe('after-term');
    expect(endProblem(cdd, localDate('2026-08-31'))).toBe('before-start');
    expect(
      endProblem({ kind: 'cdi', startsOn: cdd.startsOn, endsOn: null }, localDate('2030-01-01')),
    ).toBeNull();
    expect(endProblem({ ...cdd, kind: 'cdi' }, localDate('2027-03-01'))).toBe('already-ended');
  });
});
