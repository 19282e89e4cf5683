import type { SecretBox } from '@relais/platform/secrets';
import type { Db } from '@relais/platform/database';
import { addDays, minutes } from '@relais/kernel';
import { payFloor } from '@relais/law';
import { type DemoEmployee, type DemoPlan, demoId } from './demo-plan';
import { bytes, insertRows } from './rows';

const MEMBERSHIP_FORM = {
  fr: [
    'Bulletin d’adhésion (démonstration)',
    '1. Le cabinet adhère aux statuts et au règlement intérieur du groupement. Il répond solidairement avec les autres membres des dettes envers les salariés et les organismes de cotisations (L1253-8).',
    '2. Le groupement est l’employeur. Le cabinet répond des conditions de travail sur place : horaires, hygiène, sécurité (L1253-12).',
    '3. Le prix est provisoire et régularisé chaque année sur le coût réel.',
    '4. Données personnelles : le groupement garde l’identité, les coordonnées et les numéros RPPS et SIRET pour gérer l’adhésion et tenir la liste des membres à la disposition de l’inspection du travail (L1253-6). Elles sont effacées cinq ans après le départ. Accès, rectification et réclamation : rh@demo.invalid.',
  ].join('\n\n'),
  en: [
    'Membership form (demonstration)',
    '1. The practice accepts the statutes and internal rules of the group. It is jointly liable with the other members for debts to employees and contribution bodies (L1253-8).',
    '2. The group is the employer. The practice answers for working conditions on site: hours, hygiene, safety (L1253-12).',
    '3. The price is provisional and settled every year on the real cost.',
    '4. Personal data: the group keeps identity, contact and the RPPS and SIRET numbers to manage the membership and keep the list of members at the disposal of the labour inspectorate (L1253-6). They are erased five years after leaving. Access, correction and complaints: rh@demo.invalid.',
  ].join('\n\n'),
};

/** Of so many people, or journeys, nobody has told: the questions that planning shows. */
const ONE_SILENT_IN = 8;
const RECORDED_BY = 'Maud Bernique';

/** Practices with their sites, doctors and stays; what the group offers and its collective agreement. */
export async function writeMembers(db: Db, { members }: DemoPlan): Promise<void> {
  await insertRows(db, 'group_agreement', [
    { idcc: '1147', valid_from: '2023-01-01', valid_to: null, id: demoId('agreement', 1) },
  ]);
  await insertRows(db, 'membership_offer', [
    {
      id: demoId('offer', 1),
      valid_from: '2023-01-01',
      valid_to: null,
      terms_version: '2023-1',
      terms: MEMBERSHIP_FORM,
      reference_grade_level: 5,
      coefficient_hundredths: 160,
      monthly_fee_cents: 1500,
      joining_fee_cents: 20000,
      decision_days: 15,
    },
  ]);
  await insertRows(
    db,
    'member',
    members.map((member) => ({
      id: member.id,
      member_no: member.no,
      kind: member.kind,
      legal_name: member.name,
      legal_form: member.legalForm,
      siret: member.siret,
      activity_code: '8621Z',
      idcc: '1147',
      own_headcount: member.ownHeadcount,
      email: member.email,
      phone: `0297${String(100000 + member.no * 137).slice(0, 6)}`,
      status: 'admitted',
      applied_on: addDays(member.admittedOn, -24),
      admitted_on: member.admittedOn,
      premises: { closedOffice: member.closedOffice, ownDesk: member.ownDesk },
      created_at: `${addDays(member.admittedOn, -24)}T09:00:00Z`,
      version: 1,
    })),
  );
  await insertRows(
    db,
    'membership',
    members.map((member) => ({
      id: demoId('membership', member.no),
      member_id: member.id,
      admitted_on: member.admittedOn,
    })),
  );
  await insertRows(
    db,
    'practice_site',
    members.flatMap((member) =>
      member.sites.map((site) => ({
        id: site.id,
        member_id: member.id,
        name: site.name,
        street: site.street,
        postcode: site.postcode,
        city: site.city,
        holiday_zone: 'metropole',
        version: 1,
      })),
    ),
  );
  await insertRows(
    db,
    'doctor',
    members.flatMap((member) =>
      member.doctors.map((doctor) => ({
        id: doctor.id,
        member_id: member.id,
        full_name: doctor.fullName,
        rpps: doctor.rpps,
        specialty: 'Médecine générale',
        email: doctor.email,
        phone: null,
        approval_rank: doctor.rank,
        version: 1,
      })),
    ),
  );
}

/** Employees with sealed identifiers, their contracts, dated terms and lists of potential users. */
export async function writeEmployees(db: Db, secrets: SecretBox, plan: DemoPlan): Promise<void> {
  const { employees, placements, group } = plan;
  await insertRows(
    db,
    'employee',
    employees.map((employee) => ({
      id: employee.id,
      employee_no: employee.no,
      payroll_number: String(employee.no).padStart(5, '0'),
      given_name: employee.givenName,
      family_name: employee.familyName,
      birth_date: employee.birthDate,
      email: employee.email,
      phone: null,
      locale: 'fr',
      nir_sealed: bytes(secrets.seal(employee.nir)),
      nir_index: bytes(secrets.blindIndex(group.tenantId, employee.nir)),
      iban_sealed: bytes(secrets.seal(employee.iban)),
      iban_index: bytes(secrets.blindIndex(group.tenantId, employee.iban)),
      created_at: `${employee.contract.startsOn}T08:00:00Z`,
      version: 1,
    })),
  );
  await insertRows(
    db,
    'employee_address',
    employees.map((employee) => ({
      id: demoId('address', employee.no),
      employee_id: employee.id,
      valid_from: employee.contract.startsOn,
      street: employee.address.street,
      postcode: employee.address.postcode,
      city: employee.address.city,
    })),
  );
  await insertRows(
    db,
    'employment_contract',
    employees.map(({ id, contract }) => ({
      id: contract.id,
      employee_id: id,
      kind: contract.kind,
      starts_on: contract.startsOn,
      ends_on: contract.endsOn,
      fixed_term_reason: contract.kind === 'cdd' ? 'replacement' : null,
      replaced_employee: contract.kind === 'cdd' ? 'Une salariée en congé de maternité' : null,
      status: contract.endsOn !== null && contract.endsOn < '2026-11-01' ? 'ended' : 'active',
      end_reason: contract.endsOn !== null && contract.endsOn < '2026-11-01' ? 'term' : null,
      created_at: `${contract.startsOn}T08:00:00Z`,
      version: 1,
    })),
  );
  await insertRows(db, 'contract_terms', employees.flatMap(termsRows));
  await insertRows(
    db,
    'potential_host',
    employees.flatMap((employee) => {
      const hosts = new Set(
        placements.filter((one) => one.employee.id === employee.id).map((one) => one.member.id),
      );
      return [...hosts].map((memberId, n) => ({
        contract_id: employee.contract.id,
        member_id: memberId,
        added_on: employee.contract.startsOn,
        id: demoId(`host-${employee.no}`, n),
      }));
    }),
  );
  await insertRows(
    db,
    'outside_work',
    employees
      .filter(({ no }) => no % ONE_SILENT_IN !== 0)
      .map(({ id, no, contract }) => ({
        id: demoId('outside-work', no),
        employee_id: id,
        valid_from: contract.startsOn,
        weekly_minutes: 0,
        recorded_by: RECORDED_BY,
        recorded_at: `${contract.startsOn}T08:00:00Z`,
      })),
  );
}

function termsRows(employee: DemoEmployee) {
  return employee.contract.terms.map((terms, n) => {
    const { floorCents, setBy, smicCents, gridCents, explanation, references } = payFloor(
      terms.validFrom,
      terms.gradeLevel,
      minutes(terms.weeklyMinutes),
    );
    return {
      id: demoId(`contract-terms-${employee.no}`, n),
      contract_id: employee.contract.id,
      valid_from: terms.validFrom,
      valid_to: terms.validTo,
      job: terms.job,
      job_title: terms.jobTitle,
      grade_level: terms.gradeLevel,
      weekly_minutes: terms.weeklyMinutes,
      monthly_gross_cents: terms.monthlyGrossCents,
      pay_explanation: { floorCents, setBy, smicCents, gridCents, explanation, references },
      reason: terms.validFrom === employee.contract.startsOn ? 'Embauche' : 'Revalorisation annuelle',
      recorded_at: `${terms.validFrom}T08:00:00Z`,
    };
  });
}

/** Placements with their dated terms and patterns; closures of practices. */
export async function writePlacements(db: Db, { placements, closures }: DemoPlan): Promise<void> {
  await insertRows(
    db,
    'placement',
    placements.map((placement) => ({
      id: placement.id,
      contract_id: placement.employee.contract.id,
      employee_id: placement.employee.id,
      member_id: placement.member.id,
      site_id: placement.member.sites[0]?.id,
      starts_on: placement.startsOn,
      ends_on: placement.endsOn,
      missions: 'Accueil, préparation des consultations, suivi des dossiers et des dépistages',
      agreement_signed_on: placement.signedOn,
      created_at: `${placement.startsOn}T08:00:00Z`,
      version: placement.terms.length,
    })),
  );
  const terms = placements.flatMap((placement) => placement.terms.map((one) => ({ placement, one })));
  await insertRows(
    db,
    'placement_terms',
    terms.map(({ placement, one }) => ({
      id: one.id,
      placement_id: placement.id,
      valid_from: one.validFrom,
      valid_to: one.validTo,
      weekly_minutes: one.weeklyMinutes,
      cycle_weeks: one.cycleWeeks,
      hourly_price_cents: one.hourlyPriceCents,
      recorded_at: `${one.validFrom}T08:00:00Z`,
    })),
  );
  await insertRows(
    db,
    'pattern_slot',
    terms.flatMap(({ one }) =>
      one.slots.map((slot, n) => ({
        id: demoId(`slot-${one.id}`, n),
        terms_id: one.id,
        week: slot.week,
        weekday: slot.weekday,
        half: slot.half,
        start_minute: slot.startMinute,
        end_minute: slot.endMinute,
      })),
    ),
  );
  await insertRows(
    db,
    'practice_closure',
    closures.map((closure, n) => ({
      id: demoId('closure', n),
      member_id: closure.member.id,
      starts_on: closure.startsOn,
      ends_on: closure.endsOn,
      half: closure.half,
      reason: closure.reason,
      effect: closure.effect,
      created_at: `${closure.startsOn}T08:00:00Z`,
      version: 1,
    })),
  );
  await insertRows(db, 'site_travel', journeys(placements));
}

/** Journeys between the practices of one person; one in so many was never measured. */
function journeys(placements: DemoPlan['placements']): object[] {
  const people = new Set(placements.map(({ employee }) => employee));
  const sitesOf = (person: DemoEmployee): string[] =>
    placements
      .filter(({ employee }) => employee === person)
      .flatMap(({ member }) => member.sites[0]?.id ?? [])
      .sort();
  const pairs = new Set(
    [...people].flatMap((person) => {
      const sites = [...new Set(sitesOf(person))];
      return sites.flatMap((a, n) => sites.slice(n + 1).map((b) => `${a} ${b}`));
    }),
  );
  return [...pairs]
    .map((pair, n) => ({ pair: pair.split(' '), n }))
    .filter(({ n }) => n % ONE_SILENT_IN !== 0)
    .map(({ pair: [site_a, site_b], n }) => ({
      id: demoId('journey', n),
      site_a,
      site_b,
      valid_from: '2023-01-01',
      minutes: 10 + ((n * 7) % 20),
      recorded_by: RECORDED_BY,
      recorded_at: '2023-09-01T08:00:00Z',
    }));
}
