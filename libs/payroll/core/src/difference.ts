import type { SilaeRow } from './silae';

/** What a new file changes against the one it replaces, line by line, in the payroll tool's own codes. */
export interface FileDifference {
  readonly added: readonly SilaeRow[];
  readonly changed: readonly { readonly row: SilaeRow; readonly formerValue: string }[];
  readonly cancelled: readonly SilaeRow[];
  readonly unchanged: number;
}

/** Compares two snapshots of the same month. A line is the same line when matricule, code and dates are. */
export function difference(former: readonly SilaeRow[], latest: readonly SilaeRow[]): FileDifference {
  const before = new Map(former.map((row) => [keyOf(row), row]));
  const added: SilaeRow[] = [];
  const changed: { row: SilaeRow; formerValue: string }[] = [];
  let unchanged = 0;
  for (const row of latest) {
    const key = keyOf(row);
    const same = before.get(key);
    before.delete(key);
    if (!same) added.push(row);
    else if (same.value !== row.value) changed.push({ row, formerValue: same.value });
    else unchanged += 1;
  }
  return { added, changed, cancelled: [...before.values()], unchanged };
}

function keyOf(row: SilaeRow): string {
  return `${row.matricule};${row.code};${row.startsOn};${row.endsOn}`;
}
