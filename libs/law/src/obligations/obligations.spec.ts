import { describe, expect, test } from '@jest/globals';
import { localDate as d } from '@relais/kernel';
import { OBLIGATIONS, obligation } from '../catalogue';
import { HIRE_OBLIGATIONS } from './hire';
import { all, always, holds, is } from './condition';
import type { Facts } from './facts/registry';
import { dueFor } from './obligation';
import { PROOF_NAMES } from './proofs';

const today = d('2026-11-16');
const hired: Facts = { 'contract.startsOn': d('2026-11-16') };

describe.each(OBLIGATIONS.map((o) => [o.id, o] as const))('%s', (_, o) => {
  test('is written in both languages, has a proof, a due rule and cites its articles', () => {
    for (const text of [o.title, o.guidance, ...(o.sanction ? [o.sanction] : [])]) {
      expect(text.fr).not.toBe('');
      expect(text.en).not.toBe('');
      expect(text.en).not.toBe(text.fr);
    }
    expect(o.proofs.length).toBeGreaterThan(0);
    o.proofs.forEach((kind) => expect(PROOF_NAMES[kind]).toBeDefined());
    expect(o.due.length).toBeGreaterThan(0);
    expect(o.references.length).toBeGreaterThan(0);
    for (const reference of o.references) {
      expect(reference.code).not.toBe('');
      expect(reference.article).not.toBe('');
      expect(['verified', 'secondary', 'assumption']).toContain(reference.status);
      if (reference.status === 'verified')
        expect(reference.url).toMatch(/^https:\/\/www\.legifrance\.gouv\.fr\//);
    }
  });
});

describe('an obligation falls due', () => {
  test.each([
    ['pre-hire-declaration', '2026-11-15', 'L1221-10'],
    ['written-group-contract', '2026-11-15', 'L1253-9'],
    ['pre-hire-declaration-copy', '2026-11-16', 'R1221-9'],
    ['group-staff-register', '2026-11-16', 'L1221-13'],
    ['classification-notice', '2026-11-16', 'avenant n° 76, art. 3'],
    ['health-insurance-affiliation', '2026-11-16', 'L911-7'],
    ['fixed-term-transmission', '2026-11-18', 'L1242-13'],
    ['information-seven-days', '2026-11-23', 'R1221-35'],
    ['information-one-month', '2026-12-16', 'R1221-35'],
    ['information-prevention-visit', '2027-02-16', 'R4624-10'],
    ['medical-assistant-qualification', '2028-11-16', 'art. 1 et 2'],
  ])('%s: on %s for a hire on 16 November 2026 (%s)', (id, dueOn, article) => {
    const o = obligation(id);
    expect(dueFor(o, hired, 'metropole', today)).toMatchObject({ known: true, dueOn });
    expect(o.references.map((reference) => reference.article)).toContain(article);
  });

  test('the pre-hire declaration not before the eighth day ahead (R1221-4)', () => {
    expect(dueFor(obligation('pre-hire-declaration'), hired, 'metropole', today)).toMatchObject({
      notBefore: '2026-11-08',
    });
  });

  test('the provident insurance on the day of the hire for a manager, after a year in the branch for others', () => {
    const o = obligation('provident-insurance-affiliation');
    expect(dueFor(o, { ...hired, 'employee.isManager': true }, 'metropole', today)).toMatchObject({
      dueOn: '2026-11-16',
    });
    const other: Facts = { ...hired, 'employee.isManager': false };
    expect(dueFor(o, other, 'metropole', today)).toEqual({
      known: false,
      missing: ['employee.branchSeniorityFrom'],
    });
    expect(
      dueFor(o, { ...other, 'employee.branchSeniorityFrom': d('2026-03-01') }, 'metropole', today),
    ).toMatchObject({ dueOn: '2027-03-01' });
    expect(dueFor(o, hired, 'metropole', today)).toEqual({ known: false, missing: ['employee.isManager'] });
  });

  test('the safety training before the first placement, or the contract when none is planned', () => {
    const o = obligation('workstation-safety-training');
    expect(
      dueFor(o, { ...hired, 'placement.firstStartsOn': d('2026-12-01') }, 'metropole', today),
    ).toMatchObject({
      dueOn: '2026-11-30',
    });
    expect(dueFor(o, hired, 'metropole', today)).toMatchObject({ dueOn: '2026-11-15' });
  });

  test('the notice of a change of members one month after it (D1253-3)', () => {
    expect(
      dueFor(obligation('GE-02'), { 'group.changedOn': d('2026-01-31') }, 'metropole', today),
    ).toMatchObject({
      dueOn: '2026-02-28',
    });
    expect(obligation('GE-02').references[0]?.article).toBe('D1253-3');
  });
});

test('a condition that fails settles the question even when another fact is missing', () => {
  const both = all(is('contract.kind', 'cdd'), is('contract.isPartTime', true));
  expect(holds(both, { 'contract.kind': 'cdi' }, today)).toEqual({ is: 'no' });
  expect(holds(both, { 'contract.kind': 'cdd' }, today)).toEqual({
    is: 'unknown',
    missing: ['contract.isPartTime'],
  });
  expect(holds(both, { 'contract.kind': 'cdd', 'contract.isPartTime': true }, today)).toEqual({ is: 'yes' });
  expect(holds(always, {}, today)).toEqual({ is: 'yes' });
});

test('an unknown id is refused', () => {
  expect(() => obligation('no-such-duty')).toThrow(RangeError);
});

test('the register is kept five years (R1221-26); no other number is invented', () => {
  expect(HIRE_OBLIGATIONS.filter(({ retention }) => retention !== null).map(({ id }) => id)).toEqual([
    'group-staff-register',
  ]);
});
