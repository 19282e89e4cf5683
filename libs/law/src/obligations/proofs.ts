import type { Bilingual } from '@relais/kernel';
import type { ProofKind } from './obligation';

/** Names of the proofs, as the screen shows them. */
export const PROOF_NAMES: Readonly<Record<ProofKind, Bilingual>> = {
  'dpae-acknowledgement': { fr: 'Accusé de réception de la DPAE', en: 'Acknowledgement of the DPAE' },
  'dpae-copy-receipt': { fr: 'Reçu de la copie de la DPAE', en: 'Receipt of the DPAE copy' },
  'staff-register-extract': { fr: 'Extrait du registre du personnel', en: 'Extract of the staff register' },
  'signed-contract': { fr: 'Contrat signé', en: 'Signed contract' },
  'information-document': {
    fr: 'Document d’information et preuve de remise',
    en: 'Information document and proof of delivery',
  },
  'classification-sheet': { fr: 'Fiche de classification', en: 'Classification sheet' },
  'health-insurance-form-or-waiver': {
    fr: 'Bulletin d’adhésion ou dispense écrite',
    en: 'Enrolment form or written waiver',
  },
  'provident-enrolment': { fr: 'Affiliation et notice remise', en: 'Enrolment and notice delivered' },
  'medical-visit-certificate': { fr: 'Attestation de visite', en: 'Certificate of the visit' },
  'training-sheet': { fr: 'Fiche de formation signée', en: 'Signed training sheet' },
  'secrecy-undertaking': { fr: 'Engagement signé', en: 'Signed undertaking' },
  'privacy-notice-receipt': { fr: 'Version et date de la notice', en: 'Version and date of the notice' },
  'qualification-certificate': { fr: 'CQP ou attestation de formation', en: 'CQP or training certificate' },
  'delivery-receipt': { fr: 'Preuve de remise datée', en: 'Dated proof of delivery' },
  'registered-letter-receipt': { fr: 'Avis de réception', en: 'Registered-letter receipt' },
};
