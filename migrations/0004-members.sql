-- Members of the group: legal person or doctor, practice sites, doctors, sign-up dossiers, agreements of the group.

/* The collective agreement of the group is a dated parameter (L1253-10, row 11). */
create table group_agreement (
  tenant_id  uuid not null default current_tenant() references employer_group (tenant_id),
  id         uuid not null default gen_random_uuid(),
  idcc       text not null check (idcc ~ '^[0-9]{4}$'),
  valid_from date not null,
  valid_to   date check (valid_to >= valid_from),
  primary key (tenant_id, id),
  constraint group_agreement_no_overlap exclude using gist
    (tenant_id with =, daterange(valid_from, valid_to, '[]') with &&)
);
select secure_tenant_table('group_agreement');

/* What the group offers to practices that ask to join, and the membership form they accept. Dated: a dossier keeps the
   version it was signed under. */
create table membership_offer (
  tenant_id              uuid not null default current_tenant() references employer_group (tenant_id),
  id                     uuid not null default gen_random_uuid(),
  valid_from             date not null,
  valid_to               date check (valid_to >= valid_from),
  terms_version          text not null check (length(terms_version) between 1 and 40),
  terms                  jsonb not null,                 -- {"fr": …, "en": …}
  reference_grade_level  int not null default 5 check (reference_grade_level between 4 and 16),
  coefficient_hundredths int not null check (coefficient_hundredths between 100 and 400),  -- all-in factor on gross, 160 = × 1,6
  monthly_fee_cents      bigint not null default 0 check (monthly_fee_cents >= 0),
  joining_fee_cents      bigint not null default 0 check (joining_fee_cents >= 0),
  decision_days          int not null default 15 check (decision_days between 1 and 120),
  primary key (tenant_id, id),
  unique (tenant_id, terms_version),
  constraint membership_offer_no_overlap exclude using gist
    (tenant_id with =, daterange(valid_from, valid_to, '[]') with &&)
);
select secure_tenant_table('membership_offer');

create table member (
  tenant_id     uuid not null default current_tenant() references employer_group (tenant_id),
  id            uuid not null default gen_random_uuid(),
  member_no     int,                                    -- given at admission
  kind          text not null check (kind in ('person', 'company')),
  legal_name    text not null check (length(legal_name) between 1 and 160),
  legal_form    text not null default 'EI',             -- EI, SELARL, SCP, SCM, SISA, MSP, …
  siret         text not null check (siret ~ '^[0-9]{14}$'),
  siret_verified_on     date,                           -- null: typed by hand, to verify against the register
  siret_verified_source text check (length(siret_verified_source) <= 200),
  activity_code text not null default '8621Z',
  idcc          text not null default '1147' check (idcc ~ '^[0-9]{4}$'),
  own_headcount int not null default 0 check (own_headcount between 0 and 100000),
  email         citext not null check (length(email) <= 254),
  phone         text check (length(phone) <= 30),
  billing_name  text, billing_email citext,             -- who pays, when it is not the member itself
  status        text not null check (status in ('applied', 'admitted', 'refused', 'left')),
  applied_on    date not null,
  admitted_on   date,
  left_on       date check (left_on >= admitted_on),
  premises      jsonb not null default '{}',            -- {"closedOffice": true, "secretaryDesk": false, …}
  created_at    timestamptz not null default now(),
  version       int not null default 1,
  primary key (tenant_id, id),
  constraint member_siret_once unique (tenant_id, siret),
  constraint member_no_once unique (tenant_id, member_no),
  check (status not in ('admitted', 'left') or (admitted_on is not null and member_no is not null)),
  check ((status = 'left') = (left_on is not null))
);
create index member_status on member (tenant_id, status, legal_name);
select secure_tenant_table('member');

/* The stays of a practice in the group: the register as of any date (L1253-6) is read from here. */
create table membership (
  tenant_id   uuid not null default current_tenant() references employer_group (tenant_id),
  id          uuid not null default gen_random_uuid(),
  member_id   uuid not null,
  admitted_on date not null,
  left_on     date check (left_on >= admitted_on),       -- last day as a member
  leave_reason text check (length(leave_reason) <= 500),
  primary key (tenant_id, id),
  foreign key (tenant_id, member_id) references member (tenant_id, id),
  constraint membership_no_overlap exclude using gist
    (tenant_id with =, member_id with =, daterange(admitted_on, left_on, '[]') with &&)
);
select secure_tenant_table('membership');

create table practice_site (
  tenant_id    uuid not null default current_tenant() references employer_group (tenant_id),
  id           uuid not null default gen_random_uuid(),
  member_id    uuid not null,
  name         text not null check (length(name) between 1 and 120),
  street       text not null default '',
  postcode     text not null check (postcode ~ '^[0-9]{5}$'),
  city         text not null,
  holiday_zone text not null default 'metropole',
  closed_on    date,
  version      int not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, member_id) references member (tenant_id, id)
);
create index practice_site_member on practice_site (tenant_id, member_id);
select secure_tenant_table('practice_site');

create table doctor (
  tenant_id     uuid not null default current_tenant() references employer_group (tenant_id),
  id            uuid not null default gen_random_uuid(),
  member_id     uuid not null,
  full_name     text not null check (length(full_name) between 1 and 160),
  rpps          text check (rpps ~ '^[0-9]{11}$'),
  rpps_verified_on     date,                            -- null: typed by hand, to verify against the directory
  rpps_verified_source text check (length(rpps_verified_source) <= 200),
  specialty     text not null default '',
  email         citext not null check (length(email) <= 254),
  phone         text check (length(phone) <= 30),
  approval_rank int not null default 1 check (approval_rank between 1 and 9),  -- 1 = first approver of the practice
  left_on       date,
  version       int not null default 1,
  primary key (tenant_id, id),
  unique (tenant_id, member_id, id),
  constraint doctor_rpps_once unique (tenant_id, rpps, member_id),
  foreign key (tenant_id, member_id) references member (tenant_id, id)
);
select secure_tenant_table('doctor');

alter table role_grant add foreign key (tenant_id, member_id) references member (tenant_id, id),
  add foreign key (tenant_id, doctor_id) references doctor (tenant_id, id);

/* Sign-up dossier of a doctor, saved step by step and resumed by link. */
create table membership_application (
  tenant_id    uuid not null default current_tenant() references employer_group (tenant_id),
  id           uuid not null default gen_random_uuid(),
  resume_hash  bytea not null unique,
  step         int not null default 1 check (step between 1 and 12),
  answers      jsonb not null default '{}',
  locale       text not null default 'fr' check (locale in ('fr', 'en')),
  mailed_to    citext check (length(mailed_to) <= 254),  -- address the resume link was sent to
  saved_at     timestamptz not null default now(),
  status       text not null default 'draft' check (status in ('draft', 'submitted', 'admitted', 'refused')),
  member_id    uuid,
  terms_version text,
  accepted_at  timestamptz,
  signed_name  text,
  submitted_at timestamptz,
  decided_at   timestamptz,
  decision_reason text check (length(decision_reason) <= 500),
  created_at   timestamptz not null default now(),
  version      int not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, member_id) references member (tenant_id, id)
);
create index membership_application_status on membership_application (tenant_id, status, created_at);
select secure_tenant_table('membership_application', secrets => array['resume_hash']);
create policy system_read on membership_application for select to relais_system using (true);
grant select on membership_application to relais_system;
