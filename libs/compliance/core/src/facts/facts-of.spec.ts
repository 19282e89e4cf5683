import { describe, expect, test } from '@jest/globals';
import { localDate as d, minutes } from '@relais/kernel';
import type { Facts } from '@relais/law';
import { absenceFacts, employeeFacts, placementFacts } from './facts-of';
import type { ContractRow, EmployeeRow, PlacementRow } from './rows';

const today = d('2026-11-16');
const contract: ContractRow = {
  id: 'c',
  employeeId: 'e',
  kind: 'cdi',
  startsOn: d('2026-11-02'),
  endsOn: null,
  trialEndsOn: null,
  fixedTermReason: null,
  job: 'medical-assistant',
  weeklyMinutes: minutes(35 * 60),
  classificationChangedOn: null,
  userListChangedOn: null,
  changes: [],
  stated: {},
};
const employee: EmployeeRow = {
  id: 'e',
  birthDate: d('1990-05-05'),
  nationality: 'FR',
  permitExpiresOn: null,
  hiredOn: d('2025-03-03'),
  leavesOn: null,
  jobStartedOn: null,
  placedOn: null,
  qualifications: [],
  practiceIsAided: false,
  stated: {},
};
const facts = ({
  job,
  weeklyMinutes,
  ...more
}: Partial<EmployeeRow & Pick<ContractRow, 'job' | 'weeklyMinutes'>>): Facts =>
  employeeFacts(
    { ...employee, ...more },
    { ...contract, ...(job !== undefined && { job }), ...(weeklyMinutes !== undefined && { weeklyMinutes }) },
    today,
  );

describe('the facts of an employee', () => {
  test('below 35 hours are part time, at 35 hours are not (L3121-27)', () => {
    expect(facts({ weeklyMinutes: minutes(35 * 60) })['contract.isPartTime']).toBe(false);
    expect(facts({ weeklyMinutes: minutes(35 * 60 - 1) })['contract.isPartTime']).toBe(true);
    expect(facts({ weeklyMinutes: null })['contract.isPartTime']).toBeNull();
  });

  test.each([
    ['2008-11-02', null],
    ['2008-11-03', true],
  ])(
    'born on %s and starting on 2 November 2026: visit before the post %s (R4624-18)',
    (birthDate, expected) => {
      expect(
        facts({ birthDate: d(birthDate), hiredOn: d('2026-11-02') })['employee.visitBeforePost'] ?? null,
      ).toBe(expected);
    },
  );

  test('a minor needs the visit first, whatever was stated', () => {
    expect(
      facts({ birthDate: d('2010-01-01'), stated: { 'employee.visitBeforePost': false } })[
        'employee.visitBeforePost'
      ],
    ).toBe(true);
  });

  test('an assistant is no cadre; another job is not guessed; what was stated wins', () => {
    expect(facts({})['employee.isManager']).toBe(false);
    expect(facts({ job: 'other' })['employee.isManager']).toBeNull();
    expect(facts({ job: 'other', stated: { 'employee.isManager': true } })['employee.isManager']).toBe(true);
  });

  test('seniority in the branch starts with the group unless an earlier day is known', () => {
    expect(facts({})['employee.branchSeniorityFrom']).toBe('2025-03-03');
    const stated = { 'employee.branchSeniorityFrom': d('2019-01-07') };
    expect(facts({ stated })['employee.branchSeniorityFrom']).toBe('2019-01-07');
  });

  test.each([
    [['cqp'], true],
    [['dei', 'fae'], true],
    [['dei'], false],
    [[], false],
  ])('%s qualify as a medical assistant: %s', (qualifications, expected) => {
    expect(facts({ qualifications })['employee.isQualifiedMedicalAssistant']).toBe(expected);
  });
});

describe('the facts of a placement and of an absence', () => {
  const placement: PlacementRow = {
    id: 'p',
    employeeId: 'e',
    contractId: 'c',
    memberId: 'm',
    startsOn: d('2026-11-03'),
    endsOn: d('2026-12-31'),
    agreementSignedOn: null,
    stated: {},
  };

  test('a contract goes on after a placement that ends before it', () => {
    expect(placementFacts(placement, contract)['placement.contractGoesOn']).toBe(true);
    expect(
      placementFacts(placement, { ...contract, endsOn: d('2026-12-31') })['placement.contractGoesOn'],
    ).toBe(false);
    expect(placementFacts({ ...placement, endsOn: null }, contract)['placement.contractGoesOn']).toBe(false);
  });

  test('an absence counts both its days; who is still absent has not returned', () => {
    const absence = { employeeId: 'e', code: 'sick', from: d('2026-11-09'), to: d('2026-11-15') };
    expect(absenceFacts(absence, today)).toMatchObject({
      'absence.days': 7,
      'absence.returnedOn': '2026-11-16',
    });
    expect(absenceFacts({ ...absence, to: today }, today)['absence.returnedOn']).toBeNull();
  });
});
