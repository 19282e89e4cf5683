import type { OwnerType } from './live/facts.service';

/** The record of a time: of that time, or of no particular time for the first or only one. */
export const RECORD_OF_TIME = `left join obligation_record r on r.obligation_id = o.obligation_id and r.subject_type = o.subject_type
    and r.subject_id = o.subject_id and (r.occurrence = o.occurrence or (r.occurrence is null and o.occurrence in ('once', 'first')))`;

const OWNERS: Readonly<
  Record<OwnerType, { readonly from: string; readonly name: string; readonly order: string }>
> = {
  employee: {
    from: `employee w`,
    name: `w.family_name || ' ' || w.given_name`,
    order: `w.family_name`,
  },
  member: { from: `member w`, name: `w.legal_name`, order: `w.legal_name` },
  group: {
    from: `(select tenant_id, tenant_id as id, name from employer_group) w`,
    name: `w.name`,
    order: `w.name`,
  },
};

/**
 * Owners with the times of their duties: $1 part of the name, $2 and $3 the last row of the page before, $4 how many,
 * $5 one owner or null, $6 one obligation or null.
 */
export const ownersSql = (type: OwnerType): string => `
  select w.id as "ownerId", ${OWNERS[type].name} as name, ${OWNERS[type].order} as "sortName",
    coalesce((select jsonb_agg(jsonb_build_object('obligationId', o.obligation_id, 'occurrence', o.occurrence,
        'applies', o.applies, 'met', o.met, 'dueOn', o.due_on, 'doneOn', r.done_on, 'validUntil', r.valid_until,
        'notApplicableReason', r.not_applicable_reason) order by o.obligation_id, o.subject_id, o.occurrence)
      from obligation_occurrence o ${RECORD_OF_TIME}
      where o.owner_type = '${type}' and o.owner_id = w.id and ($6::text is null or o.obligation_id = $6)), '[]') as times
  from ${OWNERS[type].from}
  where exists (select from obligation_sheet s where s.owner_type = '${type}' and s.owner_id = w.id)
    and ($1::text is null or ${OWNERS[type].name} ilike '%' || $1 || '%')
    and ($2::text is null or (${OWNERS[type].order}, w.id) > ($2, $3::uuid))
    and ($5::uuid is null or w.id = $5)
  order by ${OWNERS[type].order}, w.id limit $4`;
