import type { INestApplicationContext } from '@nestjs/common';
import { addMonthsTo, month } from '@relais/kernel';
import { AccountService } from '@relais/leave/server';
import { Db } from '@relais/platform/database';
import type { DemoPlan } from './demo-plan';

const FIRST = month('2025-09');
const LAST = month('2026-10');

/** Leave of fourteen months, and requests in every state: two wait, one was accepted, one refused. */
export async function writeLeave(app: INestApplicationContext, { employees }: DemoPlan): Promise<void> {
  for (let m = FIRST; m <= LAST; m = addMonthsTo(m, 1)) await app.get(AccountService).account(m);
  const requests = [
    { kind: 'paid-leave', from: '2026-12-21', to: '2026-12-27', hundredths: 500, state: 'asked' },
    { kind: 'event', event: 'marriage', from: '2027-01-11', to: '2027-01-15', hundredths: 0, state: 'asked' },
    { kind: 'paid-leave', from: '2026-12-28', to: '2027-01-03', hundredths: 500, state: 'accepted' },
    {
      kind: 'paid-leave',
      from: '2026-11-16',
      to: '2026-11-22',
      hundredths: 600,
      state: 'refused',
      answer: 'Une collègue est déjà absente cette semaine-là.',
    },
  ].map((request, n) => ({ ...request, employeeId: employees[n]?.id }));
  await app.get(Db).query(
    `insert into leave_request (employee_id, kind, event, event_on, starts_on, ends_on, hundredths, state, answer,
       asked_at, decided_at, decided_by)
     select "employeeId", kind, event, case when event is not null then "from" end, "from", "to", hundredths, state,
       coalesce(answer, ''), '2026-10-26T08:30:00Z',
       case when state <> 'asked' then timestamptz '2026-10-28T10:00:00Z' end,
       case when state <> 'asked' then 'Olivia Gestion' end
     from jsonb_to_recordset($1::jsonb) as r ("employeeId" uuid, kind text, event text, "from" date, "to" date,
       hundredths int, state text, answer text)
     where "employeeId" is not null`,
    [JSON.stringify(requests)],
  );
}
