import type { LeaveRequestView } from './leave.contract';

const COLUMNS = `
  r.id, r.employee_id as "employeeId", e.given_name || ' ' || e.family_name as "employeeName", r.kind, r.event,
  r.event_on::text as "eventOn", r.starts_on::text as "startsOn", r.ends_on::text as "endsOn", r.hundredths, r.note,
  r.state, r.asked_at as "askedAt", r.decided_by as "decidedBy", r.answer, r.version
  from leave_request r join employee e on e.id = r.employee_id`;

export const REQUESTS_OF_EMPLOYEE = `select ${COLUMNS} where r.employee_id = $1 order by r.starts_on desc, r.id limit 500`;
export const REQUEST_BY_ID = `select ${COLUMNS} where r.id = $1`;
/** First those that start first; a cursor goes on from a start and an id. */
export const REQUESTS_LIST = `select ${COLUMNS}
  where ($1::text is null or r.state = $1) and ($2::date is null or (r.starts_on, r.id) > ($2, $3::uuid))
  order by r.starts_on, r.id limit $4`;

export interface RequestRow extends Omit<LeaveRequestView, 'askedAt'> {
  readonly askedAt: Date;
}

export function toRequestView({ askedAt, ...row }: RequestRow): LeaveRequestView {
  return { ...row, askedAt: askedAt.toISOString() };
}
