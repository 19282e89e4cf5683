-- Payroll inputs of a locked month, mapping to the payroll provider's codes, exports and their history.

/* Frozen at the lock: what will be paid, with the inputs that explain it. A reopening writes a new revision. */
create table payroll_variable (
  tenant_id    uuid not null default current_tenant() references employer_group (tenant_id),
  id           bigint generated always as identity,
  month        text not null,
  revision     int not null,
  employee_id  uuid not null,
  contract_id  uuid not null,
  code         text not null,                     -- canonical: HOURS_WORKED, COMPLEMENTARY_10, ABSENCE_SICK, …
  quantity     bigint not null,                   -- minutes, thousandths of a day, units or cents, after `unit`
  unit         text not null check (unit in ('minute', 'milliday', 'count', 'cent')),
  starts_on    date not null,
  ends_on      date not null check (ends_on >= starts_on),
  origin_month text not null,                     -- another month = correction
  member_id    uuid,                              -- set on the split per practice, null on the employee's total
  explanation  jsonb not null,                    -- inputs, rule, version, references
  primary key (tenant_id, id),
  foreign key (tenant_id, month) references payroll_period (tenant_id, month),
  foreign key (tenant_id, employee_id, contract_id) references employment_contract (tenant_id, employee_id, id)
);
create index payroll_variable_month on payroll_variable (tenant_id, month, revision, employee_id, code);
select secure_tenant_table('payroll_variable', audited => false, app_grants => 'select, insert');

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
  settings   jsonb not null,                      -- padding of the matricule, days decimals, file name…
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
  format          text not null check (format in ('silae-csv', 'generic-csv', 'xlsx', 'control')),
  file_id         uuid not null,
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
  foreign key (tenant_id, file_id) references stored_file (tenant_id, id)
);
create unique index payroll_export_one_live on payroll_export (tenant_id, month, format) where status = 'live';
select secure_tenant_table('payroll_export', app_grants => 'select, insert, update');

create table payroll_question (
  tenant_id   uuid not null default current_tenant() references employer_group (tenant_id),
  id          uuid not null default gen_random_uuid(),
  export_id   uuid not null,
  employee_id uuid,
  author_label text not null,
  author_role text not null,
  body        text not null check (length(body) between 1 and 2000),
  asked_at    timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, export_id) references payroll_export (tenant_id, id),
  foreign key (tenant_id, employee_id) references employee (tenant_id, id)
);
create index payroll_question_export on payroll_question (tenant_id, export_id, asked_at);
select secure_tenant_table('payroll_question', audited => false, app_grants => 'select, insert');
