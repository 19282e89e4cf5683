import { Injectable } from '@nestjs/common';
import {
  type CellState,
  type WrittenDown,
  obligationsFollowable,
  standing,
  urgency,
} from '@relais/compliance/core';
import type { LocalDate } from '@relais/kernel';
import { type Obligation, PROOF_NAMES } from '@relais/law';
import { Clock } from '@relais/platform/config';
import { Db } from '@relais/platform/database';
import { cursorKey, DomainError, type Page, page, PAGE_LIMIT, toReferenceView } from '@relais/platform/http';
import type {
  CellView,
  ComplianceQuery,
  MonthView,
  ObligationView,
  OwnerRowView,
} from './compliance.contract';
import { AMBER_DAYS } from './live/live-obligations.service';
import { OWNER_TYPES, type OwnerType } from './live/facts.service';
import { ownersSql } from './matrix-sql';
import { SwitchesService } from './switches.service';

interface TimeRow extends WrittenDown {
  readonly obligationId: string;
  readonly occurrence: string;
  readonly applies: boolean | null;
  readonly met: boolean;
  readonly dueOn: LocalDate | null;
}

interface OwnerRow {
  readonly ownerId: string;
  readonly name: string;
  readonly sortName: string;
  readonly times: readonly TimeRow[];
}

/** Months shown by the plot of what is green. */
const MONTHS_SHOWN = 12;

/** The matrix owner × obligation, read from the stored times; where each stands is decided by the core. */
@Injectable()
export class MatrixService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly switches: SwitchesService,
  ) {}

  /** The obligations of the law, in their order; `owners` says where any is due. */
  async obligations(): Promise<ObligationView[]> {
    const decided = await this.switches.all();
    const used = await this.db.query<{ id: string; type: OwnerType }>(
      `select distinct obligation_id as id, owner_type as type from obligation_occurrence`,
    );
    const ownersOf = new Map<string, OwnerType[]>();
    for (const { id, type } of used) ownersOf.set(id, [...(ownersOf.get(id) ?? []), type]);
    return this.switches.known().map((obligation) => ({
      ...toObligationView(obligation),
      isOn: decided.get(obligation.id)?.isOn ?? obligation.onByDefault,
      switchedBecause: decided.get(obligation.id)?.reason ?? null,
      owners: OWNER_TYPES.filter((type) => ownersOf.get(obligation.id)?.includes(type)),
    }));
  }

  async rows(type: OwnerType, query: ComplianceQuery): Promise<Page<OwnerRowView>> {
    const limit = query.limit ?? PAGE_LIMIT;
    const rows = await this.owners(type, {
      search: query.search ?? null,
      after: cursorKey(query.cursor, 2),
      limit: limit + 1,
    });
    return page(
      rows,
      limit,
      (row) => [row.sortName, row.ownerId],
      ({ ownerId, name, times }) => ({ ownerType: type, ownerId, name, cells: this.cells(times) }),
    );
  }

  /** Owners who are late for an obligation, with the date. */
  async late(type: OwnerType, obligationId: string): Promise<{ ownerId: string; dueOn: LocalDate | null }[]> {
    const rows = await this.owners(type, { obligationId });
    return rows
      .map(({ ownerId, times }) => ({ ownerId, cell: this.cells(times)[0] }))
      .filter(({ cell }) => cell?.state === 'late')
      .map(({ ownerId, cell }) => ({ ownerId, dueOn: cell?.dueOn ?? null }));
  }

  /** How far each obligation was at the end of each of the last twelve months. */
  async months(): Promise<MonthView[]> {
    return this.db.query<MonthView>(
      `select month, obligation_id as "obligationId", applicable, green, late from obligation_month
       where month in (select distinct month from obligation_month order by month desc limit ${MONTHS_SHOWN})
       order by month, obligation_id`,
    );
  }

  private owners(
    type: OwnerType,
    options: {
      search?: string | null;
      after?: readonly string[] | null;
      limit?: number;
      obligationId?: string;
    },
  ): Promise<OwnerRow[]> {
    return this.db.query<OwnerRow>(ownersSql(type), [
      options.search?.replace(/[\\%_]/g, '\\$&') ?? null,
      options.after?.[0] ?? null,
      options.after?.[1] ?? null,
      options.limit ?? null,
      null,
      options.obligationId ?? null,
    ]);
  }

  /** One cell for each obligation: the time that needs most attention, and how many there are. What is off shows nothing. */
  private cells(times: readonly TimeRow[]): CellView[] {
    const today = this.clock.today();
    const cells = new Map<string, CellView>();
    for (const time of times) {
      const at = { obligationId: time.obligationId, times: 1, ...standing(time, time, today, AMBER_DAYS) };
      const known = cells.get(time.obligationId);
      if (!known) cells.set(time.obligationId, at);
      else cells.set(time.obligationId, { ...(isWorse(at, known) ? at : known), times: known.times + 1 });
    }
    return [...cells.values()];
  }
}

const isWorse = (
  a: { state: CellState; dueOn: LocalDate | null },
  b: { state: CellState; dueOn: LocalDate | null },
) =>
  urgency(a.state) - urgency(b.state) < 0 ||
  (a.state === b.state && a.dueOn !== null && (b.dueOn === null || a.dueOn < b.dueOn));

/** An obligation of the law data; refuses a name that is none. */
export function obligationNamed(id: string): Obligation {
  const found = obligationsFollowable().find((obligation) => obligation.id === id);
  if (!found) throw new DomainError('obligation.unknown');
  return found;
}

/** An obligation as the screens show it, without what a group decided on it. */
export function toObligationView({
  id,
  title,
  guidance,
  topic,
  subject,
  responsible,
  severity,
  force,
  status,
  proofs,
  references,
  sanction,
  offReason,
}: Obligation): Omit<ObligationView, 'isOn' | 'switchedBecause' | 'owners'> {
  return {
    id,
    title,
    guidance,
    topic,
    subject,
    responsible,
    severity,
    force,
    status,
    proofs: proofs.map((kind) => PROOF_NAMES[kind]),
    references: references.map(toReferenceView),
    sanction,
    offReason,
  };
}
