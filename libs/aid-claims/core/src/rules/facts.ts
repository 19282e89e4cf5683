import type { LocalDate } from '@relais/kernel';
import type { AidTerms } from '../terms';

/** An absence of the assistant, as far as it is known today. */
export interface AssistantAbsence {
  readonly id: string;
  readonly startsOn: LocalDate;
  /** Last day; null while nobody knows it. */
  readonly endsOn: LocalDate | null;
  /** First day of whoever replaces the assistant. */
  readonly replacedFrom: LocalDate | null;
  /** Day on which the fund was told. */
  readonly fundToldOn: LocalDate | null;
}

/** Training of the assistant by a contract or period that has deadlines of its own. */
export interface AssistantTraining {
  readonly id: string;
  readonly kind: 'reconversion' | 'professionalisation' | 'apprenticeship';
  readonly concludedOn: LocalDate | null;
  readonly startsOn: LocalDate | null;
  readonly filedOn: LocalDate | null;
  readonly interruptedOn: LocalDate | null;
}

/** What the deadlines of an aid contract are counted from. A list that is absent is empty; a date that is null is not known. */
export interface AidFacts {
  readonly contract: Pick<AidTerms, 'signedOn' | 'schemeVersion' | 'endsOn'> &
    Partial<Pick<AidTerms, 'option'>>;
  readonly assistantHiredOn?: LocalDate | null;
  /** Last day of the assistant's employment contract. */
  readonly assistantLeftOn?: LocalDate | null;
  /** The assistant was a secretary of the practice before. */
  readonly promotion?: {
    readonly promotedOn: LocalDate | null;
    readonly justifiedAtSignature: boolean;
  } | null;
  readonly absences?: readonly AssistantAbsence[];
  /** The doctor ends the contract by registered letter. */
  readonly notice?: { readonly sentOn: LocalDate; readonly receivedOn: LocalDate | null } | null;
  /** Set for a doctor who counts as newly installed. */
  readonly installedOn?: LocalDate | null;
  readonly wantsSecondAssistant?: boolean;
  /** Collective aid: register extract of the application, and movements of doctors. */
  readonly extractDatedOn?: LocalDate | null;
  readonly movements?: readonly {
    readonly id: string;
    readonly kind: 'entry' | 'exit';
    readonly askedOn: LocalDate;
  }[];
  readonly trainings?: readonly AssistantTraining[];
  readonly sickLeaves?: readonly { readonly id: string; readonly startsOn: LocalDate }[];
}
