import { facts } from '../../facts';
import { fact } from './fact';

/** Facts of the group, its works council and its headcounts. */
export const GROUP_FACTS = {
  'group.createdOn': fact('group', 'register', facts.date('création du groupement', 'creation of the group')),
  'group.firstActivityOn': fact(
    'group',
    'stated',
    facts.date('première activité du groupement', 'first activity of the group'),
  ),
  'group.firstHireOn': fact(
    'group',
    'register',
    facts.date('première embauche du groupement', 'first hire of the group'),
  ),
  'group.hasEmployees': fact(
    'group',
    'register',
    facts.boolean('groupement employeur', 'group with employees'),
  ),
  'group.isMultiAgreement': fact(
    'group',
    'stated',
    facts.boolean('membres relevant de conventions différentes', 'members under different agreements'),
  ),
  'group.changedOn': fact('group', 'event', facts.date('date du changement', 'date of the change')),
  'group.membersChangedOn': fact(
    'group',
    'register',
    facts.date('dernier mouvement de membres', 'last move of members'),
  ),
  'group.memberJoinsOn': fact('group', 'event', facts.date('adhésion examinée', 'membership under review')),
  'group.statutesAmendedOn': fact(
    'group',
    'stated',
    facts.date('modification des statuts', 'change of the statutes'),
  ),
  'group.fiscalYearEndsOn': fact(
    'group',
    'stated',
    facts.date('clôture de l’exercice', 'end of the accounting year'),
  ),
  'group.replacementPercent': fact(
    'group',
    'hours',
    facts.integer('percent', 'part des heures de remplacement', 'share of replacement hours'),
  ),
  'group.hasPartTime': fact(
    'group',
    'register',
    facts.boolean('salariés à temps partiel', 'part-time employees'),
  ),
  'group.hasPublicMembers': fact(
    'group',
    'stated',
    facts.boolean('collectivités parmi les membres', 'public bodies among the members'),
  ),
  'group.electronicPayslip': fact(
    'group',
    'stated',
    facts.boolean('bulletins de paie électroniques', 'electronic payslips'),
  ),
  'group.mealVouchersGranted': fact(
    'group',
    'stated',
    facts.boolean('titres-restaurant accordés', 'meal vouchers granted'),
  ),
  'group.placedDisabledBeneficiaries': fact(
    'group',
    'stated',
    facts.integer(
      'persons',
      'bénéficiaires de l’obligation d’emploi mis à disposition l’an dernier',
      'disabled beneficiaries placed last year',
    ),
  ),
  'group.departures55PlusLastYear': fact(
    'group',
    'stated',
    facts.integer(
      'persons',
      'départs imposés ou ruptures de 55 ans et plus l’an dernier',
      'imposed departures of people of 55 and over last year',
    ),
  ),
  'group.paysInSameMonth': fact(
    'group',
    'stated',
    facts.boolean('salaires payés dans le mois', 'wages paid within the month'),
  ),
  'group.payDay': fact('group', 'stated', facts.integer('day of the month', 'jour de paie', 'day of pay')),
  'group.occupationalHealthJoinedOn': fact(
    'group',
    'stated',
    facts.date('adhésion au service de santé au travail', 'joining the occupational-health service'),
  ),
  'group.riskAssessmentFirstOn': fact(
    'group',
    'stated',
    facts.date('première version du DUERP', 'first version of the risk assessment'),
  ),
  'group.riskAssessmentLastOn': fact(
    'group',
    'stated',
    facts.date('dernière version du DUERP', 'last version of the risk assessment'),
  ),
  'group.riskChangedOn': fact('group', 'event', facts.date('changement des risques', 'change of risks')),
  'group.agreementChangedOn': fact(
    'group',
    'event',
    facts.date('modification d’un accord applicable', 'change of an agreement in force'),
  ),
  'group.payFloorFrom': fact(
    'group',
    'law',
    facts.date('effet du nouveau minimum de paie', 'effect of the new minimum pay'),
  ),
  'group.vacancyOpenedOn': fact(
    'group',
    'event',
    facts.date('ouverture du poste à pourvoir', 'opening of the post'),
  ),
  'group.vacancySuitsPartTime': fact(
    'group',
    'event',
    facts.boolean(
      'poste accessible à un salarié qui veut changer de durée',
      'post open to somebody who wants other hours',
    ),
  ),
  'group.processorStartsOn': fact(
    'group',
    'event',
    facts.date('début du sous-traitant de données', 'start of the data processor'),
  ),
  'group.toolGoesLiveOn': fact(
    'group',
    'event',
    facts.date('mise en service de l’outil', 'start of the tool'),
  ),
  'group.breachDetectedAt': fact(
    'group',
    'event',
    facts.instant('heure de la violation constatée', 'time when the breach was found'),
  ),
  'group.breachDetectedOn': fact(
    'group',
    'event',
    facts.date('jour de la violation constatée', 'day when the breach was found'),
  ),
  'group.breachIsRisky': fact(
    'group',
    'event',
    facts.boolean('risque pour les personnes', 'risk for the persons'),
  ),
  'cse.exists': fact('group', 'stated', facts.boolean('CSE en place', 'works council in place')),
  'cse.electionAnnouncedOn': fact(
    'group',
    'event',
    facts.date('information du personnel sur l’élection', 'information of the staff on the election'),
  ),
  'cse.electionHeldOn': fact('group', 'event', facts.date('élection du CSE', 'works-council election')),
  'cse.deficiencyReportOn': fact(
    'group',
    'event',
    facts.date('procès-verbal de carence', 'report that nobody was elected'),
  ),
  'cse.firstMeetingOn': fact(
    'group',
    'event',
    facts.date('première réunion du CSE', 'first meeting of the works council'),
  ),
  'cse.mandateStartedOn': fact(
    'group',
    'stated',
    facts.date('début des mandats du CSE', 'start of the works-council mandates'),
  ),
  'cse.mandateEndsOn': fact(
    'group',
    'stated',
    facts.date('fin des mandats du CSE', 'end of the works-council mandates'),
  ),
  'headcount.withPlaced': fact(
    'group',
    'headcount',
    facts.integer('persons', 'effectif, salariés placés compris', 'headcount with placed employees'),
  ),
  'headcount.withoutPlaced': fact(
    'group',
    'headcount',
    facts.integer('persons', 'effectif sans les salariés placés', 'headcount without placed employees'),
  ),
  'headcount.socialSecurity': fact(
    'group',
    'headcount',
    facts.integer('persons', 'effectif de sécurité sociale', 'social-security headcount'),
  ),
  'headcount.monthsAtElevenWithPlaced': fact(
    'group',
    'headcount',
    facts.integer(
      'months',
      'mois consécutifs à onze salariés ou plus, placés compris',
      'consecutive months at eleven or more with placed employees',
    ),
  ),
  'headcount.monthsAtFiftyWithPlaced': fact(
    'group',
    'headcount',
    facts.integer(
      'months',
      'mois consécutifs à cinquante salariés ou plus, placés compris',
      'consecutive months at fifty or more with placed employees',
    ),
  ),
  'headcount.elevenHeldOn': fact(
    'group',
    'headcount',
    facts.date('onze salariés tenus douze mois', 'eleven employees held for twelve months'),
  ),
  'headcount.fiftyHeldOn': fact(
    'group',
    'headcount',
    facts.date('cinquante salariés tenus douze mois', 'fifty employees held for twelve months'),
  ),
  'headcount.fiftyWithoutPlacedOn': fact(
    'group',
    'headcount',
    facts.date('cinquante salariés non placés atteints', 'fifty employees without placed ones reached'),
  ),
  'headcount.officerThresholdOn': fact(
    'group',
    'headcount',
    facts.date('seuil du référent harcèlement franchi', 'threshold of the harassment officer crossed'),
  ),
} as const;
