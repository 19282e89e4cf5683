import { facts } from '../../facts';
import { fact } from './fact';

/** Facts of an employee: hire, qualifications, papers, insurance. */
export const EMPLOYEE_FACTS = {
  'employee.age': fact('employee', 'register', facts.integer('years', 'âge', 'age')),
  'employee.hiredOn': fact(
    'employee',
    'register',
    facts.date('entrée dans le groupement', 'first day with the group'),
  ),
  'employee.jobStartedOn': fact('employee', 'register', facts.date('prise du poste', 'taking of the post')),
  'employee.isManager': fact(
    'employee',
    'stated',
    facts.boolean('statut de cadre', 'status of manager (cadre)'),
  ),
  'employee.branchSeniorityFrom': fact(
    'employee',
    'stated',
    facts.date('entrée dans la branche', 'first day in the branch'),
  ),
  'employee.seniorityMonths': fact(
    'employee',
    'register',
    facts.integer('months', 'ancienneté au groupement', 'seniority in the group'),
  ),
  'employee.isQualifiedMedicalAssistant': fact(
    'employee',
    'qualification',
    facts.boolean('qualification d’assistant médical', 'medical-assistant qualification'),
  ),
  'employee.hasCareDiploma': fact(
    'employee',
    'qualification',
    facts.boolean(
      'diplôme d’infirmier, d’aide-soignant ou d’auxiliaire de puériculture',
      'diploma of nurse, nursing auxiliary or childcare auxiliary',
    ),
  ),
  'employee.practiceIsAided': fact(
    'employee',
    'register',
    facts.boolean('cabinet aidé par l’Assurance maladie', 'practice aided by the health insurance'),
  ),
  'employee.isRegulatedProfession': fact(
    'employee',
    'stated',
    facts.boolean('profession de santé réglementée', 'regulated health profession'),
  ),
  'employee.requiresWorkPermit': fact(
    'employee',
    'register',
    facts.boolean('autorisation de travail exigée', 'work permit required'),
  ),
  'employee.isRegisteredJobseeker': fact(
    'employee',
    'stated',
    facts.boolean('inscription à France Travail', 'registration with France Travail'),
  ),
  'employee.permitKind': fact(
    'employee',
    'stated',
    facts.oneOf(['none', 'student', 'other'], 'titre de séjour', 'residence permit'),
  ),
  'employee.permitExpiresOn': fact(
    'employee',
    'stated',
    facts.date('fin du titre de séjour', 'end of the residence permit'),
  ),
  'employee.waivesHealthInsurance': fact(
    'employee',
    'stated',
    facts.boolean('dispense de complémentaire santé', 'waiver of the health insurance'),
  ),
  'employee.waiverOn': fact(
    'employee',
    'stated',
    facts.date('dispense de complémentaire santé signée', 'signature of the waiver'),
  ),
  'employee.insuranceEnrolledOn': fact(
    'employee',
    'stated',
    facts.date('affiliation à l’assurance collective', 'enrolment in the group insurance'),
  ),
  'employee.insuranceTermsChangedOn': fact(
    'employee',
    'event',
    facts.date('modification des garanties', 'change of the guarantees'),
  ),
  'employee.hasTransportPass': fact(
    'employee',
    'stated',
    facts.boolean('abonnement de transport public', 'public transport pass'),
  ),
  'employee.passProofOn': fact(
    'employee',
    'event',
    facts.date('justificatif de transport reçu', 'proof of the pass received'),
  ),
  'employee.electronicPayslipFrom': fact(
    'employee',
    'stated',
    facts.date('premier bulletin électronique', 'first electronic payslip'),
  ),
  'employee.hasPatientData': fact(
    'employee',
    'stated',
    facts.boolean('accès aux données des patients', 'access to patient data'),
  ),
  'employee.dataCollectedOn': fact(
    'employee',
    'stated',
    facts.date('recueil des données du dossier', 'collection of the data of the file'),
  ),
  'employee.trainingEndedOn': fact(
    'employee',
    'event',
    facts.date('fin de la formation', 'end of the training'),
  ),
  'employee.trainingIsCertified': fact(
    'employee',
    'event',
    facts.boolean('formation suivie d’une attestation', 'training with a certificate'),
  ),
  'employee.boosterDueOn': fact('employee', 'stated', facts.date('rappel de vaccin', 'vaccine booster')),
} as const;
