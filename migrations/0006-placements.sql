-- Placements (mises à disposition), their dated terms with the weekly pattern, closures of practices.

-- A site is named together with its practice below, so that a placement cannot point at the site of another one.
alter table practice_site add unique (tenant_id, member_id, id);

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
  constraint placement_site_of_its_member foreign key (tenant_id, member_id, site_id) references practice_site (tenant_id, member_id, id)
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
  constraint closure_site_of_its_member foreign key (tenant_id, member_id, site_id) references practice_site (tenant_id, member_id, id)
);
create index practice_closure_when on practice_closure (tenant_id, member_id, starts_on);
select secure_tenant_table('practice_closure');

/* Half-days planned between two days, both included: dated terms laid over the calendar, marked as work, holiday or
   closure; a holiday wins over a closure. Public holidays are law, held outside the database: the caller passes them
   as pairs of zone and day. `p_employees` and `p_members` narrow the answer when they are not null.
   The same rule as expandPattern of libs/placements/core; a test compares both. */
create function planned_half_days(p_from date, p_to date, p_holiday_zones text[], p_holiday_days date[],
                                  p_employees uuid[] default null, p_members uuid[] default null)
returns table (placement_id uuid, contract_id uuid, employee_id uuid, member_id uuid, site_id uuid, terms_id uuid,
               day date, half text, start_minute int, end_minute int, kind text, holiday_zone text,
               closure_id uuid, closure_reason text, closure_effect text)
language sql stable
as $$
  with calendar as (
    select d::date as day, extract(isodow from d)::int as weekday, extract(week from d)::int % 2 as parity
    from generate_series(p_from::timestamp, p_to::timestamp, interval '1 day') d
  ), holiday as (
    select z as zone, d as day from unnest(p_holiday_zones, p_holiday_days) as h (z, d)
  ), closed as (
    select distinct on (s.id, k.day, h.half) s.id as site_id, k.day, h.half, c.id, c.reason, c.effect
    from practice_closure c
    join practice_site s on s.tenant_id = c.tenant_id and s.member_id = c.member_id and (c.site_id is null or c.site_id = s.id)
    join calendar k on k.day between c.starts_on and c.ends_on
    join (values ('am'), ('pm')) as h (half) on c.half is null or c.half = h.half
    where c.starts_on <= p_to and c.ends_on >= p_from and (p_members is null or c.member_id = any (p_members))
    order by s.id, k.day, h.half, c.starts_on, c.id
  )
  select p.id, p.contract_id, p.employee_id, p.member_id, p.site_id, t.id, k.day, s.half, s.start_minute, s.end_minute,
         case when h.day is not null then 'holiday' when c.id is not null then 'closure' else 'work' end,
         site.holiday_zone,
         case when h.day is null then c.id end, case when h.day is null then c.reason end, case when h.day is null then c.effect end
  from placement p
  join practice_site site on site.tenant_id = p.tenant_id and site.id = p.site_id
  join placement_terms t on t.tenant_id = p.tenant_id and t.placement_id = p.id
    and t.valid_from <= p_to and coalesce(t.valid_to, p_to) >= p_from
  join pattern_slot s on s.tenant_id = t.tenant_id and s.terms_id = t.id
  join calendar k on k.weekday = s.weekday and k.day >= t.valid_from and k.day <= coalesce(t.valid_to, p_to)
    and (t.cycle_weeks = 1 or k.parity = s.week)
  left join holiday h on h.zone = site.holiday_zone and h.day = k.day
  left join closed c on c.site_id = p.site_id and c.day = k.day and c.half = s.half
  where (p_employees is null or p.employee_id = any (p_employees))
    and (p_members is null or p.member_id = any (p_members))
$$;
grant execute on function planned_half_days(date, date, text[], date[], uuid[], uuid[]) to relais_app;
