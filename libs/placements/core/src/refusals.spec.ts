import { localDate } from '@relais/kernel';
import { changeNoticeDays } from './notice';
import { type PlacementFacts, noticeFindings, placementRefusals, quotaFindings } from './refusals';
import { slot } from './testing';
import { whereabouts } from './whereabouts';
import { at } from './testing';

const pattern = { cycleWeeks: 1 as const, slots: [slot(1, 'am', '8:00', '12:00')] };
const facts: PlacementFacts = {
  period: { from: localDate('2026-10-01'), to: null },
  member: { id: 'm', name: 'Cabinet du Parc', admittedOn: localDate('2026-01-01'), leftOn: null },
  site: { id: 's', memberId: 'm', name: 'Le Parc', closedOn: null },
  contract: { startsOn: localDate('2026-09-01'), endsOn: null },
  hosts: [{ memberId: 'm', siteId: null }],
  pattern,
};
const codes = (changes: Partial<PlacementFacts>) =>
  placementRefusals({ ...facts, ...changes }).map((finding) => finding.ruleId);

describe('opening of a placement', () => {
  it('accepts a listed practice, on its own site, within the contract', () => {
    expect(codes({})).toEqual([]);
    expect(codes({ hosts: [{ memberId: 'm', siteId: 's' }] })).toEqual([]);
  });

  it('refuses a practice that is not a member yet on the first day (L1253-1)', () => {
    expect(codes({ member: { ...facts.member, admittedOn: localDate('2026-10-02') } })).toEqual([
      'placement.member-not-admitted',
    ]);
    expect(codes({ member: { ...facts.member, admittedOn: localDate('2026-10-01') } })).toEqual([]);
    expect(codes({ member: { ...facts.member, admittedOn: null } })).toEqual([
      'placement.member-not-admitted',
    ]);
  });

  it('refuses to go beyond the departure of the practice', () => {
    const member = { ...facts.member, leftOn: localDate('2026-12-31') };
    expect(codes({ member })).toEqual(['placement.member-left']);
    expect(codes({ member, period: { from: localDate('2026-10-01'), to: localDate('2026-12-31') } })).toEqual(
      [],
    );
  });

  it('refuses the workplace of another practice, and a closed one', () => {
    expect(codes({ site: { ...facts.site, memberId: 'other' } })).toEqual([
      'placement.site-of-another-member',
    ]);
    expect(codes({ site: { ...facts.site, closedOn: localDate('2027-01-01') } })).toEqual([
      'placement.site-closed',
    ]);
  });

  it('refuses a practice outside the list of potential users and says the one action (L1253-9)', () => {
    const [refusal] = placementRefusals({ ...facts, hosts: [{ memberId: 'm', siteId: 'elsewhere' }] });
    expect(refusal).toMatchObject({
      ruleId: 'placement.not-a-potential-user',
      references: [{ article: 'L1253-9' }],
      message: { fr: expect.stringContaining('Cabinet du Parc (Le Parc)') },
    });
    expect(refusal?.message.fr).toContain('Ajoutez-le au contrat par avenant');
  });

  it('refuses dates outside the employment contract', () => {
    const fixedTerm = { startsOn: localDate('2026-09-01'), endsOn: localDate('2026-12-31') };
    expect(codes({ contract: fixedTerm })).toEqual(['placement.outside-contract']);
    expect(
      codes({ contract: fixedTerm, period: { from: localDate('2026-10-01'), to: localDate('2026-12-31') } }),
    ).toEqual([]);
    expect(
      codes({ contract: fixedTerm, period: { from: localDate('2026-08-31'), to: localDate('2026-12-31') } }),
    ).toEqual(['placement.outside-contract']);
  });

  it('tells everything at once', () => {
    expect(
      codes({
        hosts: [],
        member: { ...facts.member, admittedOn: null },
        pattern: { cycleWeeks: 1, slots: [] },
        site: { ...facts.site, closedOn: localDate('2020-01-01') },
      }),
    ).toEqual([
      'placement.member-not-admitted',
      'placement.site-closed',
      'placement.not-a-potential-user',
      'placement.pattern-empty',
    ]);
  });
});

describe('warnings before saving', () => {
  it('compares the quota with the hours of the pattern', () => {
    expect(quotaFindings(240, pattern)).toEqual([]);
    expect(quotaFindings(210, pattern)).toMatchObject([
      { severity: 'warning', numbers: { patternMinutes: 240, quotaMinutes: 210 } },
    ]);
  });

  it('asks for 15 days of notice of a change of timetable (CCN 1147 art. 15)', () => {
    const today = localDate('2026-11-22');
    const notice = changeNoticeDays(today);
    expect(noticeFindings(today, localDate('2026-12-07'), notice)).toEqual([]);
    expect(noticeFindings(today, localDate('2026-12-06'), notice)).toMatchObject([
      { numbers: { noticeDays: 14, minimumDays: 15 }, references: [{ article: 'art. 15' }] },
    ]);
  });
});

describe('where an employee is', () => {
  const plan = [
    at('B', '2026-11-23', '14:00', '17:30'),
    at('A', '2026-11-23', '8:30', '12:00'),
    at('A', '2026-11-24', '8:30', '12:00'),
  ];

  it('answers now and next', () => {
    const day = localDate('2026-11-23');
    expect(whereabouts(plan, day, 8 * 60)).toMatchObject({ current: null, next: { siteId: 'site-A' } });
    expect(whereabouts(plan, day, 9 * 60)).toMatchObject({
      current: { siteId: 'site-A' },
      next: { siteId: 'site-B' },
    });
    expect(whereabouts(plan, day, 12 * 60)).toMatchObject({ current: null, next: { siteId: 'site-B' } });
    expect(whereabouts(plan, day, 18 * 60)).toMatchObject({ current: null, next: { day: '2026-11-24' } });
    expect(whereabouts(plan, localDate('2026-11-25'), 0)).toEqual({ current: null, next: null });
  });
});
