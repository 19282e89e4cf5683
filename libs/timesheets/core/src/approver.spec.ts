import { addDays, localDate } from '@relais/kernel';
import { approverOn, declarationReminderDue, isTacit, lateDays, mayDecide, stepDue } from './approver';

const today = localDate('2026-11-04');
const first = { id: 'first', approvalRank: 1, leftOn: null };
const second = { id: 'second', approvalRank: 2, leftOn: null };
const away = (fromDoctorId: string, toDoctorId: string | null) => ({
  fromDoctorId,
  toDoctorId,
  validFrom: localDate('2026-11-01'),
  validTo: localDate('2026-11-15'),
});

describe('who is asked to approve the hours of a practice', () => {
  it('its first doctor', () => {
    expect(approverOn(today, [second, first], [], null)).toEqual({
      kind: 'doctor',
      doctorId: 'first',
      because: 'rank',
    });
  });
  it('the next one when the first has left', () => {
    expect(approverOn(today, [{ ...first, leftOn: today }, second], [], null)).toMatchObject({
      doctorId: 'second',
    });
    expect(approverOn(today, [{ ...first, leftOn: addDays(today, 1) }, second], [], null)).toMatchObject({
      doctorId: 'first',
    });
  });
  it('the delegate, on the days of the delegation, ends included', () => {
    const delegations = [away('first', 'second')];
    expect(approverOn(localDate('2026-10-31'), [first, second], delegations, null)).toMatchObject({
      doctorId: 'first',
    });
    expect(approverOn(localDate('2026-11-01'), [first, second], delegations, null)).toMatchObject({
      doctorId: 'second',
      because: 'delegate',
    });
    expect(approverOn(localDate('2026-11-15'), [first, second], delegations, null)).toMatchObject({
      doctorId: 'second',
    });
    expect(approverOn(localDate('2026-11-16'), [first, second], delegations, null)).toMatchObject({
      doctorId: 'first',
    });
  });
  it('the officer when the doctor delegated to the group, or to somebody who has left', () => {
    expect(approverOn(today, [first, second], [away('first', null)], null)).toEqual({
      kind: 'officer',
      because: 'delegate',
    });
    expect(approverOn(today, [first], [away('first', 'gone')], null)).toEqual({
      kind: 'officer',
      because: 'delegate',
    });
  });
  it('the second doctor after six days of silence, the officer after eight or when there is no second', () => {
    expect(approverOn(today, [first, second], [], 'second-approver')).toMatchObject({
      doctorId: 'second',
      because: 'escalation',
    });
    expect(approverOn(today, [first], [], 'second-approver')).toEqual({
      kind: 'officer',
      because: 'escalation',
    });
    expect(approverOn(today, [first, second], [], 'officer')).toEqual({
      kind: 'officer',
      because: 'escalation',
    });
  });
  it('the officer when the practice has no doctor left', () => {
    expect(approverOn(today, [], [], null)).toEqual({ kind: 'officer', because: 'no-doctor' });
  });
});

describe('the ladder of reminders', () => {
  test.each([
    [0, null],
    [1, null],
    [2, 'reminder'],
    [3, 'reminder'],
    [4, 'second-reminder'],
    [6, 'second-approver'],
    [8, 'officer'],
    [90, 'officer'],
  ])('after %s days: %s; what was missed collapses into it', (days, step) => {
    expect(stepDue(today, addDays(today, days))).toBe(step);
  });
  it('reminds an employee one, three and five days after the month, never inside it', () => {
    const due = [0, 1, 2, 3, 5, 40].map((days) => declarationReminderDue(today, addDays(today, days)));
    expect(due).toEqual([null, 1, 1, 3, 5, 5]);
  });
  it('counts the days somebody is late, never below zero', () => {
    expect(lateDays(today, addDays(today, 3))).toBe(3);
    expect(lateDays(today, addDays(today, -3))).toBe(0);
  });
});

describe('silence as approval', () => {
  const statutes = { tacitValidation: true, tacitAfterDays: 8 };
  it('counts only when the statutes of the group allow it, and from their delay on', () => {
    expect(isTacit(statutes, today, addDays(today, 7))).toBe(false);
    expect(isTacit(statutes, today, addDays(today, 8))).toBe(true);
    expect(isTacit({ ...statutes, tacitValidation: false }, today, addDays(today, 80))).toBe(false);
  });
});

describe('four eyes', () => {
  const part = { employeeUserIds: ['marie'], employeeEmail: 'marie@example.org', declaredByUserId: 'marie' };
  it('lets a doctor approve the hours of an employee', () => {
    expect(mayDecide({ userId: 'doctor', email: 'doctor@example.org' }, part)).toBe(true);
    expect(mayDecide({ userId: null, email: 'doctor@example.org' }, part)).toBe(true);
  });
  it('lets nobody approve hours of their own, by account or by address', () => {
    expect(mayDecide({ userId: 'marie', email: 'other@example.org' }, part)).toBe(false);
    expect(mayDecide({ userId: null, email: 'Marie@Example.org' }, part)).toBe(false);
  });
  it('lets no officer approve what the same officer declared for the employee', () => {
    const declaredByOfficer = { ...part, declaredByUserId: 'officer' };
    expect(mayDecide({ userId: 'officer', email: 'officer@example.org' }, declaredByOfficer)).toBe(false);
    expect(mayDecide({ userId: 'colleague', email: 'colleague@example.org' }, declaredByOfficer)).toBe(true);
  });
});
