import { randomUUID } from 'node:crypto';
import type { Caller, TestApp, TestGroup } from './harness';

/** A practice with its doctors, first approver first. */
export interface GivenPractice {
  id: string;
  siteId: string;
  name: string;
  doctors: { id: string; email: string; fullName: string }[];
}

export interface GivenEmployee {
  id: string;
  contractId: string;
  email: string;
  fullName: string;
}

export interface GivenSlot {
  weekday: number;
  half: 'am' | 'pm';
  startMinute: number;
  endMinute: number;
  week?: number;
}

/** Every weekday morning 8:30 to 12:00. */
export const MORNINGS: GivenSlot[] = [1, 2, 3, 4, 5].map((weekday) => ({
  weekday,
  half: 'am',
  startMinute: 510,
  endMinute: 720,
}));

/** Every weekday afternoon 14:00 to 17:30. */
export const AFTERNOONS: GivenSlot[] = MORNINGS.map((slot) => ({
  ...slot,
  half: 'pm',
  startMinute: 840,
  endMinute: 1050,
}));

let serial = 0;

/** An admitted practice with so many doctors. */
export async function givenPractice(
  group: TestGroup,
  name = 'Cabinet des Lilas',
  options: { doctors?: number } = {},
): Promise<GivenPractice> {
  const [id, siteId] = [randomUUID(), randomUUID()];
  const doctors = Array.from({ length: options.doctors ?? 1 }, (_, n) => ({
    id: randomUUID(),
    email: `docteur-${randomUUID().slice(0, 8)}@exemple.invalid`,
    fullName: `Dr ${'ABCDEFGH'[n]} Specimen`,
  }));
  serial += 1;
  const siret = `000000000${String(serial).padStart(5, '0')}`;
  await group.within(async (db) => {
    await db.query(
      `insert into member (id, member_no, kind, legal_name, siret, email, status, applied_on, admitted_on)
       values ($1, $2, 'person', $3, $4, 'cabinet@exemple.invalid', 'admitted', '2025-01-01', '2025-01-01')`,
      [id, serial, name, siret],
    );
    await db.query(
      `insert into practice_site (id, member_id, name, postcode, city) values ($1, $2, 'Site', '56000', 'Vannes')`,
      [siteId, id],
    );
    for (const [n, doctor] of doctors.entries()) {
      await db.query(
        `insert into doctor (id, member_id, full_name, email, approval_rank) values ($1, $2, $3, $4, $5)`,
        [doctor.id, id, doctor.fullName, doctor.email, n + 1],
      );
    }
  });
  return { id, siteId, name, doctors };
}

/** An employee with an open-ended contract. */
export async function givenEmployee(
  group: TestGroup,
  options: { payrollNumber?: string | null; startsOn?: string; endsOn?: string; givenName?: string } = {},
): Promise<GivenEmployee> {
  const [id, contractId] = [randomUUID(), randomUUID()];
  serial += 1;
  const email = `salarie-${randomUUID().slice(0, 8)}@exemple.invalid`;
  const givenName = options.givenName ?? 'Marie';
  const payrollNumber = options.payrollNumber === undefined ? `M${serial}` : options.payrollNumber;
  await group.within(async (db) => {
    await db.query(
      `insert into employee (id, employee_no, payroll_number, given_name, family_name, birth_date, email)
       values ($1, $2, $3, $4, 'Specimen', '1990-01-01', $5)`,
      [id, serial, payrollNumber, givenName, email],
    );
    await db.query(
      `insert into employment_contract (id, employee_id, kind, starts_on, ends_on, end_reason)
       values ($1, $2, 'cdi', $3, $4, $5)`,
      [
        contractId,
        id,
        options.startsOn ?? '2025-01-06',
        options.endsOn ?? null,
        options.endsOn ? 'démission' : null,
      ],
    );
  });
  return { id, contractId, email, fullName: `${givenName} Specimen` };
}

/** A placement with one pattern, at 27,00 € an hour. Answers its id. */
export async function givenPlacement(
  group: TestGroup,
  employee: GivenEmployee,
  practice: GivenPractice,
  slots: GivenSlot[],
  options: { startsOn?: string; endsOn?: string; cycleWeeks?: 1 | 2 } = {},
): Promise<string> {
  const [id, termsId] = [randomUUID(), randomUUID()];
  const startsOn = options.startsOn ?? '2025-01-06';
  await group.within(async (db) => {
    await db.query(
      `insert into placement (id, contract_id, employee_id, member_id, site_id, starts_on, ends_on)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [id, employee.contractId, employee.id, practice.id, practice.siteId, startsOn, options.endsOn ?? null],
    );
    await db.query(
      `insert into placement_terms (id, placement_id, valid_from, valid_to, weekly_minutes, cycle_weeks, hourly_price_cents)
       values ($1, $2, $3, $4, 1050, $5, 2700)`,
      [termsId, id, startsOn, options.endsOn ?? null, options.cycleWeeks ?? 1],
    );
    for (const slot of slots) {
      await db.query(
        `insert into pattern_slot (terms_id, week, weekday, half, start_minute, end_minute) values ($1, $2, $3, $4, $5, $6)`,
        [termsId, slot.week ?? 0, slot.weekday, slot.half, slot.startMinute, slot.endMinute],
      );
    }
  });
  return id;
}

/** One employee, mornings at one practice and afternoons at another, the month open, everybody signed in. */
export async function givenOpenMonth(
  group: TestGroup,
  month = '2026-10',
  options: { doctors?: number } = {},
) {
  const [lilas, ports] = [
    await givenPractice(group, 'Cabinet des Lilas', options),
    await givenPractice(group, 'Maison du Port', options),
  ];
  const marie = await givenEmployee(group);
  const placements = {
    lilas: await givenPlacement(group, marie, lilas, MORNINGS),
    ports: await givenPlacement(group, marie, ports, AFTERNOONS),
  };
  const officer = await group.as('officer', { fullName: 'Olivia Gestion' });
  const employee = await group.as('employee', {
    employeeId: marie.id,
    email: marie.email,
    fullName: marie.fullName,
  });
  const doctor = await signedInDoctor(group, lilas);
  const opened = await officer.post('/v1/months', { month });
  if (opened.status !== 201) throw new Error(JSON.stringify(opened.body));
  return { month, lilas, ports, marie, placements, officer, employee, doctor };
}

export async function signedInDoctor(group: TestGroup, practice: GivenPractice, n = 0): Promise<Caller> {
  const doctor = practice.doctors[n];
  if (!doctor) throw new Error('no such doctor');
  return group.as('doctor', {
    memberId: practice.id,
    doctorId: doctor.id,
    email: doctor.email,
    fullName: doctor.fullName,
  });
}

/** October declared by Marie and, unless told otherwise, approved at both practices. */
export async function givenApproved(relais: TestApp, options: { approve?: boolean } = {}) {
  const group = await relais.group();
  const given = await givenOpenMonth(group);
  await given.employee.post('/v1/my-months/2026-10/declaration');
  const rows = async () =>
    (await given.officer.get('/v1/months/2026-10/rows')).body.items as {
      partId: string;
      version: number;
      memberId: string;
      status: string;
      paidMinutes: number | null;
    }[];
  if (options.approve !== false) {
    const parts = (await rows()).map(({ partId, version }) => ({ partId, version }));
    await given.officer.post('/v1/months/2026-10/decisions', { parts });
  }
  const version = async () => (await given.officer.get('/v1/months/2026-10')).body.version as number;
  const lock = async (exceptions: object[] = []) =>
    given.officer.post('/v1/months/2026-10/lock', { version: await version(), exceptions });
  return { group, ...given, rows, version, lock };
}
