import {
  CANONICAL_CODES,
  EXPORT_UNITS,
  PROVIDERS,
  ROUTES,
  type CanonicalCode,
  type ExportUnit,
  type Provider,
  type Route,
} from '@relais/payroll/core';
import {
  BooleanField,
  InstantField,
  IntField,
  ListField,
  OneOfField,
  TextField,
  TextListField,
  VersionField,
} from '@relais/platform/http';

/** Our item → the code of the client's payroll file. */
export class MappingEntryView {
  @OneOfField(CANONICAL_CODES)
  canonical!: CanonicalCode;
  @OneOfField(ROUTES, { description: '`file`, `document` (handed over beside the file) or `ignore`.' })
  route!: Route;
  @TextField(60, { nullable: true, description: 'Plain ASCII; needed when the item goes into the file.' })
  external!: string | null;
  @OneOfField(EXPORT_UNITS)
  unit!: ExportUnit;
  @IntField({ min: 0, max: 2 }, { description: 'Decimals always written: 96.0 with 1, 17 with 0.' })
  minDecimals!: 0 | 1 | 2;
  @TextField(300, { min: 0 })
  reason!: string;
}

export class MappingItemView {
  @OneOfField(CANONICAL_CODES)
  canonical!: CanonicalCode;
  @TextField(80)
  labelFr!: string;
  @TextField(80)
  labelEn!: string;
  @TextListField(10, { max: 4 })
  units!: readonly ExportUnit[];
}

export class TemplateView {
  @OneOfField(PROVIDERS)
  provider!: Provider;
  @TextField(120)
  name!: string;
  @IntField(
    { min: 0, max: 20 },
    { description: 'Width to which the matricule is filled with zeros; 0 = as it is.' },
  )
  matriculeWidth!: number;
  @BooleanField({ description: 'Whether a payroll manager confirmed the codes after a trial import.' })
  confirmed!: boolean;
  @InstantField({ nullable: true })
  confirmedAt!: string | null;
  @TextField(160, { nullable: true })
  confirmedBy!: string | null;
  @VersionField()
  version!: number;
  @ListField(() => MappingEntryView, { max: 100 })
  mapping!: MappingEntryView[];
}

export class TemplatesView {
  @ListField(() => TemplateView, { max: 10 })
  templates!: TemplateView[];
  @ListField(() => MappingItemView, { max: 100, description: 'Every item that can be mapped.' })
  items!: MappingItemView[];
}

export class StartTemplate {
  @OneOfField(PROVIDERS)
  provider!: Provider;
}

export class SaveTemplate {
  @TextField(120)
  name!: string;
  @IntField({ min: 0, max: 20 })
  matriculeWidth!: number;
  @VersionField()
  version!: number;
  @ListField(() => MappingEntryView, { max: 100 })
  mapping!: MappingEntryView[];
}

export class ConfirmTemplate {
  @VersionField()
  version!: number;
}

export class ProviderParam {
  @OneOfField(PROVIDERS)
  provider!: Provider;
}
