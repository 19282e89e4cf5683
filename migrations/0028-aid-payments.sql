-- What the health fund paid, line by line of the doctor's bank statement.

create table aid_payment (
  tenant_id       uuid not null default current_tenant() references employer_group (tenant_id),
  id              uuid not null default gen_random_uuid(),
  aid_contract_id uuid not null,
  received_on     date not null,
  amount_cents    bigint not null check (amount_cents <> 0),  -- negative: the fund took money back
  label           text not null default '' check (length(label) <= 200),
  source          text not null check (source in ('typed', 'imported')),
  fingerprint     text not null check (length(fingerprint) between 1 and 300),
  year_no         int not null check (year_no between 1 and 5), -- contract year it counts for
  created_at      timestamptz not null default now(),
  version         int not null default 1,
  primary key (tenant_id, id),
  -- A statement imported twice counts once.
  constraint aid_payment_once unique (tenant_id, aid_contract_id, fingerprint),
  foreign key (tenant_id, aid_contract_id) references aid_contract (tenant_id, id)
);
select secure_tenant_table('aid_payment');
