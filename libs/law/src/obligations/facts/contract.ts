import { facts } from '../../facts';
import { fact } from './fact';

/** Facts of an employment contract. */
export const CONTRACT_FACTS = {
  'contract.startsOn': fact(
    'employment-contract',
    'register',
    facts.date('début du contrat', 'start of the contract'),
  ),
  'contract.kind': fact(
    'employment-contract',
    'register',
    facts.oneOf(['cdi', 'cdd'], 'type de contrat', 'kind of contract'),
  ),
  'contract.trainingScheme': fact(
    'employment-contract',
    'stated',
    facts.oneOf(
      ['none', 'apprenticeship', 'professionalisation'],
      'contrat en alternance',
      'work-and-study contract',
    ),
  ),
  'contract.isPartTime': fact(
    'employment-contract',
    'register',
    facts.boolean('temps partiel', 'part-time work'),
  ),
  'contract.job': fact(
    'employment-contract',
    'register',
    facts.oneOf(['medical-assistant', 'medical-secretary', 'other'], 'emploi', 'job'),
  ),
  'contract.hasTrial': fact(
    'employment-contract',
    'register',
    facts.boolean('période d’essai', 'trial period'),
  ),
  'contract.trialEndsOn': fact(
    'employment-contract',
    'register',
    facts.date('fin de l’essai', 'end of the trial'),
  ),
  'contract.termOn': fact(
    'employment-contract',
    'register',
    facts.date('terme du CDD', 'end of the fixed term'),
  ),
  'contract.endsOn': fact(
    'employment-contract',
    'register',
    facts.date('fin du contrat', 'end of the contract'),
  ),
  'contract.changesOn': fact(
    'employment-contract',
    'event',
    facts.date('effet de la modification', 'effect of the change'),
  ),
  'contract.changeFollowsTexts': fact(
    'employment-contract',
    'event',
    facts.boolean('modification imposée par un texte', 'change imposed by a text'),
  ),
  'contract.classificationChangedOn': fact(
    'employment-contract',
    'register',
    facts.date('changement de classification', 'change of classification'),
  ),
  'contract.userListChangedOn': fact(
    'employment-contract',
    'register',
    facts.date('changement de la liste des utilisateurs', 'change of the list of users'),
  ),
  'contract.scheduleChangesOn': fact(
    'employment-contract',
    'event',
    facts.date('effet du nouvel horaire', 'effect of the new hours'),
  ),
  'contract.hasIndividualHours': fact(
    'employment-contract',
    'stated',
    facts.boolean('horaire individuel', 'individual hours'),
  ),
  'contract.complementaryPatternOn': fact(
    'employment-contract',
    'hours',
    facts.date('constat des douze semaines', 'finding of the twelve weeks'),
  ),
  'contract.cumulatedSixMonthsOn': fact(
    'employment-contract',
    'register',
    facts.date('six mois de CDD cumulés', 'six months of fixed-term contracts together'),
  ),
  'contract.isForReplacement': fact(
    'employment-contract',
    'register',
    facts.boolean('CDD de remplacement', 'fixed-term contract to replace somebody'),
  ),
  'contract.followsFixedTermOnPost': fact(
    'employment-contract',
    'register',
    facts.boolean('CDD précédent sur le même poste', 'earlier fixed-term contract on the same post'),
  ),
  'contract.economicDismissalOnPost': fact(
    'employment-contract',
    'stated',
    facts.boolean(
      'licenciement économique sur le poste depuis moins de six mois',
      'economic dismissal on the post in the last six months',
    ),
  ),
  'contract.isForIncrease': fact(
    'employment-contract',
    'register',
    facts.boolean('CDD pour accroissement d’activité', 'fixed-term contract for an increase of activity'),
  ),
  'contract.permanentOffered': fact(
    'employment-contract',
    'event',
    facts.boolean('CDI proposé au terme', 'permanent contract offered at the term'),
  ),
  'contract.allowanceExcluded': fact(
    'employment-contract',
    'event',
    facts.boolean('indemnité de fin de contrat exclue', 'end-of-contract allowance excluded'),
  ),
  'contract.seniorityMonths': fact(
    'employment-contract',
    'register',
    facts.integer('months', 'ancienneté au contrat', 'seniority in the contract'),
  ),
  'contract.endKind': fact(
    'employment-contract',
    'event',
    facts.oneOf(
      [
        'term',
        'personal-dismissal',
        'economic-dismissal',
        'mutual',
        'resignation',
        'retirement',
        'retirement-imposed',
        'trial',
        'other',
      ],
      'mode de rupture',
      'way the contract ends',
    ),
  ),
  'contract.hasSeriousFault': fact(
    'employment-contract',
    'event',
    facts.boolean('faute grave ou lourde', 'serious fault'),
  ),
  'contract.interviewOn': fact(
    'employment-contract',
    'event',
    facts.date('entretien préalable', 'preliminary interview'),
  ),
  'contract.dismissalNotifiedOn': fact(
    'employment-contract',
    'event',
    facts.date('notification du licenciement', 'notice of the dismissal'),
  ),
  'contract.mutualSignedOn': fact(
    'employment-contract',
    'event',
    facts.date('signature de la rupture conventionnelle', 'signature of the mutual termination'),
  ),
  'contract.noticeStartsOn': fact(
    'employment-contract',
    'event',
    facts.date('début du préavis', 'start of the notice'),
  ),
  'contract.resignationReceivedOn': fact(
    'employment-contract',
    'event',
    facts.date('réception de la démission', 'receipt of the resignation'),
  ),
  'contract.formalNoticeReceivedOn': fact(
    'employment-contract',
    'event',
    facts.date('présentation de la mise en demeure', 'delivery of the formal notice'),
  ),
  'contract.hasUnemploymentRights': fact(
    'employment-contract',
    'event',
    facts.boolean('droits à l’assurance chômage', 'rights to unemployment insurance'),
  ),
  'contract.unusedLeaveDays': fact(
    'employment-contract',
    'absence',
    facts.integer('days', 'congés restants', 'leave left'),
  ),
  'contract.unusedRestMinutes': fact(
    'employment-contract',
    'hours',
    facts.integer('minutes', 'repos compensateur restant', 'time off in lieu left'),
  ),
  'contract.teleworkFrom': fact(
    'employment-contract',
    'event',
    facts.date('début du télétravail', 'start of telework'),
  ),
  'contract.seniorityStepOn': fact(
    'employment-contract',
    'register',
    facts.date('palier d’ancienneté', 'step of seniority'),
  ),
} as const;
