import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const program = (name: 'api' | 'worker') => `dist/apps/${name}/src/main.js`;
const key = (fill: number) => Buffer.alloc(32, fill).toString('base64');

/** Settings with which production may start, as far as secrets go. Nothing listens at these addresses. */
const complete: Record<string, string> = {
  RELAIS_PRODUCTION: 'true',
  RELAIS_PUBLIC_URL: 'https://relais.example',
  APP_DATABASE_URL: 'postgres://relais_app:one-password@127.0.0.1:1/relais',
  SYSTEM_DATABASE_URL: 'postgres://relais_system:other-password@127.0.0.1:1/relais',
  REDIS_URL: 'redis://127.0.0.1:1',
  SMTP_URL: 'smtp://mail.example:587',
  RELAIS_MAIL_FROM: 'Relais <relais@relais.example>',
  RELAIS_SEALING_KEY: key(7),
  RELAIS_INDEX_KEY: key(8),
  RELAIS_LINK_KEY: key(9),
};

/** Starts an entry point as the image does, with these settings and no others. */
function start(name: 'api' | 'worker', settings: Record<string, string>) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program(name)], {
    env: { PATH: process.env['PATH'], ...settings },
    encoding: 'utf8',
    timeout: 30_000,
  });
  return { status, output: `${stdout}${stderr}` };
}

/** Attack A46 of the security requirements: a start with missing, default or short secrets. */
describe('the entry points in production', () => {
  beforeAll(() => {
    const { status, stderr } = spawnSync(process.execPath, ['tools/build.mjs'], { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
  }, 60_000);

  it.each(['api', 'worker'] as const)(
    '%s refuses to start without its settings and names them all',
    (name) => {
      const { status, output } = start(name, { RELAIS_PRODUCTION: 'true' });
      expect(status).toBe(1);
      for (const setting of [
        'RELAIS_SEALING_KEY',
        'RELAIS_INDEX_KEY',
        'RELAIS_LINK_KEY',
        'APP_DATABASE_URL',
        'SMTP_URL',
      ])
        expect(output).toContain(setting);
      expect(output).not.toMatch(/\n\s+at /);
    },
  );

  it.each([
    ['missing', ''],
    ['short', Buffer.alloc(31, 5).toString('base64')],
    ['known', Buffer.alloc(32, 'relais demonstration key ').toString('base64')],
  ])('refuse secrets that are %s, naming the variables and never a value', (_kind, value) => {
    const secrets = ['RELAIS_SEALING_KEY', 'RELAIS_INDEX_KEY', 'RELAIS_LINK_KEY'];
    const settings = { ...complete, ...Object.fromEntries(secrets.map((secret) => [secret, value])) };
    const { status, output } = start('api', settings);
    expect(status).toBe(1);
    for (const secret of secrets) expect(output).toContain(secret);
    for (const { 0: name, 1: given } of Object.entries(settings))
      if (given.length > 5) expect({ name, shown: output.includes(given) }).toEqual({ name, shown: false });
  });

  it('refuse a demonstration clock', () => {
    const { status, output } = start('worker', { ...complete, RELAIS_CLOCK_START: '2026-11-02T08:00:00Z' });
    expect(status).toBe(1);
    expect(output).toContain('RELAIS_CLOCK_START');
  });
});

describe('the documented settings', () => {
  const example = readFileSync('docker/.env.example', 'utf8');
  const compose = readFileSync('docker/compose.yaml', 'utf8');
  const declared = [
    ...readFileSync('libs/platform/config/src/settings.ts', 'utf8').matchAll(/setting\.\w+\(\s*'(\w+)'/g),
  ].map(([, name]) => name);

  it('are every setting there is', () => {
    expect(declared.length).toBeGreaterThan(20);
    const named = new Set(
      [...`${example}\n${compose}`.matchAll(/^\s*#?\s*([A-Z][A-Z0-9_]+)[=:]/gm)].map(([, n]) => n),
    );
    expect(declared.filter((name) => !named.has(name))).toEqual([]);
  });

  it('hold no secret: each is left empty for the operator to fill in', () => {
    const secrets = [...example.matchAll(/^#?\s*(\w*(?:KEY|PASSWORD|TOKEN|SECRET\w*))=(.*)$/gm)];
    expect(secrets.length).toBeGreaterThanOrEqual(6);
    expect(secrets.filter(([, , value]) => value !== '')).toEqual([]);
  });

  it('name images and start commands that exist', () => {
    for (const name of ['api', 'worker'] as const) {
      const dockerfile = readFileSync(`docker/${name}.Dockerfile`, 'utf8');
      expect(dockerfile).toContain(`"${program(name)}"`);
      expect(dockerfile).toContain('RELAIS_PRODUCTION=true');
      expect(dockerfile).toMatch(/^USER node$/m);
      expect(compose).toContain(`docker/${name}.Dockerfile`);
    }
    expect(compose).toContain('noeviction');
    expect(compose).toMatch(/--appendonly, 'yes'/);
  });
});
