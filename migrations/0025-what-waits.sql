-- What the officer's home counts, found without reading all that is in order.

/* Times of which a fact is missing to tell whether they apply or when they are due. */
create index obligation_occurrence_untold on obligation_occurrence (tenant_id, owner_type, owner_id, obligation_id)
  where not met and (applies is null or due_on is null);
create index placement_held on placement (tenant_id, starts_on) where start_held;
