import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { addDays, localDate } from '@relais/kernel';
import { convertIcsCalendar } from 'ts-ics';
import { startApp, type TestApp } from '../../../../../test/support/harness';
import { DeadlineBook, type NewDeadline } from '../deadline-book';

let relais: TestApp;
beforeAll(async () => {
  relais = await startApp();
}, 60_000);
afterAll(() => relais?.close());

let siret = 7_000;

const deadline = (more: Partial<NewDeadline>): NewDeadline => ({
  ruleId: 'AID-02',
  occurrence: '1',
  title: { fr: 'Date anniversaire ; année 2, début', en: 'Anniversary; year 2, start' },
  dueOn: localDate('2026-12-02'),
  owner: 'doctor',
  proof: { fr: 'Relevé', en: 'Statement' },
  explanation: {
    rule: { fr: 'Règle de l’aide', en: 'Rule of the aid' },
    inputs: { signedOn: '2025-12-02' },
    references: [],
    certainty: 'secondary',
    ifMissed: { fr: 'Relancer', en: 'Chase' },
  },
  subject: { type: 'aid_contract', id: randomUUID() },
  subjectLabel: 'Dr Martin',
  ...more,
});

/** A group with two practices and one deadline of each. */
async function stage() {
  const group = await relais.group();
  const members = await group.within((db) =>
    db.query<{ id: string; doctorId: string }>(
      `with m as (
         insert into member (kind, legal_name, siret, email, status, applied_on)
         select 'person', 'Cabinet ' || n, lpad(($1::int + n)::text, 14, '0'), 'x@exemple.invalid', 'applied', '2026-01-01'
         from generate_series(1, 2) n returning id)
       insert into doctor (member_id, full_name, email) select id, 'Dr Martin', 'd@exemple.invalid' from m
       returning member_id as id, id as "doctorId"`,
      [(siret += 2)],
    ),
  );
  const [mine, other] = members as [{ id: string; doctorId: string }, { id: string; doctorId: string }];
  const [id] = await group.within(() =>
    relais.app
      .get(DeadlineBook)
      .openMany([
        deadline({ memberId: mine.id }),
        deadline({ memberId: other.id, ruleId: 'TRN-03', owner: 'group', dueOn: localDate('2027-03-28') }),
      ]),
  );
  return { group, mine, other, id: id as string };
}

const pathOf = (address: string) => new URL(address).pathname;
const eventsOf = (file: string) => convertIcsCalendar(undefined, file).events ?? [];

describe('A calendar of deadlines to subscribe to', () => {
  test('is an iCalendar file that a parser reads: one whole day for each deadline, with its reason and address', async () => {
    const { group, id } = await stage();
    const officer = await group.as('officer');
    const made = await officer.post('/v1/calendar-feeds', { label: 'Toutes les échéances' });
    expect(made.status).toBe(201);
    const answer = await relais.anonymous.get(pathOf(made.body.address));
    expect(answer.headers['content-type']).toBe('text/calendar; charset=utf-8');
    const calendar = convertIcsCalendar(undefined, answer.body);
    expect(calendar.version).toBe('2.0');
    const events = calendar.events ?? [];
    expect(events).toHaveLength(2);
    expect(events[0]).toMatchObject({
      uid: `${id}@relais`,
      summary: 'Date anniversaire ; année 2, début (Dr Martin)',
      status: 'CONFIRMED',
      start: { type: 'DATE' },
    });
    expect(events[0]?.start.date.toISOString().slice(0, 10)).toBe('2026-12-02');
    // The night the clocks change: a whole day has no hour to lose.
    expect(events[1]?.start.date.toISOString().slice(0, 10)).toBe('2027-03-28');
    expect(events[0]?.url).toMatch(new RegExp(`/deadlines\\?open=${id}$`));
    // The instant of the file is in universal time (RFC 5545, 3.8.7.2).
    expect(answer.body).toMatch(/DTSTAMP:\d{8}T\d{6}Z\r\n/);
  });

  test('shows one row or one kind of duty when asked to', async () => {
    const { group } = await stage();
    const officer = await group.as('officer');
    const read = async (filter: object) => {
      const { body } = await officer.post('/v1/calendar-feeds', { label: 'Filtre', ...filter });
      return eventsOf((await relais.anonymous.get(pathOf(body.address))).body).map(({ summary }) => summary);
    };
    expect(await read({ lane: 'training' })).toHaveLength(1);
    expect(await read({ owner: 'doctor' })).toHaveLength(1);
    expect(await read({ lane: 'medical' })).toEqual([]);
  });

  test('of a doctor holds the deadlines of the practice and no other', async () => {
    const { group, mine, id } = await stage();
    const doctor = await group.as('doctor', { memberId: mine.id, doctorId: mine.doctorId });
    const { body } = await doctor.post('/v1/calendar-feeds', { label: 'Cabinet' });
    const events = eventsOf((await relais.anonymous.get(pathOf(body.address))).body);
    expect(events.map(({ uid }) => uid)).toEqual([`${id}@relais`]);
  });

  test('moves an event with its deadline: same identity, higher sequence', async () => {
    const { group, mine } = await stage();
    const officer = await group.as('officer');
    const { body } = await officer.post('/v1/calendar-feeds', { label: 'A' });
    const event = async () =>
      eventsOf((await relais.anonymous.get(pathOf(body.address))).body).find(({ summary }) =>
        summary.startsWith('Visite'),
      );
    const subject = { type: 'member', id: mine.id } as const;
    const visit = deadline({ subject, title: { fr: 'Visite', en: 'Visit' }, subjectLabel: '' });
    await group.within(() => relais.app.get(DeadlineBook).open(visit));
    const before = await event();
    await group.within(() => relais.app.get(DeadlineBook).open({ ...visit, dueOn: addDays(visit.dueOn, 7) }));
    const after = await event();
    expect(after?.uid).toBe(before?.uid);
    expect(after?.start.date.toISOString().slice(0, 10)).toBe('2026-12-09');
    expect(Number(after?.sequence)).toBeGreaterThan(Number(before?.sequence));
  });

  test('answers nothing once revoked, when altered, and when the person has left', async () => {
    const { group } = await stage();
    const officer = await group.as('officer', { email: `parti-${randomUUID()}@exemple.invalid` });
    const made = async () => (await officer.post('/v1/calendar-feeds', { label: 'Téléphone' })).body;
    const status = async ({ address }: { address: string }) =>
      (await relais.anonymous.get(pathOf(address))).status;
    const [revoked, kept] = [await made(), await made()];
    expect((await officer.delete(`/v1/calendar-feeds/${revoked.id}`)).status).toBe(204);
    expect([await status(revoked), await status(kept)]).toEqual([404, 200]);
    expect(await status({ address: `${kept.address.slice(0, -1)}_` })).toBe(404);
    expect((await officer.get('/v1/calendar-feeds')).body.map(({ id }: { id: string }) => id)).toEqual([
      kept.id,
    ]);
    await group.within((db) =>
      db.query(`update role_grant set revoked_at = now() where role = 'officer' and revoked_at is null`),
    );
    expect(await status(kept)).toBe(404);
  });

  test('is limited in number, named, and is of one person alone', async () => {
    const { group } = await stage();
    const officer = await group.as('officer');
    const missing = await officer.post('/v1/calendar-feeds', {});
    expect(missing.body.errors).toMatchObject([{ path: 'label' }]);
    const unknownLane = await officer.post('/v1/calendar-feeds', { label: 'x', lane: 'money' });
    expect(unknownLane.body.errors).toMatchObject([{ path: 'lane' }]);
    for (let n = 0; n < 10; n += 1) await officer.post('/v1/calendar-feeds', { label: `n° ${n}` });
    expect((await officer.post('/v1/calendar-feeds', { label: 'x' })).body.code).toBe('calendar.too-many');
    const colleague = await group.as('administrator');
    expect((await colleague.get('/v1/calendar-feeds')).body).toEqual([]);
    const [first] = (await officer.get('/v1/calendar-feeds')).body;
    expect((await colleague.delete(`/v1/calendar-feeds/${first.id}`)).status).toBe(404);
  });
});
