import { describe, expect, test } from '@jest/globals';
import { localDate } from '@relais/kernel';
import { nirFindings } from './nir';
import { type EmployeeFile, onboardingFindings } from './onboarding';
import { type Qualification, qualificationProblem, standingOf } from './qualifications';
import { mustBeKept, registerMentions } from './staff-register';

const today = localDate('2026-11-22');
const certificate: Qualification = {
  kind: 'cqp',
  status: 'obtained',
  obtainedOn: localDate('2024-11-22'),
  expiresOn: null,
  fileId: 'f',
};

describe('a qualification', () => {
  test('holds on its last day and has expired the day after', () => {
    expect(standingOf({ ...certificate, expiresOn: today }, today)).toBe('expires-soon');
    expect(standingOf({ ...certificate, expiresOn: localDate('2026-11-21') }, today)).toBe('expired');
  });

  test('is announced sixty days ahead, and asks for its proof', () => {
    expect(standingOf({ ...certificate, expiresOn: localDate('2027-01-21') }, today)).toBe('expires-soon');
    expect(standingOf({ ...certificate, expiresOn: localDate('2027-01-22') }, today)).toBe('valid');
    expect(standingOf({ ...certificate, fileId: null }, today)).toBe('to-prove');
    expect(standingOf({ ...certificate, status: 'enrolled', obtainedOn: null }, today)).toBe('enrolled');
  });

  test('impossible dates are told apart', () => {
    expect(qualificationProblem(certificate, today)).toBeNull();
    expect(qualificationProblem({ ...certificate, obtainedOn: null }, today)).toBe('obtained-without-date');
    expect(qualificationProblem({ ...certificate, status: 'planned' }, today)).toBe('date-without-obtained');
    expect(qualificationProblem({ ...certificate, obtainedOn: localDate('2026-11-23') }, today)).toBe(
      'obtained-in-the-future',
    );
    expect(qualificationProblem({ ...certificate, expiresOn: localDate('2024-11-21') }, today)).toBe(
      'expires-before-obtained',
    );
  });
});

describe('onboarding', () => {
  const complete: EmployeeFile = {
    birthDate: localDate('1999-01-15'),
    hasNir: true,
    hasIban: true,
    hasAddress: true,
    hasPayrollNumber: true,
    hasContract: true,
    isInvited: true,
    needsWorkPermit: false,
    workPermitExpiresOn: null,
    qualifications: [certificate],
  };

  test('a complete file has nothing left to do', () => {
    expect(onboardingFindings(complete, today)).toEqual([]);
  });

  test('says what blocks the hire first', () => {
    const found = onboardingFindings({ ...complete, hasNir: false, hasIban: false, isInvited: false }, today);
    expect(found.map((finding) => finding.ruleId)).toEqual([
      'contracts.nir-missing',
      'contracts.iban-missing',
      'contracts.not-invited',
    ]);
  });

  test('a work permit must be on file and in force (D1221-24)', () => {
    const rules = (file: Partial<EmployeeFile>): string[] =>
      onboardingFindings({ ...complete, ...file }, today).map((f) => f.ruleId);
    expect(rules({ needsWorkPermit: true })).toEqual(['contracts.work-permit-missing']);
    expect(rules({ needsWorkPermit: true, workPermitExpiresOn: today })).toEqual([]);
    expect(rules({ needsWorkPermit: true, workPermitExpiresOn: localDate('2026-11-21') })).toEqual([
      'contracts.work-permit-expired',
    ]);
  });
});

describe('the staff register (L1221-13, D1221-23)', () => {
  test('carries the mentions of the contract', () => {
    expect(registerMentions({ kind: 'cdd', weeklyMinutes: 1440 }, 2100)).toEqual(['fixed-term', 'part-time']);
    expect(registerMentions({ kind: 'cdi', weeklyMinutes: 2100 }, 2100)).toEqual([]);
  });

  test('keeps a line five years after the person left (R1221-26)', () => {
    expect(mustBeKept(null, today)).toBe(true);
    expect(mustBeKept(localDate('2021-11-22'), today)).toBe(true);
    expect(mustBeKept(localDate('2021-11-21'), today)).toBe(false);
  });
});

describe('a social security number', () => {
  const person = { birthDate: localDate('1999-01-15'), sex: 'female' } as const;

  test('is compared with the sex and the birth date, and only warns', () => {
    expect(nirFindings('299019999900157', person)).toEqual([]);
    expect(nirFindings('199019999900157', person)[0]).toMatchObject({
      severity: 'warning',
      numbers: { differs: 'sex' },
    });
    expect(nirFindings('299029999900157', person)[0]?.numbers).toEqual({ differs: 'month' });
    expect(nirFindings('298019999900157', person)[0]?.numbers).toEqual({ differs: 'year' });
  });

  test('with an unknown month of birth is not blamed for it', () => {
    expect(nirFindings('299309999900157', { ...person, sex: null })).toEqual([]);
  });
});
