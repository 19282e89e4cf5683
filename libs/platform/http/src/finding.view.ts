import type { Bilingual, Finding, Reference } from '@relais/kernel';
import { JsonField, ListField, NestedField, OneOfField, TextField } from './fields';

/** A text in both languages: the interface shows the one of its reader. */
export class BilingualView implements Bilingual {
  @TextField(20_000)
  fr!: string;
  @TextField(20_000)
  en!: string;
}

/** Where a rule comes from. */
export class ReferenceView implements Reference {
  @TextField(300)
  code!: string;
  @TextField(300)
  article!: string;
  @TextField(1000, { optional: true })
  url?: string;
  @OneOfField(['verified', 'secondary', 'assumption'])
  status!: Reference['status'];
}

/** One answer of a rule, with the figures it compared: what the screen shows and how it answers "why?". */
export class FindingView {
  @TextField(100)
  ruleId!: string;
  @OneOfField(['error', 'warning', 'info'])
  severity!: Finding['severity'];
  @NestedField(() => BilingualView)
  message!: BilingualView;
  @JsonField({ description: 'Figures compared, units in the names.' })
  numbers!: Record<string, number | string>;
  @ListField(() => ReferenceView, { max: 30 })
  references!: ReferenceView[];
}

export function toReferenceView({ code, article, url, status }: Reference): ReferenceView {
  return { code, article, status, ...(url === undefined ? {} : { url }) };
}

export function toFindingView({ ruleId, severity, message, numbers, references }: Finding): FindingView {
  return {
    ruleId,
    severity,
    message: { fr: message.fr, en: message.en },
    numbers: { ...numbers },
    references: references.map(toReferenceView),
  };
}
