import { type LocalDate, type Minutes, addDays, addMonths, localDate, minutes } from '@relais/kernel';
import { type GradeLevel, payFloor } from '@relais/law';
import type { PatternSlot } from '@relais/placements/core';
import { syntheticIban, syntheticNir, syntheticRpps, syntheticSiren, syntheticSiret } from './identifiers';
import { FAMILY_NAMES, GIVEN_NAMES, STREETS, TOWNS, type Town } from './names';
import { type Draw, drawFrom, seededId } from './random';

/** The demonstration group as plain values: what will be written, decided once and always the same. */
export interface DemoPlan {
  readonly group: { tenantId: string; name: string; siren: string; siret: string; slug: string };
  readonly members: readonly DemoMember[];
  readonly employees: readonly DemoEmployee[];
  readonly placements: readonly DemoPlacement[];
  readonly closures: readonly DemoClosure[];
}

export interface DemoMember {
  readonly id: string;
  readonly no: number;
  readonly name: string;
  readonly kind: 'person' | 'company';
  readonly legalForm: string;
  readonly siret: string;
  readonly ownHeadcount: number;
  readonly email: string;
  readonly admittedOn: LocalDate;
  readonly closedOffice: boolean;
  readonly ownDesk: boolean;
  readonly sites: readonly (Town & { id: string; name: string; street: string })[];
  readonly doctors: readonly { id: string; fullName: string; rpps: string; email: string; rank: number }[];
}

export interface DemoEmployee {
  readonly id: string;
  readonly no: number;
  readonly givenName: string;
  readonly familyName: string;
  readonly sex: 1 | 2;
  readonly birthDate: LocalDate;
  readonly email: string;
  readonly nir: string;
  readonly iban: string;
  readonly address: Town & { street: string };
  readonly contract: {
    readonly id: string;
    readonly kind: 'cdi' | 'cdd';
    readonly startsOn: LocalDate;
    readonly endsOn: LocalDate | null;
    readonly terms: readonly {
      readonly validFrom: LocalDate;
      readonly validTo: LocalDate | null;
      readonly job: 'medical-assistant' | 'medical-secretary';
      readonly jobTitle: string;
      readonly gradeLevel: GradeLevel;
      readonly weeklyMinutes: Minutes;
      readonly monthlyGrossCents: number;
    }[];
  };
}

export interface DemoPlacement {
  readonly id: string;
  readonly employee: DemoEmployee;
  readonly member: DemoMember;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate | null;
  readonly signedOn: LocalDate | null;
  readonly terms: readonly {
    readonly id: string;
    readonly validFrom: LocalDate;
    readonly validTo: LocalDate | null;
    readonly weeklyMinutes: number;
    readonly hourlyPriceCents: number;
    readonly cycleWeeks: 1 | 2;
    readonly slots: readonly PatternSlot[];
  }[];
}

export interface DemoClosure {
  readonly member: DemoMember;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  readonly half: 'am' | 'pm' | null;
  readonly reason: string;
  readonly effect: 'paid' | 'paid-leave';
}

const SEED = 'relais demonstration 1';
/** The id of the nth thing of a kind in the demonstration group. */
export const demoId = (kind: string, n: number): string => seededId(SEED, kind, n);
const MEMBERS = 25;
const HALF_DAY_MINUTES = 210;

/** Half-days of a week that an employee works, by practice: 30 employees make 60 placements. */
const SHAPES: readonly (readonly number[])[] = [
  [10],
  [6, 4],
  [4, 4, 2],
  [8],
  [4, 4],
  [5, 5],
  [4, 3],
  [4, 4, 2],
  [6, 2],
  [3, 3],
  [10],
  [6, 4],
  [4, 3, 3],
  [6],
  [4, 4],
  [8, 2],
  [4, 3],
  [3, 3, 2],
  [5, 3],
  [3, 3],
  [10],
  [6, 4],
  [4, 4, 2],
  [8],
  [4, 4],
  [4, 3, 3],
  [10],
  [3, 3, 2],
  [6],
  [4, 4, 2],
];

const CONTRACT_STARTS = [
  '2024-01-02',
  '2024-01-08',
  '2024-03-04',
  '2024-04-02',
  '2024-06-03',
  '2024-09-02',
  '2024-10-07',
  '2025-01-06',
  '2025-01-06',
  '2025-02-03',
  '2025-03-03',
  '2025-04-07',
  '2025-05-05',
  '2025-06-02',
  '2025-06-02',
  '2025-07-01',
  '2025-08-25',
  '2025-09-01',
  '2025-09-01',
  '2025-10-06',
  '2025-11-03',
  '2025-12-01',
  '2026-01-05',
  '2026-02-02',
  '2026-03-02',
  '2026-04-01',
  '2026-05-04',
  '2026-06-01',
  '2026-09-01',
  '2026-10-05',
];

/** Fixed terms: number of the employee and last day. */
const FIXED_TERMS: Readonly<Record<number, string>> = {
  20: '2026-06-30',
  24: '2026-12-31',
  27: '2027-02-26',
  29: '2026-12-18',
};

/** Builds the plan. Pure: no clock, a fixed seed. */
export function demoPlan(): DemoPlan {
  const draw = drawFrom(20261102);
  const members = Array.from({ length: MEMBERS }, (_, index) => member(index, draw));
  const employees = SHAPES.map((shape, index) => employee(index, shape, draw));
  const load = new Map<DemoMember, number>();
  const placements = employees.flatMap((one, index) =>
    placementsOf(one, SHAPES[index] ?? [], index, members, load, draw),
  );
  return {
    group: {
      tenantId: seededId(SEED, 'group', 1),
      name: 'GE Santé du Golfe',
      siren: syntheticSiren(1),
      siret: syntheticSiret(1),
      slug: 'sante-du-golfe',
    },
    members,
    employees,
    placements,
    closures: closures(members),
  };
}

function member(index: number, draw: Draw): DemoMember {
  const no = index + 1;
  const town = TOWNS[index % TOWNS.length] ?? TOWNS[0]!;
  const surname = FAMILY_NAMES[index]!;
  const solo = index % 5 < 3;
  const house = index % 5 === 4;
  const name = solo
    ? `Cabinet du Dr ${surname}`
    : house
      ? `Maison de santé ${surname}`
      : `SELARL ${surname} et associés`;
  const doctorCount = solo ? 1 : house ? 3 : 2;
  const site = (n: number, at: Town) => ({
    id: seededId(SEED, `site-${no}`, n),
    name: n === 1 ? at.city : `Annexe de ${at.city}`,
    street: `${draw.between(1, 60)} ${draw.of(STREETS)}`,
    ...at,
  });
  return {
    id: seededId(SEED, 'member', no),
    no,
    name,
    kind: solo ? 'person' : 'company',
    legalForm: solo ? 'EI' : house ? 'SISA' : 'SELARL',
    siret: syntheticSiret(100 + no),
    ownHeadcount: solo ? draw.between(0, 2) : draw.between(1, 8),
    email: `cabinet${no}@demo.invalid`,
    admittedOn: localDate(
      index < 20
        ? `2023-0${1 + (index % 9)}-15`
        : ['2025-11-03', '2025-12-15', '2026-02-16', '2026-04-20', '2026-08-31'][index - 20]!,
    ),
    closedOffice: index % 7 !== 3,
    ownDesk: index % 9 !== 4,
    sites: [site(1, town), ...(house ? [site(2, TOWNS[(index + 4) % TOWNS.length]!)] : [])],
    doctors: Array.from({ length: doctorCount }, (_, n) => ({
      id: seededId(SEED, `doctor-${no}`, n + 1),
      fullName: `Dr ${GIVEN_NAMES[(index * 3 + n * 11) % GIVEN_NAMES.length]!.name} ${n === 0 ? surname : FAMILY_NAMES[(index + 25 + n * 7) % FAMILY_NAMES.length]!}`,
      rpps: syntheticRpps(no * 10 + n),
      email: index === 0 && n === 0 ? 'medecin@demo.invalid' : `medecin${no}-${n + 1}@demo.invalid`,
      rank: n + 1,
    })),
  };
}

function employee(index: number, shape: readonly number[], draw: Draw): DemoEmployee {
  const no = index + 1;
  const given = GIVEN_NAMES[index % GIVEN_NAMES.length]!;
  const birthDate = addDays(localDate('1972-01-01'), draw.between(0, 11_300));
  const startsOn = localDate(CONTRACT_STARTS[index]!);
  const endsOn = FIXED_TERMS[index] ? localDate(FIXED_TERMS[index]) : null;
  const placed = shape.reduce((sum, halfDays) => sum + halfDays, 0) * HALF_DAY_MINUTES;
  // Two contracts hold hours that no practice uses yet, one is placed beyond its hours.
  const weekly = minutes(
    index === 8 || index === 17
      ? placed + 2 * HALF_DAY_MINUTES
      : index === 25
        ? placed - HALF_DAY_MINUTES
        : placed,
  );
  const assistant = index % 4 !== 3;
  const gradeLevel = (assistant ? 6 + (index % 3) : 5 + (index % 2)) as GradeLevel;
  const gross = (on: LocalDate) => {
    const { floorCents } = payFloor(on, gradeLevel, weekly);
    return floorCents + (index % 3) * 2500;
  };
  const raiseOn = localDate('2026-01-01');
  const first = {
    job: assistant ? 'medical-assistant' : 'medical-secretary',
    jobTitle: assistant ? 'Assistant médical' : 'Secrétaire médicale',
    gradeLevel,
    weeklyMinutes: weekly,
  } as const;
  const terms =
    startsOn < raiseOn
      ? [
          {
            ...first,
            validFrom: startsOn,
            validTo: addDays(raiseOn, -1),
            monthlyGrossCents: gross(startsOn),
          },
          { ...first, validFrom: raiseOn, validTo: endsOn, monthlyGrossCents: gross(raiseOn) },
        ]
      : [{ ...first, validFrom: startsOn, validTo: endsOn, monthlyGrossCents: gross(startsOn) }];
  return {
    id: seededId(SEED, 'employee', no),
    no,
    givenName: given.name,
    familyName: FAMILY_NAMES[FAMILY_NAMES.length - 1 - index]!,
    sex: given.sex,
    birthDate,
    email: index === 0 ? 'salariee@demo.invalid' : `salarie${no}@demo.invalid`,
    nir: syntheticNir(given.sex, birthDate, no),
    iban: syntheticIban(1000 + no),
    address: { street: `${draw.between(1, 90)} ${draw.of(STREETS)}`, ...draw.of(TOWNS) },
    contract: { id: seededId(SEED, 'contract', no), kind: endsOn ? 'cdd' : 'cdi', startsOn, endsOn, terms },
  };
}

/** Half-days from Monday morning on; the week B moves one of them to the day after, for a pattern of two weeks. */
function slotsOf(firstHalfDay: number, count: number, cycleWeeks: 1 | 2): PatternSlot[] {
  const slot = (n: number, week: 0 | 1): PatternSlot => ({
    week,
    weekday: (1 + Math.floor(n / 2)) as PatternSlot['weekday'],
    half: n % 2 === 0 ? 'am' : 'pm',
    startMinute: n % 2 === 0 ? 510 : 840,
    endMinute: n % 2 === 0 ? 720 : 1050,
  });
  const all = Array.from({ length: count }, (_, n) => firstHalfDay + n);
  return [...all.map((n) => slot(n, 0)), ...(cycleWeeks === 2 ? all.map((n) => slot(n, 1)) : [])];
}

function placementsOf(
  one: DemoEmployee,
  shape: readonly number[],
  index: number,
  members: readonly DemoMember[],
  load: Map<DemoMember, number>,
  draw: Draw,
): DemoPlacement[] {
  let halfDay = 0;
  // Two practices that share one employee alternate their single half-days: even weeks here, odd weeks there.
  const alternates = shape.length === 2 && shape[0] === shape[1] && shape[0] === 3;
  const used = new Set<DemoMember>();
  return shape.map((count, n) => {
    const member = practiceFor(one, index * 2 + n * 7, members, used, load);
    used.add(member);
    const startsOn = one.contract.startsOn > member.admittedOn ? one.contract.startsOn : member.admittedOn;
    const endsOn = one.contract.endsOn;
    const price = 2850 + 50 * draw.between(0, 8);
    const id = seededId(SEED, `placement-${one.no}`, n + 1);
    const week = alternates
      ? alternating(halfDay, count, n)
      : { cycleWeeks: 1 as const, slots: slotsOf(halfDay, count, 1) };
    halfDay += count;
    const before = { weeklyMinutes: count * HALF_DAY_MINUTES, hourlyPriceCents: price, ...week };
    const raiseOn = localDate('2026-01-01');
    const raised = startsOn < raiseOn && (endsOn === null || endsOn >= raiseOn);
    const terms = raised
      ? [
          {
            id: seededId(SEED, `terms-${one.no}-${n}`, 1),
            validFrom: startsOn,
            validTo: addDays(raiseOn, -1),
            ...before,
          },
          {
            id: seededId(SEED, `terms-${one.no}-${n}`, 2),
            validFrom: raiseOn,
            validTo: endsOn,
            ...before,
            hourlyPriceCents: price + 60,
          },
        ]
      : [{ id: seededId(SEED, `terms-${one.no}-${n}`, 1), validFrom: startsOn, validTo: endsOn, ...before }];
    return {
      id,
      employee: one,
      member,
      startsOn,
      endsOn,
      // The last agreements still wait for a signature.
      signedOn:
        startsOn >= addMonths(localDate('2026-11-02'), -1) ? null : addDays(startsOn, -draw.between(2, 20)),
      terms,
    };
  });
}

/** The practice with the fewest people so far among those already members on the first day. */
function practiceFor(
  one: DemoEmployee,
  wanted: number,
  members: readonly DemoMember[],
  used: ReadonlySet<DemoMember>,
  load: Map<DemoMember, number>,
): DemoMember {
  const eligible = members
    .map((_, shift) => members[(wanted + shift) % members.length]!)
    .filter((candidate) => candidate.admittedOn <= one.contract.startsOn && !used.has(candidate));
  const least = Math.min(...eligible.map((candidate) => load.get(candidate) ?? 0));
  const found = eligible.find((candidate) => (load.get(candidate) ?? 0) === least);
  if (!found) throw new RangeError(`No practice was a member on ${one.contract.startsOn}`);
  load.set(found, least + 1);
  return found;
}

/** Half-days that change place each week: the last one is a morning in week A and the afternoon in week B. */
function alternating(
  firstHalfDay: number,
  count: number,
  n: number,
): { cycleWeeks: 2; slots: PatternSlot[] } {
  const slots = slotsOf(firstHalfDay, count, 2);
  const shifted = slots.map((slot) =>
    slot.week === 1 && n === 1 && slot === slots.at(-1) ? { ...slot, weekday: 5 as const } : slot,
  );
  return { cycleWeeks: 2, slots: shifted };
}

function closures(members: readonly DemoMember[]): DemoClosure[] {
  const closed = (
    one: DemoMember,
    from: string,
    to: string,
    reason: string,
    effect: DemoClosure['effect'],
    half: DemoClosure['half'] = null,
  ): DemoClosure => ({ member: one, startsOn: localDate(from), endsOn: localDate(to), reason, effect, half });
  return members.flatMap((one, index) => {
    const old = one.admittedOn < '2025-12-01';
    return [
      ...(old && index % 3 === 0
        ? [closed(one, '2025-12-24', '2025-12-31', 'Congés de fin d’année', 'paid')]
        : []),
      ...(index % 4 !== 3 && one.admittedOn < '2026-08-01'
        ? [
            closed(
              one,
              index % 2 ? '2026-08-03' : '2026-08-10',
              index % 2 ? '2026-08-14' : '2026-08-21',
              'Congés d’été',
              'paid-leave',
            ),
          ]
        : []),
      ...(index % 6 === 0 ? [closed(one, '2026-11-19', '2026-11-20', 'Formation du cabinet', 'paid')] : []),
      ...(index % 3 === 0 ? [closed(one, '2026-12-24', '2026-12-24', 'Veille de Noël', 'paid', 'pm')] : []),
      ...(index % 3 === 1 ? [closed(one, '2026-12-28', '2026-12-31', 'Congés de fin d’année', 'paid')] : []),
    ];
  });
}
