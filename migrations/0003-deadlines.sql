-- Deadlines of any origin (aid, group duties, compliance), their ladder of reminders and their proofs.

create table deadline (
  tenant_id       uuid not null default current_tenant() references employer_group (tenant_id),
  id              uuid not null default gen_random_uuid(),
  rule_id         text not null,                       -- AID-02, GE-02, …
  occurrence      text not null default '',            -- '1'..'4' for anniversaries
  subject_type    text not null check (subject_type in ('aid_contract', 'member', 'employee', 'contract', 'group', 'placement')),
  subject_id      uuid not null,
  member_id       uuid,                                -- the practice concerned, when there is one
  employee_id     uuid,
  owner           text not null check (owner in ('group', 'doctor', 'employee', 'health-fund')),
  title           jsonb not null,                      -- {"fr": …, "en": …}
  subject_label   text not null default '' check (length(subject_label) <= 160),  -- the practice or person, as named then
  due_on          date not null,
  explanation     jsonb not null,                      -- rule, inputs, source, certainty, what happens if missed
  status          text not null default 'open' check (status in ('open', 'snoozed', 'submitted', 'acknowledged', 'cancelled')),
  snoozed_until   date,
  snooze_reason   text check (length(snooze_reason) <= 500),
  proof_file_id   uuid,
  submitted_on    date,
  acknowledged_on date,
  cancelled_reason text,
  created_at      timestamptz not null default now(),
  version         int not null default 1,
  primary key (tenant_id, id),
  unique (tenant_id, rule_id, occurrence, subject_type, subject_id),
  foreign key (tenant_id, proof_file_id) references stored_file (tenant_id, id),
  check ((status = 'snoozed') = (snoozed_until is not null))
);
create index deadline_due on deadline (tenant_id, due_on) where status in ('open', 'snoozed');
create index deadline_member on deadline (tenant_id, member_id);
select secure_tenant_table('deadline');

/* A step of the ladder planned for one recipient. The unique key is the promise "at most once". */
create table reminder (
  tenant_id   uuid not null default current_tenant() references employer_group (tenant_id),
  id          uuid not null default gen_random_uuid(),
  deadline_id uuid not null,
  due_on      date not null,                           -- the due date the step was computed from
  step        int  not null,                           -- days relative to due_on: -60, -30, -7, -1, 1
  recipient   text not null check (length(recipient) <= 254),
  channel     text not null default 'mail' check (channel in ('mail')),
  planned_at  timestamptz not null default now(),
  outcome     text not null default 'planned' check (outcome in ('planned', 'sent', 'collapsed', 'cancelled')),  -- sent: claimed for delivery; the mail says when it left
  mail_id     uuid,
  primary key (tenant_id, id),
  unique (tenant_id, deadline_id, due_on, step, recipient, channel),
  foreign key (tenant_id, deadline_id) references deadline (tenant_id, id),
  foreign key (tenant_id, mail_id) references mail_message (tenant_id, id) deferrable initially deferred,
  check (outcome not in ('planned', 'sent') or mail_id is not null)
);
create index reminder_mail on reminder (tenant_id, mail_id);
select secure_tenant_table('reminder', audited => false);

/* A deadline that moved, was met, put aside or cancelled takes back the reminders that have not left: whoever changes it,
   in the same transaction. What leaves is checked again at delivery, against these rows. */
create function take_back_reminders() returns trigger
language plpgsql
as $$
begin
  update reminder r set outcome = 'cancelled'
  from new_rows d
  where r.tenant_id = d.tenant_id and r.deadline_id = d.id and r.outcome = 'planned'
    and (r.due_on <> d.due_on or d.status not in ('open', 'snoozed') or r.due_on + r.step < d.snoozed_until);
  return null;
end $$;
create trigger take_back_reminders after update on deadline referencing new table as new_rows
  for each statement execute function take_back_reminders();

/* The sweep looks over all groups for what is due. */
create policy system_read on deadline for select to relais_system using (true);
grant select on deadline to relais_system;
