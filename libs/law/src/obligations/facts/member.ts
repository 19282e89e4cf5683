import { facts } from '../../facts';
import { fact } from './fact';

/** Facts of a practice. */
export const MEMBER_FACTS = {
  'member.joinedOn': fact('member', 'register', facts.date('adhésion du cabinet', 'joining of the practice')),
  'member.leavesOn': fact('member', 'register', facts.date('départ du cabinet', 'departure of the practice')),
  'member.firstPlacementOn': fact(
    'member',
    'register',
    facts.date('premier jour d’un salarié au cabinet', 'first day of an employee at the practice'),
  ),
  'member.hasPlacedStaff': fact(
    'member',
    'register',
    facts.boolean('salariés du groupement au cabinet', 'employees of the group at the practice'),
  ),
  'member.hasCse': fact('member', 'stated', facts.boolean('CSE au cabinet', 'works council at the practice')),
  'member.isPublicBody': fact('member', 'stated', facts.boolean('membre public', 'public member')),
  'member.hasSpecialRiskPosts': fact(
    'member',
    'stated',
    facts.boolean('postes à risques particuliers au cabinet', 'posts with particular risks at the practice'),
  ),
  'member.needsFireDrills': fact(
    'member',
    'stated',
    facts.boolean('établissement soumis aux exercices d’évacuation', 'site that must hold fire drills'),
  ),
  'member.lastFireDrillOn': fact(
    'member',
    'stated',
    facts.date('dernier exercice d’évacuation', 'last fire drill'),
  ),
  'member.insuranceCertificateOn': fact(
    'member',
    'stated',
    facts.date('attestation d’assurance', 'certificate of insurance'),
  ),
} as const;
