-- Who may enter. Users, sessions and links are global and reached by the system role only;
-- a grant ties a user to one group with one role.

create table app_user (
  id            uuid primary key default gen_random_uuid(),
  email         citext not null unique check (length(email) <= 254),
  full_name     text not null check (length(full_name) between 1 and 160),
  locale        text not null default 'fr' check (locale in ('fr', 'en')),
  password_hash text,
  disabled_at   timestamptz,
  created_at    timestamptz not null default now()
);
grant select, insert, update on app_user to relais_system;

/* Asked for by anybody for any address: the same row and the same work whether the account exists or not. */
create table sign_in_link (
  id         uuid primary key,
  token_hash bytea not null unique,
  email      citext not null check (length(email) <= 254),
  user_id    uuid references app_user (id),
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at    timestamptz
);
create index sign_in_link_email on sign_in_link (email, created_at);
grant select, insert, update, delete on sign_in_link to relais_system;

create table role_grant (
  tenant_id   uuid not null default current_tenant() references employer_group (tenant_id),
  id          uuid not null default gen_random_uuid(),
  user_id     uuid not null references app_user (id),
  role        text not null check (role in ('officer', 'administrator', 'doctor', 'employee', 'provider')),
  member_id   uuid,
  doctor_id   uuid,
  employee_id uuid,
  created_at  timestamptz not null default now(),
  revoked_at  timestamptz,
  primary key (tenant_id, id),
  unique (id),
  check ((role = 'doctor') = (member_id is not null)),
  check ((role = 'employee') = (employee_id is not null))
);
create unique index role_grant_once on role_grant (tenant_id, user_id, role, coalesce(member_id, employee_id, tenant_id)) where revoked_at is null;
create index role_grant_user on role_grant (user_id) where revoked_at is null;
select secure_tenant_table('role_grant', app_grants => 'select, insert, update');
create policy system_all on role_grant to relais_system using (true) with check (true);
grant select, insert, update on role_grant to relais_system;

create table session (
  id           uuid primary key default gen_random_uuid(),
  token_hash   bytea not null unique,
  user_id      uuid not null references app_user (id),
  grant_id     uuid references role_grant (id),
  created_at   timestamptz not null default now(),
  expires_at   timestamptz not null,
  revoked_at   timestamptz
);
create index session_user_idx on session (user_id) where revoked_at is null;
grant select, insert, update on session to relais_system;

/* Sign-in attempts per account and address, to slow guessing down without locking anybody out for ever. */
create table sign_in_attempt (
  bucket     text not null,
  at         timestamptz not null default now(),
  id         bigint generated always as identity primary key
);
create index sign_in_attempt_bucket on sign_in_attempt (bucket, at);
grant select, insert, delete on sign_in_attempt to relais_system;
grant usage on sequence sign_in_attempt_id_seq to relais_system;

/* Finds or creates the user of an address on behalf of a tenant that grants a role; reveals nothing but the id. */
create function user_for_email(p_email citext, p_full_name text, p_locale text) returns uuid
language plpgsql security definer set search_path = public, pg_temp
as $$
declare found_id uuid;
begin
  select id into found_id from app_user where email = p_email;
  if found_id is null then
    insert into app_user (email, full_name, locale) values (p_email, p_full_name, coalesce(p_locale, 'fr'))
    on conflict (email) do update set email = excluded.email returning id into found_id;
  end if;
  return found_id;
end $$;
revoke all on function user_for_email(citext, text, text) from public;
grant execute on function user_for_email(citext, text, text) to relais_app, relais_system;

/* Names and addresses of the users of the current tenant, and of no other. */
create function tenant_users() returns table (user_id uuid, email citext, full_name text, locale text, disabled_at timestamptz)
language sql stable security definer set search_path = public, pg_temp
as $$
  select distinct u.id, u.email, u.full_name, u.locale, u.disabled_at
  from app_user u join role_grant g on g.user_id = u.id
  where g.tenant_id = current_tenant()
$$;
revoke all on function tenant_users() from public;
grant execute on function tenant_users() to relais_app;
