import { Injectable } from '@nestjs/common';
import { type LocalDate, type Minutes, latest } from '@relais/kernel';
import { type GradeLevel, legalWeek, payFloor, valueText } from '@relais/law';
import { type Concern, concernOf } from '@relais/legal-watch/core';
import { Clock } from '@relais/platform/config';
import { Db } from '@relais/platform/database';
import { cursorKey, type Page, PAGE_LIMIT, page } from '@relais/platform/http';
import type { ConcernedQuery, LawConcernedView } from './changes.contract';
import { type ChangeRow, entryOf } from './change-row';
import { CONCERNED_SQL, GIVEN_SQL, PAY_SHAPES_SQL, UNDER_FLOOR_COUNTS_SQL } from './concerned.sql';

interface PayShape {
  day: LocalDate;
  level: GradeLevel;
  minutes: Minutes;
}

interface ConcernedRow {
  id: string;
  kind: LawConcernedView['kind'];
  name: string;
  paid: number | null;
  due: number | null;
}

/** Finds in the records of the group whom a change of the law concerns. */
@Injectable()
export class ConcernedService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** How many each change concerns, by id of the change. The number of statements does not grow with the changes. */
  async counts(changes: readonly ChangeRow[]): Promise<Map<string, number>> {
    const withConcern = changes.map((change) => ({ change, concern: concernOf(entryOf(change)) }));
    const asked = [...new Set(withConcern.map(({ concern }) => concern))];
    const plain = await this.plainCounts(asked.filter((concern) => concern !== 'contracts-under-floor'));
    const floorDays = withConcern
      .filter(({ concern }) => concern === 'contracts-under-floor')
      .map(({ change }) => this.dayOf(change));
    const underFloor = await this.underFloorCounts([...new Set(floorDays)]);
    return new Map(
      withConcern.map(({ change, concern }) => [
        change.id,
        (concern === 'contracts-under-floor' ? underFloor.get(this.dayOf(change)) : plain.get(concern)) ?? 0,
      ]),
    );
  }

  /** A page of those whom a change concerns, by name. */
  async list(
    change: ChangeRow,
    { cursor, limit = PAGE_LIMIT }: ConcernedQuery,
  ): Promise<Page<LawConcernedView>> {
    const concern = concernOf(entryOf(change));
    const day = this.dayOf(change);
    const after = cursorKey(cursor, 2);
    const rows = await this.db.query<ConcernedRow>(
      `with ${GIVEN_SQL}
       select * from (${CONCERNED_SQL[concern]}) x
       where $6::text is null or (x.name, x.id) > ($6, $7::uuid) order by x.name, x.id limit $8`,
      [...(await this.given(concern, day)), after?.[0] ?? null, after?.[1] ?? null, limit + 1],
    );
    return page(rows, limit, ({ name, id }) => [name, id], toConcernedView);
  }

  /** The day on which a change is looked at: today, or the day on which it takes effect when that is to come. */
  private dayOf({ effectiveFrom }: ChangeRow): LocalDate {
    const today = this.clock.today();
    return effectiveFrom === null ? today : latest(today, effectiveFrom);
  }

  private async given(concern: Concern, day: LocalDate): Promise<unknown[]> {
    const floors = concern === 'contracts-under-floor' ? await this.floors([day]) : [];
    return [
      day,
      legalWeek.at(day).value,
      floors.map(({ level }) => level),
      floors.map(({ minutes }) => minutes),
      floors.map(({ cents }) => cents),
    ];
  }

  private async plainCounts(concerns: readonly Concern[]): Promise<Map<Concern, number>> {
    if (concerns.length === 0) return new Map();
    const columns = concerns.map((c) => `(select count(*)::int from (${CONCERNED_SQL[c]}) x) as "${c}"`);
    const row = await this.db.one<Record<Concern, number>>(
      `with ${GIVEN_SQL} select ${columns.join(', ')}`,
      await this.given('contracts', this.clock.today()),
    );
    return new Map(concerns.map((concern) => [concern, row[concern]]));
  }

  private async underFloorCounts(days: readonly LocalDate[]): Promise<Map<LocalDate, number>> {
    if (days.length === 0) return new Map();
    const floors = await this.floors(days);
    const rows = await this.db.query<{ day: LocalDate; count: number }>(UNDER_FLOOR_COUNTS_SQL, [
      floors.map(({ day }) => day),
      floors.map(({ level }) => level),
      floors.map(({ minutes }) => minutes),
      floors.map(({ cents }) => cents),
    ]);
    return new Map(rows.map(({ day, count }) => [day, count]));
  }

  /** What is due on these days for every level and length of week in use there, by the law. */
  private async floors(days: readonly LocalDate[]) {
    const shapes = await this.db.query<PayShape>(PAY_SHAPES_SQL, [days]);
    return shapes.map((shape) => ({
      ...shape,
      cents: payFloor(shape.day, shape.level, shape.minutes).floorCents,
    }));
  }
}

function toConcernedView({ id, kind, name, paid, due }: ConcernedRow): LawConcernedView {
  if (paid === null || due === null) return { id, kind, name, why: null };
  const [is, should] = [valueText(Number(paid), 'cents'), valueText(Number(due), 'cents')];
  return {
    id,
    kind,
    name,
    why: {
      fr: `${is.fr} par mois au contrat, ${should.fr} dus`,
      en: `${is.en} a month in the contract, ${should.en} due`,
    },
  };
}
