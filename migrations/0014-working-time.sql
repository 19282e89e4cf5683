-- Working time over all practices: facts the rules need, and errors that a named person lets pass.

/* Hours at other employers, as the employee stated them: what counts towards the weekly maximum beside ours (L8261-1).
   0 minutes = stated to have none; days that no row covers are unknown, and the rules say so. */
create table outside_work (
  tenant_id      uuid not null default current_tenant() references employer_group (tenant_id),
  id             uuid not null default gen_random_uuid(),
  employee_id    uuid not null,
  valid_from     date not null,
  valid_to       date check (valid_to >= valid_from),
  weekly_minutes int not null check (weekly_minutes between 0 and 6000),
  employers      text not null default '' check (length(employers) <= 300),
  recorded_by    text not null,
  recorded_at    timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, employee_id) references employee (tenant_id, id),
  constraint outside_work_no_overlap exclude using gist
    (tenant_id with =, employee_id with =, daterange(valid_from, valid_to, '[]') with &&)
);
select secure_tenant_table('outside_work', secrets => array['employers']);

/* Minutes of the journey between two workplaces, both ways alike: the pair is kept in one order. */
create table site_travel (
  tenant_id   uuid not null default current_tenant() references employer_group (tenant_id),
  id          uuid not null default gen_random_uuid(),
  site_a      uuid not null,
  site_b      uuid not null check (site_a < site_b),
  valid_from  date not null,
  valid_to    date check (valid_to >= valid_from),
  minutes     int not null check (minutes between 0 and 600),
  recorded_by text not null,
  recorded_at timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, site_a) references practice_site (tenant_id, id),
  foreign key (tenant_id, site_b) references practice_site (tenant_id, id),
  constraint site_travel_no_overlap exclude using gist
    (tenant_id with =, site_a with =, site_b with =, daterange(valid_from, valid_to, '[]') with &&)
);
select secure_tenant_table('site_travel');

/* An error of a rule that an authorised person lets pass, for these facts and these days. Append-only: a row that names
   another one withdraws it. `fingerprint` holds the facts; other facts are another error, which this does not cover. */
create table rule_override (
  tenant_id    uuid not null default current_tenant() references employer_group (tenant_id),
  id           uuid not null default gen_random_uuid(),
  employee_id  uuid not null,
  rule_id      text not null check (length(rule_id) between 3 and 100),
  rule_version int not null check (rule_version > 0),
  fingerprint  text not null check (length(fingerprint) between 1 and 2000),
  period_from  date not null,
  period_to    date check (period_to >= period_from),      -- open: as long as the plan it was given for
  finding      jsonb not null,                             -- sentence, figures and texts as they were
  reason       text not null check (length(trim(reason)) between 10 and 1000),
  decided_by   text not null,
  decided_at   timestamptz not null,
  withdraws    uuid,
  primary key (tenant_id, id),
  unique (tenant_id, withdraws),
  unique (tenant_id, id, employee_id),
  check (withdraws <> id),
  foreign key (tenant_id, employee_id) references employee (tenant_id, id),
  -- A withdrawal is about the same person.
  foreign key (tenant_id, withdraws, employee_id) references rule_override (tenant_id, id, employee_id)
);
create index rule_override_of_employee on rule_override (tenant_id, employee_id, rule_id) where withdraws is null;
create index rule_override_list on rule_override (tenant_id, decided_at desc, id) where withdraws is null;
select secure_tenant_table('rule_override', app_grants => 'select, insert');
