import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { localDate as d, parisInstant } from '@relais/kernel';
import { SETTINGS } from '@relais/platform/config';
import { JobRunner } from '@relais/platform/jobs';
import { startApp, type TestApp } from '../../../../../test/support/harness';
import { fillPractice } from '../../../../../test/support/practice-rows';
import { unzip } from '../../../../../test/support/unzip';
import { sweepPacks } from './inspector-pack.jobs';
import { InspectorPacksService } from './inspector-packs.service';

let relais: TestApp;
beforeAll(async () => {
  relais = await startApp();
}, 60_000);
afterAll(() => relais?.close());
const goTo = (day: string) => relais.clock.set(parisInstant(d(day), 9 * 60));
beforeEach(() => goTo('2026-11-16'));

const PROOF = Buffer.from('%PDF-1.7 accusé de la DPAE');

/** A group with two practices, a placed employee each, an hour of work, and one proof handed in. */
async function stage() {
  const group = await relais.group('Groupement d’Armor');
  const officer = await group.as('officer');
  const people = await group.within(async (db) => {
    await db.query(
      `insert into payroll_period (month, cut_off_on) values ('2026-11', '2026-12-03') on conflict do nothing`,
    );
    const people = [
      await fillPractice(db, 'Éveno-0000001a', 1),
      await fillPractice(db, 'Łukasz-0000002b', 2),
    ];
    await db.query(`delete from obligation_record`);
    return people;
  });
  const fileId = (await officer.upload('/v1/files', 'dpae.pdf', PROOF)).body.id as string;
  const recorded = await officer.post(
    `/v1/compliance/cells/employee/${people[0]?.employeeId}/pre-hire-declaration/done`,
    {
      subjectType: 'employee',
      subjectId: people[0]?.employeeId,
      occurrence: 'once',
      doneOn: '2025-03-01',
      fileId,
      version: 0,
    },
  );
  expect(recorded.status).toBe(200);
  return { group, officer, people };
}

async function made(
  { group, officer }: Pick<Awaited<ReturnType<typeof stage>>, 'group' | 'officer'>,
  asOf?: string,
) {
  const asked = await officer.post('/v1/inspector-packs', asOf === undefined ? {} : { asOf });
  expect(asked.status).toBe(201);
  await group.drain();
  return (await officer.get(`/v1/inspector-packs/${asked.body.id}`)).body;
}

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const lines = (csv: Buffer | undefined): string[] => (csv?.toString('utf8') ?? '').trim().split('\r\n');

describe('The pack for the labour inspector', () => {
  test('holds the registers, members, contracts, placements, hours and proofs, and its checksums are true', async () => {
    const here = await stage();
    const pack = await made(here);
    expect(pack).toMatchObject({
      status: 'ready',
      progress: 100,
      step: null,
      asOf: '2026-11-16',
      downloadable: true,
    });
    const file = await here.officer.get(`/v1/inspector-packs/${pack.id}/content`);
    expect(file.status).toBe(200);
    expect(sha256(file.bytes)).toBe(pack.sha256);
    expect(file.bytes).toHaveLength(pack.bytes);
    const entries = await unzip(file.bytes);
    expect(entries.size).toBe(pack.entryCount);
    expect([...entries.keys()]).toEqual([
      '01-registre-personnel/registre-personnel.csv',
      '01-registre-personnel/registre-personnel.pdf',
      '02-registres-des-cabinets/0001-Cabinet-Eveno-0000001a.csv',
      '02-registres-des-cabinets/0002-Cabinet-Lukasz-0000002b.csv',
      '03-membres/liste-des-membres.csv',
      '04-contrats/contrats.csv',
      '05-mises-a-disposition/mises-a-disposition.csv',
      '06-heures/0001-Eveno-0000001a-Marie.csv',
      '06-heures/0002-Lukasz-0000002b-Marie.csv',
      '07-preuves/0001-Eveno-0000001a-Marie-pre-hire-declaration.pdf',
      '07-preuves/preuves.csv',
      '00-empreintes-sha256.txt',
      '00-index.pdf',
    ]);
    for (const line of (entries.get('00-empreintes-sha256.txt') as Buffer)
      .toString('utf8')
      .trim()
      .split('\n')) {
      const [sum, name] = line.split('  ') as [string, string];
      expect(sha256(entries.get(name) as Buffer)).toBe(sum);
    }
    for (const name of ['00-index.pdf', '01-registre-personnel/registre-personnel.pdf'])
      expect(entries.get(name)?.subarray(0, 5).toString()).toBe('%PDF-');
    expect(entries.get('07-preuves/0001-Eveno-0000001a-Marie-pre-hire-declaration.pdf')).toEqual(PROOF);
  });

  test('the register of the group has a line for each hire (L1221-13), the practice’s own says who lent the person (D1221-23)', async () => {
    const here = await stage();
    const pack = await made(here);
    const entries = await unzip((await here.officer.get(`/v1/inspector-packs/${pack.id}/content`)).bytes);
    const register = lines(entries.get('01-registre-personnel/registre-personnel.csv'));
    expect(register).toHaveLength(3);
    expect(register[1]).toContain('Éveno-0000001a;Marie;FR;1990-05-05');
    const practice = lines(entries.get('02-registres-des-cabinets/0002-Cabinet-Lukasz-0000002b.csv'));
    expect(practice).toHaveLength(2);
    expect(practice[1]).toContain(
      'Łukasz-0000002b;Marie;Assistante Łukasz-0000002b;2025-03-03;;mis à disposition par un groupement d’employeurs;Groupement d’Armor;56000 Vannes',
    );
  });

  test('hours show each day of the last twelve months (D3171-16), an absence without its reason', async () => {
    const here = await stage();
    await here.group.within(async (db) => {
      await db.query(
        `insert into payroll_period (month, cut_off_on) values ('2026-10', '2026-11-03') on conflict do nothing`,
      );
      await db.query(
        `update work_entry set kind = 'absence', absence_code = 'sick', worked_minutes = 0 where employee_id = $1`,
        [here.people[1]?.employeeId],
      );
    });
    const pack = await made(here);
    const entries = await unzip((await here.officer.get(`/v1/inspector-packs/${pack.id}/content`)).bytes);
    expect(lines(entries.get('06-heures/0001-Eveno-0000001a-Marie.csv'))[1]).toBe(
      '2026-11-03;Cabinet Éveno-0000001a;travail;09:00;12:00;3,00;prévu',
    );
    const absent = lines(entries.get('06-heures/0002-Lukasz-0000002b-Marie.csv'))[1];
    expect(absent).toBe('2026-11-03;Cabinet Łukasz-0000002b;absence;09:00;12:00;0,00;prévu');
  });

  test('the same data on the same day gives the same bytes, whoever asks and whenever', async () => {
    const here = await stage();
    const first = await made(here, '2026-11-10');
    goTo('2026-11-18');
    const second = await made({ ...here, officer: await here.group.as('administrator') }, '2026-11-10');
    expect(second.sha256).toBe(first.sha256);
    const bytes = await Promise.all(
      [first, second].map(
        async ({ id }) => (await here.officer.get(`/v1/inspector-packs/${id}/content`)).bytes,
      ),
    );
    expect(bytes[0]?.equals(bytes[1] as Buffer)).toBe(true);
  });

  test('a proof whose bytes are lost is named, counted, and does not stop the rest', async () => {
    const here = await stage();
    await here.group.within((db) =>
      db.query(
        `insert into obligation_record (obligation_id, subject_type, subject_id, done_on, file_id, recorded_by)
         values ('written-group-contract', 'employee', $1, '2025-03-01', $2, 'x')`,
        [here.people[0]?.employeeId, here.people[0]?.fileId],
      ),
    );
    const pack = await made(here);
    expect(pack).toMatchObject({ status: 'ready', missing: 1 });
    const entries = await unzip((await here.officer.get(`/v1/inspector-packs/${pack.id}/content`)).bytes);
    expect(
      lines(entries.get('07-preuves/preuves.csv')).filter((line) => line.endsWith('ILLISIBLE')),
    ).toHaveLength(1);
  });
});

describe('Asking and downloading', () => {
  test('one pack at a time; a day to come is refused', async () => {
    const { officer } = await stage();
    expect((await officer.post('/v1/inspector-packs', { asOf: '2026-11-17' })).body).toMatchObject({
      code: 'inspector-pack.in-the-future',
    });
    expect((await officer.post('/v1/inspector-packs', {})).status).toBe(201);
    expect((await officer.post('/v1/inspector-packs', {})).body).toMatchObject({
      code: 'inspector-pack.under-way',
    });
  });

  test('doctors, employees and the payroll provider neither list nor download', async () => {
    const here = await stage();
    const pack = await made(here);
    const [one] = here.people;
    const others = await Promise.all([
      here.group.as('doctor', { memberId: one?.memberId ?? '', doctorId: one?.doctorId ?? '' }),
      here.group.as('employee', { employeeId: one?.employeeId ?? '' }),
      here.group.as('provider'),
    ]);
    for (const other of others) {
      expect((await other.get('/v1/inspector-packs')).status).toBe(403);
      expect((await other.get(`/v1/inspector-packs/${pack.id}/content`)).status).toBe(403);
    }
    const elsewhere = await (await relais.group()).as('officer');
    expect((await elsewhere.get(`/v1/inspector-packs/${pack.id}/content`)).status).toBe(404);
  });

  test('each download is a line of the audit trail', async () => {
    const here = await stage();
    const pack = await made(here);
    await here.officer.get(`/v1/inspector-packs/${pack.id}/content`);
    const administrator = await here.group.as('administrator');
    const { items } = (await administrator.get(`/v1/audit?objectType=inspector_pack&objectId=${pack.id}`))
      .body;
    expect(items.map(({ action }: { action: string }) => action)).toEqual([
      'inspector-pack.download',
      'inspector-pack.ask',
    ]);
  });

  test('after its last day the bytes are forgotten; the line stays with its checksum', async () => {
    const here = await stage();
    const pack = await made(here);
    expect(pack.expiresOn).toBe('2026-12-16');
    goTo('2026-12-17');
    await relais.app.get(JobRunner).run(await tick());
    await here.group.drain();
    const after = (await here.officer.get(`/v1/inspector-packs/${pack.id}`)).body;
    expect(after).toMatchObject({ status: 'expired', downloadable: false, sha256: pack.sha256 });
    const refused = await here.officer.get(`/v1/inspector-packs/${pack.id}/content`);
    expect(refused.body).toMatchObject({ code: 'inspector-pack.expired' });
  });

  test('a pack beyond the limit fails with its reason, and another can be asked for', async () => {
    const here = await stage();
    const settings = relais.app.get<{ packs: { maxMegabytes: number } }>(SETTINGS);
    const { maxMegabytes } = settings.packs;
    settings.packs.maxMegabytes = 0.001;
    try {
      expect(await made(here)).toMatchObject({
        status: 'failed',
        failure: 'inspector-pack.too-large',
        downloadable: false,
      });
    } finally {
      settings.packs.maxMegabytes = maxMegabytes;
    }
    expect(await made(here)).toMatchObject({ status: 'ready' });
  });

  test('a second delivery of the job changes nothing', async () => {
    const here = await stage();
    const pack = await made(here);
    await relais.app
      .get(InspectorPacksService)
      .build({ packId: pack.id }, { tenantId: here.group.tenantId, outboxId: 'twice', attempt: 1 });
    expect((await here.officer.get(`/v1/inspector-packs/${pack.id}`)).body).toEqual(pack);
  });
});

/** Asks for the nightly sweep and gives its row. */
async function tick(): Promise<string> {
  const { Db, UnitOfWork } = await import('@relais/platform/database');
  const { Outbox } = await import('@relais/platform/jobs');
  const name = `test:${Math.random()}`;
  return relais.app.get(UnitOfWork).asSystem('ask for the sweep', async () => {
    await relais.app.get(Outbox).add(sweepPacks, { tick: name });
    const row = await relais.app
      .get(Db)
      .one<{ id: string }>(`select id from outbox where job = $1 and effect_key = $2`, [
        sweepPacks.name,
        name,
      ]);
    return row.id;
  });
}
