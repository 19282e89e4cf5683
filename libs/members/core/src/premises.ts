import type { Finding, Reference } from '@relais/kernel';
import { GROUP_ARTICLES } from '@relais/law';
import type { WantedJob } from './answers';

/** What the practice said of its rooms. Null: it does not know yet, which is treated as a shortfall. */
export interface Premises {
  /** A closed room where the assistant can receive a patient before the doctor does. */
  readonly closedOffice: boolean | null;
  /** A desk with a seat of its own for the person placed. */
  readonly ownDesk: boolean | null;
}

const SECRECY: Reference = { code: 'Code de la santé publique', article: 'R4127-71', status: 'secondary' };
const WORKSTATION: Reference = { code: 'Code du travail', article: 'R4225-5', status: 'secondary' };

/**
 * Where the rooms fall short of the post that is asked for. The host answers for health and safety at the workplace
 * (L1253-12), so each shortfall becomes an obligation of the member, due before the first day of work.
 */
export function premisesShortfalls(premises: Premises, job: WantedJob): Finding[] {
  const found: Finding[] = [];
  if (job === 'medical-assistant' && premises.closedOffice !== true) {
    found.push({
      ruleId: 'members.premises-closed-office',
      severity: 'warning',
      message: {
        fr: 'Prévoir un bureau fermé pour les pré-consultations : le secret médical doit y être protégé.',
        en: 'Provide a closed room for pre-consultations: medical secrecy must be protected there.',
      },
      numbers: { closedOffice: answerOf(premises.closedOffice) },
      references: [SECRECY, GROUP_ARTICLES.hostDuties],
    });
  }
  if (premises.ownDesk !== true) {
    found.push({
      ruleId: 'members.premises-desk',
      severity: 'warning',
      message: {
        fr: 'Prévoir un poste de travail avec un siège pour la personne mise à disposition.',
        en: 'Provide a workstation with a seat for the person placed.',
      },
      numbers: { ownDesk: answerOf(premises.ownDesk) },
      references: [WORKSTATION, GROUP_ARTICLES.hostDuties],
    });
  }
  return found;
}

function answerOf(answer: boolean | null): string {
  return answer === null ? 'unknown' : answer ? 'yes' : 'no';
}
