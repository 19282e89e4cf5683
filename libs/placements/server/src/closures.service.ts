import { Injectable } from '@nestjs/common';
import { type Principal, isStaff } from '@relais/identity/core';
import { daysBetween } from '@relais/kernel';
import { Db } from '@relais/platform/database';
import { DomainError } from '@relais/platform/http';
import type { CancelClosure, ClosureQuery, ClosureView, DeclareClosure } from './closure.contract';
import { ClosureEntity } from './placement.entity';

const CLOSURE_DAYS_MAX = 92;

const CLOSURE = `
  select c.id, c.member_id as "memberId", m.legal_name as "memberName", c.site_id as "siteId", c.starts_on as "startsOn",
         c.ends_on as "endsOn", c.half, c.reason, c.effect, c.version
  from practice_closure c join member m on m.tenant_id = c.tenant_id and m.id = c.member_id`;

/** Closures of practices (CCN 1147 art. 15): declared by the officer, or by a doctor for the own practice. */
@Injectable()
export class ClosuresService {
  constructor(private readonly db: Db) {}

  /** Closures that touch the days asked, in order. */
  async list(principal: Principal, query: ClosureQuery): Promise<ClosureView[]> {
    const memberId = isStaff(principal) ? (query.memberId ?? null) : principal.memberId;
    return this.db.query<ClosureView>(
      `${CLOSURE} where c.starts_on <= $2 and c.ends_on >= $1 and ($3::uuid is null or c.member_id = $3)
       order by c.starts_on, m.legal_name, c.id limit 1000`,
      [query.from, query.to, memberId],
    );
  }

  /** Declares a closure. A doctor closes the own practice only, and pay is kept: its effect is the officer's to decide. */
  async declare(principal: Principal, input: DeclareClosure): Promise<ClosureView> {
    const byStaff = isStaff(principal);
    if (!byStaff && input.memberId !== principal.memberId) throw new DomainError('not-found', {}, 'memberId');
    if (input.endsOn < input.startsOn) throw new DomainError('closure.reversed-dates', {}, 'endsOn');
    if (daysBetween(input.startsOn, input.endsOn) >= CLOSURE_DAYS_MAX) {
      throw new DomainError('closure.too-long', { daysMax: CLOSURE_DAYS_MAX }, 'endsOn');
    }
    // The lock on the practice makes two declarations at once follow each other.
    const [member] = await this.db.query(`select id from member where id = $1 for update`, [input.memberId]);
    if (!member) throw new DomainError('not-found', {}, 'memberId');
    const [other] = await this.db.query<{ startsOn: string; endsOn: string }>(
      `select starts_on as "startsOn", ends_on as "endsOn" from practice_closure
       where member_id = $1 and starts_on <= $3 and ends_on >= $2
         and (site_id is null or $4::uuid is null or site_id = $4) and (half is null or $5::text is null or half = $5)
       order by starts_on limit 1`,
      [input.memberId, input.startsOn, input.endsOn, input.siteId, input.half],
    );
    if (other) throw new DomainError('closure.overlap', { ...other }, 'startsOn');
    const { memberId, siteId, startsOn, endsOn, half, reason } = input;
    const effect = byStaff ? input.effect : 'paid';
    const row = await this.db.insert(ClosureEntity, {
      memberId,
      siteId,
      startsOn,
      endsOn,
      half,
      reason,
      effect,
    });
    return this.db.one<ClosureView>(`${CLOSURE} where c.id = $1`, [row.id]);
  }

  /** Takes a closure back: the days are planned again. */
  async cancel(id: string, input: CancelClosure): Promise<void> {
    await this.db.updateVersioned(ClosureEntity, id, input.version, {});
    await (await this.db.repository(ClosureEntity)).delete({ id });
  }
}
