import type { JudgedFinding } from '@relais/contracts/core';
import type { LocalDate } from '@relais/kernel';
import type { PlanWork } from '@relais/placements/core';
import type { GridRow } from './grid-model';
import type { Axis } from './planning-queries';

/** Findings of one person that a row shows. */
export interface PersonFindings {
  readonly employeeId: string;
  readonly name: string;
  readonly findings: readonly JudgedFinding[];
}

/** What the rules say of a row: of the person, or of the people who work at the practice. */
export interface RowFindings {
  readonly people: readonly PersonFindings[];
  readonly on: ReadonlyMap<LocalDate, readonly PersonFindings[]>;
}

const NOTHING: RowFindings = { people: [], on: new Map() };

/** The findings of a row. A practice shows those of its days and those that its own work is part of. */
export function rowFindings(
  axis: Axis,
  row: GridRow,
  nameOf: ReadonlyMap<string, string>,
  work: ReadonlyMap<string, PlanWork>,
): RowFindings {
  if (axis === 'employees') {
    const own = work.get(row.id);
    if (!own || own.findings.length === 0) return NOTHING;
    const person = (findings: readonly JudgedFinding[]) => [{ employeeId: row.id, name: row.name, findings }];
    return {
      people: person(own.findings),
      on: new Map([...own.on].map(([day, findings]) => [day, person(findings)])),
    };
  }
  const sites = new Set([...row.on.values()].flat().map(({ cell }) => cell.siteId));
  const isHere = ({ practices }: JudgedFinding) =>
    practices.length === 0 || practices.some((site) => sites.has(site));
  const on = new Map<LocalDate, PersonFindings[]>();
  const people = [...new Set([...row.on.values()].flat().map(({ cell }) => cell.employeeId))].flatMap(
    (employeeId) => {
      const name = nameOf.get(employeeId) ?? '';
      const own = work.get(employeeId);
      for (const [day, found] of own?.on ?? []) {
        const worksHere = row.on.get(day)?.some(({ cell }) => cell.employeeId === employeeId) ?? false;
        const findings = worksHere ? found.filter(isHere) : [];
        if (findings.length > 0) on.set(day, [...(on.get(day) ?? []), { employeeId, name, findings }]);
      }
      const findings = own?.findings.filter(isHere) ?? [];
      return findings.length === 0 ? [] : [{ employeeId, name, findings }];
    },
  );
  return people.length === 0 ? NOTHING : { people, on };
}
