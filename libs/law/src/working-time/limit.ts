import { agreementUrl, articleUrl } from '../citations';
import { type Parameter, defineParameter } from '../parameter';

/** Day the law of 8 August 2016, which rewrote these chapters of the Code, took effect. */
export const LAW_OF_2016 = '2016-08-10';
/** Day the recodified Code du travail took effect. */
export const CODE_OF_2008 = '2008-05-01';
/** Amendment 64 of the agreement, binding on everybody the day after its extension was published (JO of 5 November 2014). */
export const AMENDMENT_64 = '2014-11-06';
/** The agreement of 14 October 1981. */
export const AGREEMENT = '1981-10-14';

interface LimitSource {
  readonly title: string;
  readonly article: string;
  readonly url: string;
  readonly publishedOn: string;
  readonly checkedOn: string;
}

/** Source of a limit in the Code du travail. */
export const codeSource = (
  article: string,
  legiArticle: string,
  publishedOn = '2016-08-09',
): LimitSource => ({
  title: 'Code du travail',
  article,
  url: articleUrl(legiArticle),
  publishedOn,
  checkedOn: '2026-08-20',
});

/** Source of a limit in the agreement IDCC 1147; amendment 64 was published when it was extended. */
export const agreementSource = (article: string, kaliArticle: string): LimitSource => ({
  title: 'Convention collective IDCC 1147',
  article,
  url: agreementUrl(kaliArticle),
  publishedOn: article.startsWith('avenant n° 64') ? '2014-11-05' : AGREEMENT,
  checkedOn: '2026-04-30',
});

/** A limit that has had one value since the first day held. */
export function limit<T>(
  id: string,
  fr: string,
  en: string,
  unit: string,
  from: string,
  value: T,
  { checkedOn, ...source }: LimitSource,
  status: Parameter<T>['status'] = 'verified',
): Parameter<T> {
  return defineParameter<T>({
    id,
    label: { fr, en },
    unit,
    checkedOn,
    reviewEveryMonths: 12,
    status,
    values: [{ from, value, source }],
  });
}
