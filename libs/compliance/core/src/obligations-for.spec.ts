import { describe, expect, test } from '@jest/globals';
import { eachDay, localDate as d } from '@relais/kernel';
import { type Facts, GROUP_CHANGE_NOTICE, HIRE_OBLIGATIONS, compileObligations } from '@relais/law';
import { type ObligationsOptions, countByState, obligationsFor } from './obligations-for';
import { type CellState, urgency } from './standing';

/** A full-time permanent medical assistant who starts on Monday 16 November 2026. */
const facts: Facts = {
  'contract.startsOn': d('2026-11-16'),
  'contract.kind': 'cdi',
  'contract.isPartTime': false,
  'contract.job': 'medical-assistant',
  'employee.isManager': false,
  'employee.visitBeforePost': false,
  'employee.reinforcedFollowUp': false,
  'employee.isQualifiedMedicalAssistant': false,
  'employee.branchSeniorityFrom': d('2026-11-16'),
  'placement.firstStartsOn': d('2026-11-17'),
};
const employee = { kind: 'employee', id: 'e', startsOn: d('2026-11-16'), endsOn: null } as const;
const matrixOf = (today: string, more: Facts = {}, options: ObligationsOptions = {}) =>
  obligationsFor(
    compileObligations(HIRE_OBLIGATIONS, d(today), 'metropole'),
    { ...facts, ...more },
    employee,
    options,
  );
const cell = (id: string, today: string, more: Facts = {}, options: ObligationsOptions = {}) => {
  const found = matrixOf(today, more, options).find(({ obligationId }) => obligationId === id);
  if (!found) throw new Error(`no cell ${id}`);
  return found;
};

describe('the matrix of a hire', () => {
  test('has one cell for each obligation, in the order of the law', () => {
    expect(matrixOf('2026-11-01').map(({ obligationId }) => obligationId)).toEqual(
      HIRE_OBLIGATIONS.map(({ id }) => id),
    );
  });

  test('for a full-time permanent contract leaves out what only concerns part-time and fixed-term ones', () => {
    const out = matrixOf('2026-11-01').filter(({ state }) => state === 'not-applicable');
    expect(out.map(({ obligationId }) => obligationId)).toEqual([
      'part-time-contract-contents',
      'fixed-term-contract-contents',
      'visit-before-post',
      'reinforced-follow-up-visit',
      'fixed-term-transmission',
    ]);
    expect(out[0]).toMatchObject({ applies: false, dueOn: null });
    expect(out[0]!.reasons[0]!.fr).toBe('Sans objet. Temps partiel : non.');
  });

  test('for a part-time fixed-term contract has them', () => {
    const more: Facts = { 'contract.isPartTime': true, 'contract.kind': 'cdd' };
    expect(cell('part-time-contract-contents', '2026-11-01', more)).toMatchObject({
      applies: true,
      dueOn: '2026-11-15',
    });
    expect(cell('fixed-term-transmission', '2026-11-01', more)).toMatchObject({
      applies: true,
      dueOn: '2026-11-18',
    });
  });
});

describe('a cell', () => {
  test.each<[string, CellState, number]>([
    ['2026-11-07', 'open', 0],
    ['2026-11-08', 'due-soon', 0],
    ['2026-11-23', 'due-soon', 0],
    ['2026-11-24', 'late', 1],
    ['2026-12-01', 'late', 8],
  ])(
    'of the information of seven days, due on 23 November (R1221-35), on %s is %s',
    (today, state, lateDays) => {
      expect(cell('information-seven-days', today)).toMatchObject({ dueOn: '2026-11-23', state, lateDays });
    },
  );

  test('of the pre-hire declaration tells the first possible day (R1221-4)', () => {
    expect(cell('pre-hire-declaration', '2026-11-01')).toMatchObject({
      notBefore: '2026-11-08',
      dueOn: '2026-11-15',
      severity: 'blocking',
      responsible: 'group',
    });
  });

  test('says what its date is counted from, and cites the articles of the law data', () => {
    const visit = cell('information-prevention-visit', '2026-11-16');
    expect(visit.dueOn).toBe('2027-02-16');
    expect(visit.reasons[0]!.fr).toBe('Échéance 2027-02-16 : 3 mois après : début du contrat (2026-11-16).');
    expect(visit.references.map(({ article }) => article)).toEqual(['R4624-10', 'L4624-1', 'art. 20']);
  });

  test('names the fact that is missing instead of guessing', () => {
    const more: Facts = { 'employee.visitBeforePost': null };
    expect(cell('information-prevention-visit', '2027-03-01', more)).toMatchObject({
      state: 'cannot-tell',
      applies: null,
      missing: ['employee.visitBeforePost'],
    });
    const seniority = cell('provident-insurance-affiliation', '2027-03-01', {
      'employee.branchSeniorityFrom': null,
    });
    expect(seniority).toMatchObject({ state: 'cannot-tell', dueOn: null });
    expect(seniority.reasons[0]!.fr).toBe('À renseigner : entrée dans la branche.');
  });

  test('knows that the qualification is met by an assistant who holds it', () => {
    expect(cell('medical-assistant-qualification', '2026-11-14')).toMatchObject({
      state: 'due-soon',
      dueOn: '2026-11-15',
    });
    const started = { 'employee.jobStartedOn': d('2026-11-16') } as const;
    expect(cell('medical-assistant-training-deadline', '2026-11-16', started)).toMatchObject({
      state: 'open',
      dueOn: '2028-11-16',
    });
    const qualified = { 'employee.isQualifiedMedicalAssistant': true } as const;
    expect(cell('medical-assistant-qualification', '2029-01-01', qualified).state).toBe('done');
    expect(
      cell('medical-assistant-qualification', '2029-01-01', { 'contract.job': 'medical-secretary' }).state,
    ).toBe('not-applicable');
  });
});

describe('a record', () => {
  const done = (doneOn: string, validUntil?: string) => ({
    records: [
      {
        obligationId: 'information-seven-days',
        doneOn: d(doneOn),
        validUntil: validUntil ? d(validUntil) : null,
      },
    ],
  });

  test('of a proof settles the cell, even a year later', () => {
    expect(cell('information-seven-days', '2027-12-01', {}, done('2026-11-23'))).toMatchObject({
      state: 'done',
      lateDays: 0,
    });
  });

  test('of a late proof still says how late it was', () => {
    expect(cell('information-seven-days', '2027-12-01', {}, done('2026-11-25'))).toMatchObject({
      state: 'done',
      lateDays: 2,
    });
  });

  test('is worth nothing the day after it expires', () => {
    const options = done('2026-11-20', '2027-11-20');
    expect(cell('information-seven-days', '2027-11-20', {}, options).state).toBe('due-soon');
    expect(cell('information-seven-days', '2027-11-21', {}, options)).toMatchObject({
      state: 'late',
      dueOn: '2027-11-20',
      lateDays: 1,
    });
  });

  test('settles a cell that could not be told', () => {
    expect(
      cell(
        'information-prevention-visit',
        '2027-01-01',
        { 'employee.visitBeforePost': null },
        {
          records: [{ obligationId: 'information-prevention-visit', doneOn: d('2026-12-01') }],
        },
      ).state,
    ).toBe('done');
  });

  test('of "not applicable" gives the reason of the officer', () => {
    const found = cell(
      'health-insurance-affiliation',
      '2026-12-01',
      {},
      {
        records: [
          {
            obligationId: 'health-insurance-affiliation',
            doneOn: null,
            notApplicableReason: 'couverte par son conjoint',
          },
        ],
      },
    );
    expect(found).toMatchObject({ state: 'not-applicable', applies: false });
    expect(found.reasons[0]!.fr).toContain('couverte par son conjoint');
  });
});

test('without a record, a cell only moves from open to due soon to late as days pass', () => {
  const days = eachDay(d('2026-09-01'), d('2027-06-01'));
  const order: readonly CellState[] = ['not-applicable', 'cannot-tell', 'open', 'due-soon', 'late'];
  const matrix = days.map((today) => matrixOf(today).map(({ state }) => order.indexOf(state)));
  HIRE_OBLIGATIONS.forEach((_, column) => {
    const ranks = matrix.map((row) => row[column]!);
    expect(ranks).not.toContain(-1);
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
  });
});

test('the duties of the group are executed by the same function (GE-02)', () => {
  const plan = compileObligations([GROUP_CHANGE_NOTICE], d('2026-12-17'), 'metropole');
  const group = { kind: 'group', id: 'g', startsOn: null, endsOn: null } as const;
  const [notice] = obligationsFor(plan, { 'group.changedOn': d('2026-11-16') }, group);
  expect(notice).toMatchObject({ obligationId: 'GE-02', dueOn: '2026-12-16', state: 'late', lateDays: 1 });
});

test('the count of states adds up to the cells, and late comes first', () => {
  const cells = matrixOf('2026-11-20');
  const counts = countByState(cells);
  expect(Object.values(counts).reduce((a, b) => a + b, 0)).toBe(cells.length);
  expect(counts.late).toBe(cells.filter(({ state }) => state === 'late').length);
  const states = Object.keys(counts) as CellState[];
  expect([...states].sort((a, b) => urgency(a) - urgency(b))[0]).toBe('late');
});
