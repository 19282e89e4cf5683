import type pg from 'pg';

/** Tables that are not part of a group's data: what waits, and what repeats. */
const LEFT_OUT = new Set(['outbox', 'idempotency_key']);

/** The tables of a group, those they point to first. Throws when they point at one another in a circle. */
export async function tablesInOrder(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string; needs: string[] }>(`
    select c.relname::text as name,
      coalesce(array_agg(distinct t.relname::text) filter (where t.oid <> c.oid), '{}') as needs
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped
    left join pg_constraint f on f.conrelid = c.oid and f.contype = 'f'
    left join pg_class t on t.oid = f.confrelid
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace group by c.relname order by c.relname`);
  const known = new Set(rows.map((r) => r.name));
  const ordered: string[] = [];
  while (ordered.length < rows.length) {
    const ready = rows.filter(
      ({ name, needs }) =>
        !ordered.includes(name) && needs.every((need) => !known.has(need) || ordered.includes(need)),
    );
    if (ready.length === 0) throw new Error('tables point at one another in a circle');
    ordered.push(...ready.map((r) => r.name));
  }
  return ordered.filter((name) => !LEFT_OUT.has(name));
}
