-- Plans that hold before there are statistics. One transaction may write a hundred thousand rows into tables the planner
-- still believes empty, and keeps the plans it made then; each index and function below leaves it no slow choice.

/* The month of a sheet or part is always read with its people: as the key of a lookup, or all of it in one walk. */
drop index timesheet_month;
create index timesheet_month on timesheet (tenant_id, month, employee_id) include (declared_at);
drop index timesheet_part_month;
create index timesheet_part_month on timesheet_part (tenant_id, month, employee_id, member_id) include (status, requested_at);

/* The end of the chain is found from the end of its index, whatever the planner thinks of the size of the table: a
   sequential scan, chosen once while the table is small, would be repeated for each of thousands of entries. */
alter function audit_append(uuid, text, text, text, jsonb) set enable_seqscan = off;
alter function audit_append(uuid, text, text, text, jsonb) set enable_sort = off;

create or replace function audit_head_follows() returns trigger
language plpgsql security definer set search_path = public, pg_temp set enable_seqscan = off set enable_sort = off
as $$
declare latest bigint;
begin
  select a.seq into latest from audit_entry a where a.tenant_id = new.tenant_id order by a.seq desc limit 1;
  if latest = new.seq then
    update audit_head set seq = new.seq, hash = new.hash where tenant_id = new.tenant_id;
  end if;
  return null;
end $$;
