import {
  type CanonicalCode,
  type MappingEntry,
  type PayrollTemplate,
  mappingBlockers,
} from '@relais/payroll/core';
import type { ExportBlockerView } from './exports.contract';
import type { PersonStatement } from './statements.service';

const NOTHING = { employeeId: null, employeeName: null, canonical: null, external: null, count: null };

/**
 * Watches the people of a file stream by, in its order, and keeps everything that blocks it: items without a code,
 * people with something to send but no matricule, two with the same one.
 */
export class Usage {
  private readonly entries: ReadonlyMap<CanonicalCode, MappingEntry>;
  private readonly used = new Map<CanonicalCode, number>();
  private readonly people: ExportBlockerView[] = [];
  private former: string | null = null;

  constructor(private readonly template: PayrollTemplate | null) {
    this.entries = new Map((template?.mapping ?? []).map((entry) => [entry.canonical, entry]));
  }

  /** Notes one person. Answers whether the file can hold them. */
  add(person: PersonStatement): boolean {
    let isMapped = true;
    let hasSomething = false;
    const seen = new Set<CanonicalCode>();
    for (const { code } of person.lines) {
      if (seen.has(code)) continue;
      seen.add(code);
      this.used.set(code, (this.used.get(code) ?? 0) + 1);
      const route = this.entries.get(code)?.route;
      if (route === undefined) isMapped = false;
      if (route !== 'ignore') hasSomething = true;
    }
    if (!hasSomething) return isMapped;
    const someone = {
      ...NOTHING,
      employeeId: person.employeeId,
      employeeName: `${person.familyName} ${person.givenName}`,
    };
    if (person.matricule === null) this.people.push({ ...someone, kind: 'matricule-missing' });
    else if (person.matricule === this.former) {
      this.people.push({ ...someone, kind: 'matricule-twice', external: person.matricule });
    }
    this.former = person.matricule;
    return isMapped && person.matricule !== null;
  }

  /** Everything to settle first, the mapping before the people. */
  blockers(): ExportBlockerView[] {
    const mapping = mappingBlockers({ mapping: this.template?.mapping ?? [] }, this.used).map(
      (blocker): ExportBlockerView => ({
        ...NOTHING,
        kind: blocker.kind,
        canonical: 'canonical' in blocker ? blocker.canonical : null,
        external: 'external' in blocker ? blocker.external : null,
        count: 'count' in blocker ? blocker.count : null,
      }),
    );
    return [...mapping, ...this.people];
  }
}
