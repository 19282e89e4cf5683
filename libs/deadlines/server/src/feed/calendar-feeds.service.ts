import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { RULES_OF_LANES } from '@relais/deadlines/core';
import { isDoctor, isEmployee, isStaff, type Principal } from '@relais/identity/core';
import { addMonths } from '@relais/kernel';
import { Clock, SETTINGS, type Settings } from '@relais/platform/config';
import { Db, UnitOfWork } from '@relais/platform/database';
import { DomainError } from '@relais/platform/http';
import { hashToken, LinkSigner } from '@relais/platform/secrets';
import type { CalendarFeedView, CreateCalendarFeed, NewCalendarFeedView } from './calendar-feed.contract';
import { type CalendarEntry, calendarFile } from './calendar-file';

/** Purpose of the tokens. */
const CALENDAR_FEED = 'calendar-feed';

/** Calendars one person may have, and months of the past and of the future that they show. */
const FEEDS_OF_A_PERSON = 10;
const MONTHS_BACK = 3;
const MONTHS_AHEAD = 24;
const ENTRIES = 5_000;

const COLUMNS = `id, label, lane, owner, created_at as "createdAt"`;

interface FeedRow {
  readonly tenantId: string;
  readonly id: string;
  readonly memberId: string | null;
  readonly employeeId: string | null;
  readonly label: string;
  readonly lane: keyof typeof RULES_OF_LANES | null;
  readonly owner: string | null;
  readonly locale: 'fr' | 'en';
}

const ENTRIES_SQL = `
  select id, title, subject_label as "subjectLabel", due_on as "dueOn", status, owner, version,
    explanation -> 'rule' as rule, explanation -> 'ifMissed' as "ifMissed"
  from deadline
  where ($1::uuid is null or member_id = $1) and ($2::uuid is null or employee_id = $2)
    and ($3::text is null or rule_id ~ $3) and ($4::text is null or owner = $4)
    and due_on between $5 and $6 and status in ('open', 'snoozed', 'submitted', 'cancelled')
  order by due_on, id limit ${ENTRIES}`;

/** Calendars to subscribe to: 256 bits, stored as a hash, dead as soon as the person loses the role or revokes them. */
@Injectable()
export class CalendarFeedsService {
  constructor(
    private readonly db: Db,
    private readonly units: UnitOfWork,
    private readonly clock: Clock,
    private readonly signer: LinkSigner,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** Living calendars of this person, the newest first. */
  list(principal: Principal): Promise<CalendarFeedView[]> {
    return this.db.query<CalendarFeedView>(
      `select ${COLUMNS} from calendar_feed where user_id = $1 and role = $2 and revoked_at is null order by created_at desc, id`,
      [principal.userId, principal.role],
    );
  }

  async create(principal: Principal, input: CreateCalendarFeed): Promise<NewCalendarFeedView> {
    if (!isStaff(principal) && !isDoctor(principal) && !isEmployee(principal))
      throw new DomainError('forbidden');
    if ((await this.list(principal)).length >= FEEDS_OF_A_PERSON)
      throw new DomainError('calendar.too-many', { maximum: FEEDS_OF_A_PERSON });
    const id = randomUUID();
    const token = this.signer.token(CALENDAR_FEED, id);
    const feed = await this.db.one<CalendarFeedView>(
      `insert into calendar_feed (id, token_hash, user_id, role, member_id, employee_id, label, lane, owner, locale, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) returning ${COLUMNS}`,
      [
        id,
        hashToken(token),
        principal.userId,
        principal.role,
        isDoctor(principal) ? principal.memberId : null,
        isEmployee(principal) ? principal.employeeId : null,
        input.label.trim(),
        input.lane ?? null,
        input.owner ?? null,
        principal.locale,
        this.clock.now(),
      ],
    );
    return { ...feed, address: `${this.settings.publicUrl}/v1/public/calendars/${token}` };
  }

  /** Ends a calendar at once: its address answers nothing any more. */
  async revoke(principal: Principal, id: string): Promise<void> {
    const rows = await this.db.query(
      `update calendar_feed set revoked_at = $3 where id = $1 and user_id = $2 and revoked_at is null returning id`,
      [id, principal.userId, this.clock.now()],
    );
    if (rows.length === 0) throw new DomainError('not-found');
  }

  /** The file behind an address. Unknown, altered and revoked addresses, and those of people who left, are refused alike. */
  async read(token: string, correlationId: string): Promise<string> {
    const [feed] = await this.units.asSystem('find a calendar by its address', () =>
      this.db.query<FeedRow>(
        `select f.tenant_id as "tenantId", f.id, f.member_id as "memberId", f.employee_id as "employeeId", f.label, f.lane, f.owner, f.locale
         from calendar_feed f
         join app_user u on u.id = f.user_id and u.disabled_at is null
         where f.token_hash = $1 and f.revoked_at is null
           and exists (select from role_grant g where g.tenant_id = f.tenant_id and g.user_id = f.user_id and g.role = f.role
             and g.member_id is not distinct from f.member_id and g.employee_id is not distinct from f.employee_id
             and g.revoked_at is null)`,
        [hashToken(token)],
      ),
    );
    if (!feed) throw new DomainError('not-found');
    const today = this.clock.today();
    const entries = await this.units.run(
      {
        tenantId: feed.tenantId,
        actor: { id: `calendar:${feed.id}`, label: 'Relais', kind: 'link' },
        action: 'calendar.read',
        correlationId,
        locale: feed.locale,
        readOnly: true,
      },
      () =>
        this.db.query<Omit<CalendarEntry, 'address'>>(ENTRIES_SQL, [
          feed.memberId,
          feed.employeeId,
          feed.lane === null ? null : RULES_OF_LANES[feed.lane],
          feed.owner,
          addMonths(today, -MONTHS_BACK),
          addMonths(today, MONTHS_AHEAD),
        ]),
    );
    return calendarFile(
      feed.label,
      entries.map((entry) => ({
        ...entry,
        address: `${this.settings.publicUrl}/deadlines?open=${entry.id}`,
      })),
      feed.locale,
      this.clock.now(),
    );
  }
}
