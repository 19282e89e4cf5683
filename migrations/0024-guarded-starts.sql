-- A placement begins only once what the law asks before is done, or let pass with a reason.

/* True from the opening until its start is confirmed: its plan is shown and enters no sheet. What ran before is not held. */
alter table placement add column start_held boolean not null default false;
