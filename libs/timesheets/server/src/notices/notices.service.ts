import { Injectable } from '@nestjs/common';
import { type LocalDate, addDays, lastDay, minuteInParis, monthOf } from '@relais/kernel';
import { Clock } from '@relais/platform/config';
import { Db } from '@relais/platform/database';
import { DomainError } from '@relais/platform/problems';
import { Mailer } from '@relais/platform/mail';
import { asAbsence, noteOfDelay, valuesOf, workAhead } from '@relais/timesheets/core';
import { HoursService } from '../my-month/hours.service';
import { RemindersService } from '../reminders/reminders.service';
import { ENTRY_COLUMNS, type EntryRow } from '../rows';
import type { Announce, NoticeView } from './notices.contract';
import { type NoticeData, groupNoticeMail, practiceNoticeMail } from './notices.mails';

type Said = Omit<NoticeData, 'employeeName' | 'memberName'>;

interface Reader {
  email: string;
  locale: 'fr' | 'en';
  memberId: string;
  memberName: string;
}

/**
 * Late or ill today: the hours show it at once, the practices concerned and the group are written to. A practice reads
 * when the person comes or not, never why.
 */
@Injectable()
export class NoticesService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly hours: HoursService,
    private readonly reminders: RemindersService,
    private readonly mailer: Mailer,
  ) {}

  async announce(employeeId: string, input: Announce): Promise<NoticeView> {
    const today = this.clock.today();
    const until = input.kind === 'ill' ? ((input.until ?? today) as LocalDate) : today;
    if (until < today || until > lastDay(monthOf(today))) throw new DomainError('notice.until', {}, 'until');
    const entries = await this.db.query<EntryRow>(
      `select ${ENTRY_COLUMNS} from work_entry e
       where e.employee_id = $1 and e.day between $2 and $3 order by e.day, e.start_minute`,
      [employeeId, today, until],
    );
    const now = minuteInParis(this.clock.now());
    const todays = workAhead(
      entries.filter(({ day }) => day === today),
      now,
    );
    const later = entries.filter(({ day, kind }) => day > today && kind === 'work');
    const said: Said = {
      kind: input.kind === 'ill' ? 'absent' : 'late',
      lateMinutes: input.lateMinutes ?? 0,
      from: todays.length > 0 || later.length === 0 ? today : addDays(today, 1),
      to: until,
    };
    const memberIds =
      input.kind === 'late'
        ? await this.comeLater(employeeId, todays, input.lateMinutes)
        : await this.stayAway(employeeId, entries, todays, later, until);
    return { practices: await this.tell(employeeId, memberIds, said), told: memberIds.length > 0 };
  }

  /** Writes the delay into the next interval of today. Answers its practice; nothing when the same was said before. */
  private async comeLater(
    employeeId: string,
    [next]: readonly EntryRow[],
    lateMinutes: number | undefined,
  ): Promise<string[]> {
    if (lateMinutes === undefined) throw new DomainError('notice.not-told', {}, 'lateMinutes');
    if (!next) throw new DomainError('notice.nothing-planned');
    const note = noteOfDelay(next.note, lateMinutes, this.db.scope.locale);
    if (note === next.note) return [];
    const month = monthOf(next.day);
    const values = { ...valuesOf(next), note };
    const written = await this.hours.change(employeeId, month, next.id, next.version, values);
    await this.reminders.afterVoid(month, written.voidedMemberIds);
    return [next.memberId];
  }

  /** Marks what is left of today and the days after as sick leave. Answers the practices that miss somebody. */
  private async stayAway(
    employeeId: string,
    entries: readonly EntryRow[],
    todays: readonly EntryRow[],
    later: readonly EntryRow[],
    until: LocalDate,
  ): Promise<string[]> {
    const missed = [...todays, ...later];
    if (missed.length === 0) {
      if (entries.some(({ absenceCode }) => absenceCode === 'sick')) return [];
      throw new DomainError('notice.nothing-planned');
    }
    const today = this.clock.today();
    const month = monthOf(today);
    const voided: string[] = [];
    for (const entry of todays) {
      const values = asAbsence(valuesOf(entry), 'sick');
      const written = await this.hours.change(employeeId, month, entry.id, entry.version, values);
      voided.push(...written.voidedMemberIds);
    }
    if (later.length > 0) {
      const written = await this.hours.absent(employeeId, month, addDays(today, 1), until, 'sick', '');
      voided.push(...written.voidedMemberIds);
    }
    await this.reminders.afterVoid(month, [...new Set(voided)]);
    return [...new Set(missed.map(({ memberId }) => memberId))];
  }

  /** One message to each doctor of the practices, one to each officer. Answers the names of the practices. */
  private async tell(employeeId: string, memberIds: readonly string[], said: Said): Promise<string[]> {
    if (memberIds.length === 0) return [];
    const { employeeName } = await this.db.one<{ employeeName: string }>(
      `select given_name || ' ' || family_name as "employeeName" from employee where id = $1`,
      [employeeId],
    );
    const practices = await this.db.query<{ id: string; name: string }>(
      `select id, legal_name as name from member where id = any ($1::uuid[]) order by legal_name, id`,
      [memberIds],
    );
    const about = `notice:${employeeId}:${said.from}`;
    const doctors = await this.doctorsOf(memberIds);
    const officers = await this.officers();
    const memberName = practices.map(({ name }) => name).join(', ');
    await this.mailer.queueMany([
      ...doctors.map((doctor) => ({
        template: practiceNoticeMail,
        to: doctor.email,
        locale: doctor.locale,
        data: { ...said, employeeName, memberName: doctor.memberName },
        about,
      })),
      ...officers.map(({ email, locale }) => ({
        template: groupNoticeMail,
        to: email,
        locale,
        data: { ...said, employeeName, memberName },
        about,
      })),
    ]);
    return practices.map(({ name }) => name);
  }

  private doctorsOf(memberIds: readonly string[]): Promise<Reader[]> {
    return this.db.query<Reader>(
      `select distinct on (d.member_id, d.email) d.email, d.locale, d.member_id as "memberId", m.legal_name as "memberName"
       from doctor d join member m on m.id = d.member_id
       where d.member_id = any ($1::uuid[]) and (d.left_on is null or d.left_on >= $2)
       order by d.member_id, d.email, d.approval_rank`,
      [memberIds, this.clock.today()],
    );
  }

  /** The officers, or the administrators of a group that has none. */
  private officers(): Promise<Pick<Reader, 'email' | 'locale'>[]> {
    return this.db.query<Pick<Reader, 'email' | 'locale'>>(
      `with staff as (
         select g.role, u.email::text as email, u.locale from role_grant g join tenant_users() u using (user_id)
         where g.role in ('officer', 'administrator') and g.revoked_at is null and u.disabled_at is null)
       select distinct on (email) email, locale from staff
       where role = case when exists (select from staff where role = 'officer') then 'officer' else 'administrator' end
       order by email`,
    );
  }
}
