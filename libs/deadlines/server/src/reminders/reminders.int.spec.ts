import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { type DeadlineStatus, type ProposedDeadline, dueSteps, LADDER } from '@relais/deadlines/core';
import { addDays, type LocalDate, localDate as d, parisInstant } from '@relais/kernel';
import { UnitOfWork } from '@relais/platform/database';
import { HandlerRegistry } from '@relais/platform/jobs';
import fc from 'fast-check';
import { PRESENT, startApp, type TestApp, type TestGroup } from '../../../../../test/support/harness';
import { startSmtp, type TestSmtp } from '../../../../../test/support/smtp';
import { DeadlineBook, type NewDeadline } from '../deadline-book';
import { ReminderPlanner } from './reminder-planner';
import { sweepDeadlines } from './reminders.jobs';

let relais: TestApp;
let smtp: TestSmtp;
beforeAll(async () => {
  smtp = await startSmtp();
  relais = await startApp();
}, 60_000);
afterAll(async () => {
  await relais?.close();
  await smtp?.close();
});
beforeEach(() => relais.clock.set(PRESENT));

const proposal = (dueOn: string, more: Partial<NewDeadline> = {}): NewDeadline => ({
  ruleId: 'GE-02',
  occurrence: '',
  title: { fr: 'Avis à l’inspection du travail', en: 'Notice to the labour inspectorate' },
  dueOn: d(dueOn),
  owner: 'group',
  proof: { fr: 'Avis de réception', en: 'Receipt' },
  explanation: {
    rule: { fr: 'Un mois', en: 'One month' },
    inputs: {},
    references: [],
    certainty: 'verified',
    ifMissed: { fr: 'Contravention.', en: 'Fine.' },
  } satisfies ProposedDeadline['explanation'],
  subject: { type: 'member', id: randomUUID() },
  ...more,
});

/** A group with one officer; what they receive is read from the SMTP server. */
async function stage() {
  const group = await relais.group();
  const email = `of-${randomUUID().slice(0, 12)}@exemple.invalid`;
  await group.as('officer', { email });
  const open = (deadline: NewDeadline) => group.within(() => relais.app.get(DeadlineBook).open(deadline));
  const plan = (on: string) => group.within(() => relais.app.get(ReminderPlanner).plan(d(on)));
  /** Goes to 9 o'clock of a day, plans and delivers; gives the subjects received since. */
  const day = async (on: string): Promise<string[]> => {
    const before = smtp.to(email).length;
    relais.clock.set(parisInstant(d(on), 9 * 60));
    await plan(on);
    await group.drain();
    return smtp
      .to(email)
      .slice(before)
      .map((mail) => mail.subject);
  };
  const received = () => smtp.to(email).map((mail) => mail.subject);
  const steps = (id: string) =>
    group.within((db) =>
      db.query<{ due_on: string; step: number; outcome: string }>(
        `select due_on, step, outcome from reminder where deadline_id = $1 order by due_on, step`,
        [id],
      ),
    );
  return { group, email, open, plan, day, received, steps };
}

describe('The ladder of reminders', () => {
  test('arrives sixty, thirty, seven and one day ahead and the day after, and on no other day', async () => {
    const { open, day } = await stage();
    await open(proposal('2027-03-01'));
    const seen: [string, string[]][] = [];
    for (const on of [
      '2026-12-30',
      '2026-12-31',
      '2027-01-01',
      '2027-01-29',
      '2027-01-30',
      '2027-02-22',
      '2027-02-28',
      '2027-03-01',
      '2027-03-02',
      '2027-04-01',
    ]) {
      seen.push([on, await day(on)]);
    }
    const title = 'Avis à l’inspection du travail';
    expect(seen).toEqual([
      ['2026-12-30', []],
      ['2026-12-31', [`${title} : dans 60 jours`]],
      ['2027-01-01', []],
      ['2027-01-29', []],
      ['2027-01-30', [`${title} : dans 30 jours`]],
      ['2027-02-22', [`${title} : dans 7 jours`]],
      ['2027-02-28', [`${title} : demain`]],
      ['2027-03-01', []],
      ['2027-03-02', [`${title} : dépassée d’un jour`]],
      ['2027-04-01', []],
    ]);
  });

  test('is sent once however many plans run at the same second', async () => {
    const { group, open, plan, email } = await stage();
    await Promise.all([1, 2, 3].map(() => open(proposal('2026-11-09'))));
    const plans = await Promise.all(Array.from({ length: 10 }, () => plan('2026-11-02')));
    expect(plans.reduce((sum, { reminders }) => sum + reminders, 0)).toBe(3);
    await group.drain();
    await plan('2026-11-02');
    await group.drain();
    const lines = smtp
      .to(email)
      .flatMap(({ text }) => text.match(/Avis à l’inspection du travail : \d/g) ?? []);
    expect(lines).toHaveLength(3);
  });

  test('is one message for all deadlines of a person', async () => {
    const { open, day } = await stage();
    for (const dueOn of ['2026-11-03', '2026-11-09', '2026-10-20']) await open(proposal(dueOn));
    expect(await day('2026-11-02')).toEqual(['3 échéances à suivre, dont 1 dépassée']);
  });

  test('becomes one catch-up after a month of silence', async () => {
    const { open, day, steps } = await stage();
    const id = await open(proposal('2026-12-08'));
    expect(await day('2026-11-02')).toHaveLength(1);
    expect(await day('2026-12-09')).toEqual(['Avis à l’inspection du travail : dépassée d’un jour']);
    expect((await steps(id)).map(({ step, outcome }) => [step, outcome])).toEqual([
      [-60, 'sent'],
      [-30, 'collapsed'],
      [-7, 'collapsed'],
      [-1, 'collapsed'],
      [1, 'sent'],
    ]);
  });

  test('goes to the doctor too when the doctor has to act, and to nobody of another practice', async () => {
    const { group, open, day } = await stage();
    const [memberId, otherId] = await group.within(async (db) => {
      const rows = await db.query<{ id: string }>(
        `insert into member (kind, legal_name, siret, email, status, applied_on)
         select 'person', 'Cabinet ' || n, lpad((n + (random() * 1e9)::bigint)::text, 14, '0'), 'x@exemple.invalid', 'applied', '2026-01-01'
         from generate_series(1, 2) n returning id`,
      );
      return rows.map(({ id }) => id);
    });
    const mine = `dr-${randomUUID().slice(0, 12)}@exemple.invalid`;
    const other = `dr-${randomUUID().slice(0, 12)}@exemple.invalid`;
    await group.as('doctor', { email: mine, memberId: memberId ?? '' });
    await group.as('doctor', { email: other, memberId: otherId ?? '' });
    await open(proposal('2026-11-09', { owner: 'doctor', memberId: memberId ?? null }));
    expect(await day('2026-11-02')).toHaveLength(1);
    expect([smtp.to(mine).length, smtp.to(other).length]).toEqual([1, 0]);
  });
});

describe('A reminder that waits', () => {
  const waiting = async () => {
    const s = await stage();
    const id = await s.open(proposal('2026-11-09'));
    await s.plan('2026-11-02');
    return { ...s, id };
  };
  const change = (group: TestGroup, id: string, set: string) =>
    group.within((db) => db.query(`update deadline set ${set} where id = $1`, [id]));

  test.each([
    ['was submitted', `status = 'submitted', submitted_on = '2026-11-02'`],
    ['was cancelled', `status = 'cancelled', cancelled_reason = 'contrat rompu'`],
    ['was put aside', `status = 'snoozed', snoozed_until = '2026-11-05', snooze_reason = 'attente'`],
    ['moved', `due_on = '2027-06-01'`],
  ])('is not sent when its deadline %s', async (_what, set) => {
    const { group, id, received, steps } = await waiting();
    await change(group, id, set);
    await group.drain();
    expect(received()).toEqual([]);
    expect((await steps(id)).at(-1)?.outcome).toBe('cancelled');
  });

  test('is not sent for a suspended group, and is planned again when the group is back', async () => {
    const { group, id, day, received, steps } = await waiting();
    await change(group, id, 'version = version + 1');
    await group.within((db) => db.query(`update employer_group set suspended_at = now()`));
    await group.drain();
    expect(received()).toEqual([]);
    await group.within((db) => db.query(`update employer_group set suspended_at = null`));
    expect(await day('2026-11-03')).toHaveLength(1);
    expect((await steps(id)).map(({ outcome }) => outcome)).toContain('sent');
  });

  test('of the old date is not sent after a move; the ladder of the new date is', async () => {
    const { group, id, day, steps } = await waiting();
    await change(group, id, `due_on = '2026-12-02'`);
    expect(await day('2026-11-02')).toEqual(['Avis à l’inspection du travail : dans 30 jours']);
    expect((await steps(id)).filter(({ outcome }) => outcome === 'sent')).toEqual([
      { due_on: '2026-12-02', step: -30, outcome: 'sent' },
    ]);
  });

  test('is planned again, once, when the date comes back before it left', async () => {
    const { group, id, day } = await waiting();
    await change(group, id, `due_on = '2027-06-01'`);
    await change(group, id, `due_on = '2026-11-09'`);
    expect(await day('2026-11-02')).toHaveLength(1);
    expect(await day('2026-11-03')).toHaveLength(0);
  });

  test('is not repeated when the date moves and comes back after it left', async () => {
    const { group, id, day } = await waiting();
    expect(await day('2026-11-02')).toHaveLength(1);
    await change(group, id, `due_on = '2027-06-01'`);
    await change(group, id, `due_on = '2026-11-09'`);
    expect(await day('2026-11-03')).toHaveLength(0);
  });

  test('of a deadline put aside comes back on its day, once', async () => {
    const { group, id, day } = await waiting();
    await change(group, id, `status = 'snoozed', snoozed_until = '2026-11-05', snooze_reason = 'attente'`);
    expect(await day('2026-11-04')).toHaveLength(0);
    expect(await day('2026-11-05')).toEqual(['Avis à l’inspection du travail : dans 4 jours']);
    expect(await day('2026-11-05')).toHaveLength(0);
    expect(await day('2026-11-08')).toEqual(['Avis à l’inspection du travail : demain']);
    expect(
      await group.within((db) => db.one(`select status, snoozed_until from deadline where id = $1`, [id])),
    ).toEqual({ status: 'open', snoozed_until: null });
  });
});

describe('The sweep', () => {
  const sweep = async (tick: string) => {
    const units = relais.app.get(UnitOfWork);
    await units.asSystem('test', () =>
      relais.app
        .get(HandlerRegistry)
        .get(sweepDeadlines.name)
        .handler({ tick }, { outboxId: '', tenantId: null, attempt: 1 }),
    );
  };
  const plans = (group: TestGroup) =>
    group.within((db) => db.query(`select effect_key from outbox where job = 'deadlines.plan'`));

  test('asks for one plan per group and hour, whatever number of workers tick', async () => {
    const { group, open, received } = await stage();
    await open(proposal('2026-11-09'));
    await Promise.all(['a', 'b', 'c', 'd', 'e'].map(sweep));
    expect(await plans(group)).toEqual([{ effect_key: '2026-11-02T08Z' }]);
    await group.drain();
    await sweep('boot:2026-11-02T08:10:00Z');
    await group.drain();
    expect(await plans(group)).toHaveLength(2);
    expect(received()).toHaveLength(1);
  });

  test('leaves a suspended group and a group without deadlines alone', async () => {
    const [suspended, empty] = [await stage(), await stage()];
    await suspended.open(proposal('2026-11-09'));
    await suspended.group.within((db) => db.query(`update employer_group set suspended_at = now()`));
    await sweep('x');
    expect([await plans(suspended.group), await plans(empty.group)]).toEqual([[], []]);
  });
});

test('the SQL of the plan is the rule of the core, over random lives of deadlines', async () => {
  const life = fc.record({
    dueIn: fc.integer({ min: -10, max: 90 }),
    snooze: fc.option(
      fc.record({ at: fc.integer({ min: 0, max: 60 }), days: fc.integer({ min: 1, max: 20 }) }),
    ),
    endAt: fc.option(fc.integer({ min: 0, max: 100 })),
    end: fc.constantFrom<DeadlineStatus>('submitted', 'acknowledged', 'cancelled'),
  });
  const [lives] = fc.sample(fc.array(life, { minLength: 40, maxLength: 40 }), { numRuns: 1, seed: 1147 });
  const runs =
    fc.sample(
      fc.subarray(
        Array.from({ length: 100 }, (_, n) => n),
        { minLength: 25 },
      ),
      { numRuns: 1, seed: 1147 },
    )[0] ?? [];
  const start = d('2026-11-02');
  const { group, open, plan, steps } = await stage();
  const rows = await Promise.all(
    (lives ?? []).map(async (one) => {
      const dueOn = addDays(start, one.dueIn);
      return {
        ...one,
        dueOn,
        id: await open(proposal(dueOn)),
        done: [] as number[],
        status: 'open' as DeadlineStatus,
        until: null as LocalDate | null,
      };
    }),
  );
  for (const n of runs) {
    const today = addDays(start, n);
    for (const row of rows) {
      if (row.endAt !== null && n >= row.endAt) row.status = row.end;
      else if (row.snooze && n >= row.snooze.at && row.until === null && row.status === 'open') {
        row.status = 'snoozed';
        row.until = addDays(today, row.snooze.days);
      }
    }
    await group.within((db) =>
      db.query(
        `update deadline d set status = x.status, snoozed_until = case when x.status = 'snoozed' then x.until end
         from jsonb_to_recordset($1::jsonb) as x (id uuid, status text, until date)
         where d.id = x.id and d.status <> x.status and not (d.status = 'open' and x.status = 'snoozed' and x.until <= $2)`,
        [JSON.stringify(rows), today],
      ),
    );
    // What was planned leaves at once: nothing is taken back by the changes of the next day.
    await plan(today);
    await group.within((db) => db.query(`update reminder set outcome = 'sent' where outcome = 'planned'`));
    for (const row of rows) {
      const { send, collapsed } = dueSteps({
        dueOn: row.dueOn,
        today,
        alreadyPlanned: row.done,
        status: row.status,
        snoozedUntil: row.until,
      });
      if (send !== null) row.done.push(send, ...collapsed);
      if (row.status === 'snoozed' && row.until !== null && row.until <= today) row.status = 'open';
    }
  }
  for (const row of rows) {
    expect([row.id, (await steps(row.id)).map(({ step }) => step)]).toEqual([
      row.id,
      [...row.done].sort((a, b) => a - b),
    ]);
  }
  expect(rows.flatMap(({ done }) => done).length).toBeGreaterThan(LADDER.length * 10);
}, 60_000);
