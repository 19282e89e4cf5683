-- What was done about an obligation: proof, "not applicable because", date. What is due is computed from facts and law.

create table obligation_record (
  tenant_id     uuid not null default current_tenant() references employer_group (tenant_id),
  id            uuid not null default gen_random_uuid(),
  obligation_id text not null,                       -- id of libs/law
  subject_type  text not null check (subject_type in ('employee', 'member', 'group')),
  subject_id    uuid not null,
  done_on       date,
  valid_until   date,
  file_id       uuid,
  not_applicable_reason text check (length(not_applicable_reason) between 3 and 500),
  note          text not null default '' check (length(note) <= 500),
  recorded_by   text not null,
  recorded_at   timestamptz not null default now(),
  version       int not null default 1,
  primary key (tenant_id, id),
  unique (tenant_id, obligation_id, subject_type, subject_id),
  foreign key (tenant_id, file_id) references stored_file (tenant_id, id),
  check ((done_on is null) <> (not_applicable_reason is null))
);
create index obligation_record_subject on obligation_record (tenant_id, subject_type, subject_id);
select secure_tenant_table('obligation_record');

/* Facts of a person that no other record tells, as an officer states them: true, false or a date. */
create table employee_fact (
  tenant_id   uuid not null default current_tenant() references employer_group (tenant_id),
  id          uuid not null default gen_random_uuid(),
  employee_id uuid not null,
  fact        text not null check (fact in ('employee.visitBeforePost', 'employee.reinforcedFollowUp', 'employee.isManager', 'employee.branchSeniorityFrom')),
  value       jsonb not null check (jsonb_typeof(value) in ('boolean', 'string')),
  recorded_by text not null,
  recorded_at timestamptz not null default now(),
  primary key (tenant_id, id),
  unique (tenant_id, employee_id, fact),
  foreign key (tenant_id, employee_id) references employee (tenant_id, id)
);
select secure_tenant_table('employee_fact');
