import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { LocalDate, Month } from '@relais/kernel';
import { Clock } from '@relais/platform/config';
import { Db, UnitOfWork } from '@relais/platform/database';
import { DomainError } from '@relais/platform/problems';
import { LinkSigner, hashToken } from '@relais/platform/secrets';
import type { Decider } from './decisions.service';

/** Purpose of the tokens, as the mail that carries them names it. */
export const APPROVAL_LINK = 'approval';

/** Days a mailed link opens the receipt; the lock of the month ends decisions long before. */
const LINK_DAYS = 45;
const DAY_MS = 86_400_000;

/** A link that was opened: whom it speaks for, and about which month of which practice. */
export interface OpenedLink {
  readonly decider: Decider;
  readonly memberId: string;
  readonly month: Month;
}

interface LinkRow {
  readonly tenantId: string;
  readonly memberId: string;
  readonly doctorId: string;
  readonly month: Month;
}

/** Links that let a doctor decide without signing in: 256 bits, stored as a hash, bound to one practice and month. */
@Injectable()
export class ApprovalLinksService {
  constructor(
    private readonly db: Db,
    private readonly units: UnitOfWork,
    private readonly clock: Clock,
    private readonly signer: LinkSigner,
  ) {}

  /** Writes a link and returns its id; the mail makes the token from it when it leaves. */
  async issue(memberId: string, doctorId: string, month: Month): Promise<string> {
    const id = randomUUID();
    const now = this.clock.now();
    await this.db.query(
      `insert into approval_link (id, token_hash, member_id, doctor_id, month, sent_at, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        id,
        hashToken(this.signer.token(APPROVAL_LINK, id)),
        memberId,
        doctorId,
        month,
        now,
        new Date(now.getTime() + LINK_DAYS * DAY_MS),
      ],
    );
    return id;
  }

  /**
   * Runs `work` as the doctor of a link, inside its group, practice and month.
   * Unknown, altered, expired and revoked links are refused alike.
   */
  async run<T>(
    token: string,
    request: { readonly action: string; readonly correlationId: string; readonly locale: 'fr' | 'en' },
    work: (link: OpenedLink) => Promise<T>,
  ): Promise<T> {
    const [link] = await this.units.asSystem('find the link of an approval', () =>
      this.db.query<LinkRow>(
        `select tenant_id as "tenantId", member_id as "memberId", doctor_id as "doctorId", month from approval_link
         where token_hash = $1 and revoked_at is null and expires_at > $2`,
        [hashToken(token), this.clock.now()],
      ),
    );
    if (!link) throw new DomainError('approval.link-unknown');
    const scope = {
      tenantId: link.tenantId,
      actor: { id: `link:${link.doctorId}`, label: 'Relais', kind: 'link' as const },
      ...request,
    };
    const doctor = await this.units.run({ ...scope, readOnly: true }, () => this.doctor(link));
    if (!doctor) throw new DomainError('approval.link-unknown');
    return this.units.run({ ...scope, actor: { ...scope.actor, label: doctor.fullName } }, () =>
      work({
        memberId: link.memberId,
        month: link.month,
        decider: {
          userId: null,
          email: doctor.email,
          label: doctor.fullName,
          as: doctor.isDelegate ? 'delegate' : 'doctor',
          memberId: link.memberId,
        },
      }),
    );
  }

  private async doctor(
    link: LinkRow,
  ): Promise<{ fullName: string; email: string; isDelegate: boolean } | null> {
    const today: LocalDate = this.clock.today();
    return this.db.maybe(
      `select d.full_name as "fullName", d.email, ${IS_DELEGATE} as "isDelegate" from doctor d
       join employer_group g on g.tenant_id = d.tenant_id and g.suspended_at is null
       where d.id = $1 and (d.left_on is null or d.left_on > $2)`,
      [link.doctorId, today],
    );
  }
}

/** True when a colleague delegated to this doctor on the day $2. */
export const IS_DELEGATE = `exists (select from approval_delegation x
  where x.member_id = d.member_id and x.to_doctor_id = d.id and $2::date between x.valid_from and x.valid_to)`;
