import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { givenOpenMonth } from '../../../../test/support/given-hours';
import { type TestApp, startApp } from '../../../../test/support/harness';

let relais: TestApp;
beforeAll(async () => {
  relais = await startApp();
}, 60_000);
afterAll(() => relais?.close());

const REASON = 'Urgence vitale au cabinet, récupérée la semaine suivante';

interface Shown {
  ruleId: string;
  severity: string;
  from: string;
  fingerprint: string;
  numbers: Record<string, number>;
  override: { reason: string } | null;
  missing: string[];
}

/** October of Marie, who adds an evening at the first practice on Tuesday 6 to the seven hours planned. */
async function givenLongDay() {
  const group = await relais.group();
  const given = await givenOpenMonth(group);
  const evening = (endMinute: number) => ({
    day: '2026-10-06',
    placementId: given.placements.lilas,
    kind: 'work',
    absenceCode: null,
    startMinute: 1080,
    endMinute,
    workedMinutes: endMinute - 1080,
    note: 'urgence',
  });
  const added = await given.employee.post('/v1/my-months/2026-10/entries', evening(1080 + 240));
  await given.employee.post('/v1/my-months/2026-10/declaration');
  const rows = (await given.officer.get('/v1/months/2026-10/rows')).body.items;
  await given.officer.post('/v1/months/2026-10/decisions', {
    parts: rows.map(({ partId, version }: { partId: string; version: number }) => ({ partId, version })),
  });
  const lock = async (overrides: object[] = []) =>
    given.officer.post('/v1/months/2026-10/lock', {
      version: (await given.officer.get('/v1/months/2026-10')).body.version,
      exceptions: [],
      overrides,
    });
  const blockers = async () => (await given.officer.get('/v1/months/2026-10/blockers')).body;
  return { ...given, added, lock, blockers };
}

const daily = (findings: Shown[]) => findings.filter(({ ruleId }) => ruleId === 'working-time.daily-maximum');

describe('Working time in the hours done', () => {
  test('a day of 11 h is recorded as it was, and the person and the officer see what it breaks (L3121-18)', async () => {
    const { added } = await givenLongDay();
    expect(added.status).toBe(201);
    expect(daily(added.body.sheet.workingTime)).toMatchObject([
      {
        severity: 'error',
        from: '2026-10-06',
        to: '2026-10-06',
        numbers: { workedMinutes: 660, maximumMinutes: 600 },
        references: [{ article: 'L3121-18' }, { article: 'L3121-19' }, { article: 'R3124-3' }],
      },
    ]);
  });

  test('blocks the closing until it is corrected or let pass with a reason, in the same step', async () => {
    const { lock, blockers, officer, marie } = await givenLongDay();
    const refused = await lock();
    expect(refused.body).toMatchObject({
      code: 'month.blocked',
      data: { counts: [{ kind: 'working-time' }] },
    });
    const list = await blockers();
    const errors = list.items.filter(({ kind }: { kind: string }) => kind === 'working-time');
    expect(errors[0]).toMatchObject({
      employeeId: marie.id,
      day: '2026-10-06',
      memberId: null,
      partId: null,
    });
    const requests = errors.map(({ finding }: { finding: Shown }) => ({
      employeeId: marie.id,
      fingerprint: finding.fingerprint,
      reason: REASON,
    }));
    const wrong = await lock([{ ...requests[0], fingerprint: 'working-time.daily-maximum@1 day=2' }]);
    expect([wrong.status, wrong.body.code]).toEqual([409, 'override.facts-changed']);
    expect((await officer.get('/v1/rule-overrides')).body.items).toEqual([]);
    expect((await lock(requests)).body).toMatchObject({ status: 'locked' });
    const kept = (await officer.get('/v1/rule-overrides')).body.items;
    expect(kept.map((row: { reason: string }) => row.reason)).toEqual(requests.map(() => REASON));
    const sheet = (await officer.get(`/v1/months/2026-10/sheets/${marie.id}`)).body;
    expect(daily(sheet.workingTime)).toMatchObject([{ override: { reason: REASON } }]);
  });

  test('is never shown to the doctor beyond the practice: neither the finding nor hours elsewhere', async () => {
    const { doctor } = await givenLongDay();
    for (const url of ['/v1/rule-overrides', '/v1/months/2026-10/blockers', '/v1/site-travel'])
      expect((await doctor.get(url)).status).toBe(403);
    expect(JSON.stringify((await doctor.get('/v1/approvals')).body)).not.toContain('working-time.');
  });

  test('cannot be judged while nobody stated other employers, and that alone blocks nothing (L8261-1)', async () => {
    const group = await relais.group();
    const given = await givenOpenMonth(group);
    const sheet = (await given.employee.get('/v1/my-months/2026-10')).body;
    expect(sheet.workingTime.map(({ missing, severity }: Shown) => [missing[0], severity])).toContainEqual([
      'outside-work',
      'warning',
    ]);
    const kinds = (await given.officer.get('/v1/months/2026-10/blockers')).body.counts.map(
      ({ kind }: { kind: string }) => kind,
    );
    expect(kinds).not.toContain('working-time');
  });
});
