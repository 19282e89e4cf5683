import { describe, expect, test } from '@jest/globals';
import { localDate } from '@relais/kernel';
import { type SignUpAnswers, resumeStep, stepNumber } from './answers';
import { firstMissingStep, submissionFindings } from './submission';

const today = localDate('2026-11-22');
const accepted = { termsVersion: '2026-1', signedName: 'Arthur Specimen' };
const whole: SignUpAnswers = {
  identity: { fullName: 'Arthur Specimen', rpps: '10003461033', specialty: 'médecine générale' },
  contact: { email: 'arthur@cabinet.example', phone: '0600000000' },
  practice: {
    siret: '73282932000074',
    legalName: 'Cabinet Specimen',
    legalForm: 'EI',
    street: '1 rue de la Paix',
    postcode: '49000',
    city: 'Angers',
    idcc: '1147',
    ownHeadcount: 0,
  },
  need: { job: 'medical-assistant', halfDays: ['mon-am', 'tue-am'], startsOn: localDate('2027-01-04') },
  premises: { closedOffice: true, ownDesk: true },
  aid: { situation: 'none', signedOn: null },
};
const ids = (answers: SignUpAnswers, severity: string): string[] =>
  submissionFindings(answers, accepted, '2026-1', today)
    .filter((finding) => finding.severity === severity)
    .map((finding) => finding.ruleId);

describe('a sign-up dossier', () => {
  test('is accepted with a warning when the RPPS key does not match: such numbers are in use', () => {
    expect(ids(whole, 'error')).toEqual([]);
    expect(ids(whole, 'warning')).toEqual(['members.rpps-checksum']);
  });

  test('is refused with a SIRET that cannot exist (D1253-1 5°: the group declares each establishment)', () => {
    const typo = { ...whole, practice: { ...whole.practice!, siret: '73282932000075' } };
    expect(ids(typo, 'error')).toEqual(['members.siret-invalid']);
  });

  test('may be sent before the practice has its SIRET, which is then to be given', () => {
    const inCreation = { ...whole, practice: { ...whole.practice!, siret: null } };
    expect(ids(inCreation, 'error')).toEqual([]);
    expect(ids(inCreation, 'warning')).toContain('members.siret-missing');
  });

  test('resumes at the first screen without an answer', () => {
    const { need: _, premises: __, ...half } = whole;
    expect(resumeStep(half)).toBe('need');
    expect(stepNumber(resumeStep(half))).toBe(5);
    expect(resumeStep({ ...whole, aid: undefined })).toBe('price');
    expect(resumeStep(whole)).toBe('sign');
    expect(firstMissingStep(half)).toBe('need');
    expect(firstMissingStep(whole)).toBeNull();
  });

  test('says every missing part at once', () => {
    expect(ids({}, 'error')).toEqual(Array(5).fill('members.part-missing'));
  });

  test('is refused with a start in the past or an aid contract signed in the future', () => {
    const past = { ...whole, need: { ...whole.need!, startsOn: localDate('2026-11-21') } };
    expect(ids(past, 'error')).toEqual(['members.need-in-the-past']);
    const future = { ...whole, aid: { situation: 'signed', signedOn: localDate('2026-11-23') } } as const;
    expect(ids(future, 'error')).toEqual(['members.aid-date-in-the-future']);
  });

  test('must accept the membership form in force, by a typed name', () => {
    const rules = (acceptance: typeof accepted | null, inForce: string | null): string[] =>
      submissionFindings(whole, acceptance, inForce, today)
        .filter((finding) => finding.severity === 'error')
        .map((finding) => finding.ruleId);
    expect(rules(null, '2026-1')).toEqual(['members.not-accepted']);
    expect(rules({ ...accepted, signedName: '  ' }, '2026-1')).toEqual(['members.not-accepted']);
    expect(rules(accepted, '2026-2')).toEqual(['members.terms-changed']);
    expect(rules(accepted, null)).toEqual(['members.no-terms']);
  });

  test('a room missing for pre-consultations is an obligation of the host (L1253-12), for an assistant only', () => {
    const open = { ...whole, premises: { closedOffice: false, ownDesk: null } };
    const found = submissionFindings(open, accepted, '2026-1', today);
    const office = found.find((finding) => finding.ruleId === 'members.premises-closed-office');
    expect(office?.severity).toBe('warning');
    expect(office?.references.map((reference) => reference.article)).toContain('L1253-12');
    expect(found.map((finding) => finding.ruleId)).toContain('members.premises-desk');

    const secretary = { ...open, need: { ...whole.need!, job: 'medical-secretary' as const } };
    expect(ids(secretary, 'warning')).not.toContain('members.premises-closed-office');
  });
});
