import type { INestApplicationContext } from '@nestjs/common';
import { type SignUpAnswers, resumeStep, stepNumber } from '@relais/members/core';
import { Db } from '@relais/platform/database';
import { LinkSigner, hashToken } from '@relais/platform/secrets';
import { localDate } from '@relais/kernel';
import { type DemoPlan, demoId } from './demo-plan';
import { syntheticRpps, syntheticSiret } from './identifiers';
import { insertRows } from './rows';

interface Request {
  readonly status: 'draft' | 'submitted' | 'admitted' | 'refused';
  readonly answers: SignUpAnswers;
  readonly createdAt: string;
  readonly savedAt: string;
  readonly decidedAt?: string;
  readonly decisionReason?: string;
  readonly locale?: 'fr' | 'en';
  readonly memberId?: string;
}

/** Requests to join in every state: two to decide, two left half-way, one refused, one admitted. */
export async function writeRequests(app: INestApplicationContext, plan: DemoPlan): Promise<void> {
  const signer = app.get<LinkSigner>(LinkSigner);
  const rows = requestsOf(plan).map((request, n) => {
    const id = demoId('application', n);
    const sent = request.status !== 'draft';
    const { answers } = request;
    return {
      id,
      resume_hash: `\\x${hashToken(signer.token('sign-up', id)).toString('hex')}`,
      step: sent ? 9 : stepNumber(resumeStep(answers)),
      answers,
      locale: request.locale ?? 'fr',
      mailed_to: answers.contact?.email ?? null,
      saved_at: request.savedAt,
      status: request.status,
      member_id: request.memberId ?? null,
      terms_version: sent ? '2023-1' : null,
      accepted_at: sent ? request.savedAt : null,
      signed_name: sent ? (answers.identity?.fullName ?? null) : null,
      submitted_at: sent ? request.savedAt : null,
      decided_at: request.decidedAt ?? null,
      decision_reason: request.decisionReason ?? null,
      created_at: request.createdAt,
      version: 1,
    };
  });
  await insertRows(app.get(Db), 'membership_application', rows);
}

function requestsOf({ members }: DemoPlan): Request[] {
  const last = members.at(-1);
  if (!last) throw new RangeError('The plan of the demonstration is empty');
  return [
    {
      status: 'submitted',
      answers: alone,
      createdAt: '2026-10-28T18:12:00Z',
      savedAt: '2026-10-28T18:31:00Z',
    },
    {
      status: 'submitted',
      answers: house,
      createdAt: '2026-10-22T11:40:00Z',
      savedAt: '2026-10-24T20:05:00Z',
      locale: 'en',
    },
    {
      status: 'draft',
      answers: { identity: identity('Dr Pauline Vigie', 803), contact: contact('dr.vigie@demo.invalid') },
      createdAt: '2026-10-31T21:16:00Z',
      savedAt: '2026-10-31T21:19:00Z',
    },
    {
      status: 'draft',
      answers: {
        identity: identity('Dr Yann Brisant', 804),
        contact: contact('dr.brisant@demo.invalid'),
        practice: practice(304, 'Cabinet du Dr Brisant', 'EI', '56400', 'Auray'),
        need: {
          job: 'medical-secretary',
          halfDays: ['mon-am', 'tue-am'],
          startsOn: localDate('2027-01-04'),
        },
      },
      createdAt: '2026-10-19T12:02:00Z',
      savedAt: '2026-10-19T12:11:00Z',
    },
    {
      status: 'refused',
      answers: {
        ...alone,
        identity: identity('Dr Solène Estran', 805),
        contact: contact('dr.estran@demo.invalid'),
        practice: { ...practice(305, 'Cabinet du Dr Estran', 'EI', '35000', 'Rennes') },
      },
      createdAt: '2026-09-07T19:20:00Z',
      savedAt: '2026-09-07T19:36:00Z',
      decidedAt: '2026-09-18T09:15:00Z',
      decisionReason:
        'Trop loin des autres cabinets pour partager une personne : proposé au groupement de Rennes.',
    },
    {
      status: 'admitted',
      answers: {
        ...alone,
        identity: { ...alone.identity, fullName: last.doctors[0]?.fullName ?? last.name },
        contact: contact(last.email),
        practice: {
          ...practice(
            100 + last.no,
            last.name,
            'SISA',
            last.sites[0]?.postcode ?? '56000',
            last.sites[0]?.city ?? '',
          ),
          ownHeadcount: last.ownHeadcount,
        },
      },
      createdAt: '2026-08-07T08:50:00Z',
      savedAt: '2026-08-07T09:08:00Z',
      decidedAt: '2026-08-31T10:00:00Z',
      memberId: last.id,
    },
  ];
}

const identity = (fullName: string, n: number) => ({
  fullName,
  rpps: syntheticRpps(n),
  specialty: 'Médecine générale',
});

const contact = (email: string) => ({ email, phone: '0297000000' });

const practice = (
  n: number,
  legalName: string,
  legalForm: 'EI' | 'SISA',
  postcode: string,
  city: string,
) => ({
  siret: syntheticSiret(n),
  legalName,
  legalForm,
  street: '12 rue du Port',
  postcode,
  city,
  idcc: '1147',
  ownHeadcount: legalForm === 'EI' ? 0 : 3,
});

const alone = {
  identity: identity('Dr Maëlle Goélette', 801),
  contact: contact('dr.goelette@demo.invalid'),
  practice: practice(301, 'Cabinet du Dr Goélette', 'EI', '56610', 'Arradon'),
  need: {
    job: 'medical-assistant',
    halfDays: ['mon-am', 'mon-pm', 'tue-am', 'thu-am', 'thu-pm', 'fri-am'],
    startsOn: localDate('2027-01-04'),
  },
  premises: { closedOffice: true, ownDesk: true },
  aid: { situation: 'asked', signedOn: null },
} satisfies SignUpAnswers;

/** A house of health whose establishment is being created and that lacks a closed room. */
const house: SignUpAnswers = {
  identity: identity('Dr Ronan Skeaf', 802),
  contact: contact('dr.skeaf@demo.invalid'),
  practice: { ...practice(302, 'Maison de santé des Îles', 'SISA', '56340', 'Carnac'), siret: null },
  need: {
    job: 'medical-assistant',
    halfDays: ['wed-am', 'wed-pm', 'fri-pm'],
    startsOn: localDate('2026-12-07'),
  },
  premises: { closedOffice: false, ownDesk: true },
  aid: { situation: 'signed', signedOn: localDate('2026-09-14') },
};
