-- Payroll inputs of a locked month, mapping to the payroll provider's codes, exports and their history.

/* The few half-days not worked, read apart from the sums of the many that were. */
create index work_entry_absence on work_entry (tenant_id, month) where kind = 'absence';

/* A locked month whose payroll inputs were computed: all of them, or this row does not exist. */
create table payroll_freeze (
  tenant_id  uuid not null default current_tenant() references employer_group (tenant_id),
  month      text not null,
  revision   int not null,
  frozen_at  timestamptz not null default now(),
  primary key (tenant_id, month, revision),
  foreign key (tenant_id, month) references payroll_period (tenant_id, month)
);
select secure_tenant_table('payroll_freeze', app_grants => 'select, insert');

/* Frozen at the lock: what will be paid to one contract, with the inputs that explain each number. A reopening writes a
   new revision beside it. One row per contract, so that 10 000 contracts are written in one second. */
create table payroll_statement (
  tenant_id      uuid not null default current_tenant() references employer_group (tenant_id),
  month          text not null,
  revision       int not null,
  employee_id    uuid not null,
  contract_id    uuid not null,
  lines          jsonb not null,                  -- tuples, to stay small: payroll_variable says which place is what
  explanations   jsonb not null,                  -- why, line by line, in the same order: [rule, version, inputs, numbers]
  assessed_weeks date[] not null default '{}',    -- Mondays of the weeks whose premiums this month paid
  carries        boolean not null default false,  -- a negative remainder waits for the next month
  findings       jsonb,                           -- what the law has to say of these hours
  primary key (tenant_id, month, revision, contract_id),
  foreign key (tenant_id, month, revision) references payroll_freeze (tenant_id, month, revision),
  foreign key (tenant_id, employee_id, contract_id) references employment_contract (tenant_id, employee_id, id)
) with (toast_tuple_target = 8160);               -- compressing 2 kB takes longer than writing them
create index payroll_statement_carries on payroll_statement (tenant_id, month, revision) where carries;
create index payroll_statement_employee on payroll_statement (tenant_id, employee_id, month, revision);
select secure_tenant_table('payroll_statement', audited => false, app_grants => 'select, insert');

/* The statements number by number: first the employee's total (member_id null), then its split per practice. */
create view payroll_variable with (security_invoker = true) as
select s.tenant_id, s.month, s.revision, s.employee_id, s.contract_id, line.n as line_no,
  v ->> 0 as code,                                -- canonical: HOURS_WORKED, COMPLEMENTARY_10, ABSENCE_SICK, …
  case when share.member_id is null then (v ->> 1)::bigint else share.minutes end as quantity,
  case when share.member_id is null then v ->> 2 else 'minute' end as unit,
  coalesce(share.minutes, (v ->> 3)::bigint) as minutes,
  (v ->> 4)::date as starts_on,
  (v ->> 5)::date as ends_on,
  v ->> 6 as origin_month,            -- another month = correction
  v ->> 7 as nature,                              -- month, correction, carried-in, carried-out
  share.member_id,
  jsonb_build_object('rule', x -> 0, 'version', x -> 1, 'inputs', x -> 2, 'numbers', x -> 3) as explanation
from payroll_statement s
cross join lateral jsonb_array_elements(s.lines) with ordinality as line (v, n)
cross join lateral (select s.explanations -> (line.n::int - 1) as x) why
cross join lateral (
  select null::uuid as member_id, null::bigint as minutes
  union all
  select (e ->> 0)::uuid, (e ->> 1)::bigint from jsonb_array_elements(v -> 8) e
) share;
grant select on payroll_variable to relais_app;

/* Bonuses, meal vouchers, transport…: typed by the officer for an open month. */
create table payroll_element (
  tenant_id   uuid not null default current_tenant() references employer_group (tenant_id),
  id          uuid not null default gen_random_uuid(),
  month       text not null,
  employee_id uuid not null,
  code        text not null check (code in ('MEAL_VOUCHER', 'TRANSPORT_PUBLIC', 'EXPENSE_MILEAGE', 'BONUS_EXCEPTIONAL', 'ADVANCE')),
  quantity    bigint not null check (quantity > 0),
  unit        text not null check (unit in ('count', 'cent')),
  note        text not null default '' check (length(note) <= 300),
  version     int not null default 1,
  primary key (tenant_id, id),
  unique (tenant_id, month, employee_id, code),
  foreign key (tenant_id, month) references payroll_period (tenant_id, month),
  foreign key (tenant_id, employee_id) references employee (tenant_id, id)
);
select secure_tenant_table('payroll_element');
create trigger closed_month_insert after insert on payroll_element referencing new table as new_rows
  for each statement execute function refuse_closed_month();
create trigger closed_month_update after update on payroll_element referencing old table as old_rows new table as new_rows
  for each statement execute function refuse_closed_month();
create trigger closed_month_delete after delete on payroll_element referencing old table as old_rows
  for each statement execute function refuse_closed_month();

create table payroll_template (
  tenant_id  uuid not null default current_tenant() references employer_group (tenant_id),
  id         uuid not null default gen_random_uuid(),
  provider   text not null check (provider in ('silae', 'generic')),
  name       text not null check (length(name) between 1 and 120),
  settings   jsonb not null default '{}',         -- {"matriculeWidth": 5}
  confirmed_at timestamptz, confirmed_by text,    -- a payroll manager tried an import with it
  version    int not null default 1,
  primary key (tenant_id, id),
  unique (tenant_id, provider)
);
select secure_tenant_table('payroll_template');

create table payroll_mapping (
  tenant_id   uuid not null default current_tenant() references employer_group (tenant_id),
  id          uuid not null default gen_random_uuid(),
  template_id uuid not null,
  canonical   text not null,
  external    text check (external ~ '^[ -~]{1,60}$' and external !~ '[;"]' and external !~ '^[=+@-]'),
  route       text not null default 'file' check (route in ('file', 'document', 'ignore')),
  unit        text not null check (unit in ('hour', 'day', 'count', 'euro')),
  min_decimals int not null default 1 check (min_decimals between 0 and 2),
  reason      text not null default '' check (length(reason) <= 300),
  version     int not null default 1,
  primary key (tenant_id, id),
  unique (tenant_id, template_id, canonical),
  foreign key (tenant_id, template_id) references payroll_template (tenant_id, id),
  check ((route = 'file') = (external is not null))
);
select secure_tenant_table('payroll_mapping');

create table payroll_export (
  tenant_id       uuid not null default current_tenant() references employer_group (tenant_id),
  id              uuid not null default gen_random_uuid(),
  month           text not null,
  revision        int not null,
  export_no       int not null,
  format          text not null check (format in ('silae-csv', 'generic-csv', 'xlsx')),
  file_id         uuid not null,
  control_file_id uuid not null,                  -- the sheet a person checks beside the file
  sha256          text not null,
  line_count      int not null,
  totals          jsonb not null,
  status          text not null default 'live' check (status in ('live', 'superseded')),
  replaces_no     int,
  created_at      timestamptz not null default now(),
  created_by      text not null,
  first_downloaded_at timestamptz,
  acknowledged_at timestamptz,
  acknowledged_by text,
  primary key (tenant_id, id),
  unique (tenant_id, month, format, export_no),
  foreign key (tenant_id, month) references payroll_period (tenant_id, month),
  foreign key (tenant_id, file_id) references stored_file (tenant_id, id),
  foreign key (tenant_id, control_file_id) references stored_file (tenant_id, id)
);
create unique index payroll_export_one_live on payroll_export (tenant_id, month, format) where status = 'live';
select secure_tenant_table('payroll_export', app_grants => 'select, insert, update');

create table payroll_question (
  tenant_id   uuid not null default current_tenant() references employer_group (tenant_id),
  id          uuid not null default gen_random_uuid(),
  seq         bigint generated always as identity, -- order of the thread
  export_id   uuid not null,
  employee_id uuid,                               -- the line asked about, or the whole file
  code        text check (length(code) <= 60),
  author_label text not null,
  author_role text not null check (author_role in ('provider', 'officer', 'administrator')),
  body        text not null check (length(body) between 1 and 2000),
  asked_at    timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, export_id) references payroll_export (tenant_id, id),
  foreign key (tenant_id, employee_id) references employee (tenant_id, id)
);
create index payroll_question_export on payroll_question (tenant_id, export_id, seq);
select secure_tenant_table('payroll_question', audited => false, app_grants => 'select, insert');
