import type { INestApplicationContext } from '@nestjs/common';
import { type ClaimStatus, aidDeadlines, aidSchedule } from '@relais/aid-claims/core';
import { DeadlineBook, type NewDeadline } from '@relais/deadlines/server';
import { type LocalDate, addDays, addMonths, localDate } from '@relais/kernel';
import { Db } from '@relais/platform/database';
import { type DemoMember, type DemoPlan, demoId } from './demo-plan';
import { FUNDS } from './names';
import { insertRows } from './rows';

/** Aid contracts: number of the practice, day of signature, option. Their next dates fall around November 2026. */
const AID = [
  [1, '2024-11-18', 'half'],
  [2, '2025-11-27', 'full'],
  [3, '2024-12-03', 'half'],
  [4, '2026-10-26', 'full'],
  [6, '2025-01-15', 'half'],
  [7, '2025-12-09', 'full'],
  [9, '2024-11-12', 'half'],
  [12, '2025-06-02', 'full'],
  [15, '2026-10-05', 'half'],
  [18, '2025-03-17', 'half'],
] as const;

/** Years of aid contracts already asked for or paid, where it differs from "paid in time": index in `AID`, year. */
const CLAIMS: Readonly<Record<string, { status: ClaimStatus; shortCents?: number; gapReason?: string }>> = {
  '3-1': { status: 'prepared' },
  '8-1': { status: 'submitted' },
  '4-2': { status: 'submitted' },
  '7-2': { status: 'acknowledged' },
  '9-2': {
    status: 'paid',
    shortCents: 150_000,
    gapReason: 'Patientèle de l’année comptée à 92 % de l’objectif, recours déposé',
  },
};
const TODAY = localDate('2026-11-02');

/** Aid contracts with their claims and deadlines. */
export async function writeDuties(app: INestApplicationContext, plan: DemoPlan): Promise<void> {
  const db = app.get(Db);
  const aid = AID.map(([no, signedOn, option], n) => aidContract(plan, n, no, localDate(signedOn), option));
  await insertRows(
    db,
    'aid_contract',
    aid.map(({ row }) => row),
  );
  await insertRows(
    db,
    'aid_claim',
    aid.flatMap(({ row }, n) => claimsOf(row, n)),
  );
  await app.get(DeadlineBook).openMany(aid.flatMap(({ deadlines }) => deadlines));
  // What is long past was dealt with in its time.
  await db.query(
    `update deadline set status = 'acknowledged', submitted_on = due_on - 3, acknowledged_on = due_on, version = version + 1
     where due_on < '2026-10-15' and status = 'open'`,
  );
}

function aidContract(
  plan: DemoPlan,
  n: number,
  memberNo: number,
  signedOn: LocalDate,
  option: 'half' | 'full',
) {
  const member = plan.members[memberNo - 1] as DemoMember;
  const [doctor] = member.doctors;
  if (!doctor) throw new RangeError(`Practice ${memberNo} has no doctor`);
  const hired = plan.placements.find(
    (placement) => placement.member === member && placement.startsOn >= signedOn,
  )?.employee;
  const hiredOn = hired?.contract.startsOn ?? addMonths(signedOn, 1);
  const id = demoId('aid-contract', n);
  const deadlines = aidDeadlines({
    contract: { signedOn, schemeVersion: 'C' },
    assistantHiredOn: hiredOn,
  }).dated.map((proposed): NewDeadline => ({
    ...proposed,
    subject: { type: 'aid_contract', id },
    subjectLabel: member.name,
    memberId: member.id,
    employeeId: null,
  }));
  return {
    deadlines,
    row: {
      id,
      member_id: member.id,
      doctor_id: doctor.id,
      employee_id: hired?.id ?? null,
      health_fund: FUNDS[0],
      aid_option: option,
      scheme_version: 'C' as const,
      percentile_band: (['below-p90', 'below-p90', 'p90-p94', 'p95-up'] as const)[n % 4] ?? 'below-p90',
      signed_on: signedOn,
      assistant_hired_on: hired ? hiredOn : null,
      patient_target: 1200 + 45 * n,
      active_target: 900 + 40 * n,
      status: 'active',
      created_at: `${signedOn}T09:00:00Z`,
      version: 1,
    },
  };
}

/** The claims of the years of a contract that have begun: paid a fortnight after their first day unless said otherwise. */
function claimsOf(row: ReturnType<typeof aidContract>['row'], n: number): object[] {
  const years = aidSchedule({
    option: row.aid_option,
    signedOn: row.signed_on,
    percentileBand: row.percentile_band,
    schemeVersion: row.scheme_version,
    hiredOn: row.assistant_hired_on,
  });
  return years
    .filter(({ from }) => from <= TODAY)
    .map(({ yearNo, from, amountCents }) => {
      const { status, shortCents = 0, gapReason = null } = CLAIMS[`${n}-${yearNo}`] ?? { status: 'paid' };
      const reached = (step: ClaimStatus, days: number) =>
        STEPS.indexOf(status) >= STEPS.indexOf(step) ? addDays(from, days) : null;
      return {
        id: demoId(`aid-claim-${n}`, yearNo),
        aid_contract_id: row.id,
        year_no: yearNo,
        expected_cents: amountCents,
        received_cents: status === 'paid' ? amountCents - shortCents : null,
        status,
        submitted_on: reached('submitted', 4),
        acknowledged_on: reached('acknowledged', 9),
        paid_on: reached('paid', 15),
        gap_reason: gapReason,
        version: 1,
      };
    });
}

const STEPS: readonly ClaimStatus[] = ['prepared', 'submitted', 'acknowledged', 'paid'];
