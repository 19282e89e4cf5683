import { checkIban, checkNir, checkRpps, checkSiren, checkSiret, localDate } from '@relais/kernel';
import { type EmployeeAtWork, checkWork, findClashes, lay, patternFaults } from '@relais/placements/core';
import { demoPlan } from './demo-plan';

const plan = demoPlan();

describe('plan of the demonstration group', () => {
  it('is always the same', () => {
    expect(demoPlan()).toEqual(plan);
  });

  it('has 25 practices, 30 employees and 60 placements, each thing once', () => {
    expect([plan.members.length, plan.employees.length, plan.placements.length]).toEqual([25, 30, 60]);
    for (const values of [
      plan.members.map((one) => one.id),
      plan.members.map((one) => one.siret),
      plan.employees.map((one) => one.nir),
      plan.employees.map((one) => `${one.givenName} ${one.familyName}`),
      plan.placements.map((one) => one.id),
      plan.members.flatMap((one) => one.doctors.map((doctor) => doctor.rpps)),
    ]) {
      expect(new Set(values).size).toBe(values.length);
    }
  });

  it('uses numbers that pass every check and belong to nobody', () => {
    expect(checkSiren(plan.group.siren).ok).toBe(true);
    for (const member of plan.members) {
      expect(checkSiret(member.siret)).toMatchObject({ ok: true });
      expect(member.siret.startsWith('0000')).toBe(true);
      for (const doctor of member.doctors) expect(checkRpps(doctor.rpps).ok).toBe(true);
    }
    for (const employee of plan.employees) {
      expect(checkNir(employee.nir)).toMatchObject({ ok: true });
      expect(employee.nir.slice(5, 10)).toBe('99999');
      expect(checkIban(employee.iban)).toMatchObject({ ok: true });
      expect(employee.iban.slice(4, 9)).toBe('99999');
    }
  });

  it('never has anybody in two places, nor beyond what the law allows', () => {
    for (const employee of plan.employees) {
      const own = plan.placements.filter((placement) => placement.employee.id === employee.id);
      const period = { from: localDate('2025-12-22'), to: localDate('2026-01-18') };
      const halfDays = own.flatMap((placement) =>
        lay(
          {
            placementId: placement.id,
            memberId: placement.member.id,
            memberName: placement.member.name,
            siteId: placement.member.id,
            terms: placement.terms,
          },
          period,
        ),
      );
      expect(findClashes(halfDays)).toEqual([]);
      const atWork: EmployeeAtWork = {
        birthDate: null,
        agreement: 'idcc-1147',
        zone: 'metropole',
        contract: employee.contract.terms,
        outsideWork: [],
        journeys: [],
      };
      const errors = checkWork(atWork, halfDays, period).filter(({ severity }) => severity === 'error');
      expect(errors.map(({ message }) => message.fr)).toEqual([]);
      for (const placement of own)
        for (const terms of placement.terms) expect(patternFaults(terms)).toEqual([]);
    }
  });

  it('places nobody before the admission of the practice or outside the contract', () => {
    for (const placement of plan.placements) {
      expect(placement.startsOn >= placement.member.admittedOn).toBe(true);
      expect(placement.startsOn >= placement.employee.contract.startsOn).toBe(true);
      expect(placement.endsOn).toBe(placement.employee.contract.endsOn);
    }
  });

  it('gives every practice somebody', () => {
    expect(new Set(plan.placements.map((placement) => placement.member.id)).size).toBe(25);
  });
});
