import {
  type Bilingual,
  type Certainty,
  type LocalDate,
  type Reference,
  addDays,
  addMonths,
  localDate,
} from '@relais/kernel';

/** The text that sets a value: what to cite, where to read it, when it was published. */
export interface Source {
  /** Name of the text in French, as it is cited. */
  readonly title: string;
  readonly url: string;
  readonly article?: string;
  readonly publishedOn: LocalDate;
}

/** A value and the first day on which it applies. */
export interface DatedValue<T> {
  readonly from: LocalDate;
  readonly value: T;
  readonly source: Source;
  /** A trap to know about this value. */
  readonly note?: Bilingual;
}

/** A legal figure, with every value it had since the first one we hold. */
export interface Parameter<T> {
  readonly id: string;
  readonly label: Bilingual;
  /** Unit of the value, in words: `cents per hour`, `minutes per week`. */
  readonly unit: string;
  readonly values: readonly DatedValue<T>[];
  /** The day somebody last looked for a newer value. */
  readonly checkedOn: LocalDate;
  readonly reviewEveryMonths: number;
  readonly status: Certainty;
  /**
   * The value in force on this day. Throws `RangeError` before the first value: nothing is guessed.
   * After the last value it answers, and `stale` says that nobody checked lately that it still holds.
   */
  at(date: LocalDate): ValueInForce<T>;
}

/** A value as it was in force on the day asked, with what is needed to explain it later. */
export interface ValueInForce<T> {
  readonly parameterId: string;
  readonly value: T;
  readonly from: LocalDate;
  /** Last day of the value, or null when no later value is known. */
  readonly until: LocalDate | null;
  readonly stale: boolean;
  readonly reference: Reference;
  readonly note: Bilingual | null;
}

interface ParameterDefinition<T> extends Omit<Parameter<T>, 'at' | 'values' | 'checkedOn'> {
  readonly checkedOn: string;
  readonly values: readonly {
    readonly from: string;
    readonly value: T;
    readonly source: Omit<Source, 'publishedOn'> & { readonly publishedOn: string };
    readonly note?: Bilingual;
  }[];
}

/**
 * Declares a legal parameter. Throws when it has no value or when dates are not strictly ascending:
 * a mistake in the data must stop the build of the library, not a payslip.
 */
export function defineParameter<T>(definition: ParameterDefinition<T>): Parameter<T> {
  const values = definition.values.map((dated) => ({
    ...dated,
    from: localDate(dated.from),
    source: { ...dated.source, publishedOn: localDate(dated.source.publishedOn) },
  }));
  values.forEach((dated, i) => {
    const previous = values[i - 1];
    if (previous && previous.from >= dated.from) {
      throw new RangeError(`${definition.id}: ${dated.from} does not come after ${previous.from}`);
    }
  });
  if (values.length === 0) throw new RangeError(`${definition.id}: a parameter needs a value`);
  const checkedOn = localDate(definition.checkedOn);
  const reviewBy = addMonths(checkedOn, definition.reviewEveryMonths);

  return {
    ...definition,
    values,
    checkedOn,
    at(date) {
      const index = values.findLastIndex((dated) => dated.from <= date);
      const found = values[index];
      if (!found) {
        throw new RangeError(
          `${definition.id}: no value is known before ${values[0]?.from} (asked for ${date})`,
        );
      }
      const next = values[index + 1];
      return {
        parameterId: definition.id,
        value: found.value,
        from: found.from,
        until: next ? addDays(next.from, -1) : null,
        stale: !next && date > reviewBy,
        reference: sourceReference(found.source, definition.status),
        note: found.note ?? null,
      };
    },
  };
}

/** Parameters whose last check is older than their review interval: the list a maintainer works through. */
export function parametersToReview(
  parameters: readonly Parameter<unknown>[],
  today: LocalDate,
): Parameter<unknown>[] {
  return parameters.filter((p) => today > addMonths(p.checkedOn, p.reviewEveryMonths));
}

function sourceReference(source: Source, status: Certainty): Reference {
  return { code: source.title, article: source.article ?? 'texte entier', url: source.url, status };
}
