-- What happens to an aid contract between its signature and its end: its deadlines are counted from it.

/* Absences of the assistant. An open end means that nobody knows it yet. */
create table aid_absence (
  tenant_id       uuid not null default current_tenant() references employer_group (tenant_id),
  id              uuid not null default gen_random_uuid(),
  aid_contract_id uuid not null,
  cause           text not null check (cause in ('sickness', 'parental', 'accident', 'other')),
  starts_on       date not null,
  ends_on         date check (ends_on >= starts_on),
  replaced_from   date check (replaced_from >= starts_on),
  fund_told_on    date,
  suspended_by    date,                                -- day the amendment that suspends the aid was signed
  resumed_by      date check (resumed_by >= suspended_by),
  created_at      timestamptz not null default now(),
  version         int not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, aid_contract_id) references aid_contract (tenant_id, id),
  check (resumed_by is null or suspended_by is not null),
  constraint aid_absence_one_at_a_time exclude using gist (tenant_id with =, aid_contract_id with =,
    daterange(starts_on, ends_on, '[]') with &&)
);
select secure_tenant_table('aid_absence');

/* Contracts and periods by which the assistant is trained. */
create table aid_training (
  tenant_id       uuid not null default current_tenant() references employer_group (tenant_id),
  id              uuid not null default gen_random_uuid(),
  aid_contract_id uuid not null,
  kind            text not null check (kind in ('reconversion', 'professionalisation', 'apprenticeship')),
  provider        text not null default '' check (length(provider) <= 120),
  concluded_on    date,
  starts_on       date,
  filed_on        date,
  interrupted_on  date,
  certified_on    date,
  created_at      timestamptz not null default now(),
  version         int not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, aid_contract_id) references aid_contract (tenant_id, id)
);
create index aid_training_contract on aid_training (tenant_id, aid_contract_id);
select secure_tenant_table('aid_training');

/* Everything else that moves a deadline, one row each. */
create table aid_event (
  tenant_id       uuid not null default current_tenant() references employer_group (tenant_id),
  id              uuid not null default gen_random_uuid(),
  aid_contract_id uuid not null,
  kind            text not null check (kind in ('assistant-left', 'promotion', 'notice', 'practice-moved',
                    'specialty-changed', 'second-assistant', 'doctor-entry', 'doctor-exit')),
  happened_on     date not null,
  settled_on      date check (settled_on >= happened_on), -- the letter was received, the fund was told, the successor was hired
  note            text not null default '' check (length(note) <= 500),
  created_at      timestamptz not null default now(),
  version         int not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, aid_contract_id) references aid_contract (tenant_id, id)
);
create index aid_event_contract on aid_event (tenant_id, aid_contract_id);
select secure_tenant_table('aid_event');
