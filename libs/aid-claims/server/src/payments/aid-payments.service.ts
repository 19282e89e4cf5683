import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  type BankLine,
  coveredDeadlines,
  fingerprintsOf,
  namesTheFund,
  readBankRows,
  yearOfPayment,
} from '@relais/aid-claims/core';
import { DeadlineBook } from '@relais/deadlines/server';
import type { Principal } from '@relais/identity/core';
import { type LocalDate, latest } from '@relais/kernel';
import { Clock } from '@relais/platform/config';
import { Db } from '@relais/platform/database';
import { DomainError } from '@relais/platform/http';
import { AidContractsService, type ContractRow } from '../contracts/aid-contracts.service';
import { scheduleOf } from '../contracts/aid-schedule';
import type {
  AidPaymentView,
  ImportedPaymentsView,
  ImportPayments,
  MovePayment,
  TypePayment,
} from './aid-payment.contract';
import { AidPayment } from './aid-payment.entity';
import { readCsv } from './csv-reader';

/** Problems shown of one file. */
const PROBLEMS_MAX = 50;

/** Bank lines say what came: a claim already settled takes their new sum. */
const SETTLED_SQL = `
  update aid_claim k set received_cents = greatest(0, p.cents), version = version + 1
  from (select year_no, sum(amount_cents) as cents from aid_payment where aid_contract_id = $1 group by year_no) p
  where k.aid_contract_id = $1 and k.status = 'paid' and k.year_no = p.year_no and k.received_cents <> greatest(0, p.cents)`;

/** Payments of the fund: typed or read from a bank statement, each counted for one contract year. */
@Injectable()
export class AidPaymentsService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly deadlines: DeadlineBook,
    private readonly contracts: AidContractsService,
  ) {}

  async list(principal: Principal, contractId: string): Promise<AidPaymentView[]> {
    await this.contracts.find(principal, contractId);
    return (await this.rows(contractId)).map(toView);
  }

  async type(principal: Principal, contractId: string, input: TypePayment): Promise<AidPaymentView[]> {
    const line = { on: input.receivedOn, label: input.label.trim(), amountCents: input.amountCents };
    await this.change(principal, contractId, async (contract, rows) => {
      this.checkDay(contract, line.on);
      if (line.amountCents === 0) throw new DomainError('aid.payment-of-nothing', {}, 'amountCents');
      const years = scheduleOf(contract);
      const yearNo = input.yearNo ?? yearOfPayment(years, sums(rows), line);
      if (!years.some((year) => year.yearNo === yearNo))
        throw new DomainError('claim.no-such-year', { yearNo }, 'yearNo');
      await this.insert(contractId, [{ line, yearNo, fingerprint: randomUUID(), source: 'typed' }]);
    });
    return this.list(principal, contractId);
  }

  /** Reads a statement: lines that name a fund count, those known already do not count again, bad ones are told. */
  async import(
    principal: Principal,
    contractId: string,
    { csv }: ImportPayments,
  ): Promise<ImportedPaymentsView> {
    const { lines, problems } = readBankRows(await readCsv(csv));
    const ours = lines.filter(namesTheFund);
    let added = 0;
    await this.change(principal, contractId, async (contract, rows) => {
      const years = scheduleOf(contract);
      const received = sums(rows);
      const known = new Set(rows.map(({ fingerprint }) => fingerprint));
      const prints = fingerprintsOf(ours);
      const fresh = ours
        .map((line, n) => ({ line, fingerprint: prints[n] ?? '' }))
        .filter(
          ({ line, fingerprint }) =>
            !known.has(fingerprint) && line.on >= contract.signedOn && line.amountCents !== 0,
        )
        .sort((a, b) => (a.line.on < b.line.on ? -1 : 1))
        .map(({ line, fingerprint }) => {
          const yearNo = yearOfPayment(years, received, line);
          received.set(yearNo, (received.get(yearNo) ?? 0) + line.amountCents);
          return { line, yearNo, fingerprint, source: 'imported' as const };
        });
      await this.insert(contractId, fresh);
      added = fresh.length;
    });
    return {
      added,
      already: ours.length - added,
      others: lines.length - ours.length,
      problems: problems.slice(0, PROBLEMS_MAX).map((problem) => ({ ...problem })),
    };
  }

  /** Counts a payment for another year. */
  async move(
    principal: Principal,
    contractId: string,
    id: string,
    { yearNo, version }: MovePayment,
  ): Promise<AidPaymentView[]> {
    await this.change(principal, contractId, async (contract) => {
      if (!scheduleOf(contract).some((year) => year.yearNo === yearNo))
        throw new DomainError('claim.no-such-year', { yearNo }, 'yearNo');
      await this.db.find(AidPayment, { id, aidContractId: contractId });
      await this.db.updateVersioned(AidPayment, id, version, { yearNo });
    });
    return this.list(principal, contractId);
  }

  /** Takes back a payment recorded by mistake. */
  async remove(principal: Principal, contractId: string, id: string): Promise<AidPaymentView[]> {
    await this.change(principal, contractId, async () => {
      await this.db.one(`delete from aid_payment where id = $1 and aid_contract_id = $2 returning id`, [
        id,
        contractId,
      ]);
    });
    return this.list(principal, contractId);
  }

  /** Writes one at a time for a contract; deadlines that the money now covers are met, those it no longer does reopen. */
  private async change(
    principal: Principal,
    contractId: string,
    write: (contract: ContractRow, rows: readonly AidPayment[]) => Promise<void>,
  ): Promise<void> {
    await this.db.one(`select id from aid_contract where id = $1 for update`, [contractId]);
    const contract = await this.contracts.find(principal, contractId);
    const years = scheduleOf(contract);
    const before = await this.rows(contractId);
    await write(contract, before);
    const after = await this.rows(contractId);
    await this.db.query(SETTLED_SQL, [contractId]);
    const key = ({ ruleId, occurrence }: { ruleId: string; occurrence: string }) => `${ruleId} ${occurrence}`;
    const had = coveredDeadlines(years, sums(before));
    const has = coveredDeadlines(years, sums(after));
    const lastOn = after.at(-1)?.receivedOn ?? this.clock.today();
    const changed = [
      ...has
        .filter((one) => !had.some((other) => key(other) === key(one)))
        .map((one) => ({ ...one, metOn: lastOn })),
      ...had
        .filter((one) => !has.some((other) => key(other) === key(one)))
        .map((one) => ({ ...one, metOn: null })),
    ];
    const subject = { type: 'aid_contract', id: contractId } as const;
    await this.deadlines.settleMany(changed.map((one) => ({ ...one, subject })));
  }

  private checkDay({ signedOn }: ContractRow, on: LocalDate): void {
    const today = this.clock.today();
    if (on > today) throw new DomainError('claim.future-date', { on, today }, 'receivedOn');
    if (latest(on, signedOn) !== on)
      throw new DomainError('aid.payment-before-contract', { signedOn }, 'receivedOn');
  }

  private async insert(
    contractId: string,
    payments: readonly {
      line: BankLine;
      yearNo: number;
      fingerprint: string;
      source: 'typed' | 'imported';
    }[],
  ): Promise<void> {
    if (payments.length === 0) return;
    await this.db.query(
      `insert into aid_payment (aid_contract_id, received_on, amount_cents, label, source, fingerprint, year_no)
       select $1, a.on_day, a.cents, a.label, a.source, a.fingerprint, a.year_no
       from jsonb_to_recordset($2::jsonb) as a (on_day date, cents bigint, label text, source text, fingerprint text, year_no int)`,
      [
        contractId,
        JSON.stringify(
          payments.map(({ line, yearNo, fingerprint, source }) => ({
            on_day: line.on,
            cents: line.amountCents,
            label: line.label,
            source,
            fingerprint,
            year_no: yearNo,
          })),
        ),
      ],
    );
  }

  private async rows(contractId: string): Promise<AidPayment[]> {
    const payments = await this.db.repository(AidPayment);
    return payments.find({ where: { aidContractId: contractId }, order: { receivedOn: 'ASC', id: 'ASC' } });
  }
}

const toView = ({ aidContractId: _contract, fingerprint: _print, ...row }: AidPayment): AidPaymentView => row;

function sums(rows: readonly AidPayment[]): Map<number, number> {
  const found = new Map<number, number>();
  for (const { yearNo, amountCents } of rows) found.set(yearNo, (found.get(yearNo) ?? 0) + amountCents);
  return found;
}
