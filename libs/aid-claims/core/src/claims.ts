import { type Bilingual, type Cents, type Finding, type LocalDate, assertNever } from '@relais/kernel';

export const CLAIM_STATUSES = ['prepared', 'submitted', 'acknowledged', 'paid'] as const;
export type ClaimStatus = (typeof CLAIM_STATUSES)[number];

/** Documents of a claim. The health fund's own list for an employer group could not be read: collect them all. */
export const CLAIM_FILE_KINDS = [
  'employment-contract',
  'placement-agreement',
  'hours-attestation',
  'training-proof',
  'bank-details',
  'other',
] as const;
export type ClaimFileKind = (typeof CLAIM_FILE_KINDS)[number];

/** What a claim normally needs; `other` is for the rest. */
export const EXPECTED_FILES: readonly ClaimFileKind[] = CLAIM_FILE_KINDS.filter((kind) => kind !== 'other');

/** The part of a claim that its life changes. A row satisfies it. */
export interface ClaimState {
  readonly status: ClaimStatus;
  readonly expectedCents: Cents;
  readonly receivedCents: Cents | null;
  readonly submittedOn: LocalDate | null;
  readonly acknowledgedOn: LocalDate | null;
  readonly paidOn: LocalDate | null;
  readonly gapReason: string | null;
}

export type ClaimAction =
  | { readonly do: 'submit'; readonly on: LocalDate }
  | { readonly do: 'acknowledge'; readonly on: LocalDate }
  | {
      readonly do: 'pay';
      readonly on: LocalDate;
      readonly receivedCents: Cents;
      readonly gapReason?: string | null;
    }
  | { readonly do: 'reopen' };

export type ClaimResult =
  | { readonly ok: true; readonly claim: ClaimState; readonly findings: readonly Finding[] }
  | { readonly ok: false; readonly findings: readonly Finding[] };

const FROM: Readonly<Record<ClaimAction['do'], readonly ClaimStatus[]>> = {
  submit: ['prepared'],
  acknowledge: ['submitted'],
  pay: ['prepared', 'submitted', 'acknowledged'],
  reopen: ['submitted', 'acknowledged', 'paid'],
};

/** What may be done to a claim of this status. */
export function possibleClaimActions(status: ClaimStatus): ClaimAction['do'][] {
  return (Object.keys(FROM) as ClaimAction['do'][]).filter((action) => FROM[action].includes(status));
}

/**
 * Applies an action to the claim of a contract year: prepared → submitted → acknowledged → paid. The fund may pay a
 * year before anybody claimed it. A payment that differs from what was expected needs its reason.
 */
export function claimTransition(
  claim: ClaimState,
  action: ClaimAction,
  context: { readonly today: LocalDate; readonly files: readonly ClaimFileKind[] },
): ClaimResult {
  const refused = refusals(claim, action, context.today);
  if (refused.length > 0) return { ok: false, findings: refused };
  const missing = missingFiles(context.files);
  const findings =
    action.do === 'submit' && missing.length > 0
      ? [
          finding(
            'warning',
            'claim.files-missing',
            {
              fr: `${missing.length} pièce(s) attendue(s) ne sont pas jointes.`,
              en: `${missing.length} expected document(s) are not attached.`,
            },
            { missing: missing.join(', ') },
          ),
        ]
      : [];
  return { ok: true, claim: { ...claim, ...changes(action) }, findings };
}

/** Documents not handed in yet. */
export function missingFiles(files: readonly ClaimFileKind[]): ClaimFileKind[] {
  return EXPECTED_FILES.filter((kind) => !files.includes(kind));
}

function changes(action: ClaimAction): Partial<ClaimState> {
  switch (action.do) {
    case 'submit':
      return { status: 'submitted', submittedOn: action.on };
    case 'acknowledge':
      return { status: 'acknowledged', acknowledgedOn: action.on };
    case 'pay':
      return {
        status: 'paid',
        paidOn: action.on,
        receivedCents: action.receivedCents,
        gapReason: action.gapReason?.trim() ? action.gapReason.trim() : null,
      };
    case 'reopen':
      return {
        status: 'prepared',
        submittedOn: null,
        acknowledgedOn: null,
        paidOn: null,
        receivedCents: null,
        gapReason: null,
      };
    default:
      return assertNever(action);
  }
}

function refusals(claim: ClaimState, action: ClaimAction, today: LocalDate): Finding[] {
  if (!FROM[action.do].includes(claim.status)) {
    return [
      finding(
        'error',
        'claim.wrong-status',
        {
          fr: 'L’état de cette demande ne le permet plus.',
          en: 'The status of this claim no longer allows this.',
        },
        { status: claim.status, action: action.do },
      ),
    ];
  }
  if (action.do === 'reopen') return [];
  const found: Finding[] = [];
  if (action.on > today) {
    found.push(
      finding(
        'error',
        'claim.future-date',
        { fr: `Le ${action.on} n’est pas encore passé.`, en: `${action.on} has not come yet.` },
        { on: action.on, today },
      ),
    );
  }
  const before = action.do === 'submit' ? null : (claim.acknowledgedOn ?? claim.submittedOn);
  if (before !== null && action.on < before) {
    found.push(
      finding(
        'error',
        'claim.dates-out-of-order',
        {
          fr: `Le ${action.on} précède l’étape d’avant (${before}).`,
          en: `${action.on} comes before the previous step (${before}).`,
        },
        { on: action.on, before },
      ),
    );
  }
  if (
    action.do === 'pay' &&
    action.receivedCents !== claim.expectedCents &&
    (action.gapReason?.trim().length ?? 0) < 3
  ) {
    found.push(
      finding(
        'error',
        'claim.gap-unexplained',
        {
          fr: 'Le montant reçu diffère du montant attendu : indiquez pourquoi.',
          en: 'The amount received differs from what was expected: say why.',
        },
        { expectedCents: claim.expectedCents, receivedCents: action.receivedCents },
      ),
    );
  }
  return found;
}

function finding(
  severity: Finding['severity'],
  ruleId: string,
  message: Bilingual,
  numbers: Finding['numbers'],
): Finding {
  return { ruleId, severity, message, numbers, references: [] };
}
