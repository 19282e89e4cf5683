import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type LawEntry, lawEntries } from '@relais/law';
import { UnitOfWork } from '@relais/platform/database';
import { fillPractice } from '../../../../test/support/practice-rows';
import { startApp, type TestApp, type TestGroup } from '../../../../test/support/harness';
import { ReleaseService } from './release.service';

let relais: TestApp;
beforeAll(async () => {
  relais = await startApp();
}, 60_000);
afterAll(() => relais?.close());

const record = (entries?: readonly LawEntry[]) =>
  relais.app.get(UnitOfWork).asSystem('test: release', () => relais.app.get(ReleaseService).record(entries));

/** The law of a release before the SMIC of 1 June 2026, and before a rule was written. */
const older = (): LawEntry[] =>
  lawEntries()
    .filter(({ id }) => id !== 'group.unassigned-hours')
    .map((entry) => (entry.id.startsWith('smic.') ? { ...entry, values: entry.values.slice(0, -1) } : entry));

const practice = (group: TestGroup, secret: string) =>
  group.within(async (db) => {
    await db.query(`insert into payroll_period (month, cut_off_on) values ('2026-11', '2026-12-03')`);
    return fillPractice(db, secret, 1);
  });

/** A practice with one assistant of level 5 at 1 820 € a month: above the SMIC of January 2026, below that of June. */
async function underPaid(group: TestGroup): Promise<void> {
  const { contractId } = await practice(group, 'Abc12345');
  await group.within((db) =>
    db.query(
      `update contract_terms set grade_level = 5, monthly_gross_cents = 182303 where contract_id = $1`,
      [contractId],
    ),
  );
}

describe('the law of a release', () => {
  test('is the baseline of a new installation: nobody is told anything', async () => {
    expect(await record(older())).toBe(0);
    const officer = await (await relais.group()).as('officer');
    expect((await officer.get('/v1/law-changes?state=open')).body).toEqual([]);
  });

  test('is recorded once, whoever starts at the same time', async () => {
    expect(await Promise.all([record(older()), record(older()), record(older())])).toEqual([0, 0, 0]);
  });

  test('tells a group what changed: old and new value, text, day, and the contracts under the new floor (L3231-2)', async () => {
    const group = await relais.group();
    await record(older());
    await underPaid(group);
    expect(await record()).toBe(3);
    expect(await record()).toBe(0);
    const officer = await group.as('officer', { fullName: 'Claire Martin' });

    const { body } = await officer.get('/v1/law-changes?state=open');
    expect(body.map(({ entryId, kind }: Record<string, string>) => [entryId, kind])).toEqual([
      ['smic.hourly', 'changed'],
      ['smic.monthly', 'changed'],
      ['group.unassigned-hours', 'added'],
    ]);
    expect(body[1]).toMatchObject({
      effectiveFrom: '2026-06-01',
      concern: 'contracts-under-floor',
      concerned: 1,
      acknowledged: null,
      differences: [
        {
          part: 'value',
          before: { fr: '1\u202f823,03\u00a0€' },
          after: { fr: '1\u202f867,02\u00a0€' },
          from: '2026-06-01',
          reference: { code: 'Arrêté du 22 mai 2026', status: 'secondary' },
        },
      ],
    });
    const whom = (await officer.get(`/v1/law-changes/${body[1].id}/concerned`)).body;
    expect(whom.items).toEqual([
      {
        id: expect.any(String),
        kind: 'contract',
        name: 'Abc12345 Marie',
        why: {
          fr: '1\u202f823,03\u00a0€ par mois au contrat, 1\u202f867,02\u00a0€ dus',
          en: '€1,823.03 a month in the contract, €1,867.02 due',
        },
      },
    ]);
    expect((await officer.get('/v1/home')).body.lawNews).toBe(3);
  });

  test('stays on the home until somebody takes note with their name; the first name stays', async () => {
    await record(older());
    const group = await relais.group();
    await underPaid(group);
    await record();
    const officer = await group.as('officer', { fullName: 'Claire Martin' });
    const open = async () => (await officer.get('/v1/law-changes?state=open')).body as { id: string }[];
    const before = await open();
    const first = before[0]!.id;
    const answer = await officer.post('/v1/law-changes/acknowledgements', {
      changeIds: [first, first],
      note: ' Paie de juin corrigée ',
    });
    expect([answer.status, answer.body]).toEqual([200, { acknowledged: 1 }]);
    const other = await group.as('administrator', { fullName: 'Paul Petit' });
    expect((await other.post('/v1/law-changes/acknowledgements', { changeIds: [first] })).body).toEqual({
      acknowledged: 0,
    });
    expect(await open()).toHaveLength(before.length - 1);
    expect((await officer.get('/v1/home')).body.lawNews).toBe(before.length - 1);
    expect((await officer.get('/v1/law-changes?state=acknowledged')).body[0].acknowledged).toMatchObject({
      by: 'Claire Martin',
      note: 'Paie de juin corrigée',
    });
  });

  test('is no news to a group created after it, nor can that group acknowledge it', async () => {
    await record(older());
    const early = await (await relais.group()).as('officer');
    await record();
    const [change] = (await early.get('/v1/law-changes?state=open')).body;
    const late = await relais.group();
    await late.within((db) => db.query(`select 1`));
    const officer = await late.as('officer');
    expect((await officer.get('/v1/law-changes?state=open')).body).toEqual([]);
    expect((await officer.get(`/v1/law-changes/${change.id}/concerned`)).status).toBe(404);
    const refused = await officer.post('/v1/law-changes/acknowledgements', { changeIds: [change.id] });
    expect([refused.status, refused.body.code]).toEqual([404, 'law-change.unknown']);
  });

  test.each(['doctor', 'employee', 'provider'] as const)('is not shown to a %s', async (role) => {
    const group = await relais.group();
    const ids = await practice(group, 'Abd12346');
    const caller = await group.as(
      role,
      role === 'provider'
        ? {}
        : role === 'doctor'
          ? { memberId: ids.memberId, doctorId: ids.doctorId }
          : { employeeId: ids.employeeId },
    );
    expect((await caller.get('/v1/law-changes?state=open')).status).toBe(403);
  });

  test('finds whom every kind of change concerns', async () => {
    const group = await relais.group();
    await underPaid(group);
    const renamed = lawEntries().map((entry) => ({
      ...entry,
      title: { fr: `${entry.title.fr} *`, en: entry.title.en },
    }));
    await record(renamed);
    const officer = await group.as('officer');
    const { body } = await officer.get('/v1/law-changes?state=open');
    const seen = new Map<string, { id: string; concerned: number }>();
    for (const change of body) seen.set(change.concern, change);
    for (const [, { id, concerned }] of seen) {
      const { items } = (await officer.get(`/v1/law-changes/${id}/concerned?limit=1000`)).body;
      expect(items).toHaveLength(concerned);
    }
    expect(
      [...seen]
        .filter(([, { concerned }]) => concerned > 0)
        .map(([concern]) => concern)
        .sort(),
    ).toEqual(
      expect.arrayContaining(['contracts', 'contracts-under-floor', 'group', 'placements', 'practices']),
    );
  });
});
