import { describe, expect, test } from '@jest/globals';
import { addDays, eachDay, localDate as d } from '@relais/kernel';
import type { Facts } from '@relais/law';
import type { KnownSubject } from './facts/owners';
import { findingsBefore, planOfStep } from './gate';
import type { ObligationRecord } from './obligations-for';

const today = d('2026-11-10');
const start = d('2026-11-16');
const subjectOf = (kind: 'employment-contract' | 'placement' | 'employee', facts: Facts): KnownSubject => ({
  subject: { kind, id: kind, startsOn: start, endsOn: null },
  facts,
  memberId: null,
  happening: null,
});
const contract: Facts = {
  'contract.startsOn': start,
  'contract.kind': 'cdi',
  'contract.isPartTime': false,
};
const findings = (
  subjects: readonly KnownSubject[],
  records: readonly ObligationRecord[] = [],
  on = today,
  from = start,
) =>
  findingsBefore(planOfStep('placement.start', new Map(), on, 'metropole'), [{ subjects, records }], {
    from,
    to: null,
    siteId: 'site',
  });
const ids = (...given: Parameters<typeof findings>) => findings(...given).map(({ ruleId }) => ruleId);
const declared = (more: Partial<ObligationRecord>): ObligationRecord => ({
  obligationId: 'pre-hire-declaration',
  subjectId: 'employment-contract',
  doneOn: null,
  ...more,
});

describe('the declaration before hire (L1221-10)', () => {
  test.each([addDays(start, -1), start, addDays(start, 1)])('stops the start when asked on %s', (on) => {
    expect(ids([subjectOf('employment-contract', contract)], [], on)).toContain('pre-hire-declaration');
  });

  test('stops it no longer once recorded, or set aside with a reason', () => {
    const subjects = [subjectOf('employment-contract', contract)];
    expect(ids(subjects, [declared({ doneOn: d('2026-11-09') })])).not.toContain('pre-hire-declaration');
    expect(ids(subjects, [declared({ notApplicableReason: 'transfert' })])).not.toContain(
      'pre-hire-declaration',
    );
  });

  test.each([
    ['2026-11-15', true],
    ['2026-11-16', false],
    ['2026-11-17', false],
  ])('with a proof that is valid until %s stops a start on 16 November: %s', (validUntil, stops) => {
    const records = [declared({ doneOn: d('2026-11-01'), validUntil: d(validUntil) })];
    const found = ids([subjectOf('employment-contract', contract)], records);
    expect(found.includes('pre-hire-declaration')).toBe(stops);
  });
});

test('the agreement of a placement (L1253-1) is met by its signature', () => {
  const placement = (signed: boolean): KnownSubject =>
    subjectOf('placement', { 'placement.startsOn': start, 'placement.agreementIsSigned': signed });
  expect(ids([placement(false)])).toContain('placement-contract-before-start');
  expect(ids([placement(true)])).not.toContain('placement-contract-before-start');
});

test('a fact that is missing gives a warning that names it, never a silent pass (R4451-52)', () => {
  const found = findings([subjectOf('placement', { 'placement.startsOn': start })]).find(
    ({ ruleId }) => ruleId === 'radiation-individual-assessment',
  );
  expect(found).toMatchObject({ severity: 'warning', missing: ['placement.exposures'] });
  expect(found?.message.fr).toMatch(/impossible de conclure, il manque expositions du poste/);
});

test('each year\u2019s review of a registration (L4311-15) stops only a start that comes after it fell due', () => {
  const carer = subjectOf('employee', {
    'contract.startsOn': d('2025-01-06'),
    'employee.isRegulatedProfession': true,
  });
  const records: ObligationRecord[] = [
    { obligationId: 'professional-registration-check', subjectId: 'employee', doneOn: d('2025-01-05') },
  ];
  const stopped = eachDay(d('2025-02-01'), d('2025-12-31')).filter((day) =>
    ids([carer], records, day, day).includes('professional-registration-check'),
  );
  expect(stopped).toEqual([]);
});
