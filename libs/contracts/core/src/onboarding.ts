import type { Finding, LocalDate, Reference } from '@relais/kernel';
import { GROUP_ARTICLES, PRE_HIRE_REFERENCE } from '@relais/law';
import type { Qualification } from './qualifications';

/** What an employee file holds on a given day, as far as a hire needs it. */
export interface EmployeeFile {
  readonly birthDate: LocalDate;
  readonly hasNir: boolean;
  readonly hasIban: boolean;
  readonly hasAddress: boolean;
  readonly hasPayrollNumber: boolean;
  readonly hasContract: boolean;
  readonly isInvited: boolean;
  readonly needsWorkPermit: boolean;
  readonly workPermitExpiresOn: LocalDate | null;
  readonly qualifications: readonly Qualification[];
}

const PERMIT: Reference = { code: 'Code du travail', article: 'D1221-24', status: 'verified' };

/**
 * What is still missing in a file, most serious first. An error keeps the person from starting or from being paid;
 * an information is a comfort.
 */
export function onboardingFindings(file: EmployeeFile, today: LocalDate): Finding[] {
  const found: Finding[] = [];
  const add = (
    missing: boolean,
    severity: Finding['severity'],
    ruleId: string,
    fr: string,
    en: string,
    references: readonly Reference[] = [],
  ): void => {
    if (missing) found.push({ ruleId, severity, message: { fr, en }, numbers: {}, references });
  };

  add(
    !file.hasNir,
    'error',
    'contracts.nir-missing',
    'Numéro de sécurité sociale à saisir : il est exigé par la déclaration préalable à l’embauche.',
    'Social security number to be entered: the declaration before hiring needs it.',
    [PRE_HIRE_REFERENCE],
  );
  add(
    !file.hasContract,
    'error',
    'contracts.contract-missing',
    'Contrat de travail écrit à établir.',
    'Written employment contract to be made.',
    [GROUP_ARTICLES.writtenContract],
  );
  add(!file.hasAddress, 'error', 'contracts.address-missing', 'Adresse à saisir.', 'Address to be entered.');
  add(
    !file.hasIban,
    'warning',
    'contracts.iban-missing',
    'RIB à saisir : sans lui, le salaire ne peut pas être viré.',
    'Bank account to be entered: without it the wage cannot be paid by transfer.',
  );
  add(
    !file.hasPayrollNumber,
    'warning',
    'contracts.payroll-number-missing',
    'Matricule de paie à saisir : le fichier de paie est bloqué sans lui.',
    'Payroll number to be entered: the payroll file is blocked without it.',
  );
  add(
    file.needsWorkPermit && file.workPermitExpiresOn === null,
    'error',
    'contracts.work-permit-missing',
    'Titre de travail à annexer au registre du personnel.',
    'Work permit to be attached to the staff register.',
    [PERMIT],
  );
  add(
    file.workPermitExpiresOn !== null && file.workPermitExpiresOn < today,
    'error',
    'contracts.work-permit-expired',
    'Le titre de travail a expiré.',
    'The work permit has expired.',
    [PERMIT],
  );
  add(
    file.qualifications.length === 0,
    'warning',
    'contracts.qualification-missing',
    'Qualification à saisir, même prévue : l’aide en dépend.',
    'Qualification to be entered, even planned: the aid depends on it.',
  );
  add(
    !file.isInvited,
    'info',
    'contracts.not-invited',
    'Invitez la personne : elle verra son planning et déclarera ses heures.',
    'Invite the person: they will see their schedule and declare their hours.',
  );
  return found.sort((a, b) => rank(a) - rank(b));
}

function rank(finding: Finding): number {
  return ['error', 'warning', 'info'].indexOf(finding.severity);
}
