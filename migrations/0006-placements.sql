-- Placements (mises à disposition), their dated terms with the weekly pattern, closures of practices.

create table placement (
  tenant_id   uuid not null default current_tenant() references employer_group (tenant_id),
  id          uuid not null default gen_random_uuid(),
  contract_id uuid not null,
  employee_id uuid not null,
  member_id   uuid not null,
  site_id     uuid not null,
  starts_on   date not null,
  ends_on     date check (ends_on >= starts_on),
  missions    text not null default '' check (length(missions) <= 1000),
  agreement_signed_on date,
  created_at  timestamptz not null default now(),
  version     int not null default 1,
  primary key (tenant_id, id),
  unique (tenant_id, id, employee_id, member_id),
  foreign key (tenant_id, employee_id, contract_id) references employment_contract (tenant_id, employee_id, id),
  foreign key (tenant_id, member_id) references member (tenant_id, id),
  foreign key (tenant_id, site_id) references practice_site (tenant_id, id)
);
create index placement_contract on placement (tenant_id, contract_id);
create index placement_member on placement (tenant_id, member_id, starts_on);
create index placement_employee on placement (tenant_id, employee_id, starts_on);
select secure_tenant_table('placement');

create table placement_terms (
  tenant_id          uuid not null default current_tenant() references employer_group (tenant_id),
  id                 uuid not null default gen_random_uuid(),
  placement_id       uuid not null,
  valid_from         date not null,
  valid_to           date check (valid_to >= valid_from),
  weekly_minutes     int not null check (weekly_minutes between 30 and 2400),  -- quota, mean over the cycle
  cycle_weeks        int not null default 1 check (cycle_weeks in (1, 2)),
  hourly_price_cents int not null check (hourly_price_cents between 0 and 100000), -- provisional price to the member
  recorded_at        timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, placement_id) references placement (tenant_id, id),
  constraint placement_terms_no_overlap exclude using gist
    (tenant_id with =, placement_id with =, daterange(valid_from, valid_to, '[]') with &&)
);
select secure_tenant_table('placement_terms');

/* One half-day of the pattern. Week 0 = even ISO weeks, 1 = odd ones; with a one-week cycle always 0. */
create table pattern_slot (
  tenant_id    uuid not null default current_tenant() references employer_group (tenant_id),
  id           uuid not null default gen_random_uuid(),
  terms_id     uuid not null,
  week         int not null default 0 check (week in (0, 1)),
  weekday      int not null check (weekday between 1 and 7),
  half         text not null check (half in ('am', 'pm')),
  start_minute int not null check (start_minute between 0 and 1439),
  end_minute   int not null check (end_minute between 1 and 1440 and end_minute > start_minute),
  primary key (tenant_id, id),
  foreign key (tenant_id, terms_id) references placement_terms (tenant_id, id) on delete cascade,
  constraint pattern_slot_no_overlap exclude using gist
    (tenant_id with =, terms_id with =, week with =, weekday with =, int4range(start_minute, end_minute) with &&)
);
create index pattern_slot_terms on pattern_slot (tenant_id, terms_id);
select secure_tenant_table('pattern_slot');

/* A practice closes (doctor's holidays): the hours stay paid in full outside the legal leave period (CCN art. 15). */
create table practice_closure (
  tenant_id  uuid not null default current_tenant() references employer_group (tenant_id),
  id         uuid not null default gen_random_uuid(),
  member_id  uuid not null,
  site_id    uuid,
  starts_on  date not null,
  ends_on    date not null check (ends_on >= starts_on),
  half       text check (half in ('am', 'pm')),
  reason     text not null default '' check (length(reason) <= 300),
  effect     text not null default 'paid' check (effect in ('paid', 'paid-leave', 'unpaid')),
  created_at timestamptz not null default now(),
  version    int not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, member_id) references member (tenant_id, id),
  foreign key (tenant_id, site_id) references practice_site (tenant_id, id)
);
create index practice_closure_when on practice_closure (tenant_id, member_id, starts_on);
select secure_tenant_table('practice_closure');
