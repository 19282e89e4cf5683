import { facts } from '../../facts';
import { fact } from './fact';

/** Facts of an employee: absences, accidents, family and requests. */
export const ABSENCE_FACTS = {
  'absence.kind': fact(
    'employee',
    'absence',
    facts.oneOf(
      [
        'sickness',
        'work-accident',
        'occupational-disease',
        'maternity',
        'paternity',
        'adoption',
        'birth',
        'parental',
        'carer',
        'sabbatical',
        'union-mandate',
        'other',
      ],
      'nature de l’absence',
      'kind of absence',
    ),
  ),
  'absence.startedOn': fact('employee', 'absence', facts.date('début de l’absence', 'start of the absence')),
  'absence.startedAt': fact(
    'employee',
    'absence',
    facts.instant('heure de début de l’absence', 'time of the start of the absence'),
  ),
  'absence.days': fact(
    'employee',
    'absence',
    facts.integer('days', 'durée de l’absence', 'length of the absence'),
  ),
  'absence.knownOn': fact(
    'employee',
    'absence',
    facts.date('jour où le groupement connaît l’arrêt', 'day on which the group learns of the leave'),
  ),
  'absence.payDeducted': fact(
    'employee',
    'stated',
    facts.boolean('retenue sur la paie du mois', 'deduction on the pay of the month'),
  ),
  'absence.isSubrogated': fact(
    'employee',
    'stated',
    facts.boolean('subrogation', 'payment of benefits to the employer (subrogation)'),
  ),
  'absence.returnedOn': fact('employee', 'absence', facts.date('reprise du travail', 'return to work')),
  'absence.interviewInLastYear': fact(
    'employee',
    'stated',
    facts.boolean('entretien de parcours depuis moins d’un an', 'career interview in the last year'),
  ),
  'accident.happenedOn': fact('employee', 'event', facts.date('jour de l’accident', 'day of the accident')),
  'accident.happenedAt': fact(
    'employee',
    'event',
    facts.instant('heure de l’accident', 'time of the accident'),
  ),
  'accident.knownOn': fact(
    'employee',
    'event',
    facts.date('jour où l’accident est connu du groupement', 'day on which the group learns of the accident'),
  ),
  'accident.knownAt': fact(
    'employee',
    'event',
    facts.instant(
      'heure où l’accident est connu du groupement',
      'time when the group learns of the accident',
    ),
  ),
  'accident.declaredOn': fact(
    'employee',
    'event',
    facts.date('déclaration de l’accident', 'declaration of the accident'),
  ),
  'accident.isFatal': fact('employee', 'event', facts.boolean('accident mortel', 'fatal accident')),
  'accident.causesAbsence': fact(
    'employee',
    'event',
    facts.boolean('arrêt de travail après l’accident', 'absence after the accident'),
  ),
  'accident.isDisputed': fact(
    'employee',
    'event',
    facts.boolean('origine professionnelle contestée', 'doubt on the occupational origin'),
  ),
  'leave.startsOn': fact('employee', 'event', facts.date('départ en congé', 'start of the leave')),
  'leave.followsBirthLeave': fact(
    'employee',
    'event',
    facts.boolean(
      'congé qui suit celui de maternité ou d’adoption',
      'leave that follows maternity or adoption leave',
    ),
  ),
  'request.receivedOn': fact(
    'employee',
    'event',
    facts.date('réception de la demande', 'receipt of the request'),
  ),
  'request.answersThisYear': fact(
    'employee',
    'event',
    facts.integer('requests', 'demandes déjà faites dans l’année', 'requests already made in the year'),
  ),
  'employee.pregnancyDeclaredOn': fact(
    'employee',
    'event',
    facts.date('déclaration de grossesse', 'declaration of pregnancy'),
  ),
  'employee.expectedBirthOn': fact('employee', 'event', facts.date('naissance prévue', 'expected birth')),
  'employee.maternityWeeksBefore': fact(
    'employee',
    'event',
    facts.integer('weeks', 'semaines de congé avant la naissance', 'weeks of leave before the birth'),
  ),
  'employee.childBornOn': fact(
    'employee',
    'event',
    facts.date('naissance de l’enfant', 'birth of the child'),
  ),
  'employee.childAge': fact(
    'employee',
    'event',
    facts.integer('years', 'âge de l’enfant', 'age of the child'),
  ),
  'employee.familyEventOn': fact('employee', 'event', facts.date('événement familial', 'family event')),
  'employee.childSickOn': fact(
    'employee',
    'event',
    facts.date('maladie de l’enfant', 'sickness of the child'),
  ),
  'employee.returnsOn': fact('employee', 'event', facts.date('retour prévu', 'planned return')),
  'harassment.reportedOn': fact(
    'employee',
    'event',
    facts.date('signalement de harcèlement', 'report of harassment'),
  ),
} as const;
