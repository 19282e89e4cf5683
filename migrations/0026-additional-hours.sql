-- Additional hours for a time, by amendment of a part-time contract (L3123-22; IDCC 1147, amendment 64 art. 9).

create table additional_hours (
  tenant_id         uuid not null default current_tenant() references employer_group (tenant_id),
  id                uuid not null default gen_random_uuid(),
  employee_id       uuid not null,
  contract_id       uuid not null,
  starts_on         date not null,
  ends_on           date not null check (ends_on >= starts_on),
  weekly_minutes    int not null check (weekly_minutes between 60 and 2400),  -- of the week as amended, not what it adds
  reason            text not null check (length(reason) between 1 and 300),
  replaced_employee text check (length(replaced_employee) between 1 and 160), -- a named absent person: not counted
  signed_on         date not null,
  recorded_by       text not null,
  recorded_at       timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, employee_id, contract_id) references employment_contract (tenant_id, employee_id, id),
  constraint additional_hours_no_overlap exclude using gist
    (tenant_id with =, contract_id with =, daterange(starts_on, ends_on, '[]') with &&)
);
select secure_tenant_table('additional_hours');

/* Weekly hours of contracts over time: the terms, and instead of them the amended week on the days of an amendment. */
create view contract_hours with (security_invoker = true) as
  select t.tenant_id, t.contract_id, lower(d) as valid_from, upper(d) - 1 as valid_to, t.weekly_minutes,
    t.weekly_minutes as base_minutes
  from contract_terms t
  cross join lateral (
    select coalesce(range_agg(daterange(a.starts_on, a.ends_on, '[]')), '{}'::datemultirange) as days from additional_hours a
    where a.tenant_id = t.tenant_id and a.contract_id = t.contract_id
  ) amended
  cross join lateral unnest(datemultirange(daterange(t.valid_from, t.valid_to, '[]')) - amended.days) d
  union all
  select a.tenant_id, a.contract_id, greatest(a.starts_on, t.valid_from), least(a.ends_on, coalesce(t.valid_to, a.ends_on)),
    a.weekly_minutes, t.weekly_minutes
  from additional_hours a
  join contract_terms t on t.tenant_id = a.tenant_id and t.contract_id = a.contract_id
    and daterange(t.valid_from, t.valid_to, '[]') && daterange(a.starts_on, a.ends_on, '[]');
grant select on contract_hours to relais_app;
