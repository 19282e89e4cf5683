-- Obligations made live: each time one is due is a row, kept equal to what facts and law give; what people state and what
-- happens is kept beside; changes of facts are announced by the tables themselves.

/* A record is about one time of an obligation; null: the first or only one. */
alter table obligation_record drop constraint obligation_record_tenant_id_obligation_id_subject_type_subj_key;
alter table obligation_record drop constraint obligation_record_subject_type_check;
alter table obligation_record add column occurrence text check (length(occurrence) between 1 and 80);
alter table obligation_record add constraint obligation_record_subject_type_check
  check (subject_type in ('group', 'member', 'employee', 'employment-contract', 'placement'));
alter table obligation_record add constraint obligation_record_once
  unique nulls not distinct (tenant_id, obligation_id, subject_type, subject_id, occurrence);

/* Facts that no other record tells, of any subject, as somebody states them. Names and kinds are those of libs/law. */
create table stated_fact (
  tenant_id    uuid not null default current_tenant() references employer_group (tenant_id),
  id           uuid not null default gen_random_uuid(),
  subject_type text not null check (subject_type in ('group', 'member', 'employee', 'employment-contract', 'placement')),
  subject_id   uuid not null,
  fact         text not null check (fact ~ '^[a-z]+\.[A-Za-z0-9]+$'),
  value        jsonb not null check (jsonb_typeof(value) in ('boolean', 'string', 'number', 'array')),
  recorded_by  text not null,
  recorded_at  timestamptz not null default now(),
  primary key (tenant_id, id),
  unique (tenant_id, subject_type, subject_id, fact)
);
select secure_tenant_table('stated_fact');
insert into stated_fact (tenant_id, subject_type, subject_id, fact, value, recorded_by, recorded_at)
  select tenant_id, 'employee', employee_id, fact, value, recorded_by, recorded_at from employee_fact;
drop table employee_fact;

/* What happened and opens duties: an accident, a pregnancy that was told, a resignation. Its facts are those of libs/law. */
create table happening (
  tenant_id    uuid not null default current_tenant() references employer_group (tenant_id),
  id           uuid not null default gen_random_uuid(),
  subject_type text not null check (subject_type in ('group', 'member', 'employee', 'employment-contract', 'placement')),
  subject_id   uuid not null,
  event        text not null check (length(event) between 3 and 80),
  facts        jsonb not null check (jsonb_typeof(facts) = 'object'),
  recorded_by  text not null,
  recorded_at  timestamptz not null default now(),
  primary key (tenant_id, id)
);
create index happening_subject on happening (tenant_id, subject_type, subject_id);
select secure_tenant_table('happening', secrets => array['facts']);

/* An obligation that a group switches on or off, with its reason; without a row, as libs/law says. */
create table obligation_switch (
  tenant_id     uuid not null default current_tenant() references employer_group (tenant_id),
  id            uuid not null default gen_random_uuid(),
  obligation_id text not null,
  is_on         boolean not null,
  reason        text not null check (length(trim(reason)) between 3 and 500),
  decided_by    text not null,
  decided_at    timestamptz not null default now(),
  primary key (tenant_id, id),
  unique (tenant_id, obligation_id)
);
select secure_tenant_table('obligation_switch');

/* One time an obligation is due. Computed, never typed: an owner's rows are replaced by what facts and law give. The owner
   is the employee (with contracts and placements), the member, or the group. */
create table obligation_occurrence (
  tenant_id     uuid not null default current_tenant() references employer_group (tenant_id),
  obligation_id text not null,
  subject_type  text not null check (subject_type in ('group', 'member', 'employee', 'employment-contract', 'placement')),
  subject_id    uuid not null,
  occurrence    text not null,
  owner_type    text not null check (owner_type in ('employee', 'member', 'group')),
  owner_id      uuid not null,
  member_id     uuid,                                  -- the practice that a placement is at
  applies       boolean,                               -- null: a fact is missing to tell
  met           boolean not null,                      -- facts by themselves show that it is met
  due_on        date,
  not_before    date,
  missing       text[] not null default '{}',
  opened_at     timestamptz not null default now(),
  moved_at      timestamptz,
  primary key (tenant_id, obligation_id, subject_type, subject_id, occurrence),
  foreign key (tenant_id, member_id) references member (tenant_id, id)
);
create index obligation_occurrence_owner on obligation_occurrence (tenant_id, owner_type, owner_id);
create index obligation_occurrence_member on obligation_occurrence (tenant_id, member_id) where member_id is not null;
select secure_tenant_table('obligation_occurrence', audited => false);

/* The seal of an owner's rows: an owner that comes out the same is not written again. */
create table obligation_sheet (
  tenant_id  uuid not null default current_tenant() references employer_group (tenant_id),
  owner_type text not null check (owner_type in ('employee', 'member', 'group')),
  owner_id   uuid not null,
  digest     text not null,
  shared     text,                                     -- of the group: the facts that its people's duties depend on
  primary key (tenant_id, owner_type, owner_id)
);
select secure_tenant_table('obligation_sheet', audited => false);

/* How far each obligation was at the end of a month (the last sweep of the month stands). */
create table obligation_month (
  tenant_id     uuid not null default current_tenant() references employer_group (tenant_id),
  month         text not null check (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  obligation_id text not null,
  swept_on      date not null,
  applicable    int not null check (applicable >= 0),
  green         int not null check (green between 0 and applicable),
  late          int not null check (late between 0 and applicable),
  primary key (tenant_id, month, obligation_id)
);
select secure_tenant_table('obligation_month', audited => false);

/* Owners whose facts changed since they were last looked at. Only ever added to by the triggers below, so that two changes
   never wait for each other; a job takes the rows away. */
create table obligation_touch (
  tenant_id uuid not null references employer_group (tenant_id),
  id        bigint generated always as identity,
  kind      text not null check (kind in ('employee', 'employment-contract', 'placement', 'member', 'group')),
  object_id uuid not null,
  primary key (tenant_id, id)
);
select secure_tenant_table('obligation_touch', audited => false, app_grants => 'select, insert, delete');

/* The triggers below write as the owner of the tables. */
create policy owner_announces on outbox to current_user using (true) with check (true);

/* Asks, once per transaction and group, that the touched owners be looked at. */
create function ask_obligation_refresh(p_tenants uuid[]) returns void
language sql security definer set search_path = public, pg_temp
as $$
  insert into outbox (tenant_id, job, effect_key, payload)
  select distinct t, 'compliance.refresh', 'tx:' || txid_current(), jsonb_build_object('change', 'tx:' || txid_current())
  from unnest(p_tenants) t
  on conflict (tenant_id, job, effect_key) do nothing
$$;
revoke all on function ask_obligation_refresh(uuid[]) from public;

/* Statement trigger of a table of facts: the kind and the column that names whom its rows are about. */
create function touch_obligations() returns trigger
language plpgsql security definer set search_path = public, pg_temp
as $$
declare tenants uuid[];
begin
  execute format(
    'with touched as (
       insert into obligation_touch (tenant_id, kind, object_id)
       select distinct tenant_id, %L, %I from %s where %I is not null%s returning tenant_id)
     select array_agg(distinct tenant_id) from touched',
    tg_argv[0], tg_argv[1], case tg_op when 'DELETE' then 'old_rows' else 'new_rows' end, tg_argv[1],
    case when tg_nargs > 2 then ' and ' || tg_argv[2] else '' end) into tenants;
  if tenants is not null then perform ask_obligation_refresh(tenants); end if;
  return null;
end $$;

do $$
declare t record;
begin
  for t in select * from (values
    ('employee', 'employee', 'id'), ('employment_contract', 'employee', 'employee_id'),
    ('contract_terms', 'employment-contract', 'contract_id'), ('potential_host', 'employment-contract', 'contract_id'),
    ('qualification', 'employee', 'employee_id'), ('placement', 'employee', 'employee_id'),
    ('placement_terms', 'placement', 'placement_id'), ('member', 'member', 'id'), ('membership', 'member', 'member_id'),
    ('employer_group', 'group', 'tenant_id'), ('aid_contract', 'employee', 'employee_id')
  ) as v (name, kind, of_column)
  loop
    -- A group that was just made has nobody yet: its duties come with its first change, or the next night.
    if t.name <> 'employer_group' then
      execute format('create trigger obligations_insert after insert on %I referencing new table as new_rows
        for each statement execute function touch_obligations(%L, %L)', t.name, t.kind, t.of_column);
    end if;
    execute format('create trigger obligations_update after update on %I referencing new table as new_rows
      for each statement execute function touch_obligations(%L, %L)', t.name, t.kind, t.of_column);
    execute format('create trigger obligations_delete after delete on %I referencing old table as old_rows
      for each statement execute function touch_obligations(%L, %L)', t.name, t.kind, t.of_column);
  end loop;
end $$;

/* Of the hours, only absences open duties: one that began, one that was taken back. */
create trigger obligations_insert after insert on work_entry referencing new table as new_rows
  for each statement execute function touch_obligations('employee', 'employee_id', $$kind = 'absence'$$);
create trigger obligations_delete after delete on work_entry referencing old table as old_rows
  for each statement execute function touch_obligations('employee', 'employee_id', $$kind = 'absence'$$);
create function touch_changed_absences() returns trigger
language plpgsql security definer set search_path = public, pg_temp
as $$
declare tenants uuid[];
begin
  with touched as (
    insert into obligation_touch (tenant_id, kind, object_id)
    select distinct n.tenant_id, 'employee', n.employee_id
    from new_rows n join old_rows o on o.tenant_id = n.tenant_id and o.id = n.id
    where (n.kind, n.absence_code, n.day) is distinct from (o.kind, o.absence_code, o.day)
      and 'absence' in (n.kind, o.kind)
    returning tenant_id)
  select array_agg(distinct tenant_id) into tenants from touched;
  if tenants is not null then perform ask_obligation_refresh(tenants); end if;
  return null;
end $$;
create trigger obligations_update after update on work_entry referencing old table as old_rows new table as new_rows
  for each statement execute function touch_changed_absences();

/* Ways to the facts of one person or practice. */
create index qualification_employee on qualification (tenant_id, employee_id);
create index aid_contract_employee on aid_contract (tenant_id, employee_id);
create index membership_member on membership (tenant_id, member_id, admitted_on desc);
create index work_entry_absence_of on work_entry (tenant_id, employee_id, day) where kind = 'absence';
