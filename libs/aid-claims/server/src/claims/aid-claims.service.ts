import { Injectable } from '@nestjs/common';
import {
  type AidYear,
  type ClaimAction,
  type ClaimFileKind,
  claimTransition,
  missingFiles,
  paymentDeadlines,
  possibleClaimActions,
} from '@relais/aid-claims/core';
import { DeadlineBook } from '@relais/deadlines/server';
import { type Cents, cents, type Finding } from '@relais/kernel';
import { Clock } from '@relais/platform/config';
import { Db } from '@relais/platform/database';
import { DomainError, toFindingView } from '@relais/platform/http';
import { AidContract } from '../contracts/aid-contract.entity';
import { scheduleOf } from '../contracts/aid-schedule';
import { AidClaim } from './aid-claim.entity';
import type { AddClaimFile, AidClaimFileView, AidClaimView } from './aid-claim.contract';

interface FileRow extends AidClaimFileView {
  claimId: string;
}

/** Input that a refusal of the core is about. */
const FIELD_OF: Readonly<Record<string, string>> = {
  'claim.future-date': 'on',
  'claim.dates-out-of-order': 'on',
  'claim.gap-unexplained': 'gapReason',
};

/** Claims of the contract years: what was asked of the health fund, with which documents, and what came. */
@Injectable()
export class AidClaimsService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly deadlines: DeadlineBook,
  ) {}

  /** Claims of a contract, by year. */
  async ofContract(aidContractId: string): Promise<AidClaimView[]> {
    const claims = await (
      await this.db.repository(AidClaim)
    ).find({ where: { aidContractId }, order: { yearNo: 'ASC' } });
    const files = await this.db.query<FileRow>(
      `select f.id, f.claim_id as "claimId", f.kind, f.file_id as "fileId", s.name
       from aid_claim_file f join aid_claim k on k.tenant_id = f.tenant_id and k.id = f.claim_id
       join stored_file s on s.tenant_id = f.tenant_id and s.id = f.file_id
       where k.aid_contract_id = $1 order by f.kind, s.name, f.id`,
      [aidContractId],
    );
    return claims.map((claim) => toView(claim, files, []));
  }

  /** Starts the dossier of a contract year, at the amount the contract promises. */
  async prepare(aidContractId: string, yearNo: number): Promise<AidClaimView> {
    const contract = await this.db.find(AidContract, { id: aidContractId });
    const year = scheduleOf(contract).find((one) => one.yearNo === yearNo);
    if (!year) throw new DomainError('claim.no-such-year', { yearNo }, 'yearNo');
    const { id } = await this.db.insert(AidClaim, { aidContractId, yearNo, expectedCents: year.amountCents });
    const claim = await this.db.find(AidClaim, { id }); // with the defaults of the database
    return toView(claim, [], []);
  }

  /** Claims not sent yet take the amounts of an amended contract; those of years that are no more are dropped. */
  async followSchedule(aidContractId: string, years: readonly AidYear[]): Promise<void> {
    const asked = JSON.stringify(
      years.map(({ yearNo, amountCents }) => ({ year_no: yearNo, cents: amountCents })),
    );
    const AMENDED = `jsonb_to_recordset($2::jsonb) as y (year_no int, cents bigint)`;
    await this.db.query(
      `update aid_claim k set expected_cents = y.cents, version = version + 1 from ${AMENDED}
       where k.aid_contract_id = $1 and k.status = 'prepared' and k.year_no = y.year_no and k.expected_cents <> y.cents`,
      [aidContractId, asked],
    );
    await this.db.query(
      `delete from aid_claim k where k.aid_contract_id = $1 and k.status = 'prepared'
         and k.year_no not in (select year_no from ${AMENDED})`,
      [aidContractId, asked],
    );
  }

  /** Moves a claim on; its payment meets the deadline of the year, a correction takes that back. */
  async act(id: string, version: number, action: ClaimAction): Promise<AidClaimView> {
    const claim = await this.db.find(AidClaim, { id });
    if (claim.version !== version) throw new DomainError('conflict.stale');
    if (action.do === 'pay') await this.refuseOtherSum(claim, action.receivedCents);
    const files = await this.filesOf(id);
    const result = claimTransition(claim, action, {
      today: this.clock.today(),
      files: files.map(({ kind }) => kind),
    });
    if (!result.ok) throw refusal(result.findings);
    const { status, receivedCents, submittedOn, acknowledgedOn, paidOn, gapReason } = result.claim;
    const saved = await this.db.updateVersioned(AidClaim, id, version, {
      status,
      receivedCents,
      submittedOn,
      acknowledgedOn,
      paidOn,
      gapReason,
      ...doneBy(action, this.db.scope.actor.label),
    });
    const subject = { type: 'aid_contract', id: claim.aidContractId } as const;
    for (const { ruleId, occurrence } of paymentDeadlines(claim.yearNo)) {
      if (action.do === 'pay') await this.deadlines.meet(subject, ruleId, occurrence, action.on);
      if (claim.status === 'paid') await this.deadlines.reopen(subject, ruleId, occurrence);
    }
    return toView(saved, files, result.findings);
  }

  async attach(id: string, { kind, fileId }: AddClaimFile): Promise<AidClaimView> {
    const claim = await this.db.find(AidClaim, { id });
    await this.db.query(`insert into aid_claim_file (claim_id, kind, file_id) values ($1, $2, $3)`, [
      id,
      kind,
      fileId,
    ]);
    return toView(claim, await this.filesOf(id), []);
  }

  /** Takes a document out of the dossier; the file itself stays. */
  async detach(id: string, claimFileId: string): Promise<AidClaimView> {
    const claim = await this.db.find(AidClaim, { id });
    await this.db.one(`delete from aid_claim_file where id = $1 and claim_id = $2 returning id`, [
      claimFileId,
      id,
    ]);
    return toView(claim, await this.filesOf(id), []);
  }

  /** Bank lines, where there are any, say what came. */
  private async refuseOtherSum({ aidContractId, yearNo }: AidClaim, receivedCents: Cents): Promise<void> {
    const { total } = await this.db.one<{ total: number | null }>(
      `select sum(amount_cents)::float8 as total from aid_payment where aid_contract_id = $1 and year_no = $2`,
      [aidContractId, yearNo],
    );
    if (total !== null && Math.max(0, total) !== receivedCents)
      throw new DomainError('claim.payments-differ', { total }, 'receivedCents');
  }

  private filesOf(claimId: string): Promise<FileRow[]> {
    return this.db.query<FileRow>(
      `select f.id, f.claim_id as "claimId", f.kind, f.file_id as "fileId", s.name
       from aid_claim_file f join stored_file s on s.tenant_id = f.tenant_id and s.id = f.file_id
       where f.claim_id = $1 order by f.kind, s.name, f.id`,
      [claimId],
    );
  }
}

/** Who did the step; a claim that goes back to its preparation forgets them, the audit trail does not. */
function doneBy(
  action: ClaimAction,
  who: string,
): Partial<Pick<AidClaim, 'submittedBy' | 'acknowledgedBy' | 'paidBy'>> {
  const by = who.slice(0, 160);
  switch (action.do) {
    case 'submit':
      return { submittedBy: by };
    case 'acknowledge':
      return { acknowledgedBy: by };
    case 'pay':
      return { paidBy: by };
    case 'reopen':
      return { submittedBy: null, acknowledgedBy: null, paidBy: null };
  }
}

function toView(claim: AidClaim, files: readonly FileRow[], findings: readonly Finding[]): AidClaimView {
  const { aidContractId: _contract, ...row } = claim;
  const own = files.filter(({ claimId }) => claimId === claim.id);
  const kinds: ClaimFileKind[] = own.map(({ kind }) => kind);
  return {
    ...row,
    gapCents: row.receivedCents === null ? null : cents(row.receivedCents - row.expectedCents),
    files: own.map(({ claimId: _claim, ...file }) => file),
    missingFiles: missingFiles(kinds),
    actions: possibleClaimActions(claim.status),
    findings: findings.map(toFindingView),
  };
}

function refusal([first]: readonly Finding[]): DomainError {
  if (!first) throw new Error('a refusal has at least one reason');
  return new DomainError(first.ruleId, first.numbers, FIELD_OF[first.ruleId]);
}
