import { END_WAYS, type EndEstimate, type EndWay } from '@relais/contracts/core';
import type { LocalDate } from '@relais/kernel';
import {
  BilingualView,
  CentsField,
  JsonField,
  ListField,
  LocalDateField,
  NestedField,
  OneOfField,
  ReferenceView,
  TextField,
  toReferenceView,
} from '@relais/platform/http';

const YES_NO = ['yes', 'no'] as const;

/** How and when the contract would end. */
export class EndEstimateQuery {
  @OneOfField(END_WAYS, { enumName: 'EndWay' })
  way!: EndWay;
  @LocalDateField({ description: 'Letter received; agreed end of a rupture conventionnelle; term of a CDD.' })
  on!: LocalDate;
  @OneOfField(YES_NO, { optional: true, description: 'Manager (cadre).' })
  manager?: (typeof YES_NO)[number];
  @OneOfField(YES_NO, { optional: true, description: 'Gross misconduct (faute grave).' })
  grossMisconduct?: (typeof YES_NO)[number];
}

/** One answer: what is owed or to be respected, and why. */
export class EndAnswerView {
  @TextField(100)
  ruleId!: string;
  @NestedField(() => BilingualView)
  title!: BilingualView;
  @NestedField(() => BilingualView)
  message!: BilingualView;
  @JsonField({ description: 'Figures compared, units in the names.' })
  numbers!: Record<string, number | string>;
  @ListField(() => ReferenceView, { max: 30 })
  references!: ReferenceView[];
}

export class EndEstimateView {
  @LocalDateField({
    nullable: true,
    description: 'Last day of the contract; null when the facts do not tell.',
  })
  lastDayOn!: LocalDate | null;
  @CentsField({ description: 'Gross of the last twelve months by the terms, without bonuses.' })
  last12MonthsCents!: number;
  @ListField(() => EndAnswerView, { max: 10 })
  answers!: EndAnswerView[];
}

export function toEndEstimateView(
  { lastDayOn, answers }: EndEstimate,
  last12MonthsCents: number,
): EndEstimateView {
  return {
    lastDayOn,
    last12MonthsCents,
    answers: answers.map(({ title, result: { ruleId, message, numbers, references } }) => ({
      ruleId,
      title,
      message,
      numbers,
      references: references.map(toReferenceView),
    })),
  };
}
