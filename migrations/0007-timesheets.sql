-- Hours. Unit of approval = employee × member × month (timesheet_part). A locked month refuses every change.

create table payroll_period (
  tenant_id uuid not null default current_tenant() references employer_group (tenant_id),
  month     text not null check (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  status    text not null default 'open' check (status in ('open', 'locked', 'exported', 'closed')),
  cut_off_on date not null,
  locked_at timestamptz, locked_by text,
  revision  int not null default 0,                        -- raised by each reopening
  reopen_reason text check (length(reopen_reason) <= 500),
  version   int not null default 1,
  primary key (tenant_id, month)
);
select secure_tenant_table('payroll_period', app_grants => 'select, insert, update');

create table timesheet (
  tenant_id   uuid not null default current_tenant() references employer_group (tenant_id),
  id          uuid not null default gen_random_uuid(),
  employee_id uuid not null,
  contract_id uuid not null,
  month       text not null check (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  declared_at timestamptz,                                  -- the employee said "my month is complete", 0 h included
  declared_by text,
  declared_by_user uuid,                                    -- who declared may not approve (four eyes)
  version     int not null default 1,
  primary key (tenant_id, id),
  unique (tenant_id, employee_id, month),
  unique (tenant_id, id, employee_id, month),
  foreign key (tenant_id, month) references payroll_period (tenant_id, month),
  foreign key (tenant_id, employee_id, contract_id) references employment_contract (tenant_id, employee_id, id)
);
create index timesheet_month on timesheet (tenant_id, month);
select secure_tenant_table('timesheet');

create table timesheet_part (
  tenant_id     uuid not null default current_tenant() references employer_group (tenant_id),
  id            uuid not null default gen_random_uuid(),
  timesheet_id  uuid not null,
  employee_id   uuid not null,
  month         text not null,
  member_id     uuid not null,
  status        text not null default 'draft' check (status in ('draft', 'declared', 'approved', 'disputed')),
  content_hash  text,                                       -- what was approved; a change voids the approval
  decided_at    timestamptz,
  decided_by    text,
  decided_as    text check (decided_as in ('doctor', 'delegate', 'officer', 'tacit')),
  dispute_reason text check (length(dispute_reason) <= 500),
  requested_at  timestamptz,                                -- waiting for the doctor since
  voided_at     timestamptz,                                -- an approval fell because hours changed after it
  voided_by     text,
  version       int not null default 1,
  primary key (tenant_id, id),
  unique (tenant_id, timesheet_id, member_id),
  unique (tenant_id, id, employee_id, member_id, month),
  foreign key (tenant_id, timesheet_id, employee_id, month) references timesheet (tenant_id, id, employee_id, month),
  foreign key (tenant_id, member_id) references member (tenant_id, id),
  check (status not in ('approved', 'disputed') or decided_at is not null)
);
create index timesheet_part_member on timesheet_part (tenant_id, member_id, month);
create index timesheet_part_month on timesheet_part (tenant_id, month, status);
select secure_tenant_table('timesheet_part');

/* One interval of one day at one practice: planned, and as declared. */
create table work_entry (
  tenant_id       uuid not null default current_tenant() references employer_group (tenant_id),
  id              bigint generated always as identity,
  part_id         uuid not null,
  employee_id     uuid not null,
  member_id       uuid not null,
  placement_id    uuid not null,
  month           text not null,
  day             date not null,
  half            text not null check (half in ('am', 'pm')),
  kind            text not null default 'work' check (kind in ('work', 'absence', 'holiday', 'closure')),
  absence_code    text check (absence_code in ('paid-leave', 'sick', 'work-accident', 'maternity', 'paternity', 'sick-child',
                    'family-event', 'unpaid', 'unjustified', 'training')),
  planned_minutes int not null default 0 check (planned_minutes between 0 and 720),
  start_minute    int not null check (start_minute between 0 and 1439),
  end_minute      int not null check (end_minute between 1 and 1440 and end_minute > start_minute),
  worked_minutes  int not null check (worked_minutes between 0 and 720),
  note            text not null default '' check (length(note) <= 300),
  disputed        boolean not null default false,
  dispute_reason  text check (length(dispute_reason) <= 500),
  changed_by      text,                                     -- null = as planned
  plan_placement_id uuid, plan_start_minute int,            -- the planned half-day it came from; null = added by hand
  version         int not null default 1,
  primary key (tenant_id, id),
  unique (tenant_id, plan_placement_id, day, plan_start_minute),
  check ((plan_placement_id is null) = (plan_start_minute is null)),
  foreign key (tenant_id, part_id, employee_id, member_id, month)
    references timesheet_part (tenant_id, id, employee_id, member_id, month),
  foreign key (tenant_id, placement_id, employee_id, member_id)
    references placement (tenant_id, id, employee_id, member_id),
  check (month = to_char(day, 'YYYY-MM')),
  check ((kind = 'absence') = (absence_code is not null)),
  check (kind = 'work' or worked_minutes = 0),
  -- The last Sunday of October has a 25th hour (directive 2000/84/EC).
  check (kind <> 'work' or worked_minutes <= end_minute - start_minute + case
    when extract(month from day) = 10 and extract(day from day) >= 25 and extract(isodow from day) = 7 then 60 else 0 end),
  constraint one_place_at_a_time exclude using gist
    (tenant_id with =, employee_id with =, day with =, int4range(start_minute, end_minute) with &&)
);
create index work_entry_part on work_entry (tenant_id, part_id, day);
create index work_entry_month on work_entry (tenant_id, month, employee_id, day);
select secure_tenant_table('work_entry', audited => false);

/* Every change of an hour, kept for ever (rows 71, 147): who changed what from what to what. */
create table work_entry_change (
  tenant_id   uuid not null default current_tenant() references employer_group (tenant_id),
  id          bigint generated always as identity,
  entry_id    bigint not null,
  part_id     uuid not null,
  at          timestamptz not null default now(),
  actor_label text not null,
  before      jsonb, after jsonb,
  primary key (tenant_id, id)
);
create index work_entry_change_part on work_entry_change (tenant_id, part_id, id);
select secure_tenant_table('work_entry_change', audited => false, app_grants => 'select, insert');

/* The lock. Shared row lock on the period: an entry is either in the closing or refused, never half. */
create function refuse_closed_month() returns trigger
language plpgsql security definer set search_path = public, pg_temp
as $$
declare m record;
begin
  for m in execute format(
    'select distinct tenant_id, month from %s', case tg_op when 'DELETE' then 'old_rows' else 'new_rows' end)
  loop
    perform 1 from payroll_period p where p.tenant_id = m.tenant_id and p.month = m.month and p.status = 'open' for share;
    if not found then
      raise exception 'month % is closed', m.month using errcode = 'check_violation', constraint = 'month_is_open';
    end if;
  end loop;
  if tg_op = 'UPDATE' then
    for m in execute 'select distinct tenant_id, month from old_rows' loop
      perform 1 from payroll_period p where p.tenant_id = m.tenant_id and p.month = m.month and p.status = 'open' for share;
      if not found then
        raise exception 'month % is closed', m.month using errcode = 'check_violation', constraint = 'month_is_open';
      end if;
    end loop;
  end if;
  return null;
end $$;
do $$ declare t text; begin
  foreach t in array array['timesheet', 'timesheet_part', 'work_entry'] loop
    execute format('create trigger closed_month_insert after insert on %I referencing new table as new_rows
      for each statement execute function refuse_closed_month()', t);
    execute format('create trigger closed_month_update after update on %I referencing old table as old_rows new table as new_rows
      for each statement execute function refuse_closed_month()', t);
    execute format('create trigger closed_month_delete after delete on %I referencing old table as old_rows
      for each statement execute function refuse_closed_month()', t);
  end loop;
end $$;

/* Late items and changes after the lock: never an edit, always a new line carried by an open month (row 102). */
create table correction (
  tenant_id     uuid not null default current_tenant() references employer_group (tenant_id),
  id            uuid not null default gen_random_uuid(),
  employee_id   uuid not null,
  member_id     uuid not null,
  origin_month  text not null,
  target_month  text not null check (target_month > origin_month),
  day           date not null,
  code          text not null,                              -- canonical payroll code, e.g. HOURS_WORKED
  minutes_delta int not null check (minutes_delta <> 0),
  original_minutes int not null,
  corrected_minutes int not null,
  reason        text not null check (length(reason) between 3 and 500),
  cause         text not null check (cause in ('late', 'unapproved-exception', 'error')),
  written_no    bigint generated always as identity,        -- order of writing, also within one instant
  created_at    timestamptz not null default now(),
  created_by    text not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, employee_id) references employee (tenant_id, id),
  foreign key (tenant_id, member_id) references member (tenant_id, id),
  foreign key (tenant_id, target_month) references payroll_period (tenant_id, month),
  check (corrected_minutes - original_minutes = minutes_delta)
);
create index correction_target on correction (tenant_id, target_month, employee_id);
create index correction_origin on correction (tenant_id, origin_month, employee_id, day);
select secure_tenant_table('correction', app_grants => 'select, insert');

/* A correction corrects a closed month and is carried by an open one. */
create function refuse_closed_target() returns trigger
language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  perform 1 from payroll_period p where p.tenant_id = new.tenant_id and p.month = new.target_month and p.status = 'open' for share;
  if not found then
    raise exception 'month % is closed', new.target_month using errcode = 'check_violation', constraint = 'month_is_open';
  end if;
  return new;
end $$;
create trigger closed_target before insert on correction for each row execute function refuse_closed_target();

/* Named exceptions of a lock: this part was not approved, and goes out (or is held back) by this person's decision. */
create table lock_exception (
  tenant_id  uuid not null default current_tenant() references employer_group (tenant_id),
  id         uuid not null default gen_random_uuid(),
  month      text not null,
  revision   int not null,
  part_id    uuid not null,
  treatment  text not null check (treatment in ('pay-as-declared', 'hold-back')),
  reason     text not null check (length(reason) between 3 and 500),
  decided_by text not null,
  primary key (tenant_id, id),
  unique (tenant_id, month, revision, part_id),
  foreign key (tenant_id, part_id) references timesheet_part (tenant_id, id),
  foreign key (tenant_id, month) references payroll_period (tenant_id, month)
);
select secure_tenant_table('lock_exception', app_grants => 'select, insert');
create trigger closed_month_insert after insert on lock_exception referencing new table as new_rows
  for each statement execute function refuse_closed_month();

/* A closed month opens again only as a new revision with a reason; its number never goes back. */
create function refuse_silent_reopening() returns trigger
language plpgsql
as $$
begin
  if new.month <> old.month or new.tenant_id <> old.tenant_id or new.revision < old.revision
     or (old.status <> 'open' and new.status = 'open'
         and (new.revision <> old.revision + 1 or coalesce(length(trim(new.reopen_reason)), 0) < 3))
     or (old.status <> 'open' and new.status <> 'open' and new.revision <> old.revision) then
    raise exception 'month % is closed', old.month using errcode = 'check_violation', constraint = 'month_is_open';
  end if;
  return new;
end $$;
create trigger reopening before update on payroll_period for each row execute function refuse_silent_reopening();

/* What a lock lets through to payroll: approved parts, what a doctor did not dispute, and named exceptions.
   The rule is isPayable() of the core; read it at the revision of the closing. */
create view payable_entry with (security_invoker = true) as
select e.*, p.status as part_status, x.treatment
from work_entry e
join timesheet_part p on p.tenant_id = e.tenant_id and p.id = e.part_id
join payroll_period m on m.tenant_id = e.tenant_id and m.month = e.month
left join lock_exception x on x.tenant_id = e.tenant_id and x.month = e.month and x.revision = m.revision and x.part_id = e.part_id
where p.status = 'approved' or x.treatment = 'pay-as-declared' or (p.status = 'disputed' and not e.disputed);
grant select on payable_entry to relais_app;

/* Mailed link by which a doctor validates without signing in: bound to one practice and month. */
create table approval_link (
  tenant_id  uuid not null default current_tenant() references employer_group (tenant_id),
  id         uuid not null default gen_random_uuid(),
  token_hash bytea not null unique,
  member_id  uuid not null,
  doctor_id  uuid not null,
  month      text not null,
  sent_at    timestamptz not null default now(),
  expires_at timestamptz not null,
  revoked_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, member_id, doctor_id) references doctor (tenant_id, member_id, id)
);
create index approval_link_member on approval_link (tenant_id, member_id, month);
select secure_tenant_table('approval_link', secrets => array['token_hash']);
create policy system_read on approval_link for select to relais_system using (true);
grant select on approval_link to relais_system;

/* A doctor lets somebody else of the practice, or the officer, validate for a while (row 61). */
create table approval_delegation (
  tenant_id   uuid not null default current_tenant() references employer_group (tenant_id),
  id          uuid not null default gen_random_uuid(),
  member_id   uuid not null,
  from_doctor_id uuid not null,
  to_doctor_id uuid,                                        -- null = the officer
  valid_from  date not null,
  valid_to    date not null check (valid_to >= valid_from),
  created_at  timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, member_id, from_doctor_id) references doctor (tenant_id, member_id, id),
  foreign key (tenant_id, member_id, to_doctor_id) references doctor (tenant_id, member_id, id)
);
select secure_tenant_table('approval_delegation');
