import { describe, expect, test } from '@jest/globals';
import { localDate as d, minutes } from '@relais/kernel';
import { type EmployeeRecord, factsOf } from './facts-of';

const today = d('2026-11-16');
const record: EmployeeRecord = {
  birthDate: d('1990-05-05'),
  contractKind: 'cdi',
  contractStartsOn: d('2026-11-02'),
  firstStartsOn: d('2025-03-03'),
  job: 'medical-assistant',
  weeklyMinutes: minutes(35 * 60),
  placementStartsOn: null,
  qualifications: [],
  stated: {},
};
const facts = (more: Partial<EmployeeRecord>) => factsOf({ ...record, ...more }, today);

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
      expect(facts({ birthDate: d(birthDate) })['employee.visitBeforePost']).toBe(expected);
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
