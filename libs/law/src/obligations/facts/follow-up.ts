import { facts } from '../../facts';
import { fact } from './fact';

/** Facts of an employee: medical follow-up, career interviews, age. */
export const FOLLOW_UP_FACTS = {
  'employee.visitBeforePost': fact(
    'employee',
    'stated',
    facts.boolean(
      'visite exigée avant le poste (mineur, nuit, agents biologiques)',
      'visit required before the post (minor, night, biological agents)',
    ),
  ),
  'employee.reinforcedFollowUp': fact(
    'employee',
    'stated',
    facts.boolean('suivi médical renforcé', 'reinforced medical follow-up'),
  ),
  'employee.adaptedFollowUp': fact(
    'employee',
    'stated',
    facts.boolean(
      'suivi médical adapté (nuit, handicap, invalidité, mineur)',
      'adapted medical follow-up (night, disability, invalidity, minor)',
    ),
  ),
  'employee.wasInReinforcedFollowUp': fact(
    'employee',
    'stated',
    facts.boolean('suivi renforcé passé', 'reinforced follow-up in the past'),
  ),
  'employee.lastPreventionVisitOn': fact(
    'employee',
    'stated',
    facts.date('dernière visite d’information et de prévention', 'last information and prevention visit'),
  ),
  'employee.visitOn': fact(
    'employee',
    'event',
    facts.date('visite médicale fixée', 'medical visit scheduled'),
  ),
  'employee.turns45On': fact(
    'employee',
    'register',
    facts.date('quarante-cinquième anniversaire', '45th birthday'),
  ),
  'employee.midCareerVisitOn': fact(
    'employee',
    'stated',
    facts.date('visite de mi-carrière', 'mid-career visit'),
  ),
  'employee.exposureEndsOn': fact(
    'employee',
    'event',
    facts.date('fin de l’exposition', 'end of the exposure'),
  ),
  'employee.lastCareerInterviewOn': fact(
    'employee',
    'stated',
    facts.date('dernier entretien de parcours', 'last career interview'),
  ),
  'employee.firstCareerInterviewOn': fact(
    'employee',
    'stated',
    facts.date('premier entretien de parcours', 'first career interview'),
  ),
  'employee.turns60On': fact('employee', 'register', facts.date('soixantième anniversaire', '60th birthday')),
  'employee.fullRateAgeOn': fact(
    'employee',
    'register',
    facts.date('âge du taux plein automatique', 'age of the automatic full pension'),
  ),
  'employee.retirementWanted': fact(
    'employee',
    'stated',
    facts.boolean('mise à la retraite envisagée', 'retirement by the employer considered'),
  ),
  'employee.declaredUnfitOn': fact(
    'employee',
    'event',
    facts.date('avis d’inaptitude', 'declaration of unfitness'),
  ),
} as const;
