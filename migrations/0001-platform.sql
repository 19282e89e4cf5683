-- Tenancy, audit chain, outbox, files, mail, idempotency. Run by the owner; the application owns nothing.

create extension if not exists btree_gist;
create extension if not exists citext;

do $$ begin
  create role relais_app login nosuperuser nocreatedb nocreaterole nobypassrls;
exception when duplicate_object then null; end $$;
do $$ begin
  create role relais_system login nosuperuser nocreatedb nocreaterole nobypassrls;
exception when duplicate_object then null; end $$;

revoke create on schema public from public;
grant usage on schema public to relais_app, relais_system;

/* The tenant of the running transaction; null outside one, so that every policy fails closed. */
create function current_tenant() returns uuid
language sql stable parallel safe
as $$ select nullif(current_setting('app.tenant_id', true), '')::uuid $$;

/* ---- The employer group is the tenant. ---- */
create table employer_group (
  tenant_id        uuid primary key default gen_random_uuid(),
  name             text not null check (length(name) between 1 and 160),
  siren            text not null unique check (siren ~ '^[0-9]{9}$'),
  siret            text not null check (siret ~ '^[0-9]{14}$'),
  legal_form       text not null,
  street           text not null default '',
  postcode         text not null default '',
  city             text not null default '',
  holiday_zone     text not null default 'metropole',
  cut_off_day      int  not null default 3 check (cut_off_day between 1 and 15),
  tacit_validation boolean not null default false,
  tacit_after_days int not null default 8 check (tacit_after_days between 1 and 31),
  sign_up_slug     text not null unique check (sign_up_slug ~ '^[a-z0-9-]{3,60}$'),
  suspended_at     timestamptz,
  created_at       timestamptz not null default now(),
  version          int not null default 1
);
alter table employer_group enable row level security;
alter table employer_group force row level security;
create policy tenant_isolation on employer_group to relais_app
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
create policy system_read on employer_group for select to relais_system using (true);
grant select, update on employer_group to relais_app;
grant select on employer_group to relais_system;

/* ---- Audit: one row per change, chained by hash, written by deferred triggers so that it is
   complete (no service can forget it) and takes the chain's lock last (no deadlock). ---- */
create table audit_head (
  tenant_id uuid primary key references employer_group (tenant_id),
  seq       bigint not null,
  hash      bytea  not null
);
create table audit_entry (
  tenant_id      uuid   not null references employer_group (tenant_id),
  seq            bigint not null,
  at             timestamptz not null,
  actor_id       text,
  actor_label    text not null,
  action         text not null,
  object_type    text not null,
  object_id      text not null,
  changes        jsonb not null,
  correlation_id text,
  prev_hash      bytea not null,
  hash           bytea not null,
  primary key (tenant_id, seq)
);
create index audit_entry_object on audit_entry (tenant_id, object_type, object_id, seq desc);
alter table audit_head enable row level security;
alter table audit_head force row level security;
alter table audit_entry enable row level security;
alter table audit_entry force row level security;
create policy tenant_read on audit_entry for select to relais_app using (tenant_id = (select current_tenant()));
create policy system_read on audit_entry for select to relais_system using (true);
create policy tenant_read on audit_head for select to relais_app using (tenant_id = (select current_tenant()));
create policy system_read on audit_head for select to relais_system using (true);
grant select on audit_entry, audit_head to relais_app, relais_system;
-- The append function below runs as the owner: owners are subject to forced row security too.
create policy owner_all on audit_head to current_user using (true) with check (true);
create policy owner_all on audit_entry to current_user using (true) with check (true);

create function audit_hash(prev bytea, e audit_entry) returns bytea
language sql immutable
as $$ select sha256(prev || convert_to(concat_ws('|', e.tenant_id, e.seq,
  extract(epoch from e.at)::text, coalesce(e.actor_id, ''), e.actor_label, e.action, e.object_type, e.object_id,
  e.changes::text, coalesce(e.correlation_id, '')), 'UTF8')) $$;

/* Appends one entry to the chain of the current tenant. */
create function audit_append(p_tenant uuid, p_action text, p_type text, p_id text, p_changes jsonb) returns void
language plpgsql security definer set search_path = public, pg_temp
as $$
declare e audit_entry; last record;
begin
  if current_tenant() is not null and p_tenant is distinct from current_tenant() then
    raise exception 'audit entry of another tenant' using errcode = '42501';
  end if;
  -- The head is held, not written, by each entry: a transaction of many changes would otherwise walk through as many
  -- versions of that one row for each of them. `audit_head_follows` writes it once, last.
  perform 1 from audit_head where tenant_id = p_tenant for update;
  if not found then
    insert into audit_head (tenant_id, seq, hash) values (p_tenant, 0, '\x00') on conflict do nothing;
    perform 1 from audit_head where tenant_id = p_tenant for update;
  end if;
  select a.seq, a.hash into last from audit_entry a where a.tenant_id = p_tenant order by a.seq desc limit 1;
  e.tenant_id := p_tenant;
  e.seq := coalesce(last.seq, 0) + 1;
  e.at := clock_timestamp();
  e.actor_id := nullif(current_setting('app.actor_id', true), '');
  e.actor_label := coalesce(nullif(current_setting('app.actor_label', true), ''), session_user::text);
  e.action := coalesce(p_action, nullif(current_setting('app.action', true), ''), 'sql');
  e.object_type := p_type;
  e.object_id := p_id;
  e.changes := p_changes;
  e.correlation_id := nullif(current_setting('app.correlation_id', true), '');
  e.prev_hash := coalesce(last.hash, '\x00');
  e.hash := audit_hash(e.prev_hash, e);
  insert into audit_entry select e.*;
end $$;
revoke all on function audit_append(uuid, text, text, text, jsonb) from public;
grant execute on function audit_append(uuid, text, text, text, jsonb) to relais_app, relais_system;

/* Runs after all entries of a transaction are written: only the last of them moves the head. */
create function audit_head_follows() returns trigger
language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  if not exists (select from audit_entry a where a.tenant_id = new.tenant_id and a.seq > new.seq) then
    update audit_head set seq = new.seq, hash = new.hash where tenant_id = new.tenant_id;
  end if;
  return null;
end $$;
create constraint trigger head_follows after insert on audit_entry
  deferrable initially deferred for each row execute function audit_head_follows();

/* The first entry that was altered, removed or reordered; no row when the chain is whole. */
create function audit_broken(p_tenant uuid) returns table (seq bigint, problem text)
language sql stable
as $$
  with chain as (
    select a.seq, a.prev_hash, a.hash, audit_hash(a.prev_hash, a) as computed,
      lag(a.hash) over w as before, lag(a.seq) over w as seq_before
    from audit_entry a where a.tenant_id = p_tenant window w as (order by a.seq)
  ), broken as (
    select c.seq, case
      when c.hash <> c.computed then 'altered'
      when c.seq <> coalesce(c.seq_before, 0) + 1 then 'removed before'
      when c.prev_hash <> coalesce(c.before, '\x00') then 'reordered' end as problem
    from chain c
    union all
    select h.seq, 'removed at the end' from audit_head h
    where h.tenant_id = p_tenant and h.seq <> coalesce((select max(c.seq) from chain c), 0)
  )
  select b.seq, b.problem from broken b where b.problem is not null order by b.seq limit 1
$$;

/* Row trigger: the difference between old and new, secret columns shown as "***". */
create function audit_row() returns trigger
language plpgsql security definer set search_path = public, pg_temp
as $$
declare before jsonb; after jsonb; diff jsonb := '{}'; k text; row_id text;
begin
  if tg_op <> 'INSERT' then before := to_jsonb(old); end if;
  if tg_op <> 'DELETE' then after := to_jsonb(new); end if;
  for k in select jsonb_object_keys(coalesce(after, before)) loop
    if k in ('tenant_id', 'version', 'created_at', 'updated_at') then continue; end if;
    if tg_op = 'UPDATE' and before -> k is not distinct from after -> k then continue; end if;
    if tg_op = 'INSERT' and after -> k = 'null'::jsonb then continue; end if;
    if k = any (tg_argv) then
      diff := diff || jsonb_build_object(k, '***');
    else
      diff := diff || jsonb_build_object(k, case tg_op
        when 'INSERT' then jsonb_build_array(null, after -> k)
        when 'DELETE' then jsonb_build_array(before -> k, null)
        else jsonb_build_array(before -> k, after -> k) end);
    end if;
  end loop;
  if diff = '{}'::jsonb then return null; end if;
  row_id := coalesce(coalesce(after, before) ->> 'id', coalesce(after, before) ->> 'tenant_id');
  perform audit_append((coalesce(after, before) ->> 'tenant_id')::uuid, null, tg_table_name, row_id,
    jsonb_build_object('op', lower(tg_op), 'diff', diff));
  return null;
end $$;

/* Declares a tenant table: forced row security, policy, grants, audit. */
create function secure_tenant_table(p_table text, audited boolean default true, secrets text[] default '{}',
                                    app_grants text default 'select, insert, update, delete') returns void
language plpgsql set search_path = public, pg_temp
as $$
begin
  execute format('alter table %I enable row level security', p_table);
  execute format('alter table %I force row level security', p_table);
  execute format('create policy tenant_isolation on %I to relais_app
    using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()))', p_table);
  execute format('create policy owner_maintenance on %I to current_user using (true) with check (true)', p_table);
  execute format('grant %s on %I to relais_app', app_grants, p_table);
  if audited then
    execute format('create constraint trigger audit after insert or update or delete on %I
      deferrable initially deferred for each row execute function audit_row(%s)', p_table,
      (select coalesce(string_agg(quote_literal(s), ', '), '') from unnest(secrets) s));
  end if;
end $$;

create constraint trigger audit after update on employer_group
  deferrable initially deferred for each row execute function audit_row();

/* ---- Outbox: what must be done, in the same transaction as why. ---- */
create table outbox (
  id             uuid primary key default gen_random_uuid(),
  tenant_id      uuid references employer_group (tenant_id),
  job            text not null,
  effect_key     text not null,
  payload        jsonb not null,
  correlation_id text,
  created_at     timestamptz not null default now(),
  run_at         timestamptz not null default now(),
  sent_at        timestamptz,
  done_at        timestamptz,
  failed_at      timestamptz,
  attempts       int not null default 0,
  last_error     text,
  unique nulls not distinct (tenant_id, job, effect_key)
);
create index outbox_unsent on outbox (run_at, id) where sent_at is null and done_at is null and failed_at is null;
create index outbox_open on outbox (sent_at) where sent_at is not null and done_at is null and failed_at is null;
create index outbox_failed on outbox (failed_at desc) where failed_at is not null and done_at is null;
alter table outbox enable row level security;
alter table outbox force row level security;
create policy tenant_isolation on outbox to relais_app
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
create policy system_all on outbox to relais_system using (true) with check (true);
grant select, insert, update on outbox to relais_app, relais_system;

/* Wakes the relay at commit. */
create function outbox_wake() returns trigger language plpgsql as $$
begin
  notify outbox;
  return null;
end $$;
create trigger wake after insert on outbox for each statement execute function outbox_wake();

/* ---- Idempotency of writes ---- */
create table idempotency_key (
  tenant_id    uuid not null references employer_group (tenant_id),
  owner        text not null,
  key          text not null check (length(key) between 8 and 100),
  request_hash text not null,
  status       int,
  response     jsonb,
  created_at   timestamptz not null default now(),
  primary key (tenant_id, owner, key)
);
create index idempotency_key_age on idempotency_key (created_at);
select secure_tenant_table('idempotency_key', audited => false);

/* ---- Files: the bytes lie on the storage port, this row is their identity. ---- */
create table stored_file (
  tenant_id   uuid not null default current_tenant() references employer_group (tenant_id),
  id          uuid not null default gen_random_uuid(),
  name        text not null check (length(name) between 1 and 200),
  mime        text not null,
  bytes       bigint not null check (bytes >= 0),
  sha256      text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  storage_key text not null,
  created_at  timestamptz not null default now(),
  primary key (tenant_id, id)
);
select secure_tenant_table('stored_file', audited => true, app_grants => 'select, insert');

/* ---- Mail: one row per message; the Message-ID is stable over retries. ---- */
create table mail_message (
  tenant_id  uuid not null default current_tenant() references employer_group (tenant_id),
  id         uuid not null default gen_random_uuid(),
  template   text not null,
  recipient  text not null check (length(recipient) <= 254),
  locale     text not null default 'fr',
  data       jsonb not null,
  subject_ref text,
  created_at timestamptz not null default now(),
  claimed_at timestamptz,                                -- one worker at a time hands it over
  sent_at    timestamptz,
  cancelled_at timestamptz,  -- had nothing left to say when it was about to leave
  attempts   int not null default 0,
  primary key (tenant_id, id)
);
create index mail_message_ref on mail_message (tenant_id, subject_ref);
select secure_tenant_table('mail_message', audited => false);
