-- Where no text settles a rule of the aid, what the group chose instead of the default, and why.

create table aid_choice (
  tenant_id  uuid not null default current_tenant() references employer_group (tenant_id),
  id         uuid not null default gen_random_uuid(),
  name       text not null check (name in ('secondInstalmentMonths', 'exchangeReminderMonths', 'trainingRunsFrom',
               'collectiveRatio', 'noticeRunsFrom', 'departureNoticeDays')),
  value      text not null check (length(value) between 1 and 40),
  reason     text not null check (length(reason) between 3 and 500),
  decided_by text not null check (length(decided_by) <= 160),
  decided_at timestamptz not null,
  version    int not null default 1,
  primary key (tenant_id, id),
  constraint aid_choice_once unique (tenant_id, name)
);
select secure_tenant_table('aid_choice');
