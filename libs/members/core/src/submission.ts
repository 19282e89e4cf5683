import {
  type Bilingual,
  type Finding,
  type LocalDate,
  type Reference,
  checkRpps,
  checkSiret,
} from '@relais/kernel';
import { GROUP_ARTICLES } from '@relais/law';
import { type Acceptance, type SignUpAnswers, type SignUpStep, AID_SITUATIONS } from './answers';
import { premisesShortfalls } from './premises';

/** The parts of a dossier without which a practice cannot ask to join. */
const NEEDED: readonly {
  readonly part: 'identity' | 'contact' | 'practice' | 'need' | 'premises';
  readonly name: Bilingual;
}[] = [
  { part: 'identity', name: { fr: 'l’identité du médecin', en: 'who the doctor is' } },
  { part: 'contact', name: { fr: 'les coordonnées', en: 'how to reach them' } },
  { part: 'practice', name: { fr: 'le cabinet', en: 'the practice' } },
  { part: 'need', name: { fr: 'le besoin', en: 'the need' } },
  { part: 'premises', name: { fr: 'les locaux', en: 'the premises' } },
];

/**
 * Everything to say about a dossier on a given day. Errors keep it from being submitted; warnings follow it to the
 * officer, who sees what is still to verify. `termsInForce` is the version of the membership form on that day, null when
 * the group has not published one.
 */
export function submissionFindings(
  answers: SignUpAnswers,
  acceptance: Acceptance | null,
  termsInForce: string | null,
  today: LocalDate,
): Finding[] {
  return [
    ...missingParts(answers),
    ...identifierFindings(answers),
    ...needFindings(answers, today),
    ...aidFindings(answers, today),
    ...(answers.premises && answers.need ? premisesShortfalls(answers.premises, answers.need.job) : []),
    ...acceptanceFindings(acceptance, termsInForce),
  ];
}

/** The first screen to go back to when something is missing, or null when the dossier is whole. */
export function firstMissingStep(answers: SignUpAnswers): SignUpStep | null {
  return NEEDED.find(({ part }) => answers[part] === undefined)?.part ?? null;
}

/**
 * Numbers of the doctor and of the practice. Without a register to ask, what was typed is "to verify";
 * an RPPS whose key does not match is in use for some doctors and only warns; a SIRET whose key does not match cannot exist.
 */
export function identifierFindings(answers: SignUpAnswers): Finding[] {
  const found: Finding[] = [];
  const { identity, practice } = answers;
  if (identity) {
    const rpps = identity.rpps === null ? null : checkRpps(identity.rpps);
    if (rpps === null) {
      found.push(
        warning(
          'members.rpps-missing',
          'Numéro RPPS à fournir par le médecin.',
          'RPPS number to be given by the doctor.',
        ),
      );
    } else if (!rpps.ok) {
      found.push(
        error('members.rpps-invalid', 'Le numéro RPPS a 11 chiffres.', 'An RPPS number has 11 digits.'),
      );
    } else if (rpps.warning) {
      found.push(
        warning(
          'members.rpps-checksum',
          'La clé du numéro RPPS ne correspond pas : relisez-le. Il peut toutefois être exact.',
          'The check digit of the RPPS number does not match: please read it again. It may still be right.',
        ),
      );
    }
  }
  if (practice) {
    const siret = practice.siret === null ? null : checkSiret(practice.siret);
    if (siret === null) {
      found.push(
        warning(
          'members.siret-missing',
          'SIRET à fournir avant l’admission : le groupement déclare chaque établissement.',
          'SIRET to be given before admission: the group declares each establishment.',
          [GROUP_ARTICLES.memberParticulars],
        ),
      );
    } else if (!siret.ok) {
      found.push(
        error(
          'members.siret-invalid',
          'Ce SIRET n’existe pas : 14 chiffres dont la clé doit correspondre. Relisez-le sur un courrier de l’Insee.',
          'This SIRET cannot exist: 14 digits whose key must match. Read it again on a letter from Insee.',
          [GROUP_ARTICLES.memberParticulars],
        ),
      );
    }
  }
  return found;
}

function missingParts(answers: SignUpAnswers): Finding[] {
  return NEEDED.filter(({ part }) => answers[part] === undefined).map(({ part, name }) => ({
    ...error('members.part-missing', `À compléter : ${name.fr}.`, `To complete: ${name.en}.`),
    numbers: { part },
  }));
}

function needFindings({ need }: SignUpAnswers, today: LocalDate): Finding[] {
  if (!need) return [];
  const found: Finding[] = [];
  if (need.halfDays.length === 0) {
    found.push(
      error('members.need-empty', 'Choisissez au moins une demi-journée.', 'Choose at least one half-day.'),
    );
  }
  if (need.startsOn < today) {
    found.push({
      ...error(
        'members.need-in-the-past',
        'La date de début souhaitée est passée.',
        'The wanted start date is past.',
      ),
      numbers: { startsOn: need.startsOn, today },
    });
  }
  return found;
}

function aidFindings({ aid }: SignUpAnswers, today: LocalDate): Finding[] {
  if (!aid || !AID_SITUATIONS.includes(aid.situation)) return [];
  if (aid.situation === 'signed' && aid.signedOn === null) {
    return [
      warning(
        'members.aid-date-missing',
        'Date de signature du contrat d’aide à fournir : les échéances en dépendent.',
        'Date of signature of the aid contract to be given: its deadlines depend on it.',
      ),
    ];
  }
  if (aid.signedOn !== null && aid.signedOn > today) {
    return [
      {
        ...error(
          'members.aid-date-in-the-future',
          'La date de signature du contrat d’aide est dans le futur.',
          'The date of signature of the aid contract is in the future.',
        ),
        numbers: { signedOn: aid.signedOn, today },
      },
    ];
  }
  return [];
}

function acceptanceFindings(acceptance: Acceptance | null, termsInForce: string | null): Finding[] {
  if (termsInForce === null) {
    return [
      error(
        'members.no-terms',
        'Le groupement n’a pas encore publié son bulletin d’adhésion : votre dossier est gardé, il vous préviendra.',
        'The group has not published its membership form yet: your answers are kept and it will tell you.',
        [GROUP_ARTICLES.membersOnly],
      ),
    ];
  }
  if (acceptance === null || acceptance.signedName.trim() === '') {
    return [
      error(
        'members.not-accepted',
        'Acceptez le bulletin d’adhésion en tapant votre nom.',
        'Accept the membership form by typing your name.',
      ),
    ];
  }
  if (acceptance.termsVersion !== termsInForce) {
    return [
      {
        ...error(
          'members.terms-changed',
          'Le bulletin d’adhésion a changé depuis : relisez-le et acceptez-le à nouveau.',
          'The membership form has changed since: read it and accept it again.',
        ),
        numbers: { accepted: acceptance.termsVersion, inForce: termsInForce },
      },
    ];
  }
  return [];
}

function error(ruleId: string, fr: string, en: string, references: readonly Reference[] = []): Finding {
  return { ruleId, severity: 'error', message: { fr, en }, numbers: {}, references };
}

function warning(ruleId: string, fr: string, en: string, references: readonly Reference[] = []): Finding {
  return { ...error(ruleId, fr, en, references), severity: 'warning' };
}
