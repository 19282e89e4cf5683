/** How the texts are cited: one function per code, so that names and links are written once. */

import type { Certainty, Reference } from '@relais/kernel';

const LEGIFRANCE = 'https://www.legifrance.gouv.fr';

/** Link to an article of a code on Légifrance. */
export function articleUrl(legiArticle: string): string {
  return `${LEGIFRANCE}/codes/article_lc/LEGIARTI${legiArticle}`;
}

/** Link to an article of the agreement IDCC 1147 on Légifrance. */
export function agreementUrl(kaliArticle: string): string {
  return `${LEGIFRANCE}/conv_coll/id/KALIARTI${kaliArticle}/?idConteneur=KALICONT000005635409`;
}

/** Link to a text of the Journal officiel. */
export function journalUrl(jorfText: string): string {
  return `${LEGIFRANCE}/jorf/id/JORFTEXT${jorfText}`;
}

/** Code du travail. The number is that of the version which was read. */
export function labourCode(article: string, legiArticle: string, status: Certainty = 'verified'): Reference {
  return { code: 'Code du travail', article, url: articleUrl(legiArticle), status };
}

/** Code de la sécurité sociale. */
export function socialSecurityCode(
  article: string,
  legiArticle: string,
  status: Certainty = 'verified',
): Reference {
  return { code: 'Code de la sécurité sociale', article, url: articleUrl(legiArticle), status };
}

/** Collective agreement of the staff of medical practices (IDCC 1147). */
export function idcc1147(article: string, kaliArticle: string, status: Certainty = 'verified'): Reference {
  return { code: 'Convention collective IDCC 1147', article, url: agreementUrl(kaliArticle), status };
}

const CODES = {
  'Code du travail': `${LEGIFRANCE}/codes/texte_lc/LEGITEXT000006072050`,
  'Code de la sécurité sociale': `${LEGIFRANCE}/codes/texte_lc/LEGITEXT000006073189`,
  'Code de la santé publique': `${LEGIFRANCE}/codes/texte_lc/LEGITEXT000006072665`,
  'Code pénal': `${LEGIFRANCE}/codes/texte_lc/LEGITEXT000006070719`,
  'Code général des impôts': `${LEGIFRANCE}/codes/texte_lc/LEGITEXT000006069577`,
} as const;

/** An article whose own address was not recorded: the link leads to its code. */
export function articleOf(
  code: keyof typeof CODES,
  article: string,
  status: Certainty = 'verified',
): Reference {
  return { code, article, url: CODES[code], status };
}

/** Regulation (EU) 2016/679 on personal data, read in copies other than the official journal. */
export function dataProtectionRegulation(article: string): Reference {
  return {
    code: 'Règlement (UE) 2016/679 (RGPD)',
    article,
    url: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj',
    status: 'secondary',
  };
}

/** Source of a dated value that an article of the Code du travail sets, as `defineParameter` wants it. */
export function codeSource(article: string, legiArticle: string, publishedOn: string) {
  return { title: 'Code du travail', article, url: articleUrl(legiArticle), publishedOn };
}

/** Source of a dated value that the agreement IDCC 1147 sets. */
export function agreementSource(article: string, kaliArticle: string, publishedOn: string) {
  return { title: 'Convention collective IDCC 1147', article, url: agreementUrl(kaliArticle), publishedOn };
}

/** Where decisions of the Cour de cassation are searched; the decisions themselves were not read. */
export const CASE_LAW = 'https://www.courdecassation.fr/recherche-judilibre';

/** Site of the ministry of Labour, which published the questions and answers on employer groups. */
export const MINISTRY = 'https://travail-emploi.gouv.fr/';

/** Site of the health insurance, which publishes the national agreement with doctors. */
export const MEDICAL_AGREEMENT = 'https://www.ameli.fr/medecin';
