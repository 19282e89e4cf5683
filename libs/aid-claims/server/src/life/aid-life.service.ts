import { Injectable } from '@nestjs/common';
import {
  absenceLetter,
  type AbsenceLetterKind,
  checkAbsence,
  checkEvent,
  lettersFor,
  metBy,
  suspensionsOf,
} from '@relais/aid-claims/core';
import { DeadlineBook } from '@relais/deadlines/server';
import type { Principal } from '@relais/identity/core';
import type { Bilingual, Finding, LocalDate } from '@relais/kernel';
import { Clock } from '@relais/platform/config';
import { Db } from '@relais/platform/database';
import { Pdf } from '@relais/platform/files';
import { DomainError } from '@relais/platform/http';
import { Mailer } from '@relais/platform/mail';
import { AidContractsService, type ContractRow } from '../contracts/aid-contracts.service';
import { AidPlanService } from '../contracts/aid-plan.service';
import { lastDayOf, termsOf } from '../contracts/aid-schedule';
import type {
  AidLifeView,
  AmendAbsence,
  AmendEvent,
  AmendTraining,
  ChainDeadlineView,
  RecordAbsence,
  RecordEvent,
  RecordTraining,
} from './aid-life.contract';
import { AidAbsence, AidEvent, AidTraining } from './aid-life.entity';
import { absenceMail } from './aid-life.mails';
import { AidLivesService, type StoredLife } from './aid-lives.service';

interface ChainRow extends ChainDeadlineView {
  occurrence: string;
  ifMissed: Bilingual;
}

const CHAIN_SQL = `
  select id, rule_id as "ruleId", occurrence, title, owner, due_on as "dueOn", status, explanation -> 'ifMissed' as "ifMissed"
  from deadline where subject_type = 'aid_contract' and subject_id = $1 and occurrence <> '' and status <> 'cancelled'
  order by due_on, rule_id, occurrence`;

/** A contract is suspended from the amendment that says so until the one that resumes it. */
const STATUS_SQL = `
  update aid_contract c set status = s.status, version = version + 1
  from (select case when exists (select from aid_absence a where a.aid_contract_id = $1 and a.suspended_by is not null
    and a.resumed_by is null) then 'suspended' else 'active' end as status) s
  where c.id = $1 and c.status <> 'ended' and c.status <> s.status`;

/** Input that a refusal is about. */
const FIELD_OF: Readonly<Record<string, string>> = {
  'aid.absence-outside-contract': 'startsOn',
  'aid.absence-dates': 'endsOn',
  'aid.resumed-before-suspended': 'resumedBy',
  'aid.collective-only': 'kind',
  'aid.event-settled': 'settledOn',
};

const CHANGED = 'Ce dont cette échéance dépendait a changé : elle n’a plus lieu d’être.';

/** What happens to an aid contract: each record remakes the deadlines counted from it and tells the doctor what is new. */
@Injectable()
export class AidLifeService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly mailer: Mailer,
    private readonly deadlines: DeadlineBook,
    private readonly contracts: AidContractsService,
    private readonly plan: AidPlanService,
    private readonly lives: AidLivesService,
  ) {}

  async read(principal: Principal, contractId: string): Promise<AidLifeView> {
    const contract = await this.contracts.find(principal, contractId);
    return toView(contract, await this.lives.of(contract), await this.chain(contractId));
  }

  recordAbsence(principal: Principal, contractId: string, input: RecordAbsence): Promise<AidLifeView> {
    return this.change(principal, contractId, async (contract) => {
      const absence = this.absenceOf(contract, input);
      await this.db.insert(AidAbsence, { ...absence, aidContractId: contractId });
    });
  }

  amendAbsence(
    principal: Principal,
    contractId: string,
    id: string,
    { version, ...input }: AmendAbsence,
  ): Promise<AidLifeView> {
    return this.change(principal, contractId, async (contract) => {
      await this.db.find(AidAbsence, { id, aidContractId: contractId });
      await this.db.updateVersioned(AidAbsence, id, version, this.absenceOf(contract, input));
    });
  }

  recordTraining(principal: Principal, contractId: string, input: RecordTraining): Promise<AidLifeView> {
    return this.change(principal, contractId, async () => {
      await this.db.insert(AidTraining, { ...trainingOf(input), aidContractId: contractId });
    });
  }

  amendTraining(
    principal: Principal,
    contractId: string,
    id: string,
    { version, ...input }: AmendTraining,
  ): Promise<AidLifeView> {
    return this.change(principal, contractId, async () => {
      await this.db.find(AidTraining, { id, aidContractId: contractId });
      await this.db.updateVersioned(AidTraining, id, version, trainingOf(input));
    });
  }

  recordEvent(principal: Principal, contractId: string, input: RecordEvent): Promise<AidLifeView> {
    return this.change(principal, contractId, async (contract) => {
      const event = this.eventOf(contract, input);
      await this.db.insert(AidEvent, { ...event, aidContractId: contractId });
    });
  }

  amendEvent(
    principal: Principal,
    contractId: string,
    id: string,
    { version, ...input }: AmendEvent,
  ): Promise<AidLifeView> {
    return this.change(principal, contractId, async (contract) => {
      const { kind } = await this.db.find(AidEvent, { id, aidContractId: contractId });
      await this.db.updateVersioned(AidEvent, id, version, this.eventOf(contract, { kind, ...input }));
    });
  }

  /** Takes back what was recorded by mistake; the audit trail keeps it. */
  remove(
    principal: Principal,
    contractId: string,
    table: 'aid_absence' | 'aid_training' | 'aid_event',
    id: string,
  ): Promise<AidLifeView> {
    return this.change(principal, contractId, async () => {
      await this.db.one(`delete from ${table} where id = $1 and aid_contract_id = $2 returning id`, [
        id,
        contractId,
      ]);
    });
  }

  /** A letter of the doctor to the fund about an absence, ready to be signed. */
  async letter(
    principal: Principal,
    contractId: string,
    absenceId: string,
    kind: AbsenceLetterKind,
  ): Promise<{ name: string; content: Buffer }> {
    const contract = await this.contracts.find(principal, contractId);
    const absence = await this.db.find(AidAbsence, { id: absenceId, aidContractId: contractId });
    const writtenOn = this.clock.today();
    const letter = absenceLetter(kind, absence, {
      doctorName: contract.doctorName,
      practiceName: contract.memberName,
      healthFund: contract.healthFund,
      assistantName: contract.employeeName,
      signedOn: contract.signedOn,
      writtenOn,
    });
    if (!letter) throw new DomainError('aid.letter-not-due');
    const pdf = new Pdf(letter.title, writtenOn);
    for (const paragraph of letter.paragraphs) pdf.paragraph(paragraph);
    return { name: `cpam-${kind}-${absence.startsOn}.pdf`, content: await pdf.finish() };
  }

  /** Writes, then makes the plan, the status and the messages follow, one at a time for a contract. */
  private async change(
    principal: Principal,
    contractId: string,
    write: (contract: ContractRow) => Promise<void>,
  ): Promise<AidLifeView> {
    await this.db.one(`select id from aid_contract where id = $1 for update`, [contractId]);
    const contract = await this.contracts.find(principal, contractId);
    if (contract.status === 'ended') throw new DomainError('aid.ended');
    const before = await this.lives.of(contract);
    const had = await this.chain(contractId);
    await write(contract);
    const after = await this.lives.of(contract);
    await this.plan.follow([contractId], CHANGED);
    await this.deadlines.settleMany(newlySettled(contractId, before, after));
    await this.db.query(STATUS_SQL, [contractId]);
    const chain = await this.chain(contractId);
    await this.tellDoctor(contract, after, had, chain);
    return toView(contract, after, chain);
  }

  /** One message for each absence that opened or moved a deadline of the doctor. */
  private async tellDoctor(
    contract: ContractRow,
    { absences }: StoredLife,
    had: readonly ChainRow[],
    chain: readonly ChainRow[],
  ): Promise<void> {
    const known = new Set(had.map(({ id, dueOn }) => `${id} ${dueOn}`));
    const fresh = chain.filter(({ id, dueOn, status }) => status === 'open' && !known.has(`${id} ${dueOn}`));
    const concerned = absences
      .map((absence) => ({ absence, lines: ofOccurrence(fresh, absence.id).filter(isDoctors) }))
      .filter(({ lines }) => lines.length > 0);
    if (concerned.length === 0) return;
    const { email, locale } = await this.db.one<{ email: string; locale: 'fr' | 'en' }>(
      `select email::text as email, locale from doctor where id = $1`,
      [contract.doctorId],
    );
    await this.mailer.queueMany(
      concerned.map(({ absence, lines }) => ({
        template: absenceMail,
        to: email,
        locale,
        about: `aid-absence:${absence.id}`,
        data: {
          doctorName: contract.doctorName,
          startsOn: absence.startsOn,
          lines: lines.map(({ id, title, dueOn, ifMissed }) => ({ deadlineId: id, title, dueOn, ifMissed })),
        },
      })),
    );
  }

  private chain(contractId: string): Promise<ChainRow[]> {
    return this.db.query<ChainRow>(CHAIN_SQL, [contractId]);
  }

  private absenceOf(contract: ContractRow, input: RecordAbsence) {
    const absence = {
      cause: input.cause,
      startsOn: input.startsOn,
      endsOn: input.endsOn ?? null,
      replacedFrom: input.replacedFrom ?? null,
      fundToldOn: input.fundToldOn ?? null,
      suspendedBy: input.suspendedBy ?? null,
      resumedBy: input.resumedBy ?? null,
    };
    refuse(checkAbsence(absence, this.frame(contract)));
    return absence;
  }

  private eventOf(contract: ContractRow, { kind, happenedOn, settledOn, note }: RecordEvent) {
    const event = { kind, happenedOn, settledOn: settledOn ?? null };
    refuse(checkEvent(event, this.frame(contract)));
    return { ...event, note: note.trim() };
  }

  private frame(contract: ContractRow): {
    contract: ReturnType<typeof termsOf>;
    lastDay: LocalDate;
    today: LocalDate;
  } {
    return { contract: termsOf(contract), lastDay: lastDayOf(contract), today: this.clock.today() };
  }
}

const isDoctors = ({ owner }: ChainRow) => owner === 'doctor';

/** Rows whose occurrence is this thing, or a step of it (`<id>.resume`). */
const ofOccurrence = (chain: readonly ChainRow[], id: string) =>
  chain.filter(({ occurrence }) => occurrence.split('.')[0] === id);

const trainingOf = (input: RecordTraining) => ({
  kind: input.kind,
  provider: input.provider.trim(),
  concludedOn: input.concludedOn ?? null,
  startsOn: input.startsOn ?? null,
  filedOn: input.filedOn ?? null,
  interruptedOn: input.interruptedOn ?? null,
  certifiedOn: input.certifiedOn ?? null,
});

function refuse([first]: readonly Finding[]): void {
  if (first) throw new DomainError(first.ruleId, first.numbers, FIELD_OF[first.ruleId]);
}

/** Deadlines whose answer in the record changed; those acknowledged by hand are none of its business. */
function newlySettled(contractId: string, before: StoredLife, after: StoredLife) {
  const key = ({ ruleId, occurrence }: { ruleId: string; occurrence: string }) => `${ruleId} ${occurrence}`;
  const had = new Map(metBy(before).map((met) => [key(met), met.metOn]));
  return metBy(after)
    .filter((met) => met.metOn !== (had.get(key(met)) ?? null))
    .map((met) => ({ ...met, subject: { type: 'aid_contract', id: contractId } as const }));
}

function toView(contract: ContractRow, life: StoredLife, chain: readonly ChainRow[]): AidLifeView {
  const suspensions = suspensionsOf(life.absences, contract.signedOn);
  const chainOf = (id: string): ChainDeadlineView[] =>
    ofOccurrence(chain, id).map(({ occurrence: _occurrence, ifMissed: _missed, ...row }) => row);
  return {
    absences: life.absences.map(({ aidContractId: _contract, ...absence }) => {
      const suspension = suspensions.find(({ absenceId }) => absenceId === absence.id);
      return {
        ...absence,
        chain: chainOf(absence.id),
        suspendedFrom: suspension?.from ?? null,
        suspendedTo: suspension?.to ?? null,
        letters: lettersFor(absence, contract.signedOn),
      };
    }),
    trainings: life.trainings.map(({ aidContractId: _contract, ...training }) => ({
      ...training,
      chain: chainOf(training.id),
    })),
    events: life.events.map(({ aidContractId: _contract, ...event }) => event),
  };
}
