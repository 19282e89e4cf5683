/** What a code says to people: which field, which rule, what to do. `{name}` is replaced by data. */
export interface ProblemText {
  status: 400 | 401 | 403 | 404 | 409 | 413 | 415 | 422 | 428 | 429 | 500 | 503;
  fr: string;
  en: string;
}

export type ProblemData = Readonly<
  Record<string, string | number | boolean | null | readonly unknown[] | object>
>;

const registry = new Map<string, ProblemText>();

/** Declares the closed set of refusals of a domain. Two domains cannot share a code. */
export function defineProblems<T extends Record<string, ProblemText>>(domain: string, problems: T): T {
  for (const [code, text] of Object.entries(problems)) {
    if (registry.has(code) && registry.get(code) !== text)
      throw new Error(`problem ${code} of ${domain} is declared twice`);
    registry.set(code, text);
  }
  return problems;
}

/** All declared codes, sorted: they are part of the OpenAPI document. */
export const problemCodes = (): string[] => [...registry.keys()].sort();

export function problemText(code: string): ProblemText {
  const text = registry.get(code);
  if (!text) throw new Error(`undeclared problem code ${code}`);
  return text;
}

/** Fills `{placeholders}` of a message with the data of the refusal. */
export function render(template: string, data: ProblemData): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = data[name] ?? '';
    return typeof value === 'object' ? JSON.stringify(value) : String(value);
  });
}

/** An expected refusal. `field` is the path of the input it concerns, e.g. `terms[0].validFrom`. */
export class DomainError extends Error {
  constructor(
    readonly code: string,
    readonly data: ProblemData = {},
    readonly field?: string,
  ) {
    super(code);
    this.name = 'DomainError';
    problemText(code);
  }
}

defineProblems('platform', {
  'conflict.stale': {
    status: 409,
    fr: 'Cette fiche a été modifiée entre-temps par quelqu’un d’autre. Rechargez-la, puis refaites votre changement.',
    en: 'Somebody else changed this record in the meantime. Reload it, then make your change again.',
  },
  'not-found': { status: 404, fr: 'Élément introuvable.', en: 'Not found.' },
  forbidden: {
    status: 403,
    fr: 'Votre rôle ne permet pas cette action.',
    en: 'Your role does not allow this.',
  },
  unauthenticated: { status: 401, fr: 'Connectez-vous pour continuer.', en: 'Sign in to continue.' },
  'input.invalid': {
    status: 422,
    fr: 'Certaines informations sont à corriger.',
    en: 'Some of the information must be corrected.',
  },
  'input.malformed': { status: 400, fr: 'La requête n’est pas lisible.', en: 'The request cannot be read.' },
  'input.too-large': {
    status: 413,
    fr: 'L’envoi dépasse la taille permise.',
    en: 'The upload exceeds the allowed size.',
  },
  'idempotency.reused': {
    status: 422,
    fr: 'Cette clé d’idempotence a déjà servi pour une autre demande.',
    en: 'This idempotency key was already used for another request.',
  },
  'origin.refused': {
    status: 403,
    fr: 'Demande refusée : origine inconnue.',
    en: 'Refused: unknown origin.',
  },
  'rate.limited': {
    status: 429,
    fr: 'Trop de demandes. Réessayez dans {seconds} s.',
    en: 'Too many requests. Try again in {seconds} s.',
  },
  'constraint.violated': {
    status: 409,
    fr: 'Cette modification contredit une donnée existante ({constraint}).',
    en: 'This change contradicts existing data ({constraint}).',
  },
  'period.closed': {
    status: 409,
    fr: 'Ce mois est clôturé : il ne peut plus changer. Saisissez une correction, elle sera portée par le prochain mois ouvert.',
    en: 'This month is closed and can no longer change. Enter a correction: the next open month will carry it.',
  },
  internal: {
    status: 500,
    fr: 'Une erreur inattendue est survenue. Réessayez ; si elle persiste, transmettez la référence affichée.',
    en: 'An unexpected error occurred. Try again; if it persists, pass on the reference shown.',
  },
  unavailable: {
    status: 503,
    fr: 'Le service est momentanément indisponible. Votre demande peut être renvoyée sans risque de doublon.',
    en: 'The service is unavailable for a moment. Your request can safely be sent again.',
  },
});
