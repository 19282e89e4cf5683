import type { INestApplicationContext } from '@nestjs/common';
import { Accounts, hashPassword } from '@relais/identity/server';
import { SETTINGS, type Settings } from '@relais/platform/config';
import { Db, type Scope, UnitOfWork } from '@relais/platform/database';
import { SecretBox } from '@relais/platform/secrets';
import pg from 'pg';
import { writeCompliance } from './demo-compliance';
import { type DemoPlan, demoPlan } from './demo-plan';
import { writeDuties } from './demo-duties';
import { writeLawNews } from './demo-law';
import { writeLeave } from './demo-leave';
import { writeMonths } from './demo-months';
import { writeRequests } from './demo-requests';
import { writeEmployees, writeMembers, writePlacements } from './demo-people';

/** Password of every sign-in of the demonstration. Refused in production, where nothing is seeded. */
const PASSWORD = 'Demonstration-2026';

export interface SignIn {
  readonly role: 'officer' | 'administrator' | 'doctor' | 'employee' | 'provider';
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

export interface SeededDemo {
  /** False when the group was there already and nothing was written. */
  readonly seeded: boolean;
  readonly tenantId: string;
  readonly groupName: string;
  readonly signUpSlug: string;
  readonly signIns: readonly SignIn[];
}

/**
 * Writes the demonstration group: 25 practices of one department, 30 employees, 60 placements and 14 months of history
 * up to October 2026. Always the same data, all of it invented. A second run finds the group and changes nothing.
 * Throws in production.
 */
export async function seedDemo(app: INestApplicationContext): Promise<SeededDemo> {
  const settings = app.get<Settings>(SETTINGS);
  if (settings.production)
    throw new Error('The demonstration group is never written to a production database.');
  const plan = demoPlan();
  const people = signInsOf(plan);
  const answer = {
    tenantId: plan.group.tenantId,
    groupName: plan.group.name,
    signUpSlug: plan.group.slug,
    signIns: people.map(({ role, name, email }) => ({ role, name, email, password: PASSWORD })),
  };
  const units = app.get(UnitOfWork);
  const db = app.get(Db);
  const scope: Scope = {
    tenantId: plan.group.tenantId,
    actor: { id: 'seed', label: 'Données de démonstration', kind: 'operator' },
    action: 'demo.seed',
    correlationId: 'demo-seed',
    locale: 'fr',
  };
  await writeGroup(settings, plan);
  // One transaction: a run that is cut short leaves nothing behind, and the next one starts afresh.
  const seeded = await units.run(scope, async () => {
    if ((await db.query(`select 1 from member limit 1`)).length > 0) return false;
    await writeMembers(db, plan);
    await writeEmployees(db, app.get(SecretBox), plan);
    await writePlacements(db, plan);
    for (const { email, name, role, ...tie } of people) {
      await app.get(Accounts).grant({ email, fullName: name, role, notify: false, ...tie });
    }
    await writeDuties(app, plan);
    await writeRequests(app, plan);
    await writeMonths(app);
    await writeLeave(app, plan);
    return true;
  });
  await writeCompliance(app, scope);
  await writeLawNews(app);
  const password = await hashPassword(PASSWORD);
  await units.asSystem('passwords of the demonstration', () =>
    db.query(
      `update app_user set password_hash = $1 where email = any ($2::citext[]) and password_hash is null`,
      [password, people.map(({ email }) => email)],
    ),
  );
  return { seeded, ...answer };
}

/** The group itself: only the owner of the database creates groups. */
async function writeGroup(settings: Settings, { group }: DemoPlan): Promise<void> {
  const owner = new pg.Client(settings.database.ownerUrl);
  await owner.connect();
  try {
    await owner.query(
      `insert into employer_group (tenant_id, name, siren, siret, legal_form, street, postcode, city, sign_up_slug,
                                   cut_off_day, tacit_validation, tacit_after_days)
       values ($1, $2, $3, $4, 'Association loi 1901', '2 quai des Indes', '56000', 'Vannes', $5, 3, true, 8)
       on conflict (tenant_id) do nothing`,
      [group.tenantId, group.name, group.siren, group.siret, group.slug],
    );
  } finally {
    await owner.end();
  }
}

interface Person {
  readonly role: SignIn['role'];
  readonly name: string;
  readonly email: string;
  readonly memberId?: string;
  readonly doctorId?: string;
  readonly employeeId?: string;
}

/** The people who may enter with the password of the demonstration, one of each role. */
function signInsOf({ members, employees }: DemoPlan): Person[] {
  const [firstMember] = members;
  const [firstDoctor] = firstMember?.doctors ?? [];
  const [firstEmployee] = employees;
  if (!firstMember || !firstDoctor || !firstEmployee)
    throw new Error('The plan of the demonstration is empty');
  return [
    { role: 'officer', name: 'Maud Bernique', email: 'rh@demo.invalid' },
    { role: 'administrator', name: 'Alix Girouette', email: 'administration@demo.invalid' },
    {
      role: 'doctor',
      name: firstDoctor.fullName,
      email: firstDoctor.email,
      memberId: firstMember.id,
      doctorId: firstDoctor.id,
    },
    {
      role: 'employee',
      name: `${firstEmployee.givenName} ${firstEmployee.familyName}`,
      email: firstEmployee.email,
      employeeId: firstEmployee.id,
    },
    { role: 'provider', name: 'Paie & Compagnie', email: 'paie@demo.invalid' },
  ];
}
