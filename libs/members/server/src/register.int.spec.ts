import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import {
  ACCEPTED,
  ANSWERS,
  OFFER,
  type Visitor,
  admitted,
  deadlinesOf,
  newVisitor,
  openGroup,
  submitted,
} from '../../../../test/support/given-members';
import { type Caller, type TestApp, startApp } from '../../../../test/support/harness';
import { type TestSmtp, startSmtp } from '../../../../test/support/smtp';

let relais: TestApp;
let smtp: TestSmtp;
beforeAll(async () => {
  smtp = await startSmtp();
  // A general limit far away, so that those of the public routes are in force.
  process.env['RELAIS_REQUESTS_PER_MINUTE'] = '900000';
  relais = await startApp();
}, 60_000);
afterAll(async () => {
  await relais?.close();
  await smtp?.close();
});

let visitor: Visitor;
beforeEach(() => {
  visitor = newVisitor(relais);
});

describe('The officer', () => {
  test('sees where drafts were abandoned and finishes one on behalf of the doctor', async () => {
    const stage = await openGroup(relais);
    await visitor.post(`${stage.url}/applications`, {
      answers: { identity: ANSWERS.identity, contact: ANSWERS.contact },
    });
    relais.clock.set('2026-11-04T08:00:00Z');
    const [line] = (await stage.officer.get('/v1/members/applications?status=draft')).body.items;
    relais.clock.set('2026-11-02T08:00:00Z');
    expect(line).toMatchObject({ fullName: 'Arthur Specimen', resumeAt: 'practice', abandoned: true });

    const { identity: _, contact: __, ...rest } = ANSWERS;
    const { id } = line;
    const current = (await stage.officer.get(`/v1/members/applications/${id}`)).body;
    const saved = await stage.officer.patch(`/v1/members/applications/${id}`, {
      answers: rest,
      version: current.version,
    });
    const sent = await stage.officer.post(`/v1/members/applications/${id}/submit`, {
      ...ACCEPTED,
      version: saved.body.version,
    });
    expect(sent.body.status).toBe('submitted');
  });

  test('admits: number, date, site, doctor, and the notice GE-02 due within a month (D1253-3)', async () => {
    const stage = await openGroup(relais);
    const { memberId } = await admitted(stage);
    const member = (await stage.officer.get(`/v1/members/${memberId}`)).body;
    expect(member).toMatchObject({
      memberNo: 1,
      status: 'admitted',
      admittedOn: '2026-11-02',
      siret: '73282932000074',
      siretVerifiedOn: null,
      sites: [{ city: 'Vannes' }],
      doctors: [{ fullName: 'Arthur Specimen', invited: true }],
      memberships: [{ admittedOn: '2026-11-02', leftOn: null }],
    });
    expect(await deadlinesOf(stage)).toEqual([
      { rule_id: 'GE-02', due_on: '2026-12-02', owner: 'group', occurrence: 'joined-2026-11-02' },
      { rule_id: 'members.premises-closed-office', due_on: '2027-01-03', owner: 'doctor', occurrence: '' },
    ]);
  });

  test('cannot admit twice, on a stale version, before SIRET, or in the future', async () => {
    const stage = await openGroup(relais);
    const noSiret = await submitted(stage, {
      practice: { ...ANSWERS.practice, siret: null as unknown as string },
    });
    const admit = (id: string, body: object): ReturnType<Caller['post']> =>
      stage.officer.post(`/v1/members/applications/${id}/admit`, body);
    expect((await admit(noSiret.id, { admittedOn: '2026-11-02', version: noSiret.version })).body.code).toBe(
      'members.siret-needed',
    );

    const { id, version } = await submitted(stage);
    expect((await admit(id, { admittedOn: '2026-11-03', version })).body.code).toBe(
      'members.admission-in-the-future',
    );
    expect((await admit(id, { admittedOn: '2026-11-02', version: version + 1 })).body.code).toBe(
      'conflict.stale',
    );
    expect((await admit(id, { admittedOn: '2026-02-31', version })).body.code).toBe('input.invalid');
    expect(await deadlinesOf(stage)).toEqual([]);
    expect((await admit(id, { admittedOn: '2026-11-02', version })).status).toBe(201);
    expect((await admit(id, { admittedOn: '2026-11-02', version: version + 1 })).body.code).toBe(
      'members.application-not-submitted',
    );
  });

  test('two officers who admit at once give one number each', async () => {
    const stage = await openGroup(relais);
    const first = await submitted(stage);
    const second = await submitted(stage, { practice: { ...ANSWERS.practice, siret: '35600000000048' } });
    const answers = await Promise.all(
      [first, second].map(({ id, version }) =>
        stage.officer.post(`/v1/members/applications/${id}/admit`, { admittedOn: '2026-11-02', version }),
      ),
    );
    expect(answers.map((answer) => answer.status)).toEqual([201, 201]);
    const { items } = (await stage.officer.get('/v1/members')).body;
    expect(items.map((member: { memberNo: number }) => member.memberNo).sort()).toEqual([1, 2]);
  });

  test('is asked to confirm a member under another agreement (L1253-17)', async () => {
    const stage = await openGroup(relais);
    const { id, version } = await submitted(stage, { practice: { ...ANSWERS.practice, idcc: '1996' } });
    const refused = await stage.officer.post(`/v1/members/applications/${id}/admit`, {
      admittedOn: '2026-11-02',
      version,
    });
    expect([refused.status, refused.body.code]).toEqual([409, 'members.other-agreement']);
    const confirmed = await stage.officer.post(`/v1/members/applications/${id}/admit`, {
      admittedOn: '2026-11-02',
      version,
      acceptOtherAgreement: true,
    });
    expect(confirmed.status).toBe(201);
  });

  test('attaches a second doctor to a practice that is already a member', async () => {
    const stage = await openGroup(relais);
    const { memberId } = await admitted(stage);
    const { id, version } = await submitted(stage, {
      identity: { ...ANSWERS.identity, rpps: '10003461041', fullName: 'Béatrice Test' },
    });
    const body = { admittedOn: '2026-11-02', version };
    expect((await stage.officer.post(`/v1/members/applications/${id}/admit`, body)).body.code).toBe(
      'members.already-member',
    );
    const joined = await stage.officer.post(`/v1/members/applications/${id}/admit`, {
      ...body,
      joinExistingMember: true,
    });
    expect(joined.body.memberId).toBe(memberId);
    const member = (await stage.officer.get(`/v1/members/${memberId}`)).body;
    expect(member.doctors.map((d: { approvalRank: number }) => d.approvalRank)).toEqual([1, 2]);
    expect(member.sites).toHaveLength(1);
  });

  test('refuses with a reason that the doctor receives', async () => {
    const stage = await openGroup(relais);
    const { id, version } = await submitted(stage);
    expect((await stage.officer.post(`/v1/members/applications/${id}/refuse`, { version })).status).toBe(422);
    const refused = await stage.officer.post(`/v1/members/applications/${id}/refuse`, {
      reason: 'Hors du département',
      version,
    });
    expect(refused.body).toMatchObject({ status: 'refused', decisionReason: 'Hors du département' });
    const mails = await stage.group.within((db) =>
      db.query(`select data from mail_message where template = 'members.refused'`),
    );
    expect(mails).toMatchObject([{ data: { reason: 'Hors du département' } }]);
  });

  test('lets a member leave: a new notice, and the register of yesterday still shows it (L1253-6)', async () => {
    const stage = await openGroup(relais);
    const { memberId } = await admitted(stage);
    const { version } = (await stage.officer.get(`/v1/members/${memberId}`)).body;
    const leave = (body: object): ReturnType<Caller['post']> =>
      stage.officer.post(`/v1/members/${memberId}/leave`, body);
    expect((await leave({ leftOn: '2026-11-01', reason: 'Départ', version })).body.code).toBe(
      'members.leaves-before-admission',
    );
    const left = await leave({ leftOn: '2026-11-30', reason: 'Départ à la retraite', version });
    expect(left.body).toMatchObject({ status: 'left', leftOn: '2026-11-30' });
    expect((await leave({ leftOn: '2026-11-30', reason: 'Encore', version: version + 1 })).body.code).toBe(
      'members.not-a-member',
    );
    expect((await deadlinesOf(stage)).map((d) => [d.occurrence, d.due_on])).toContainEqual([
      'left-2026-11-30',
      '2026-12-30',
    ]);

    const on = async (day: string): Promise<number> =>
      (await stage.officer.get(`/v1/members/register?on=${day}`)).body.length;
    expect([
      await on('2026-11-01'),
      await on('2026-11-02'),
      await on('2026-11-30'),
      await on('2026-12-01'),
    ]).toEqual([0, 1, 1, 0]);
    const csv = (await stage.officer.get('/v1/members/register.csv?on=2026-11-30')).bytes.toString('utf8');
    expect(csv.startsWith('\uFEFFN°;')).toBe(true);
    expect(csv).toContain('Cabinet Specimen');
    expect((await stage.officer.get('/v1/members/register?on=2026-02-31')).status).toBe(422);
  });

  test('a member that comes back keeps its number', async () => {
    const stage = await openGroup(relais);
    const { memberId } = await admitted(stage);
    const { version } = (await stage.officer.get(`/v1/members/${memberId}`)).body;
    await stage.officer.post(`/v1/members/${memberId}/leave`, {
      leftOn: '2026-11-02',
      reason: 'Pause',
      version,
    });
    relais.clock.set('2027-03-01T08:00:00Z');
    const again = await submitted(stage, {
      identity: { ...ANSWERS.identity, rpps: null as unknown as string },
      need: { ...ANSWERS.need, startsOn: '2027-04-01' },
    });
    const answer = await stage.officer.post(`/v1/members/applications/${again.id}/admit`, {
      admittedOn: '2027-03-01',
      version: again.version,
    });
    relais.clock.set('2026-11-02T08:00:00Z');
    expect(answer.body.memberId).toBe(memberId);
    const member = (await stage.officer.get(`/v1/members/${memberId}`)).body;
    expect(member).toMatchObject({ memberNo: 1, status: 'admitted', leftOn: null });
    expect(member.memberships).toHaveLength(2);
  });

  test('changes a member on the version that was read; a change of name opens the notice again', async () => {
    const stage = await openGroup(relais);
    const { memberId } = await admitted(stage);
    const member = (await stage.officer.get(`/v1/members/${memberId}`)).body;
    const {
      legalForm,
      activityCode,
      idcc,
      ownHeadcount,
      email,
      phone,
      billingName,
      billingEmail,
      premises,
      version,
    } = member;
    const input = {
      legalName: 'Cabinet Renommé',
      legalForm,
      activityCode,
      idcc,
      ownHeadcount,
      email,
      phone,
      billingName,
      billingEmail,
      premises,
      version,
    };
    expect((await stage.officer.put(`/v1/members/${memberId}`, input)).body.legalName).toBe(
      'Cabinet Renommé',
    );
    expect((await stage.officer.put(`/v1/members/${memberId}`, input)).body.code).toBe('conflict.stale');
    expect((await deadlinesOf(stage)).map((d) => d.occurrence)).toContain('changed-2026-11-02');
  });

  test('records where a number was looked up; a new RPPS is to verify again', async () => {
    const stage = await openGroup(relais);
    const { memberId } = await admitted(stage);
    const member = (await stage.officer.get(`/v1/members/${memberId}`)).body;
    const source = 'annuaire-entreprises.data.gouv.fr';
    const verified = await stage.officer.post(`/v1/members/${memberId}/verify`, {
      source,
      version: member.version,
    });
    expect(verified.body).toMatchObject({ siretVerifiedOn: '2026-11-02', siretVerifiedSource: source });
    const [doctor] = member.doctors;
    const path = `/v1/members/${memberId}/doctors/${doctor.id}`;
    const checked = await stage.officer.post(`${path}/verify`, {
      source: 'annuaire.esante.gouv.fr',
      version: doctor.version,
    });
    const {
      id: _,
      rppsVerifiedOn: __,
      rppsVerifiedSource: ___,
      invited: ____,
      ...same
    } = checked.body.doctors[0];
    const changed = await stage.officer.put(path, { ...same, rpps: '10003461041' });
    expect(changed.body.doctors[0]).toMatchObject({ rpps: '10003461041', rppsVerifiedOn: null });
  });

  test('writes to a doctor in the language of the sign-up, then in the one the officer or the doctor chooses', async () => {
    const stage = await openGroup(relais);
    const { memberId } = await admitted(stage);
    const read = async () => (await stage.officer.get(`/v1/members/${memberId}`)).body.doctors[0];
    const doctor = await read();
    expect(doctor.locale).toBe('fr');
    const { id, rppsVerifiedOn: _on, rppsVerifiedSource: _source, invited: _invited, ...same } = doctor;
    const path = `/v1/members/${memberId}/doctors/${id}`;
    expect((await stage.officer.put(path, { ...same, locale: 'en' })).status).toBe(200);
    expect(await read()).toMatchObject({ locale: 'en' });
    const own = await stage.group.as('doctor', { memberId, doctorId: id });
    for (const locale of ['fr', 'en', 'fr']) {
      expect((await own.put('/v1/session/preferences', { locale })).status).toBe(204);
      await stage.group.drain();
      expect(await read()).toMatchObject({ locale });
    }
  });

  test('never sees the members of another group', async () => {
    const [a, b] = [await openGroup(relais), await openGroup(relais)];
    const { memberId } = await admitted(a);
    expect((await b.officer.get(`/v1/members/${memberId}`)).status).toBe(404);
    expect(
      (
        await b.officer.post(`/v1/members/${memberId}/sites`, {
          name: 'X',
          street: '',
          postcode: '56000',
          city: 'Y',
          holidayZone: 'metropole',
        })
      ).status,
    ).toBe(404);
    expect((await b.officer.get('/v1/members')).body.items).toEqual([]);
    expect((await a.officer.get('/v1/members/not-an-id')).status).toBeGreaterThanOrEqual(400);
  });

  test('a doctor signs in as the doctor of the practice and cannot read the register', async () => {
    const stage = await openGroup(relais);
    const { memberId } = await admitted(stage);
    const { doctors } = (await stage.officer.get(`/v1/members/${memberId}`)).body;
    const doctor = await stage.group.as('doctor', { memberId, doctorId: doctors[0].id });
    expect((await doctor.get('/v1/members')).status).toBe(403);
  });
});

describe('The terms of a group', () => {
  test('are dated: a new agreement closes the one before, and never rewrites the past', async () => {
    const { admin, officer } = await openGroup(relais);
    await admin.post('/v1/group-agreements', { idcc: '1996', validFrom: '2027-01-01' });
    expect(
      (await officer.get('/v1/group-agreements')).body.map((a: { idcc: string; validTo: string }) => [
        a.idcc,
        a.validTo,
      ]),
    ).toEqual([
      ['1996', null],
      ['1147', '2026-12-31'],
    ]);
    const overlap = await admin.post('/v1/group-agreements', { idcc: '1147', validFrom: '2026-06-01' });
    expect([overlap.status, overlap.body.code]).toEqual([409, 'members.agreement-overlap']);
    expect(
      (await officer.post('/v1/group-agreements', { idcc: '1147', validFrom: '2028-01-01' })).status,
    ).toBe(403);
  });

  test('a version of the membership form cannot be used twice', async () => {
    const { admin } = await openGroup(relais);
    const answer = await admin.post('/v1/membership-offers', { ...OFFER, validFrom: '2027-01-01' });
    expect([answer.status, answer.body.code]).toEqual([409, 'members.terms-version-taken']);
  });
});
