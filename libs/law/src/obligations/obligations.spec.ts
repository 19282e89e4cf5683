import { describe, expect, test } from '@jest/globals';
import { localDate as d } from '@relais/kernel';
import { OBLIGATIONS, obligation } from './all';
import { changedOn, unreadTexts } from './changed-texts';
import { OBLIGATION_EVENTS } from './events';
import { FACTS } from './facts/registry';
import { factsNeeded, factsUsed } from './facts-used';
import { HIRE_OBLIGATIONS } from './hire';
import { OBLIGATION_TOPICS, defineObligations } from './obligation';
import { PROOF_NAMES } from './proofs';

const countBy = <T>(items: readonly T[], key: (item: T) => string) =>
  items.reduce<Record<string, number>>((counts, item) => {
    counts[key(item)] = (counts[key(item)] ?? 0) + 1;
    return counts;
  }, {});

describe('the catalogue', () => {
  test('has 192 obligations with an id of their own, under nineteen topics', () => {
    expect(OBLIGATIONS).toHaveLength(192);
    expect(new Set(OBLIGATIONS.map(({ id }) => id)).size).toBe(192);
    expect(countBy(OBLIGATIONS, ({ topic }) => topic)).toEqual({
      'group-setup': 9,
      headcount: 14,
      payroll: 9,
      'health-safety': 9,
      information: 8,
      'data-protection': 4,
      'member-practice': 13,
      exposure: 6,
      hiring: 12,
      'hiring-contract': 13,
      'hiring-protection': 10,
      'medical-follow-up': 9,
      'career-interviews': 7,
      'contract-life': 12,
      'fixed-term': 10,
      absence: 11,
      'family-leave': 9,
      termination: 17,
      placement: 10,
    });
    expect(OBLIGATION_TOPICS).toHaveLength(19);
  });

  test('is about the group, members, employees, contracts and placements', () => {
    expect(countBy(OBLIGATIONS, ({ subject }) => subject)).toEqual({
      group: 46,
      member: 10,
      employee: 62,
      'employment-contract': 51,
      placement: 23,
    });
  });

  test('an unknown id is refused', () => {
    expect(() => obligation('no-such-duty')).toThrow(RangeError);
  });

  test('an obligation without a link to its text is refused', () => {
    const [first] = OBLIGATIONS;
    const { recurrence: _, retention: __, sanction: ___, ...plain } = first!;
    const references = [{ code: 'Code du travail', article: 'L1', status: 'verified' } as const];
    expect(() => defineObligations('hiring', [{ ...plain, references }])).toThrow('no article or link');
  });
});

describe.each(OBLIGATIONS.map((o) => [o.id, o] as const))('%s', (_, o) => {
  test('is written in both languages, and its French as French is printed', () => {
    for (const text of [o.title, o.guidance, o.sanction, o.offReason].filter((each) => each !== null)) {
      expect(text.fr.length).toBeGreaterThan(2);
      expect(text.en.length).toBeGreaterThan(2);
      expect(text.fr).not.toMatch(/'|"/);
      expect(text.en).not.toMatch(/'|"/);
    }
  });

  test('has proofs, events of the domain, and facts that are registered', () => {
    o.proofs.forEach((kind) => expect(PROOF_NAMES[kind]).toBeDefined());
    expect(o.triggers.length).toBeGreaterThan(0);
    o.triggers.forEach((event) => expect(OBLIGATION_EVENTS[event]).toBeDefined());
    expect(o.due.length).toBeGreaterThan(0);
    factsUsed(o).forEach((fact) => expect(FACTS[fact].label.fr).not.toBe(''));
  });

  test('cites every text with its article, a link and how far it was read', () => {
    expect(o.references.length).toBeGreaterThan(0);
    for (const reference of o.references) {
      expect(reference.code).not.toBe('');
      expect(reference.article).toMatch(/[\wé]/);
      expect(reference.url).toMatch(/^https:\/\//);
      expect(['verified', 'secondary', 'assumption']).toContain(reference.status);
      if (reference.status === 'verified')
        expect(reference.url).toMatch(/^https:\/\/www\.legifrance\.gouv\.fr\//);
    }
  });

  test('takes no text for read whose wording changed after it was', () => {
    const unread = unreadTexts(o, d('2026-11-22'));
    unread.forEach(({ reference }) => expect(reference.status).not.toBe('verified'));
    if (unread.length > 0) expect(o.status).not.toBe('verified');
  });
});

test('what a reform may have removed, or what no text settles, is off until a group switches it on', () => {
  expect(OBLIGATIONS.filter(({ onByDefault }) => !onByDefault).map(({ id }) => id)).toEqual([
    'group-inform-labour-inspectorate',
    'group-declare-multi-agreement',
    'GE-02',
    'prevention-passport',
    'vaccination-check',
  ]);
  expect(obligation('GE-02').offReason?.fr).toContain('28 mai 2026');
});

test('proofs are kept for the years a text gives, and no other number is invented', () => {
  const kept = OBLIGATIONS.filter(({ retention }) => retention !== null).map(
    ({ id, retention }) => `${id} ${retention?.years} ${retention?.from} ${retention?.reference.article}`,
  );
  expect(kept).toEqual([
    'payslip-monthly 5 made L3243-4',
    'risk-assessment-first 40 made R4121-4',
    'risk-assessment-yearly-update 40 made R4121-4',
    'risk-assessment-event-update 40 made R4121-4',
    'member-staff-register-entry 5 departure R1221-26',
    'member-risk-assessment-covers-placed-staff 40 made R4121-4',
    'radiation-individual-assessment 10 made R4451-53',
    'group-staff-register 5 departure R1221-26',
    'work-permit-copy-in-register 5 departure R1221-26',
    'working-time-record 1 made D3171-16',
    'work-accident-declaration 5 made D4711-3',
  ]);
});

test('the wording of L1253-6 in force since 28 May 2026 was not read; that of D1142-8 changes in 2029', () => {
  const of = (id: string, article: string) =>
    obligation(id).references.find((reference) => reference.article === article)!;
  expect(changedOn(of('GE-02', 'L1253-6'))).toBe('2026-05-28');
  expect(changedOn(of('GE-02', 'D1253-3'))).toBeNull();
  const index = obligation('gender-equality-index');
  expect(unreadTexts(index, d('2029-02-28'))).toEqual([]);
  expect(unreadTexts(index, d('2029-03-01')).map(({ reference }) => reference.article)).toEqual(['D1142-8']);
});

test('a set of obligations says which facts it needs, and where each comes from', () => {
  const needed = factsNeeded(HIRE_OBLIGATIONS);
  expect(new Set(needed).size).toBe(needed.length);
  expect(needed).toContain('employee.reinforcedFollowUp');
  expect(FACTS['employee.reinforcedFollowUp']).toMatchObject({ origin: 'stated', subject: 'employee' });
  expect(FACTS['headcount.withPlaced']).toMatchObject({ origin: 'headcount', unit: 'persons' });
});

test('a blocking duty that must be done before work stops the start of a placement; the others have no step here', () => {
  const blocking = OBLIGATIONS.filter(({ severity }) => severity === 'blocking');
  expect(blocking.filter(({ stops }) => stops.includes('placement.start'))).toHaveLength(28);
  expect(blocking.filter(({ stops }) => stops.length === 0).map(({ id }) => id)).toEqual([
    'group-replacement-activity-approval',
    'dsn-monthly',
    'payslip-monthly',
    'minimum-pay-check',
    'pay-on-time-monthly',
    'data-breach-notification',
    'radiation-pregnancy',
    'fixed-term-transmission',
    'return-visit',
    'trial-period-end-alert',
    'working-time-record',
    'harassment-report-handling',
    'cdd-renewal-amendment',
    'cdd-early-termination-check',
    'work-accident-declaration',
    'fatal-accident-inspector',
    'inaptitude-procedure',
    'pregnancy-protection',
    'maternity-leave',
    'dismissal-convocation',
    'dismissal-letter',
    'mutual-termination-procedure',
    'exit-work-certificate',
    'exit-unemployment-certificate',
    'placement-user-in-contract-list',
    'placement-working-time-check',
  ]);
});

test('a duty that stops a step without blocking is refused', () => {
  const minor = OBLIGATIONS.find(({ severity }) => severity === 'minor')!;
  const { recurrence: _, retention: __, sanction: ___, ...plain } = minor;
  expect(() => defineObligations('hiring', [{ ...plain, stops: ['placement.start'] }])).toThrow(
    'does not block',
  );
});
