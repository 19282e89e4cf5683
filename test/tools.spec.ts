import path from 'node:path';

const tool = async <T>(file: string): Promise<T> => (await import(path.resolve('tools', file))) as T;

interface Lock {
  packages: Record<string, object>;
}

describe('the completion of the lock', () => {
  it('adds the optional packages of other platforms that npm left out, and nothing else', async () => {
    const { completeLock } = await tool<{ completeLock(lock: Lock): string[] }>('complete-lock.mjs');
    const lock: Lock = {
      packages: {
        '': {},
        'node_modules/fast': {
          dev: true,
          optionalDependencies: {
            '@fast/linux-x64-gnu': '1.2.3',
            '@fast/linux-arm64-musl': '1.2.3',
            '@fast/windows-x64': '^1.2.3',
            nested: '2.0.0',
          },
        },
        'node_modules/@fast/linux-x64-gnu': { version: '1.2.3' },
        'node_modules/fast/node_modules/nested': { version: '2.0.0' },
      },
    };
    expect(completeLock(lock)).toEqual(['@fast/linux-arm64-musl', '@fast/windows-x64']);
    const optional = { version: '1.2.3', dev: true, optional: true };
    expect(lock.packages).toMatchObject({
      'node_modules/@fast/linux-arm64-musl': { ...optional, os: ['linux'], cpu: ['arm64'], libc: ['musl'] },
      'node_modules/@fast/windows-x64': { ...optional, os: ['win32'], cpu: ['x64'] },
    });
    expect(completeLock(lock)).toEqual([]);
  });
});

describe('the addresses of the database', () => {
  interface Urls {
    databaseEnvironment(owner: string, given?: Record<string, string>): Record<string, string>;
  }
  const urls = () => tool<Urls>('database-urls.mjs');

  it('give each role its own sign-in and never the password of the owner', async () => {
    const { databaseEnvironment } = await urls();
    const environment = databaseEnvironment('postgres://owner:s3cret@db.example:6543/relais');
    const [app, system] = [environment['APP_DATABASE_URL'], environment['SYSTEM_DATABASE_URL']].map(
      (url) => new URL(url ?? ''),
    );
    expect([app?.username, system?.username]).toEqual(['relais_app', 'relais_system']);
    expect(app?.host).toBe('db.example:6543');
    expect(new Set(['s3cret', app?.password, system?.password]).size).toBe(3);
  });

  it('ask no password of a server that asks the owner for none, and keep an address that was given', async () => {
    const { databaseEnvironment } = await urls();
    const given = { SYSTEM_DATABASE_URL: 'postgres://other@elsewhere/relais' };
    expect(databaseEnvironment('postgres://postgres@127.0.0.1:6543/relais', given)).toEqual({
      DATABASE_URL: 'postgres://postgres@127.0.0.1:6543/relais',
      APP_DATABASE_URL: 'postgres://relais_app@127.0.0.1:6543/relais',
      SYSTEM_DATABASE_URL: 'postgres://other@elsewhere/relais',
    });
  });
});

describe('what a start shows of the logs', () => {
  it('is warnings, errors, and what is no log line but was written as an error', async () => {
    const { noteworthy } = await tool<{ noteworthy(line: string, error: boolean): string | undefined }>(
      'supervisor/log-reader.mjs',
    );
    expect(noteworthy('{"level":30,"msg":"request"}', false)).toBeUndefined();
    expect(noteworthy('{"level":40,"msg":"job failed","job":"mail.send"}', false)).toBe(
      'warning: job failed: mail.send',
    );
    expect(noteworthy('{"level":50,"msg":"no","err":{"message":"refused"}}', false)).toBe(
      'error: no: refused',
    );
    expect(noteworthy('api ready on port 3000', false)).toBeUndefined();
    expect(noteworthy('Invalid settings:', true)).toBe('Invalid settings:');
  });
});
