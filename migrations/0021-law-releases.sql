-- What each release of the product takes from the law, so that a new one can say what it changed. Installation-wide:
-- the law is the same for every group; what a group did with the news is its own.

create table law_release (
  id          bigint generated always as identity primary key,
  fingerprint text not null check (length(fingerprint) = 64),   -- of all entries
  recorded_at timestamptz not null default now(),
  entries     int not null
);

/* Every figure, rule and obligation as the last release said it. */
create table law_entry (
  key     text primary key check (length(key) <= 160),          -- parameter:smic.hourly
  content jsonb not null
);

/* The news of a release, compared with the one before; the first release gives none. */
create table law_change (
  id             uuid primary key default gen_random_uuid(),
  release_id     bigint not null references law_release (id),
  position       int not null,                                  -- in the order of the catalogue
  key            text not null check (length(key) <= 160),
  kind           text not null check (kind in ('added', 'changed', 'removed')),
  before         jsonb,
  after          jsonb,
  effective_from date,
  recorded_at    timestamptz not null default now(),            -- compared with the creation of a group
  unique (release_id, key),
  check ((before is null) = (kind = 'added') and (after is null) = (kind = 'removed'))
);

grant select, insert on law_release, law_change to relais_system;
grant select, insert, update, delete on law_entry to relais_system;

/* The news since the current group was created: what changed before is no news to it. */
create function law_news() returns setof law_change
language sql stable security definer set search_path = public, pg_temp
as $$
  select c.* from law_change c
  where c.recorded_at >= (select g.created_at from employer_group g where g.tenant_id = current_tenant())
$$;
revoke all on function law_news() from public;
grant execute on function law_news() to relais_app;

/* Who of the group read a change, and what they noted about it. */
create table law_acknowledgement (
  tenant_id       uuid not null default current_tenant() references employer_group (tenant_id),
  id              uuid not null default gen_random_uuid(),
  law_change_id   uuid not null references law_change (id),
  note            text not null default '' check (length(note) <= 500),
  acknowledged_by text not null,
  acknowledged_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, law_change_id)
);
select secure_tenant_table('law_acknowledgement', app_grants => 'select, insert');
