import { expect, test } from '@jest/globals';
import * as cite from './citations';

const legifrance = 'https://www.legifrance.gouv.fr';

test('an article is cited with the name of its code, its link on Légifrance and how far it was read', () => {
  expect(cite.labourCode('L3121-18', '000033020428')).toEqual({
    code: 'Code du travail',
    article: 'L3121-18',
    url: `${legifrance}/codes/article_lc/LEGIARTI000033020428`,
    status: 'verified',
  });
  expect(cite.labourCode('L1253-6', '000006901339', 'secondary').status).toBe('secondary');
  expect(cite.socialSecurityCode('L130-1', '000038510941')).toEqual({
    code: 'Code de la sécurité sociale',
    article: 'L130-1',
    url: `${legifrance}/codes/article_lc/LEGIARTI000038510941`,
    status: 'verified',
  });
  expect(cite.idcc1147('art. 23', '000005856087')).toEqual({
    code: 'Convention collective IDCC 1147',
    article: 'art. 23',
    url: `${legifrance}/conv_coll/id/KALIARTI000005856087/?idConteneur=KALICONT000005635409`,
    status: 'verified',
  });
});

test('a text of the Journal officiel and a regulation of the Union have links of their own', () => {
  expect(cite.journalUrl('000054116215')).toBe(`${legifrance}/jorf/id/JORFTEXT000054116215`);
  expect(cite.dataProtectionRegulation('art. 30')).toEqual({
    code: 'Règlement (UE) 2016/679 (RGPD)',
    article: 'art. 30',
    url: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj',
    status: 'secondary',
  });
});

test('an article without an address of its own leads to its code', () => {
  expect(cite.articleOf('Code pénal', '226-13')).toEqual({
    code: 'Code pénal',
    article: '226-13',
    url: `${legifrance}/codes/texte_lc/LEGITEXT000006070719`,
    status: 'verified',
  });
});

test('the source of a dated value says when its text was published', () => {
  expect(cite.codeSource('L1242-13', '000006901207', '2007-03-13')).toEqual({
    title: 'Code du travail',
    article: 'L1242-13',
    url: `${legifrance}/codes/article_lc/LEGIARTI000006901207`,
    publishedOn: '2007-03-13',
  });
  expect(cite.agreementSource('art. 26', '000005856091', '1981-10-14')).toMatchObject({
    title: 'Convention collective IDCC 1147',
    article: 'art. 26',
    publishedOn: '1981-10-14',
  });
});
