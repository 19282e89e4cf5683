import { Injectable } from '@nestjs/common';
import { Clock } from '@relais/platform/config';
import { Db } from '@relais/platform/database';
import { DomainError } from '@relais/platform/http';
import { CellsService } from './cells.service';
import type { OwnerCellView, RecordDone, RecordNotApplicable, WithdrawRecord } from './compliance.contract';
import type { OwnerType } from './live/facts.service';
import { LiveObligations } from './live/live-obligations.service';
import { obligationNamed } from './matrix.service';
import { ObligationRecordRow } from './obligation-record.entity';

type Entry = Pick<ObligationRecordRow, 'doneOn' | 'validUntil' | 'fileId' | 'notApplicableReason' | 'note'>;

/** A cell of the matrix: whose, which. */
export interface CellAt {
  readonly ownerType: OwnerType;
  readonly ownerId: string;
  readonly obligationId: string;
}

/** One time of a cell. */
type TimeAt = Pick<RecordDone, 'subjectType' | 'subjectId' | 'occurrence'>;

/** What people write down about one time of an obligation; the times that depend on it follow in the same transaction. */
@Injectable()
export class RecordsService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly cells: CellsService,
    private readonly live: LiveObligations,
  ) {}

  async done(cell: CellAt, input: RecordDone): Promise<OwnerCellView> {
    const { doneOn, validUntil = null, fileId = null, note = '', version } = input;
    const today = this.clock.today();
    if (doneOn > today) throw new DomainError('obligation.done-in-the-future', { doneOn, today }, 'doneOn');
    if (validUntil !== null && validUntil < doneOn) {
      throw new DomainError('obligation.valid-before-done', { validUntil, doneOn }, 'validUntil');
    }
    return this.write(cell, input, version, {
      doneOn,
      validUntil,
      fileId,
      notApplicableReason: null,
      note: note.trim(),
    });
  }

  async notApplicable(cell: CellAt, input: RecordNotApplicable): Promise<OwnerCellView> {
    return this.write(cell, input, input.version, {
      doneOn: null,
      validUntil: null,
      fileId: null,
      notApplicableReason: input.reason.trim(),
      note: '',
    });
  }

  /** Takes a record back; the obligation is to do again. The trail keeps it. */
  async withdraw(cell: CellAt, input: WithdrawRecord): Promise<OwnerCellView> {
    const record = await this.find(cell, input);
    if (!record) throw new DomainError('not-found');
    const gone = await this.db.query(
      `delete from obligation_record where id = $1 and version = $2 returning id`,
      [record.id, input.version],
    );
    if (gone.length === 0) throw new DomainError('conflict.stale');
    return this.follow(cell);
  }

  /** A cell belongs to its owner: refuses a subject of somebody else, and one of another group. */
  private async write(cell: CellAt, at: TimeAt, version: number, entry: Entry): Promise<OwnerCellView> {
    obligationNamed(cell.obligationId);
    const owner = await this.live.owner(cell.ownerType, cell.ownerId, await this.live.setting());
    const isOwn = owner?.subjects.some(
      ({ subject }) => subject.id === at.subjectId && subject.kind === at.subjectType,
    );
    if (!isOwn) throw new DomainError('not-found');
    const { subjectType, subjectId, occurrence } = at;
    const written = { ...entry, recordedBy: this.db.scope.actor.label, recordedAt: this.clock.now() };
    const known = await this.find(cell, at);
    if (known) await this.db.updateVersioned(ObligationRecordRow, known.id, version, written);
    else if (version === 0)
      await this.db.insert<ObligationRecordRow>(ObligationRecordRow, {
        obligationId: cell.obligationId,
        subjectType,
        subjectId,
        occurrence,
        ...written,
      });
    else throw new DomainError('conflict.stale');
    return this.follow(cell);
  }

  private async follow({ ownerType, ownerId, obligationId }: CellAt): Promise<OwnerCellView> {
    await this.live.refresh({
      employee: ownerType === 'employee' ? [ownerId] : [],
      member: ownerType === 'member' ? [ownerId] : [],
    });
    return this.cells.cell(ownerType, ownerId, obligationId);
  }

  /** The record of that time; one of no particular time stands for the first. */
  private async find({ obligationId }: CellAt, at: TimeAt): Promise<ObligationRecordRow | null> {
    const { subjectType, subjectId, occurrence } = at;
    const rows = await (
      await this.db.repository(ObligationRecordRow)
    ).findBy({ obligationId, subjectType, subjectId });
    return (
      rows.find((row) => row.occurrence === occurrence) ??
      (['once', 'first'].includes(occurrence) ? rows.find((row) => row.occurrence === null) : undefined) ??
      null
    );
  }
}
