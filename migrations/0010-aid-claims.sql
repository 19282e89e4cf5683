-- Aid contracts (doctor or company with its CPAM) and the claim of each contract year.

create table aid_contract (
  tenant_id       uuid not null default current_tenant() references employer_group (tenant_id),
  id              uuid not null default gen_random_uuid(),
  member_id       uuid not null,
  doctor_id       uuid not null,
  employee_id     uuid,                               -- the assistant, once hired
  health_fund     text not null check (length(health_fund) between 1 and 120),
  aid_option      text not null check (aid_option in ('third', 'half', 'full')),
  scheme_version  text not null check (scheme_version in ('A', 'B', 'C')),
  percentile_band text not null default 'below-p90' check (percentile_band in ('below-p90', 'p90-p94', 'p95-up')),
  signed_on       date not null,
  assistant_hired_on date,
  patient_target  int check (patient_target >= 0),    -- PMT, from the signed contract
  active_target   int check (active_target >= 0),     -- PFA
  status          text not null default 'active' check (status in ('active', 'suspended', 'ended')),
  ended_on        date check (ended_on >= signed_on),
  end_reason      text check (length(end_reason) <= 500),
  created_at      timestamptz not null default now(),
  version         int not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, member_id, doctor_id) references doctor (tenant_id, member_id, id),
  foreign key (tenant_id, employee_id) references employee (tenant_id, id),
  check ((status = 'ended') = (ended_on is not null)),
  -- Five years from the signature; the contract that follows may start on the anniversary.
  constraint aid_contract_one_at_a_time exclude using gist (tenant_id with =, doctor_id with =,
    daterange(signed_on, coalesce(ended_on + 1, (signed_on + interval '5 years')::date), '[)') with &&)
);
create index aid_contract_member on aid_contract (tenant_id, member_id);
select secure_tenant_table('aid_contract');

create table aid_claim (
  tenant_id       uuid not null default current_tenant() references employer_group (tenant_id),
  id              uuid not null default gen_random_uuid(),
  aid_contract_id uuid not null,
  year_no         int not null check (year_no between 1 and 10),
  expected_cents  bigint not null check (expected_cents >= 0),
  received_cents  bigint check (received_cents >= 0),
  status          text not null default 'prepared' check (status in ('prepared', 'submitted', 'acknowledged', 'paid')),
  submitted_on    date, acknowledged_on date, paid_on date,
  gap_reason      text check (length(gap_reason) <= 500),
  version         int not null default 1,
  primary key (tenant_id, id),
  unique (tenant_id, aid_contract_id, year_no),
  foreign key (tenant_id, aid_contract_id) references aid_contract (tenant_id, id)
);
select secure_tenant_table('aid_claim');

create table aid_claim_file (
  tenant_id uuid not null default current_tenant() references employer_group (tenant_id),
  id        uuid not null default gen_random_uuid(),
  claim_id  uuid not null,
  kind      text not null check (kind in ('employment-contract', 'placement-agreement', 'hours-attestation', 'training-proof', 'bank-details', 'other')),
  file_id   uuid not null,
  primary key (tenant_id, id),
  constraint aid_claim_file_once unique (tenant_id, claim_id, file_id),
  foreign key (tenant_id, claim_id) references aid_claim (tenant_id, id) on delete cascade,
  foreign key (tenant_id, file_id) references stored_file (tenant_id, id)
);
select secure_tenant_table('aid_claim_file');
