import { Injectable } from '@nestjs/common';
import { type ObligationCell, obligationsFor, recordOf, urgency } from '@relais/compliance/core';
import type { LocalDate } from '@relais/kernel';
import { FACTS, type FactName, type ObligationSubject, compileObligations, factName } from '@relais/law';
import { Db } from '@relais/platform/database';
import { DomainError } from '@relais/platform/http';
import type { MissingFactView, OwnerCellView, RecordView, TimeView } from './compliance.contract';
import type { KnownOwner, OwnerType } from './live/facts.service';
import { AMBER_DAYS, LiveObligations, type Setting } from './live/live-obligations.service';
import { obligationNamed, toObligationView } from './matrix.service';
import { SwitchesService } from './switches.service';

type RecordRow = Omit<RecordView, 'recordedAt'> & {
  recordedAt: Date;
  doneOn: LocalDate | null;
  subjectId: string;
  occurrence: string | null;
};

/** One cell of the matrix opened: each time with its reasons, articles, missing facts and what was recorded. */
@Injectable()
export class CellsService {
  constructor(
    private readonly db: Db,
    private readonly live: LiveObligations,
    private readonly switches: SwitchesService,
  ) {}

  async cell(type: OwnerType, ownerId: string, obligationId: string): Promise<OwnerCellView> {
    const obligation = obligationNamed(obligationId);
    const setting = await this.live.setting();
    const owner = await this.live.owner(type, ownerId, setting);
    if (!owner) throw new DomainError('not-found');
    const decided = (await this.switches.all()).get(obligationId);
    const records = await this.records(obligationId, owner);
    const labels = await this.labels(owner);
    return {
      ownerType: type,
      ownerId,
      name: labels.get(ownerId) ?? '',
      obligation: {
        ...toObligationView(obligation),
        isOn: decided?.isOn ?? obligation.onByDefault,
        switchedBecause: decided?.reason ?? null,
        owners: [type],
      },
      times: this.times(obligationId, owner, setting)
        .map(({ subjectType, subjectId, cell }) =>
          toTimeView(subjectType, subjectId, labels.get(subjectId) ?? '', cell, records),
        )
        .sort(
          (a, b) => urgency(a.state) - urgency(b.state) || (a.dueOn ?? '9').localeCompare(b.dueOn ?? '9'),
        ),
    };
  }

  /** The times of one obligation, those that do not apply included, so that the panel can say why. */
  private times(
    obligationId: string,
    owner: KnownOwner,
    { today, group }: Setting,
  ): { subjectType: ObligationSubject; subjectId: string; cell: ObligationCell }[] {
    const obligation = obligationNamed(obligationId);
    const plan = compileObligations([obligation], today, group.zone);
    return owner.subjects
      .filter(({ subject }) => subject.kind === obligation.subject)
      .filter(
        ({ happening }) =>
          !happening || (obligation.opensWith !== null && happening.includes(obligation.opensWith)),
      )
      .flatMap(({ subject, facts }) =>
        obligationsFor(plan, facts, subject, {
          records: owner.records.filter((record) => record.subjectId === subject.id),
          dueSoonDays: AMBER_DAYS,
        }).map((cell) => ({ subjectType: subject.kind, subjectId: subject.id, cell })),
      );
  }

  private async records(obligationId: string, owner: KnownOwner): Promise<RecordRow[]> {
    return this.db.query<RecordRow>(
      `select r.id, r.subject_id as "subjectId", r.occurrence, r.obligation_id as "obligationId", r.done_on as "doneOn",
         r.valid_until as "validUntil", r.not_applicable_reason as "notApplicableReason", r.note,
         r.file_id as "fileId", f.name as "fileName", r.recorded_by as "recordedBy", r.recorded_at as "recordedAt", r.version
       from obligation_record r left join stored_file f on f.tenant_id = r.tenant_id and f.id = r.file_id
       where r.obligation_id = $1 and r.subject_id = any ($2)`,
      [obligationId, [...new Set(owner.subjects.map(({ subject }) => subject.id))]],
    );
  }

  /** What people call the owner, its contracts and placements. */
  private async labels({ type, id }: KnownOwner): Promise<Map<string, string>> {
    const sql = {
      employee: `
        select id, family_name || ' ' || given_name as label from employee where id = $1
        union all select id, upper(kind) || ', ' || to_char(starts_on, 'DD/MM/YYYY') from employment_contract where employee_id = $1
        union all select p.id, m.legal_name || ', ' || to_char(p.starts_on, 'DD/MM/YYYY') from placement p join member m on m.id = p.member_id
          where p.employee_id = $1`,
      member: `select id, legal_name as label from member where id = $1`,
      group: `select tenant_id as id, name as label from employer_group where tenant_id = $1`,
    }[type];
    const rows = await this.db.query<{ id: string; label: string }>(sql, [id]);
    return new Map(rows.map(({ id: subject, label }) => [subject, label]));
  }
}

function toTimeView(
  subjectType: ObligationSubject,
  subjectId: string,
  label: string,
  cell: ObligationCell,
  records: readonly RecordRow[],
): TimeView {
  const own = records
    .filter((record) => record.subjectId === subjectId)
    .map((record) => ({ ...record, obligationId: cell.obligationId }));
  const record = recordOf(own, cell.occurrence) as RecordRow | null;
  return {
    subjectType,
    subjectId,
    subjectLabel: label,
    occurrence: cell.occurrence,
    state: cell.state,
    dueOn: cell.dueOn,
    notBefore: cell.notBefore,
    lateDays: cell.lateDays,
    reasons: [...cell.reasons],
    missing: cell.missing.map(toMissingView),
    record: record && toRecordView(record),
  };
}

function toMissingView(fact: FactName): MissingFactView {
  const { kind, words, origin, subject, unit } = FACTS[fact];
  const isStateable = origin === 'stated' && kind !== 'record' && kind !== 'text';
  return {
    fact,
    name: factName(fact),
    subject,
    kind: KINDS[kind] ?? 'other',
    words: [...(words ?? [])],
    unit: unit ?? null,
    stateable: isStateable,
  };
}

const KINDS: Readonly<Partial<Record<string, MissingFactView['kind']>>> = {
  boolean: 'boolean',
  date: 'date',
  integer: 'number',
  number: 'number',
  'one-of': 'one-of',
  list: 'list',
};

function toRecordView({ recordedAt, subjectId: _, occurrence: __, ...record }: RecordRow): RecordView {
  return { ...record, recordedAt: recordedAt.toISOString() };
}
