-- Employees, their employment contracts with the group and the dated terms of both.

create table employee (
  tenant_id      uuid not null default current_tenant() references employer_group (tenant_id),
  id             uuid not null default gen_random_uuid(),
  employee_no    int not null,                           -- our own number
  payroll_number text check (payroll_number ~ '^[A-Za-z0-9]{1,20}$'),  -- matricule given by the payroll tool
  given_name     text not null check (length(given_name) between 1 and 80),
  family_name    text not null check (length(family_name) between 1 and 80),
  birth_name     text check (length(birth_name) between 1 and 80),
  birth_date     date not null,
  sex            text check (sex in ('female', 'male')), -- staff register, D1221-23
  nationality    text not null default 'FR' check (nationality ~ '^[A-Z]{2}$'),
  work_permit    text check (length(work_permit) <= 80), -- kind and number of the permit (D1221-23 8°)
  work_permit_expires_on date,
  email          citext not null check (length(email) <= 254),
  phone          text check (length(phone) <= 30),
  locale         text not null default 'fr' check (locale in ('fr', 'en')),
  nir_sealed     bytea, nir_index  bytea,                -- numéro de sécurité sociale: sealed, blind index
  iban_sealed    bytea, iban_index bytea,
  created_at     timestamptz not null default now(),
  version        int not null default 1,
  primary key (tenant_id, id),
  constraint employee_no_once unique (tenant_id, employee_no),
  constraint employee_payroll_number_once unique (tenant_id, payroll_number),
  constraint employee_nir_once unique (tenant_id, nir_index)
);
create index employee_name on employee (tenant_id, family_name, given_name, id);
select secure_tenant_table('employee', secrets => array['nir_sealed', 'nir_index', 'iban_sealed', 'iban_index', 'birth_date', 'nationality', 'work_permit']);

alter table role_grant add foreign key (tenant_id, employee_id) references employee (tenant_id, id);

create table employee_address (
  tenant_id   uuid not null default current_tenant() references employer_group (tenant_id),
  id          uuid not null default gen_random_uuid(),
  employee_id uuid not null,
  valid_from  date not null,
  valid_to    date check (valid_to >= valid_from),
  street      text not null, postcode text not null check (postcode ~ '^[0-9]{5}$'), city text not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, employee_id) references employee (tenant_id, id),
  constraint employee_address_no_overlap exclude using gist
    (tenant_id with =, employee_id with =, daterange(valid_from, valid_to, '[]') with &&)
);
select secure_tenant_table('employee_address', secrets => array['street', 'postcode', 'city']);

create table qualification (
  tenant_id   uuid not null default current_tenant() references employer_group (tenant_id),
  id          uuid not null default gen_random_uuid(),
  employee_id uuid not null,
  kind        text not null check (kind in ('cqp', 'fae', 'dei', 'deas', 'deap', 'first-aid', 'other')),
  status      text not null check (status in ('planned', 'enrolled', 'obtained')),
  obtained_on date, expires_on date,
  file_id     uuid,
  note        text not null default '' check (length(note) <= 500),
  version     int not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, employee_id) references employee (tenant_id, id),
  foreign key (tenant_id, file_id) references stored_file (tenant_id, id),
  check ((status = 'obtained') = (obtained_on is not null))
);
select secure_tenant_table('qualification');

create table employment_contract (
  tenant_id         uuid not null default current_tenant() references employer_group (tenant_id),
  id                uuid not null default gen_random_uuid(),
  employee_id       uuid not null,
  kind              text not null check (kind in ('cdi', 'cdd')),
  starts_on         date not null,
  ends_on           date check (ends_on >= starts_on),    -- term of a CDD, or the end once it is known
  fixed_term_reason text check (length(fixed_term_reason) <= 300),  -- one of the cases of L1242-2
  fixed_term_detail text check (length(fixed_term_detail) <= 500),  -- its precise definition (L1242-12)
  replaced_employee text check (length(replaced_employee) <= 160),
  trial_ends_on     date check (trial_ends_on >= starts_on),
  status            text not null default 'active' check (status in ('draft', 'active', 'ended')),
  end_reason        text,
  created_at        timestamptz not null default now(),
  version           int not null default 1,
  primary key (tenant_id, id),
  unique (tenant_id, employee_id, id),
  foreign key (tenant_id, employee_id) references employee (tenant_id, id),
  check (kind <> 'cdd' or (ends_on is not null and fixed_term_reason is not null)),
  constraint one_contract_at_a_time exclude using gist
    (tenant_id with =, employee_id with =, daterange(starts_on, ends_on, '[]') with &&) where (status <> 'draft')
);
select secure_tenant_table('employment_contract');

create table contract_terms (
  tenant_id           uuid not null default current_tenant() references employer_group (tenant_id),
  id                  uuid not null default gen_random_uuid(),
  contract_id         uuid not null,
  valid_from          date not null,
  valid_to            date check (valid_to >= valid_from),
  job                 text not null check (job in ('medical-assistant', 'medical-secretary', 'other')),
  job_title           text not null check (length(job_title) between 1 and 120),
  grade_level         int not null check (grade_level between 4 and 16),     -- IDCC 1147, avenant 76
  weekly_minutes      int not null check (weekly_minutes between 60 and 2400),
  monthly_gross_cents bigint not null check (monthly_gross_cents > 0),       -- for the contract's own hours
  pay_explanation     jsonb not null,                                        -- floor compared, values and sources in force
  short_time_reason   text check (length(short_time_reason) <= 300),           -- written request below the part-time minimum
  reason              text not null default '' check (length(reason) <= 300),
  recorded_at         timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, contract_id) references employment_contract (tenant_id, id),
  constraint contract_terms_no_overlap exclude using gist
    (tenant_id with =, contract_id with =, daterange(valid_from, valid_to, '[]') with &&)
);
create index contract_terms_contract on contract_terms (tenant_id, contract_id, valid_from);
select secure_tenant_table('contract_terms');

/* The list of potential users and workplaces of the contract (L1253-9 3° and 4°). */
create table potential_host (
  tenant_id   uuid not null default current_tenant() references employer_group (tenant_id),
  id          uuid not null default gen_random_uuid(),
  contract_id uuid not null,
  member_id   uuid not null,
  site_id     uuid,
  added_on    date not null,
  primary key (tenant_id, id),
  unique nulls not distinct (tenant_id, contract_id, member_id, site_id),
  foreign key (tenant_id, contract_id) references employment_contract (tenant_id, id),
  foreign key (tenant_id, member_id) references member (tenant_id, id),
  foreign key (tenant_id, site_id) references practice_site (tenant_id, id)
);
select secure_tenant_table('potential_host');
