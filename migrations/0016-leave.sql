-- Leave: a ledger that is never edited, and requests. Amounts are hundredths of a working day (jour ouvrable).

/* One movement of leave. Computed kinds belong to a month, and are numbered within it: a month accounted again adds its
   difference under the next number, so that the same accounting can never be written twice. */
create table leave_entry (
  tenant_id      uuid not null default current_tenant() references employer_group (tenant_id),
  id             bigint generated always as identity,
  employee_id    uuid not null,
  kind           text not null check (kind in ('accrual', 'sickness', 'taken', 'rounding', 'seniority',
                   'opening', 'correction', 'expiry')),
  reference_year int not null check (reference_year between 2000 and 2200),   -- by the 31 May that ends it (R3141-4)
  month          text not null check (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  entry_no       int not null check (entry_no >= 0),
  hundredths     int not null check (hundredths <> 0 and hundredths between -30000 and 30000),
  explanation    jsonb not null,                             -- rule, version, figures, sentence, texts
  reason         text not null default '' check (length(reason) <= 500),
  recorded_by    text not null,
  recorded_at    timestamptz not null,
  primary key (tenant_id, id),
  constraint leave_entry_once unique (tenant_id, employee_id, month, kind, entry_no),
  foreign key (tenant_id, employee_id) references employee (tenant_id, id),
  check (kind not in ('opening', 'correction', 'expiry') or length(trim(reason)) >= 3)
);
create index leave_entry_month on leave_entry (tenant_id, month);
-- Its own history: nobody may change or remove a row, and each says who wrote it and why.
select secure_tenant_table('leave_entry', audited => false, app_grants => 'select, insert');

/* Leave that an employee asks for. The group decides once. */
create table leave_request (
  tenant_id   uuid not null default current_tenant() references employer_group (tenant_id),
  id          uuid not null default gen_random_uuid(),
  employee_id uuid not null,
  kind        text not null check (kind in ('paid-leave', 'event', 'unpaid')),
  event       text check (length(event) between 3 and 60),
  event_on    date,
  starts_on   date not null,
  ends_on     date not null check (ends_on >= starts_on and ends_on < starts_on + 366),   -- last day away
  hundredths  int not null check (hundredths between 0 and 30000),                        -- cost when it was asked
  note        text not null default '' check (length(note) <= 300),
  state       text not null default 'asked' check (state in ('asked', 'accepted', 'refused', 'withdrawn')),
  asked_at    timestamptz not null,
  decided_at  timestamptz,
  decided_by  text,
  answer      text not null default '' check (length(answer) <= 300),
  version     int not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, employee_id) references employee (tenant_id, id),
  check ((kind = 'event') = (event is not null)),
  check (state not in ('accepted', 'refused') or decided_at is not null),
  constraint leave_request_no_overlap exclude using gist
    (tenant_id with =, employee_id with =, daterange(starts_on, ends_on, '[]') with &&) where (state in ('asked', 'accepted'))
);
create index leave_request_waiting on leave_request (tenant_id, state, starts_on, id);
select secure_tenant_table('leave_request', secrets => array['note', 'answer']);
