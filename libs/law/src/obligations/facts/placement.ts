import { facts } from '../../facts';
import { fact } from './fact';

/** Facts of a placement. */
export const PLACEMENT_FACTS = {
  'placement.firstStartsOn': fact(
    'placement',
    'register',
    facts.date('premier jour en cabinet', 'first day in a practice'),
  ),
  'placement.startsOn': fact(
    'placement',
    'register',
    facts.date('début de la mise à disposition', 'start of the placement'),
  ),
  'placement.endsOn': fact(
    'placement',
    'register',
    facts.date('fin de la mise à disposition', 'end of the placement'),
  ),
  'placement.siteChangedOn': fact(
    'placement',
    'event',
    facts.date('changement de site ou de poste', 'change of site or post'),
  ),
  'placement.exposureChangedOn': fact(
    'placement',
    'event',
    facts.date('changement d’exposition', 'change of exposure'),
  ),
  'placement.exposures': fact(
    'placement',
    'stated',
    facts.list(
      facts.oneOf(
        ['biological', 'ionising-radiation', 'chemical', 'night-work'],
        'expositions du poste',
        'exposures of the post',
      ),
      'expositions du poste',
      'exposures of the post',
    ),
  ),
  'placement.radiationCategory': fact(
    'placement',
    'stated',
    facts.oneOf(['none', 'A', 'B'], 'catégorie de travailleur exposé', 'category of exposed worker'),
  ),
  'placement.isHighRiskPost': fact(
    'placement',
    'stated',
    facts.boolean('poste à risques particuliers', 'post with particular risks'),
  ),
  'placement.needsProtectiveEquipment': fact(
    'placement',
    'stated',
    facts.boolean('équipement ou tenue exigés au poste', 'equipment or work clothes required'),
  ),
  'placement.memberIsPublicBody': fact(
    'placement',
    'stated',
    facts.boolean('utilisateur public', 'public user'),
  ),
  'placement.expectedAmountCents': fact(
    'placement',
    'register',
    facts.integer('cents', 'montant attendu hors taxes', 'expected amount excluding tax'),
  ),
  'placement.agreementSignedOn': fact(
    'placement',
    'register',
    facts.date('signature du contrat de mise à disposition', 'signature of the placement agreement'),
  ),
  'placement.agreementIsSigned': fact(
    'placement',
    'register',
    facts.boolean('contrat de mise à disposition signé', 'placement agreement signed'),
  ),
  'placement.travelsBetweenMembers': fact(
    'placement',
    'hours',
    facts.boolean('deux cabinets dans la même journée', 'two practices on the same day'),
  ),
  'placement.contractGoesOn': fact(
    'placement',
    'register',
    facts.boolean(
      'contrat qui continue après la mise à disposition',
      'contract that goes on after the placement',
    ),
  ),
} as const;
