import { Db, UnitOfWork } from '@relais/platform/database';
import { LockService } from '@relais/timesheets/server';
import { month } from '@relais/kernel';
import { type TestApp, startApp } from '../../../../test/support/harness';
import { seedScale } from './seed-scale';

describe('groups for measures', () => {
  let test: TestApp;

  beforeAll(async () => {
    test = await startApp();
  });
  afterAll(() => test.close());

  it('writes about 42 half-days an employee for October 2026, ready to be locked, once', async () => {
    const [group] = await seedScale(test.app, { employees: 25 });
    if (!group) throw new Error('no group was written');
    expect(group).toMatchObject({ employees: 25, seeded: true });
    expect(group.entries / 25).toBeGreaterThan(41);
    expect(group.entries / 25).toBeLessThan(45);
    expect(await seedScale(test.app, { employees: 25 })).toEqual([{ ...group, seeded: false }]);
    const status = await test.app.get(UnitOfWork).run(
      {
        tenantId: group.tenantId,
        actor: { id: 'test', label: 'Essai', kind: 'operator' },
        action: 'test',
        correlationId: 'test',
        locale: 'fr',
      },
      async () => {
        await test.app.get(LockService).lock(month('2026-10'), 1, { exceptions: [] }, null);
        return test.app
          .get(Db)
          .one<{ status: string }>(`select status from payroll_period where month = '2026-10'`);
      },
    );
    expect(status.status).toBe('locked');
  }, 60_000);

  it('keeps several groups of a size apart', async () => {
    const groups = await seedScale(test.app, { employees: 3, groups: 2 });
    expect(new Set(groups.map(({ tenantId }) => tenantId)).size).toBe(2);
    expect(groups.every(({ entries }) => entries > 120)).toBe(true);
  }, 60_000);
});
