import { Injectable } from '@nestjs/common';
import type { Principal } from '@relais/identity/core';
import { type RequestState, mayBecome } from '@relais/leave/core';
import { Clock } from '@relais/platform/config';
import { Db } from '@relais/platform/database';
import { DomainError, PAGE_LIMIT, type Page, cursorKey, page } from '@relais/platform/http';
import { Mailer } from '@relais/platform/mail';
import { LeaveFilesService } from './leave-files.service';
import type { AskLeave, DecideLeave, LeaveRequestQuery, LeaveRequestView } from './leave.contract';
import { leaveDecisionMail } from './leave.mails';
import { REQUEST_BY_ID, REQUESTS_LIST, type RequestRow, toRequestView } from './request-rows';

/** Requests of leave: asked, answered once, taken back. */
@Injectable()
export class LeaveRequestsService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly files: LeaveFilesService,
    private readonly mailer: Mailer,
  ) {}

  async list(query: LeaveRequestQuery): Promise<Page<LeaveRequestView>> {
    const limit = query.limit ?? PAGE_LIMIT;
    const after = cursorKey(query.cursor, 2) ?? [null, null];
    const rows = await this.db.query<RequestRow>(REQUESTS_LIST, [query.state ?? null, ...after, limit + 1]);
    return page(rows, limit, ({ startsOn, id }) => [startsOn, id], toRequestView);
  }

  /** Asks for leave. Only paid leave costs days; its cost is written with the request. */
  async ask(employeeId: string, input: AskLeave): Promise<LeaveRequestView> {
    const isEvent = input.kind === 'event';
    if (isEvent && (input.event === null || input.eventOn === null))
      throw new DomainError('leave.event-missing', {}, 'event');
    const { hundredths } = await this.files.cost(employeeId, input.startsOn, input.endsOn);
    const { id } = await this.db.one<{ id: string }>(
      `insert into leave_request (employee_id, kind, event, event_on, starts_on, ends_on, hundredths, note, asked_at)
       values ($1, $2, $3, $4, $5, $6, $7, trim($8), $9) returning id`,
      [
        employeeId,
        input.kind,
        isEvent ? input.event : null,
        isEvent ? input.eventOn : null,
        input.startsOn,
        input.endsOn,
        input.kind === 'paid-leave' ? hundredths : 0,
        input.note,
        this.clock.now(),
      ],
    );
    return this.read(id);
  }

  /** The employee takes a request back. */
  async withdraw(employeeId: string, id: string, version: number): Promise<LeaveRequestView> {
    const request = await this.hold(id, version, employeeId);
    return this.change(request, 'withdrawn', '');
  }

  /** The group answers, once; nobody answers for themselves, and a refusal says why. */
  async decide(
    id: string,
    { version, accept, answer }: DecideLeave,
    by: Principal,
  ): Promise<LeaveRequestView> {
    const request = await this.hold(id, version);
    if (await this.isOwn(request.employeeId, by)) throw new DomainError('leave.own-request');
    if (!accept && answer.trim().length < 3)
      throw new DomainError('leave.refusal-needs-answer', {}, 'answer');
    const decided = await this.change(request, accept ? 'accepted' : 'refused', answer);
    await this.tell(decided);
    return decided;
  }

  /** Writes to the employee, in their language, in the transaction of the answer. */
  private async tell({ id, employeeId, state, startsOn, endsOn }: LeaveRequestView): Promise<void> {
    const { email, locale } = await this.db.one<{ email: string; locale: 'fr' | 'en' }>(
      `select email, locale from employee where id = $1`,
      [employeeId],
    );
    await this.mailer.queue({
      template: leaveDecisionMail,
      to: email,
      locale,
      data: { accepted: state === 'accepted', from: startsOn, to: endsOn },
      about: `leave-request:${id}`,
    });
  }

  private async change(request: RequestRow, next: RequestState, answer: string): Promise<LeaveRequestView> {
    if (!mayBecome(request.state, next)) throw new DomainError('leave.already-decided');
    await this.db.query(
      `update leave_request set state = $2, answer = trim($3), decided_by = $4, decided_at = $5, version = version + 1
       where id = $1`,
      [request.id, next, answer, this.db.scope.actor.label, this.clock.now()],
    );
    return this.read(request.id);
  }

  /** The request, held. That of somebody else is not found, whatever its version. */
  private async hold(id: string, version: number, employeeId: string | null = null): Promise<RequestRow> {
    const row = await this.db.one<RequestRow>(
      `${REQUEST_BY_ID} and ($2::uuid is null or r.employee_id = $2) for update of r`,
      [id, employeeId],
    );
    if (row.version !== version) throw new DomainError('conflict.stale');
    return row;
  }

  private async read(id: string): Promise<LeaveRequestView> {
    return toRequestView(await this.db.one<RequestRow>(REQUEST_BY_ID, [id]));
  }

  private async isOwn(employeeId: string, by: Principal): Promise<boolean> {
    const grants = await this.db.query(
      `select 1 from role_grant where employee_id = $1 and user_id = $2 and revoked_at is null limit 1`,
      [employeeId, by.userId],
    );
    return grants.length > 0;
  }
}
