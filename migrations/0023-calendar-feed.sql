-- Calendars of deadlines that a person subscribes to from a telephone: secret, for one filter, revocable.

create table calendar_feed (
  tenant_id   uuid not null default current_tenant() references employer_group (tenant_id),
  id          uuid not null default gen_random_uuid(),
  token_hash  bytea not null unique,
  user_id     uuid not null references app_user (id),
  role        text not null check (role in ('officer', 'administrator', 'doctor', 'employee')),
  member_id   uuid,
  employee_id uuid,
  label       text not null check (length(label) between 1 and 80),
  lane        text check (lane in ('aid', 'contracts', 'training', 'medical', 'group')),   -- null: all
  owner       text check (owner in ('group', 'doctor', 'employee', 'health-fund')),
  locale      text not null check (locale in ('fr', 'en')),
  created_at  timestamptz not null,
  revoked_at  timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, member_id) references member (tenant_id, id),
  foreign key (tenant_id, employee_id) references employee (tenant_id, id),
  check ((role = 'doctor') = (member_id is not null)),
  check ((role = 'employee') = (employee_id is not null))
);
create index calendar_feed_user on calendar_feed (tenant_id, user_id);
select secure_tenant_table('calendar_feed', secrets => array['token_hash']);
create policy system_read on calendar_feed for select to relais_system using (true);
grant select on calendar_feed to relais_system;
