import type { INestApplicationContext } from '@nestjs/common';
import { type Month, localDate, minutes, month as monthOf } from '@relais/kernel';
import { payFloor } from '@relais/law';
import { SETTINGS, type Settings } from '@relais/platform/config';
import { Db, UnitOfWork } from '@relais/platform/database';
import { SecretBox } from '@relais/platform/secrets';
import { OpenMonthService } from '@relais/timesheets/server';
import pg from 'pg';
import { syntheticNir, syntheticSiren, syntheticSiret } from './identifiers';
import { seededId } from './random';
import { bytes, insertRows } from './rows';

export interface ScaleOptions {
  /** Employees of each group. */
  readonly employees: number;
  /** Groups of that size; one unless told. */
  readonly groups?: number;
  /** The month whose half-days are written; October 2026 unless told. */
  readonly month?: Month;
  /** Leaves every part approved, so that the month can be locked. */
  readonly approved?: boolean;
  /** Hears of each batch. */
  readonly onProgress?: (text: string) => void;
}

export interface ScaledGroup {
  readonly tenantId: string;
  readonly name: string;
  readonly employees: number;
  /** Half-days of the month. */
  readonly entries: number;
  /** False when the group was there already. */
  readonly seeded: boolean;
}

const BATCH = 500;
const PRACTICES_PER_HUNDRED = 40;
/** A sheet and its two parts, each with its line in the audit trail. */
const ROWS_APPROVED = 6;
const STARTED = localDate('2026-01-05');

/**
 * Groups of any size for measures: each employee works at two practices and has about 42 half-days in the month.
 * Rows are made and written 500 employees at a time, so memory stays flat. The same options give the same
 * rows; a group already there is left alone. Throws in production.
 */
export async function seedScale(app: INestApplicationContext, options: ScaleOptions): Promise<ScaledGroup[]> {
  const settings = app.get<Settings>(SETTINGS);
  if (settings.production) throw new Error('Invented groups are never written to a production database.');
  const written: ScaledGroup[] = [];
  for (let n = 1; n <= (options.groups ?? 1); n++) written.push(await seedGroup(app, settings, n, options));
  return written;
}

async function seedGroup(
  app: INestApplicationContext,
  settings: Settings,
  n: number,
  { employees, month = monthOf('2026-10'), approved = true, onProgress = () => undefined }: ScaleOptions,
): Promise<ScaledGroup> {
  const seed = `relais scale ${n} ${employees}`;
  const tenantId = seededId(seed, 'group', 1);
  const name = `Groupe de mesure ${n} (${employees})`;
  const db = app.get(Db);
  const inGroup = <T>(work: () => Promise<T>): Promise<T> =>
    app.get(UnitOfWork).run(
      {
        tenantId,
        actor: { id: 'seed', label: 'Données de mesure', kind: 'operator' },
        action: 'scale.seed',
        correlationId: 'scale-seed',
        locale: 'fr',
      },
      work,
    );
  const count = async () =>
    (
      await db.one<{ entries: number }>(`select count(*)::int as entries from work_entry where month = $1`, [
        month,
      ])
    ).entries;

  const owner = new pg.Client(settings.database.ownerUrl);
  await owner.connect();
  try {
    // Numbers of measure groups start far from those of the demonstration.
    const number = 5000 + ((n * 37 + employees) % 4900);
    await owner.query(
      `insert into employer_group (tenant_id, name, siren, siret, legal_form, city, postcode, sign_up_slug)
       values ($1, $2, $3, $4, 'Association loi 1901', 'Vannes', '56000', $5) on conflict (tenant_id) do nothing`,
      [tenantId, name, syntheticSiren(number), syntheticSiret(number), `mesure-${n}-${employees}`],
    );
    const before = await inGroup(count);
    if (before > 0) return { tenantId, name, employees, entries: before, seeded: false };

    const practices = Math.max(2, Math.ceil((employees * PRACTICES_PER_HUNDRED) / 100));
    await inGroup(() => writePractices(db, seed, practices));
    await owner.query('analyze member, practice_site');
    const secrets = app.get(SecretBox);
    for (let from = 1; from <= employees; from += BATCH) {
      const to = Math.min(employees, from + BATCH - 1);
      await inGroup(() => writePeople(db, secrets, tenantId, seed, from, to, practices));
      onProgress(`${name}: ${to} employees`);
    }
    await inGroup(() => app.get(OpenMonthService).open(month));
    if (approved) {
      await inGroup(async () => {
        await db.expectRows(employees * ROWS_APPROVED);
        await approve(db, month);
      });
    }
    await owner.query('analyze timesheet, timesheet_part, work_entry');
    const entries = await inGroup(count);
    onProgress(`${name}: ${entries} half-days`);
    return { tenantId, name, employees, entries, seeded: true };
  } finally {
    await owner.end();
  }
}

async function writePractices(db: Db, seed: string, practices: number): Promise<void> {
  const numbers = Array.from({ length: practices }, (_, i) => i + 1);
  await insertRows(
    db,
    'member',
    numbers.map((no) => ({
      id: seededId(seed, 'member', no),
      member_no: no,
      kind: 'person',
      legal_name: `Cabinet ${String(no).padStart(5, '0')}`,
      legal_form: 'EI',
      siret: `0000${String(no).padStart(10, '0')}`,
      activity_code: '8621Z',
      idcc: '1147',
      own_headcount: 0,
      email: `cabinet${no}@mesure.invalid`,
      status: 'admitted',
      applied_on: '2025-11-03',
      admitted_on: '2025-12-01',
      premises: {},
      created_at: '2025-11-03T09:00:00Z',
      version: 1,
    })),
  );
  await insertRows(
    db,
    'practice_site',
    numbers.map((no) => ({
      id: seededId(seed, 'site', no),
      member_id: seededId(seed, 'member', no),
      name: 'Cabinet',
      street: `${no} rue de la Mesure`,
      postcode: '56000',
      city: 'Vannes',
      holiday_zone: 'metropole',
      version: 1,
    })),
  );
}

/** One batch of employees: a full-time contract each, six half-days a week at one practice and four at another. */
async function writePeople(
  db: Db,
  secrets: SecretBox,
  tenantId: string,
  seed: string,
  from: number,
  to: number,
  practices: number,
): Promise<void> {
  const numbers = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  const { floorCents, setBy, smicCents, gridCents, explanation, references } = payFloor(
    STARTED,
    6,
    minutes(2100),
  );
  const id = (kind: string, no: number) => seededId(seed, kind, no);
  await insertRows(
    db,
    'employee',
    numbers.map((no) => {
      // Orders of birth run from 1 to 999: the month and the year tell the others apart.
      const birthDate = `${1960 + (Math.floor(no / (999 * 12)) % 40)}-${String(1 + (Math.floor(no / 999) % 12)).padStart(2, '0')}-15`;
      const nir = syntheticNir(no % 8 === 0 ? 1 : 2, birthDate, 1 + (no % 999));
      return {
        id: id('employee', no),
        employee_no: no,
        payroll_number: String(no).padStart(6, '0'),
        given_name: 'Camille',
        family_name: `Mesure-${String(no).padStart(6, '0')}`,
        birth_date: birthDate,
        nationality: 'FR',
        email: `salarie${no}@mesure.invalid`,
        locale: 'fr',
        nir_sealed: bytes(secrets.seal(nir)),
        nir_index: bytes(secrets.blindIndex(tenantId, nir)),
        created_at: '2026-01-05T08:00:00Z',
        version: 1,
      };
    }),
  );
  await insertRows(
    db,
    'employment_contract',
    numbers.map((no) => ({
      id: id('contract', no),
      employee_id: id('employee', no),
      kind: 'cdi',
      starts_on: STARTED,
      status: 'active',
      created_at: '2026-01-05T08:00:00Z',
      version: 1,
    })),
  );
  await insertRows(
    db,
    'contract_terms',
    numbers.map((no) => ({
      id: id('contract-terms', no),
      contract_id: id('contract', no),
      valid_from: STARTED,
      job: 'medical-assistant',
      job_title: 'Assistant médical',
      grade_level: 6,
      weekly_minutes: 2100,
      monthly_gross_cents: floorCents,
      pay_explanation: { floorCents, setBy, smicCents, gridCents, explanation, references },
      reason: 'Embauche',
      recorded_at: '2026-01-05T08:00:00Z',
    })),
  );
  const placed = numbers.flatMap((no) =>
    [0, 1].map((n) => ({ no, n, key: no * 2 + n, practice: 1 + ((no * 7 + n * 13) % practices) })),
  );
  await insertRows(
    db,
    'potential_host',
    placed.map(({ no, key, practice }) => ({
      id: id('host', key),
      contract_id: id('contract', no),
      member_id: id('member', practice),
      added_on: STARTED,
    })),
  );
  await insertRows(
    db,
    'placement',
    placed.map(({ no, key, practice }) => ({
      id: id('placement', key),
      contract_id: id('contract', no),
      employee_id: id('employee', no),
      member_id: id('member', practice),
      site_id: id('site', practice),
      starts_on: STARTED,
      missions: '',
      agreement_signed_on: STARTED,
      created_at: '2026-01-05T08:00:00Z',
      version: 1,
    })),
  );
  await insertRows(
    db,
    'placement_terms',
    placed.map(({ key, n }) => ({
      id: id('terms', key),
      placement_id: id('placement', key),
      valid_from: STARTED,
      weekly_minutes: n === 0 ? 1260 : 840,
      cycle_weeks: 1,
      hourly_price_cents: 2950,
      recorded_at: '2026-01-05T08:00:00Z',
    })),
  );
  // Half-days one to six at the first practice, seven to ten at the second: written by the database itself.
  await db.query(
    `insert into pattern_slot (id, terms_id, week, weekday, half, start_minute, end_minute)
     select md5(t.id || ':' || h)::uuid, t.id, 0, 1 + h / 2, case h % 2 when 0 then 'am' else 'pm' end,
            case h % 2 when 0 then 510 else 840 end, case h % 2 when 0 then 720 else 1050 end
     from unnest($1::uuid[], $2::int[]) as t (id, n)
     cross join lateral generate_series(case t.n when 0 then 0 else 6 end, case t.n when 0 then 5 else 9 end) h`,
    [placed.map(({ key }) => id('terms', key)), placed.map(({ n }) => n)],
  );
}

/** Declares and approves the whole month, as doctors would have. */
async function approve(db: Db, m: Month): Promise<void> {
  await db.query(
    `update timesheet set declared_at = ($1 || '-28')::date, declared_by = 'Données de mesure' where month = $1`,
    [m],
  );
  await db.query(
    `update timesheet_part set status = 'approved', decided_at = ($1 || '-28')::date, decided_by = 'Données de mesure',
       decided_as = 'officer', requested_at = ($1 || '-28')::date, content_hash = md5(id::text) || md5(member_id::text)
     where month = $1`,
    [m],
  );
}
