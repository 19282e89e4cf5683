-- Who sent a claim, received its acknowledgement, recorded its payment.

alter table aid_claim
  add column submitted_by    text check (length(submitted_by) <= 160),
  add column acknowledged_by text check (length(acknowledged_by) <= 160),
  add column paid_by         text check (length(paid_by) <= 160);
