/**
 * Sources of the aid to the hire of a medical assistant. The text of the convention and the model contract could not
 * be read: most rules come from pages that report them, and each says how far it can be trusted.
 */

import type { Reference } from '@relais/kernel';
import { articleUrl } from '../citations';

export const AMELI_2024 = {
  title: 'Assurance maladie, « Aide à l’emploi d’un assistant médical : ce qui change dès juin 2024 »',
  article: 'tableau des montants',
  url: 'https://www.ameli.fr/medecin/actualites/aide-l-emploi-d-un-assistant-medical-ce-qui-change-des-juin-2024',
  publishedOn: '2024-06-27',
} as const;

export const AMELI_COLLECTIVE = {
  title: 'Assurance maladie, aide collective (décision de la commission paritaire nationale)',
  article: 'montants par ETP',
  url: 'https://www.ameli.fr/medecin',
  publishedOn: '2026-02-25',
} as const;

const AMELI_NOVEMBER_2024 =
  'https://www.ameli.fr/medecin/textes-reference/convention-medicale-2024-2029/grands-axes-convention-detail/mesures-fortes-acces-soins/revalorisation-dispositif-aide-emploi-assistant-medical';
const PAYS_DE_LA_LOIRE = 'https://www.assistants-medicaux.org';
const RECO = 'https://www.recomedicales.fr';
const ORDRE = 'https://www.conseil-national.medecin.fr';
const QUOTIDIEN = 'https://www.lequotidiendumedecin.fr';
const AVENANT_7 = 'Avenant 7 à la convention médicale 2016';
const AVENANT_7_ORDER = 'https://www.legifrance.gouv.fr/loda/id/JORFTEXT000038940840';
const CONVENTION = 'Convention médicale 2024-2029';
const ARBITRAL = 'Règlement arbitral (JO du 30 avril 2023)';
const COLLECTIVE = AMELI_COLLECTIVE.title;
const LABOUR_CODE = 'https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006072050';
const SOCIAL_SECURITY_CODE = 'https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006073189';

const labour = (article: string, url = LABOUR_CODE) =>
  ({ code: 'Code du travail', article, url, status: 'verified' }) as const;
const reported = (code: string, article: string, url: string) =>
  ({ code, article, url, status: 'secondary' }) as const;
const assumed = (code: string, article: string, url: string) =>
  ({ code, article, url, status: 'assumption' }) as const;

/** Sources of the rules of the aid, by what they settle. */
export const AID_SOURCES = {
  amounts: { code: AMELI_2024.title, article: AMELI_2024.article, url: AMELI_2024.url, status: 'verified' },
  anniversary: {
    code: AMELI_2024.title,
    article: 'application à la date anniversaire',
    url: AMELI_2024.url,
    status: 'verified',
  },
  paymentsA: reported(AVENANT_7, 'versement de l’aide', ORDRE),
  paymentsB: reported(ARBITRAL, 'versement de l’aide', RECO),
  duration: reported(AVENANT_7, 'durée du contrat', AVENANT_7_ORDER),
  training: reported(CONVENTION, 'formation de l’assistant sous deux ans', QUOTIDIEN),
  trainingA: reported(AVENANT_7, 'art. 9-2, inscription et formation de l’assistant', AVENANT_7_ORDER),
  instalmentMonths: assumed(CONVENTION, 'mois des deux acomptes (non lu)', RECO),
  sameAsB: assumed(CONVENTION, 'versement repris du règlement arbitral (non lu)', RECO),
  earlyEnd: assumed(CONVENTION, 'reprise au prorata des jours (non lu)', RECO),
  secretary: reported(
    'CPAM et URML Pays de la Loire',
    'secrétaire devenue assistante : remplacement sous six mois',
    PAYS_DE_LA_LOIRE,
  ),
  promotionStart: assumed(
    'CPAM et URML Pays de la Loire',
    'point de départ des six mois : la promotion (non lu)',
    PAYS_DE_LA_LOIRE,
  ),
  absence: reported('CPAM et URML Pays de la Loire', 'absence de l’assistant', PAYS_DE_LA_LOIRE),
  doctorNotice: reported(ARBITRAL, 'résiliation par le médecin, préavis de deux mois', RECO),
  noticeStart: assumed(ARBITRAL, 'préavis compté de la réception de la lettre (non lu)', RECO),
  exchange: reported(CONVENTION, 'échange annuel avec la CPAM', ORDRE),
  exchangeA: reported(AVENANT_7, 'échange semestriel avec la CPAM', ORDRE),
  exchangeReminder: assumed(CONVENTION, 'rappel deux mois avant l’échange (usage du groupement)', ORDRE),
  secondAssistant: reported(
    CONVENTION,
    'deuxième assistant à partir de la troisième année',
    AMELI_NOVEMBER_2024,
  ),
  newlyInstalled: reported(
    'CPAM et URML Pays de la Loire',
    'médecin nouvellement installé',
    PAYS_DE_LA_LOIRE,
  ),
  eligibility: {
    code: CONVENTION,
    article: 'conditions d’éligibilité',
    url: AMELI_NOVEMBER_2024,
    status: 'verified',
  },
  objectives: reported(CONVENTION, 'objectifs de patientèle, deux compteurs', QUOTIDIEN),
  collective: reported(COLLECTIVE, 'conditions de l’aide collective', AMELI_COLLECTIVE.url),
  collectiveRatio: assumed(COLLECTIVE, 'combinaison des deux compteurs (non lue)', AMELI_COLLECTIVE.url),
  pamsu: reported(COLLECTIVE, 'plafond relevé pour les maîtres de stage', AMELI_COLLECTIVE.url),
  pamsuDay: assumed(COLLECTIVE, 'premier jour de novembre 2026 (jour non lu)', AMELI_COLLECTIVE.url),
  assistantLeaves: assumed(
    'Contrat type des centres de santé',
    'départ de l’assistant (par analogie)',
    ORDRE,
  ),
  reconversion: labour('R6324-1'),
  reconversionAnswer: labour('R6324-2'),
  reconversionInterrupted: labour('R6324-5'),
  professionalisation: labour('D6325-1', articleUrl('000049854565')),
  professionalisationAnswer: labour('D6325-2'),
  apprenticeship: labour('D6224-1', articleUrl('000039789635')),
  apprenticeshipAid: labour('D6243-2'),
  sickPayClaim: {
    code: 'Code de la sécurité sociale',
    article: 'L332-1',
    url: SOCIAL_SECURITY_CODE,
    status: 'verified',
  },
} as const satisfies Record<string, Reference>;
