import type { Bilingual } from '@relais/kernel';

/** Whom an obligation is about: one answer for each of them. */
export const OBLIGATION_SUBJECTS = [
  'group',
  'member',
  'employee',
  'employment-contract',
  'placement',
] as const;
export type ObligationSubject = (typeof OBLIGATION_SUBJECTS)[number];

interface EventDefinition {
  readonly subject: ObligationSubject;
  readonly label: Bilingual;
  /** True when it may happen several times to one subject: each time asks for its duties again. */
  readonly repeats: boolean;
}

const once = (subject: ObligationSubject, fr: string, en: string): EventDefinition => ({
  subject,
  label: { fr, en },
  repeats: false,
});
const many = (subject: ObligationSubject, fr: string, en: string): EventDefinition => ({
  ...once(subject, fr, en),
  repeats: true,
});

/** What happens in the domain and opens duties. A module that publishes an event uses one of these names. */
export const OBLIGATION_EVENTS = {
  'group.created': once('group', 'création du groupement', 'creation of the group'),
  'group.data-changed': many(
    'group',
    'changement du groupement ou de ses membres',
    'change of the group or its members',
  ),
  'group.first-hire-planned': once('group', 'première embauche prévue', 'first hire planned'),
  'group.headcount-threshold-crossed': once(
    'group',
    'seuil d’effectif franchi',
    'headcount threshold crossed',
  ),
  'group.day-closed': many('group', 'fin de la journée', 'end of the day'),
  'group.month-started': many('group', 'début du mois', 'start of the month'),
  'group.month-closed': many('group', 'fin du mois', 'end of the month'),
  'group.year-started': many('group', 'début de l’année', 'start of the year'),
  'group.year-closed': many('group', 'clôture de l’exercice', 'end of the accounting year'),
  'group.pay-floor-changed': many('group', 'nouveau minimum de paie', 'new minimum pay'),
  'group.occupational-health-joined': once(
    'group',
    'adhésion au service de santé au travail',
    'joining the occupational-health service',
  ),
  'group.tool-deployed': many(
    'group',
    'mise en place d’un outil de suivi',
    'introduction of a monitoring tool',
  ),
  'group.agreement-changed': many('group', 'modification d’un accord', 'change of an agreement'),
  'cse.elected': many('group', 'élection du CSE', 'election of the works council'),
  'cse.election-announced': many(
    'group',
    'annonce des élections du CSE',
    'announcement of the works-council election',
  ),
  'cse.election-without-result': many(
    'group',
    'élection du CSE sans élu',
    'works-council election without anybody elected',
  ),
  'cse.mandate-ending': many(
    'group',
    'fin prochaine des mandats du CSE',
    'coming end of the works-council mandates',
  ),
  'riskassessment.created': once(
    'group',
    'première version du DUERP',
    'first version of the risk assessment',
  ),
  'riskassessment.updated': many('group', 'mise à jour du DUERP', 'update of the risk assessment'),
  'riskassessment.change-detected': many('group', 'changement des risques', 'change of risks'),
  'vacancy.opened': many('group', 'poste à pourvoir', 'opening of a post'),
  'processor.added': many('group', 'nouveau sous-traitant de données', 'new data processor'),
  'data.breach-detected': many('group', 'violation de données constatée', 'data breach found'),
  'member.joined': once('member', 'adhésion d’un cabinet', 'a practice joins'),
  'member.left': once('member', 'départ d’un cabinet', 'a practice leaves'),
  'placement.site-opened': once(
    'member',
    'premier salarié accueilli sur un site',
    'first employee received at a site',
  ),
  'placement.planned': once('placement', 'mise à disposition prévue', 'placement planned'),
  'placement.started': once('placement', 'début de la mise à disposition', 'start of the placement'),
  'placement.ended': once('placement', 'fin de la mise à disposition', 'end of the placement'),
  'placement.changed': many(
    'placement',
    'changement de site ou d’exposition',
    'change of site or of exposure',
  ),
  'employee.hire-planned': once('employee', 'embauche prévue', 'hire planned'),
  'employee.hired': once('employee', 'embauche', 'hire'),
  'employee.enrolled-insurance': once(
    'employee',
    'affiliation à l’assurance collective',
    'enrolment in the group insurance',
  ),
  'employee.insurance-changed': many('employee', 'modification des garanties', 'change of the guarantees'),
  'employee.visit-due': many('employee', 'visite médicale à renouveler', 'medical visit to renew'),
  'employee.visit-scheduled': many('employee', 'visite médicale fixée', 'medical visit scheduled'),
  'employee.year-of-45': once('employee', 'année des 45 ans', 'year of the 45th birthday'),
  'employee.mid-career-visit-done': once('employee', 'visite de mi-carrière faite', 'mid-career visit done'),
  'employee.interview-due': many('employee', 'entretien de parcours à tenir', 'career interview to hold'),
  'employee.interview-review-due': many('employee', 'état des lieux à faire', 'review of the career to make'),
  'employee.approaching-60': once('employee', 'approche des 60 ans', 'coming 60th birthday'),
  'employee.approaching-retirement-age': many(
    'employee',
    'approche de l’âge de la retraite',
    'coming retirement age',
  ),
  'employee.leaving-exposed-post': many('employee', 'fin d’une exposition', 'end of an exposure'),
  'employee.hours-request': many(
    'employee',
    'demande sur la durée du travail',
    'request about working hours',
  ),
  'employee.vacancy-request': many(
    'employee',
    'demande sur les postes à pourvoir',
    'request about open posts',
  ),
  'employee.pregnancy-declared': many('employee', 'grossesse déclarée', 'pregnancy declared'),
  'employee.child-born': many('employee', 'naissance d’un enfant', 'birth of a child'),
  'employee.additional-birth-leave-requested': many(
    'employee',
    'demande de congé supplémentaire de naissance',
    'request of additional birth leave',
  ),
  'employee.parental-leave-requested': many(
    'employee',
    'demande de congé parental',
    'request of parental leave',
  ),
  'employee.family-care-leave-requested': many(
    'employee',
    'demande de congé pour soigner un proche',
    'request of leave to care for a relative',
  ),
  'employee.family-event': many('employee', 'événement familial', 'family event'),
  'employee.child-sick': many('employee', 'enfant malade', 'sick child'),
  'employee.maternity-ending': many(
    'employee',
    'fin prochaine du congé de maternité',
    'coming end of maternity leave',
  ),
  'employee.declared-unfit': many('employee', 'avis d’inaptitude', 'declaration of unfitness'),
  'employee.returned': many('employee', 'reprise du travail', 'return to work'),
  'employee.absent-without-reason': many('employee', 'absence sans justification', 'absence without reason'),
  'employee.resigned': once('employee', 'démission', 'resignation'),
  'employee.retired': once('employee', 'départ à la retraite', 'retirement'),
  'absence.started': many('employee', 'début d’une absence', 'start of an absence'),
  'absence.sick-started': many('employee', 'début d’un arrêt de travail', 'start of a sick leave'),
  'absence.over-30-days': many(
    'employee',
    'absence de plus de trente jours',
    'absence of more than thirty days',
  ),
  'accident.occurred': many('employee', 'accident', 'accident'),
  'accident.reported': many(
    'employee',
    'accident porté à la connaissance du groupement',
    'accident reported to the group',
  ),
  'accident.declared': many('employee', 'accident déclaré', 'accident declared'),
  'accident.fatal': once('employee', 'accident mortel', 'fatal accident'),
  'harassment.reported': many('employee', 'signalement de harcèlement', 'report of harassment'),
  'leave.scheduled': many('employee', 'congé fixé', 'leave scheduled'),
  'training.safety-completed': many(
    'employee',
    'formation à la sécurité achevée',
    'safety training completed',
  ),
  'vaccine.booster-due': many('employee', 'rappel de vaccin à faire', 'vaccine booster due'),
  'employment-contract.hire-planned': once(
    'employment-contract',
    'contrat préparé',
    'contract being prepared',
  ),
  'employment-contract.started': once('employment-contract', 'début du contrat', 'start of the contract'),
  'employment-contract.changed': many(
    'employment-contract',
    'modification du contrat',
    'change of the contract',
  ),
  'employment-contract.trial-ending': once(
    'employment-contract',
    'fin prochaine de l’essai',
    'coming end of the trial',
  ),
  'employment-contract.schedule-change-planned': many(
    'employment-contract',
    'changement d’horaire prévu',
    'change of working hours planned',
  ),
  'employment-contract.complementary-hours-pattern': many(
    'employment-contract',
    'douze semaines d’heures complémentaires',
    'twelve weeks of complementary hours',
  ),
  'employment-contract.additional-hours-planned': many(
    'employment-contract',
    'complément d’heures prévu',
    'temporary additional hours planned',
  ),
  'employment-contract.renewal-planned': many(
    'employment-contract',
    'renouvellement prévu',
    'renewal planned',
  ),
  'employment-contract.term-approaching': once(
    'employment-contract',
    'terme prochain',
    'coming end of the term',
  ),
  'employment-contract.cumulated-duration': once(
    'employment-contract',
    'cumul de CDD proche de six mois',
    'fixed-term contracts close to six months together',
  ),
  'employment-contract.termination-planned': once(
    'employment-contract',
    'rupture envisagée',
    'termination considered',
  ),
  'employment-contract.mutual-termination': once(
    'employment-contract',
    'rupture conventionnelle signée',
    'mutual termination signed',
  ),
  'employment-contract.notice-started': once(
    'employment-contract',
    'début du préavis',
    'start of the notice',
  ),
  'employment-contract.ended': once('employment-contract', 'fin du contrat', 'end of the contract'),
  'employment-contract.seniority-step-reached': many(
    'employment-contract',
    'palier d’ancienneté atteint',
    'step of seniority reached',
  ),
  'dismissal.interview-held': many(
    'employment-contract',
    'entretien préalable tenu',
    'preliminary interview held',
  ),
  'dismissal.notified': once('employment-contract', 'licenciement notifié', 'dismissal notified'),
  'telework.requested': many('employment-contract', 'demande de télétravail', 'request of telework'),
} as const satisfies Readonly<Record<string, EventDefinition>>;

export type ObligationEvent = keyof typeof OBLIGATION_EVENTS;
