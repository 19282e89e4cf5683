import { describe, expect, test } from '@jest/globals';
import { type LocalDate, addDays, addMonths, daysBetween, localDate as d } from '@relais/kernel';
import fc from 'fast-check';
import { OBLIGATIONS, obligation } from './all';
import {
  type Occurrence,
  type OccurrenceOptions,
  type Subject,
  compileObligations,
  occurrenceKey,
  occurrencesFor,
} from './evaluate';
import type { Facts } from './facts/registry';
import { whyOf } from './why';

const today = d('2026-11-22');
const subject = (kind: Subject['kind'], more: Partial<Subject> = {}): Subject => ({
  kind,
  id: 's1',
  startsOn: null,
  endsOn: null,
  ...more,
});
const timesOf = (
  id: string,
  facts: Facts,
  { on = today, who, ...options }: OccurrenceOptions & { on?: LocalDate; who?: Partial<Subject> } = {},
) => {
  const o = obligation(id);
  const plan = compileObligations([o], on, 'metropole');
  return occurrencesFor(plan, facts, subject(o.subject, who), options);
};
const dated = (times: readonly Occurrence[]) =>
  times.map(({ occurrence, due }) => [occurrence, due.known ? due.dueOn : null]);

describe('a duty of each month', () => {
  const facts: Facts = {
    'group.hasEmployees': true,
    'headcount.socialSecurity': 12,
    'group.paysInSameMonth': true,
  };

  test('gives the last date that came and the next one (CSS R243-6)', () => {
    expect(dated(timesOf('dsn-monthly', facts))).toEqual([
      ['2026-10', '2026-11-16'],
      ['2026-11', '2026-12-15'],
    ]);
  });

  test('neither skips nor repeats a month over ten years', () => {
    const times = timesOf('dsn-monthly', facts, { since: d('2020-01-01'), until: d('2030-01-01') });
    expect(new Set(times.map(({ occurrence }) => occurrence)).size).toBe(120);
    times
      .slice(1)
      .forEach(({ occurrence }, i) =>
        expect(occurrence).toBe(addMonths(d(`${times[i]!.occurrence}-01`), 1).slice(0, 7)),
      );
  });

  test('begins with its subject and ends with it', () => {
    const times = timesOf(
      'leave-carry-over-control',
      {},
      {
        since: d('2026-01-01'),
        until: d('2026-12-31'),
        who: { startsOn: d('2026-03-15'), endsOn: d('2026-06-01') },
      },
    );
    expect(dated(times)).toEqual([
      ['2026-03', '2026-03-31'],
      ['2026-04', '2026-04-30'],
      ['2026-05', '2026-05-31'],
      ['2026-06', '2026-06-30'],
    ]);
  });

  test('whose date cannot be told names what is missing, once', () => {
    expect(timesOf('dsn-monthly', { 'group.hasEmployees': true })).toMatchObject([
      {
        occurrence: '2026-11',
        due: { known: false, missing: ['headcount.socialSecurity', 'group.paysInSameMonth'] },
      },
    ]);
  });
});

describe('a duty of each year', () => {
  test('falls on its day, eve and morrow included (L1142-8)', () => {
    const facts: Facts = { 'headcount.withoutPlaced': 50 };
    const on = (day: string) => dated(timesOf('gender-equality-index', facts, { on: d(day) }));
    const both = [
      ['2027', '2027-03-01'],
      ['2028', '2028-03-01'],
    ];
    expect(on('2027-02-28')).toEqual([
      ['2026', '2026-03-01'],
      ['2027', '2027-03-01'],
    ]);
    expect(on('2027-03-01')).toEqual(both);
    expect(on('2027-03-02')).toEqual(both);
  });
});

describe('a duty that comes back after it was done', () => {
  const facts: Facts = {
    'employee.reinforcedFollowUp': false,
    'employee.adaptedFollowUp': false,
    'employee.lastPreventionVisitOn': d('2024-02-29'),
  };
  const visit = (more: Facts, lastDone: LocalDate | null = null) =>
    dated(timesOf('vip-periodic-five-years', { ...facts, ...more }, { lastDone: () => lastDone }));

  test('counts five years from the last visit, three in an adapted follow-up (R4624-16, R4624-17)', () => {
    expect(visit({})).toEqual([['first', '2029-02-28']]);
    expect(visit({ 'employee.adaptedFollowUp': true })).toEqual([['first', '2027-02-28']]);
  });

  test('counts again from the day it was done, and the key says from which', () => {
    expect(visit({}, d('2028-11-02'))).toEqual([['after:2028-11-02', '2033-11-02']]);
    expect(visit({ 'employee.adaptedFollowUp': true }, d('2028-11-02'))).toEqual([
      ['after:2028-11-02', '2031-11-02'],
    ]);
  });

  test('does not guess between three and five years', () => {
    const [time] = timesOf(
      'vip-periodic-five-years',
      { ...facts, 'employee.adaptedFollowUp': null },
      { lastDone: () => d('2028-11-02') },
    );
    expect(time?.due).toEqual({ known: false, missing: ['employee.adaptedFollowUp'] });
  });

  test('is not there before a first visit took place', () => {
    expect(visit({ 'employee.lastPreventionVisitOn': null })).toEqual([]);
  });

  test('comes back for as long as one does it, neither skipped nor repeated (L6315-1)', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 8 }), (delays) => {
        let last = d('2026-01-05');
        const keys = new Set<string>();
        for (const late of delays) {
          const [time] = timesOf(
            'career-interview-four-years',
            { 'employee.lastCareerInterviewOn': d('2026-01-05') },
            { lastDone: () => last },
          );
          if (!time?.due.known) throw new Error('no date');
          expect(time.due.dueOn).toBe(addMonths(last, 48));
          keys.add(time.occurrence);
          last = addDays(time.due.dueOn, late - 200);
        }
        expect(keys.size).toBe(delays.length);
      }),
      { numRuns: 50 },
    );
  });
});

describe('a duty counted from its first date', () => {
  const facts: Facts = {
    'placement.expectedAmountCents': 600_000,
    'placement.agreementSignedOn': d('2025-08-31'),
  };

  test('falls every six months from the signature, short months included (D8222-5)', () => {
    const times = timesOf('vigilance-documents-to-members', facts, {
      since: d('2025-01-01'),
      until: d('2027-12-31'),
    });
    expect(dated(times)).toEqual([
      ['first', '2025-08-31'],
      ['n1', '2026-02-28'],
      ['n2', '2026-08-31'],
      ['n3', '2027-02-28'],
      ['n4', '2027-08-31'],
    ]);
  });

  test('gives the last date that came and the next; nothing after the end', () => {
    expect(dated(timesOf('vigilance-documents-to-members', facts))).toEqual([
      ['n2', '2026-08-31'],
      ['n3', '2027-02-28'],
    ]);
    expect(
      dated(timesOf('vigilance-documents-to-members', facts, { who: { endsOn: d('2026-12-31') } })),
    ).toEqual([['n2', '2026-08-31']]);
  });

  test('on the day itself gives that day and the next; on its eve, the one before and that day', () => {
    const on = (day: string, endsOn: string | null = null) =>
      dated(
        timesOf('vigilance-documents-to-members', facts, {
          on: d(day),
          who: { endsOn: endsOn === null ? null : d(endsOn) },
        }),
      ).map(([key]) => key);
    expect(on('2026-08-30')).toEqual(['n1', 'n2']);
    expect(on('2026-08-31')).toEqual(['n2', 'n3']);
    expect(on('2026-08-31', '2027-02-27')).toEqual(['n2']);
    expect(on('2026-08-31', '2027-02-28')).toEqual(['n2', 'n3']);
    expect(on('2025-08-30')).toEqual(['first']);
    expect(on('2025-08-31')).toEqual(['first', 'n1']);
  });

  test('is in a window that begins or ends on its day, and in no window beside it', () => {
    const within = (since: string, until: string, endsOn: string | null = null) =>
      dated(
        timesOf('vigilance-documents-to-members', facts, {
          since: d(since),
          until: d(until),
          who: { endsOn: endsOn === null ? null : d(endsOn) },
        }),
      ).map(([key]) => key);
    expect(within('2026-08-31', '2026-08-31')).toEqual(['n2']);
    expect(within('2026-03-01', '2026-08-30')).toEqual([]);
    expect(within('2026-09-01', '2027-02-27')).toEqual([]);
    expect(within('2026-08-31', '2027-12-31', '2027-02-28')).toEqual(['n2', 'n3']);
    expect(within('2026-08-31', '2027-12-31', '2027-02-27')).toEqual(['n2']);
  });

  test('is found thirty years on without missing a time', () => {
    const times = timesOf('vigilance-documents-to-members', facts, {
      since: d('2055-01-01'),
      until: d('2055-12-31'),
    });
    expect(dated(times)).toEqual([
      ['n59', '2055-02-28'],
      ['n60', '2055-08-31'],
    ]);
  });
});

describe('a period and its subject', () => {
  const months = (who: Partial<Subject>, more: OccurrenceOptions = {}) =>
    dated(
      timesOf(
        'leave-carry-over-control',
        {},
        {
          since: d('2026-03-01'),
          until: d('2026-04-30'),
          ...more,
          who,
        },
      ),
    ).map(([key]) => key);

  test('a subject of the last day of a month has its duty, one of the morrow does not', () => {
    expect(months({ startsOn: d('2026-03-31') })).toEqual(['2026-03', '2026-04']);
    expect(months({ startsOn: d('2026-04-01') })).toEqual(['2026-04']);
  });

  test('a subject that ends on the first of a month has its duty, one that ends on the eve does not', () => {
    expect(months({ endsOn: d('2026-04-01') })).toEqual(['2026-03', '2026-04']);
    expect(months({ endsOn: d('2026-03-31') })).toEqual(['2026-03']);
  });

  test('a subject that ended before the last date has only dates of its time', () => {
    const lately = { since: undefined, until: undefined };
    expect(months({ endsOn: d('2026-10-31') }, lately)).toEqual(['2026-10']);
    expect(months({ endsOn: d('2026-01-31') }, lately)).toEqual([]);
    expect(months({}, lately)).toEqual(['2026-10', '2026-11']);
  });
});

test('an obligation is asked of the subjects it is about, and of no other', () => {
  const plan = compileObligations(
    [obligation('dsn-monthly'), obligation('fixed-term-transmission')],
    today,
    'metropole',
  );
  const facts: Facts = { 'contract.kind': 'cdd', 'contract.startsOn': d('2026-11-16') };
  const found = occurrencesFor(plan, facts, subject('employment-contract'));
  expect(found.map(occurrenceKey)).toEqual(['fixed-term-transmission|employment-contract:s1|once']);
  expect(occurrencesFor(plan, facts, subject('member'))).toEqual([]);
});

test('a duty that may or may not apply is listed as one that cannot be told', () => {
  expect(timesOf('fixed-term-transmission', { 'contract.startsOn': d('2026-11-16') })).toMatchObject([
    { applies: null, met: false },
  ]);
});

test('a duty whose facts are not those that meet it is not met', () => {
  const job: Facts = { 'contract.job': 'medical-assistant', 'contract.startsOn': d('2026-12-01') };
  const [time] = timesOf('medical-assistant-qualification', { ...job, 'employee.hasCareDiploma': false });
  expect(time?.met).toBe(false);
});

test('a change on the day of the creation, or before it, is no second time (L1253-6)', () => {
  const changed = (day: string): Facts => ({
    'group.createdOn': d('2026-01-10'),
    'group.membersChangedOn': d(day),
  });
  const keys = (day: string) => dated(timesOf('group-member-list-at-seat', changed(day))).map(([key]) => key);
  expect([keys('2026-01-09'), keys('2026-01-10')]).toEqual([['first'], ['first']]);
  expect(keys('2026-01-11')).toEqual(['first', 'on:2026-01-11']);
});

test('a duty that follows a change comes back on the last change (L1253-6)', () => {
  const created: Facts = { 'group.createdOn': d('2026-01-10') };
  expect(dated(timesOf('group-member-list-at-seat', created))).toEqual([['first', '2026-01-10']]);
  expect(
    dated(timesOf('group-member-list-at-seat', { ...created, 'group.membersChangedOn': d('2026-09-01') })),
  ).toEqual([
    ['first', '2026-01-10'],
    ['on:2026-09-01', '2026-09-01'],
  ]);
});

describe('what happens to somebody', () => {
  test('opens nothing before it happens', () => {
    expect(timesOf('return-visit', { 'absence.kind': 'maternity' })).toEqual([]);
    expect(timesOf('exit-work-certificate', {})).toEqual([]);
  });

  test('opens its duty once for each time (R4624-31)', () => {
    const back = (day: string): Facts => ({ 'absence.kind': 'maternity', 'absence.returnedOn': d(day) });
    expect(dated(timesOf('return-visit', back('2026-11-02')))).toEqual([['on:2026-11-02', '2026-11-10']]);
    expect(dated(timesOf('return-visit', back('2026-11-02'), { who: { happening: 'a7' } }))).toEqual([
      ['event:a7', '2026-11-10'],
    ]);
  });
});

test('a duty met by facts says so; one that does not apply is listed only on demand', () => {
  const job: Facts = { 'contract.job': 'medical-assistant', 'contract.startsOn': d('2026-12-01') };
  expect(
    timesOf('medical-assistant-qualification', { ...job, 'employee.hasCareDiploma': true }),
  ).toMatchObject([{ met: true, applies: true }]);
  const other: Facts = { 'contract.job': 'other' };
  expect(timesOf('medical-assistant-qualification', other)).toEqual([]);
  expect(timesOf('medical-assistant-qualification', other, { all: true })).toMatchObject([
    { applies: false },
  ]);
});

test('an occurrence explains itself by its facts, its conditions and its rule', () => {
  const facts: Facts = { 'contract.kind': 'cdd', 'contract.startsOn': d('2026-11-16') };
  const [time] = timesOf('fixed-term-transmission', facts);
  expect(whyOf(time!, facts, today)).toEqual({
    facts: [
      {
        fact: 'contract.kind',
        label: { fr: 'type de contrat', en: 'kind of contract' },
        value: { fr: 'CDD', en: 'fixed-term (CDD)' },
      },
      {
        fact: 'contract.startsOn',
        label: { fr: 'début du contrat', en: 'start of the contract' },
        value: { fr: '2026-11-16', en: '2026-11-16' },
      },
    ],
    conditions: [{ fr: 'Type de contrat : CDD', en: 'Kind of contract: fixed-term (CDD)' }],
    rule: {
      fr: 'Échéance 2026-11-18 : 2 jours ouvrables après : début du contrat (2026-11-16).',
      en: 'Due 2026-11-18: 2 working days after: start of the contract (2026-11-16).',
    },
  });
});

describe('events and a sweep from nothing', () => {
  const facts: Facts = {
    'group.hasEmployees': true,
    'headcount.socialSecurity': 60,
    'headcount.withPlaced': 80,
    'headcount.withoutPlaced': 3,
    'group.paysInSameMonth': true,
    'group.createdOn': d('2024-02-29'),
    'group.firstHireOn': d('2024-05-01'),
    'group.fiscalYearEndsOn': d('2024-12-31'),
    'group.isMultiAgreement': false,
    'cse.exists': true,
  };
  const keysOn = (on: LocalDate, options: OccurrenceOptions) =>
    occurrencesFor(compileObligations(OBLIGATIONS, on, 'metropole'), facts, subject('group'), options).map(
      occurrenceKey,
    );

  test('give the same keys, whatever the windows a period is cut in', () => {
    const [from, to] = [d('2026-01-01'), d('2026-12-31')];
    const atOnce = keysOn(to, { since: from, until: to });
    expect(new Set(atOnce).size).toBe(atOnce.length);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 363 }), (cut) => {
        const middle = addDays(from, cut);
        const parts = [
          ...keysOn(middle, { since: from, until: middle }),
          ...keysOn(to, { since: addDays(middle, 1), until: to }),
        ];
        expect(new Set(parts)).toEqual(new Set(atOnce));
      }),
      { numRuns: 40 },
    );
  });

  test('compute a day twice alike', () => {
    expect(keysOn(today, {})).toEqual(keysOn(today, {}));
    expect(daysBetween(d('2024-02-29'), today)).toBeGreaterThan(0);
  });
});
