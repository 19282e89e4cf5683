import { type TestApp, startApp } from '../../../../test/support/harness';
import { seedDemo } from './seed-demo';

describe('demonstration group', () => {
  let test: TestApp;

  beforeAll(async () => {
    test = await startApp();
  });
  afterAll(() => test.close());

  it('is written once, and found by a second run', async () => {
    const first = await seedDemo(test.app);
    expect(first.seeded).toBe(true);
    const again = await seedDemo(test.app);
    expect(again).toEqual({ ...first, seeded: false });
  });

  it('lets one person of each role in with the password that is printed', async () => {
    const { signIns } = await seedDemo(test.app);
    expect(signIns.map(({ role }) => role)).toEqual([
      'officer',
      'administrator',
      'doctor',
      'employee',
      'provider',
    ]);
    for (const { email, password } of signIns) {
      const answer = await test.anonymous.post('/v1/sign-in/password', { email, password });
      expect(answer.status).toBeLessThan(300);
    }
  });
});
