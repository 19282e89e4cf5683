import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type DueTime, planFor, recordOf, standing, timesOf } from '@relais/compliance/core';
import { type LocalDate, monthOf } from '@relais/kernel';
import { FACTS, type FactName, type ObligationPlan, factsNeeded } from '@relais/law';
import { Clock } from '@relais/platform/config';
import { Db } from '@relais/platform/database';
import { Outbox } from '@relais/platform/jobs';
import { FactsService, type KnownGroup, type KnownOwner, type OwnerType } from './facts.service';
import { sweepObligations } from './live-obligations.jobs';
import { OccurrenceStore } from './occurrence-store';

/** Days ahead of a due date from which a duty is amber. */
export const AMBER_DAYS = 30;
/** Owners looked at in one go: a few statements and a few megabytes, whatever the size of the group. */
const PAGE_OWNERS = 500;

/** What a day of the group is computed with: its facts, and the obligations it follows. */
export interface Setting {
  readonly today: LocalDate;
  readonly group: KnownGroup;
  readonly plan: ObligationPlan;
}

/** How far each obligation is, over all owners. */
export type Tally = Map<string, { applicable: number; green: number; late: number }>;

/** Keeps the stored times of obligations equal to what facts and law give, owner by owner or for the whole group. */
@Injectable()
export class LiveObligations {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly facts: FactsService,
    private readonly store: OccurrenceStore,
    private readonly outbox: Outbox,
  ) {}

  /** The group and its obligations as of today. */
  async setting(): Promise<Setting> {
    const today = this.clock.today();
    const switches = await this.db.query<{ id: string; isOn: boolean }>(
      `select obligation_id as id, is_on as "isOn" from obligation_switch`,
    );
    const group = await this.facts.group(today);
    const plan = planFor(new Map(switches.map(({ id, isOn }) => [id, isOn])), today, group.zone);
    return { today, group, plan };
  }

  /** One page of a kind of owner, after an id; written when it came out otherwise. Returns the last id, or null at the end. */
  async sweepPage(
    type: 'employee' | 'member',
    after: string | null,
    setting: Setting,
    tally: Tally,
  ): Promise<string | null> {
    const which = { after, limit: PAGE_OWNERS };
    const owners =
      type === 'employee'
        ? await this.facts.employees(setting.group, which, setting.today)
        : await this.facts.members(setting.group, which, setting.today);
    await this.write(type, owners, setting, tally);
    return owners.length < PAGE_OWNERS ? null : (owners.at(-1)?.id ?? null);
  }

  /** The group's own duties, and the end of a sweep: rows of owners followed no longer go; `shared` is from its start. */
  async sweepGroup(setting: Setting, tally: Tally, shared: string): Promise<void> {
    await this.write('group', [await this.facts.groupOwner(setting.group, setting.today)], setting, tally);
    await this.store.setShared(setting.group.id, shared);
    await this.store.dropUnfollowed(setting.today);
    await this.store.keepMonth(monthOf(setting.today), setting.today, tally);
  }

  /**
   * Looks again at some owners, and at the group. When a fact of the group has changed on which duties of others depend,
   * a sweep of everybody is asked for.
   */
  async refresh(owners: Readonly<Record<'employee' | 'member', readonly string[]>>): Promise<void> {
    await this.store.lock();
    const setting = await this.setting();
    const { group, today } = setting;
    for (const ids of pages(owners.employee))
      await this.write('employee', await this.facts.employees(group, { ids }, today), setting, null, ids);
    for (const ids of pages(owners.member))
      await this.write('member', await this.facts.members(group, { ids }, today), setting, null, ids);
    await this.write('group', [await this.facts.groupOwner(group, today)], setting, null);
    if ((await this.store.shared(group.id)) === sharedFacts(setting)) return;
    const { tx } = await this.db.one<{ tx: string }>(`select txid_current()::text as tx`);
    await this.outbox.add(sweepObligations, { slot: `after:${tx}` });
  }

  /** One owner with its subjects as of today, or null when it is followed no longer. */
  async owner(type: OwnerType, id: string, setting: Setting): Promise<KnownOwner | null> {
    const { group, today } = setting;
    if (type === 'group') return id === group.id ? this.facts.groupOwner(group, today) : null;
    const [found] =
      type === 'employee'
        ? await this.facts.employees(group, { ids: [id] }, today)
        : await this.facts.members(group, { ids: [id] }, today);
    return found ?? null;
  }

  /** `asked` names owners whose rows go when they are followed no longer. */
  private async write(
    type: OwnerType,
    owners: readonly KnownOwner[],
    { plan, today }: Setting,
    tally: Tally | null,
    asked: readonly string[] = [],
  ): Promise<void> {
    const digests = await this.store.digests(
      type,
      owners.map(({ id }) => id),
    );
    const changed: { id: string; digest: string; times: DueTime[] }[] = [];
    for (const { id, subjects, records } of owners) {
      const times = timesOf(plan, subjects, records);
      if (tally) count(tally, times, records, today);
      const digest = digestOf(times);
      if (digests.get(id) !== digest) changed.push({ id, digest, times });
    }
    const known = new Set(owners.map(({ id }) => id));
    await this.store.replace(type, changed);
    await this.store.drop(
      type,
      asked.filter((id) => !known.has(id)),
    );
  }
}

function count(
  tally: Tally,
  times: readonly DueTime[],
  records: KnownOwner['records'],
  today: LocalDate,
): void {
  for (const time of times) {
    const own = records.filter(
      ({ obligationId, subjectId }) => obligationId === time.obligationId && subjectId === time.subjectId,
    );
    const { state } = standing(time, recordOf(own, time.occurrence), today, AMBER_DAYS);
    if (state === 'not-applicable') continue;
    const sum = tally.get(time.obligationId) ?? { applicable: 0, green: 0, late: 0 };
    sum.applicable += 1;
    if (state === 'done') sum.green += 1;
    if (state === 'late') sum.late += 1;
    tally.set(time.obligationId, sum);
  }
}

const digestOf = (times: readonly DueTime[]): string =>
  createHash('sha256').update(JSON.stringify(times)).digest('base64url');

const sharedNames = new WeakMap<ObligationPlan, readonly FactName[]>();

/** The facts of the group on which duties of others depend, as one text to compare. */
export function sharedFacts({ plan, group }: Setting): string {
  let names = sharedNames.get(plan);
  if (!names) {
    const others = plan.all.filter(({ obligation }) => obligation.subject !== 'group');
    names = factsNeeded(others.map(({ obligation }) => obligation))
      .filter((name) => FACTS[name].subject === 'group')
      .sort();
    sharedNames.set(plan, names);
  }
  return JSON.stringify(names.map((name) => group.facts[name] ?? null));
}

function* pages(ids: readonly string[]): Generator<readonly string[]> {
  const unique = [...new Set(ids)].sort();
  for (let from = 0; from < unique.length; from += PAGE_OWNERS) yield unique.slice(from, from + PAGE_OWNERS);
}
