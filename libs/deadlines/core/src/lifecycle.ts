import { type Bilingual, type Finding, type LocalDate, addDays, assertNever } from '@relais/kernel';

export const DEADLINE_STATUSES = ['open', 'snoozed', 'submitted', 'acknowledged', 'cancelled'] as const;
export type DeadlineStatus = (typeof DEADLINE_STATUSES)[number];

/** The part of a deadline that its life changes. */
export interface DeadlineState {
  readonly dueOn: LocalDate;
  readonly status: DeadlineStatus;
  readonly snoozedUntil: LocalDate | null;
  readonly snoozeReason: string | null;
  readonly proofFileId: string | null;
  readonly submittedOn: LocalDate | null;
  readonly acknowledgedOn: LocalDate | null;
  readonly cancelledReason: string | null;
}

export type DeadlineAction =
  | { readonly do: 'snooze'; readonly until: LocalDate; readonly reason: string }
  | { readonly do: 'wake' }
  | { readonly do: 'prove'; readonly proofFileId: string }
  | { readonly do: 'submit'; readonly on: LocalDate; readonly proofFileId?: string | null }
  | { readonly do: 'acknowledge'; readonly on: LocalDate; readonly proofFileId?: string | null }
  | { readonly do: 'cancel'; readonly reason: string }
  | { readonly do: 'reopen' };

/** The new state, with warnings to show; or every reason of the refusal. */
export type Transition<S extends DeadlineState> =
  | { readonly ok: true; readonly deadline: S; readonly findings: readonly Finding[] }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/** Days a deadline that is already late may still be put aside. */
export const LATE_SNOOZE_DAYS = 7;

const FROM: Readonly<Record<DeadlineAction['do'], readonly DeadlineStatus[]>> = {
  snooze: ['open', 'snoozed'],
  wake: ['snoozed'],
  prove: ['open', 'snoozed', 'submitted', 'acknowledged'],
  submit: ['open', 'snoozed'],
  acknowledge: ['submitted'],
  cancel: ['open', 'snoozed', 'submitted'],
  reopen: ['submitted', 'cancelled'],
};

/** What may be done to a deadline of this status. */
export function possibleActions(status: DeadlineStatus): DeadlineAction['do'][] {
  return (Object.keys(FROM) as DeadlineAction['do'][]).filter((action) => FROM[action].includes(status));
}

const AWAKE = { snoozedUntil: null, snoozeReason: null } as const;

/**
 * Applies an action to a deadline: open → snoozed → submitted → acknowledged, or cancelled; `reopen` comes back from a
 * mistake. Nothing is changed when it is refused. Putting aside never goes past the due date, so that it cannot make
 * a deadline be missed.
 */
export function transition<S extends DeadlineState>(
  deadline: S,
  action: DeadlineAction,
  today: LocalDate,
): Transition<S> {
  const refused = refusals(deadline, action, today);
  if (refused.length > 0) return { ok: false, findings: refused };
  const findings = warnings(deadline, action);
  return { ok: true, deadline: { ...deadline, ...changes(deadline, action) }, findings };
}

function changes(deadline: DeadlineState, action: DeadlineAction): Partial<DeadlineState> {
  switch (action.do) {
    case 'snooze':
      return { status: 'snoozed', snoozedUntil: action.until, snoozeReason: action.reason.trim() };
    case 'wake':
      return { status: 'open', ...AWAKE };
    case 'prove':
      return { proofFileId: action.proofFileId };
    case 'submit':
      return {
        ...AWAKE,
        status: 'submitted',
        submittedOn: action.on,
        proofFileId: action.proofFileId ?? deadline.proofFileId,
      };
    case 'acknowledge':
      return {
        status: 'acknowledged',
        acknowledgedOn: action.on,
        proofFileId: action.proofFileId ?? deadline.proofFileId,
      };
    case 'cancel':
      return { ...AWAKE, status: 'cancelled', cancelledReason: action.reason.trim() };
    case 'reopen':
      return { status: 'open', submittedOn: null, cancelledReason: null };
    default:
      return assertNever(action);
  }
}

function refusals(deadline: DeadlineState, action: DeadlineAction, today: LocalDate): Finding[] {
  if (!FROM[action.do].includes(deadline.status)) {
    return [
      refuse(
        'deadline.wrong-status',
        {
          fr: `Cette échéance est « ${STATUS_NAMES[deadline.status].fr} » : cette action n’est plus possible.`,
          en: `This deadline is “${STATUS_NAMES[deadline.status].en}”: this can no longer be done.`,
        },
        { status: deadline.status, action: action.do },
      ),
    ];
  }
  switch (action.do) {
    case 'snooze':
      return [...reasonMissing(action.reason), ...snoozeRefusals(deadline, action.until, today)];
    case 'cancel':
      return reasonMissing(action.reason);
    case 'submit':
      return inTheFuture(action.on, today);
    case 'acknowledge':
      return [
        ...inTheFuture(action.on, today),
        ...(deadline.submittedOn !== null && action.on < deadline.submittedOn
          ? [
              refuse(
                'deadline.acknowledged-before-submitted',
                {
                  fr: `L’accusé de réception (${action.on}) ne peut pas précéder l’envoi (${deadline.submittedOn}).`,
                  en: `The acknowledgement (${action.on}) cannot come before the submission (${deadline.submittedOn}).`,
                },
                { on: action.on, submittedOn: deadline.submittedOn },
              ),
            ]
          : []),
      ];
    case 'wake':
    case 'prove':
    case 'reopen':
      return [];
    default:
      return assertNever(action);
  }
}

function snoozeRefusals(deadline: DeadlineState, until: LocalDate, today: LocalDate): Finding[] {
  const latest = deadline.dueOn > today ? deadline.dueOn : addDays(today, LATE_SNOOZE_DAYS);
  if (until <= today) {
    return [
      refuse(
        'deadline.snooze-not-ahead',
        {
          fr: `La date de rappel (${until}) doit être après aujourd’hui (${today}).`,
          en: `The date to be reminded (${until}) must be after today (${today}).`,
        },
        { until, today },
      ),
    ];
  }
  if (until <= latest) return [];
  return [
    refuse(
      'deadline.snooze-too-far',
      {
        fr: `Au plus tard le ${latest} : au-delà, l’échéance du ${deadline.dueOn} serait oubliée.`,
        en: `At the latest on ${latest}: beyond, the deadline of ${deadline.dueOn} would be forgotten.`,
      },
      { until, latest, dueOn: deadline.dueOn },
    ),
  ];
}

function warnings(deadline: DeadlineState, action: DeadlineAction): Finding[] {
  if (action.do !== 'submit') return [];
  const found: Finding[] = [];
  if ((action.proofFileId ?? deadline.proofFileId) === null) {
    found.push({
      ruleId: 'deadline.no-proof',
      severity: 'warning',
      message: {
        fr: 'Aucun justificatif n’est joint : en cas de litige, rien ne montrera l’envoi.',
        en: 'No proof is attached: in a dispute, nothing will show that it was sent.',
      },
      numbers: {},
      references: [],
    });
  }
  if (action.on > deadline.dueOn) {
    found.push({
      ruleId: 'deadline.submitted-late',
      severity: 'warning',
      message: {
        fr: `Envoyé le ${action.on}, après l’échéance du ${deadline.dueOn}.`,
        en: `Sent on ${action.on}, after the deadline of ${deadline.dueOn}.`,
      },
      numbers: { on: action.on, dueOn: deadline.dueOn },
      references: [],
    });
  }
  return found;
}

function reasonMissing(reason: string): Finding[] {
  if (reason.trim().length >= 3) return [];
  return [
    refuse(
      'deadline.reason-missing',
      { fr: 'Indiquez le motif en quelques mots.', en: 'Give the reason in a few words.' },
      {},
    ),
  ];
}

function inTheFuture(on: LocalDate, today: LocalDate): Finding[] {
  if (on <= today) return [];
  return [
    refuse(
      'deadline.future-date',
      { fr: `Le ${on} n’est pas encore passé.`, en: `${on} has not come yet.` },
      { on, today },
    ),
  ];
}

function refuse(ruleId: string, message: Bilingual, numbers: Finding['numbers']): Finding {
  return { ruleId, severity: 'error', message, numbers, references: [] };
}

/** Names of the statuses, as the screen shows them. */
export const STATUS_NAMES: Readonly<Record<DeadlineStatus, Bilingual>> = {
  open: { fr: 'à faire', en: 'to do' },
  snoozed: { fr: 'en attente', en: 'put aside' },
  submitted: { fr: 'envoyée', en: 'submitted' },
  acknowledged: { fr: 'acquittée', en: 'acknowledged' },
  cancelled: { fr: 'annulée', en: 'cancelled' },
};
