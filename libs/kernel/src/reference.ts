/** A text in both languages of the product; French is the one the law is written in. */
export interface Bilingual {
  readonly fr: string;
  readonly en: string;
}

/**
 * How far a legal statement can be trusted.
 * `verified`: read in the official text. `secondary`: read in a source that reports the text.
 * `assumption`: our reading where no text settles the point.
 */
export type Certainty = 'verified' | 'secondary' | 'assumption';

/** Where a rule comes from: `{ code: 'Code du travail', article: 'L3123-27', status: 'verified' }`. */
export interface Reference {
  /** Name of the text in French: a code, a collective agreement, a decree. */
  readonly code: string;
  /** Article, or the part of the text that is meant. */
  readonly article: string;
  readonly url?: string;
  readonly status: Certainty;
}
