-- Indexes for what is looked at all day: read in order from the first row, or counted without touching the table.

drop index deadline_due;
create index deadline_due on deadline (tenant_id, due_on, id) include (status) where status in ('open', 'snoozed');

/* Contracts and trial periods that end: a few among thousands without an end. */
create index employment_contract_ends on employment_contract (tenant_id, ends_on, id)
  where status = 'active' and ends_on is not null;
create index employment_contract_trial_ends on employment_contract (tenant_id, trial_ends_on, id)
  where status = 'active' and trial_ends_on is not null;
