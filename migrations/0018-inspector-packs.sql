-- The pack for the labour inspector: asked for, built by a job, kept as a file for a while.

create table inspector_pack (
  tenant_id   uuid not null default current_tenant() references employer_group (tenant_id),
  id          uuid not null default gen_random_uuid(),
  as_of       date not null,
  asked_at    timestamptz not null,
  asked_by    text not null,
  status      text not null default 'asked' check (status in ('asked', 'building', 'ready', 'failed', 'expired')),
  step        text,                                      -- the part being written
  progress    int not null default 0 check (progress between 0 and 100),
  failure     text,                                      -- code of the problem
  file_id     uuid,
  entry_count int,
  missing     int not null default 0,                    -- proofs whose bytes could not be read
  expires_on  date,
  primary key (tenant_id, id),
  foreign key (tenant_id, file_id) references stored_file (tenant_id, id),
  check (status not in ('ready', 'expired') or (file_id is not null and entry_count is not null and expires_on is not null)),
  check ((status = 'failed') = (failure is not null))
);
create unique index inspector_pack_one_at_a_time on inspector_pack (tenant_id) where status in ('asked', 'building');
create index inspector_pack_listed on inspector_pack (tenant_id, asked_at desc, id);
select secure_tenant_table('inspector_pack', app_grants => 'select, insert, update', audited => false);

/* The nightly sweep looks over all groups for packs whose time is over. */
create policy system_read on inspector_pack for select to relais_system using (true);
grant select on inspector_pack to relais_system;
