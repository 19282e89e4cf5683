import { Injectable } from '@nestjs/common';
import {
  CANONICAL,
  CANONICAL_CODES,
  DEFAULT_SETTINGS,
  type MappingEntry,
  type PayrollTemplate,
  type Provider,
  type TemplateSettings,
  externalCodeProblem,
  starterMapping,
  unitsOf,
} from '@relais/payroll/core';
import { Clock } from '@relais/platform/config';
import { Db } from '@relais/platform/database';
import { DomainError } from '@relais/platform/http';
import type { MappingEntryView, SaveTemplate, TemplatesView, TemplateView } from './mapping.contract';

interface TemplateRow {
  id: string;
  provider: Provider;
  name: string;
  settings: Partial<TemplateSettings>;
  confirmed_at: Date | null;
  confirmed_by: string | null;
  version: number;
  mapping: MappingEntry[] | null;
}

const TEMPLATES = `
  select t.id, t.provider, t.name, t.settings, t.confirmed_at, t.confirmed_by, t.version,
    (select json_agg(json_build_object('canonical', m.canonical, 'route', m.route, 'external', m.external, 'unit', m.unit,
       'minDecimals', m.min_decimals, 'reason', m.reason) order by m.canonical)
     from payroll_mapping m where m.template_id = t.id) as mapping
  from payroll_template t
  where $1::text is null or t.provider = $1
  order by t.provider desc`;

const NAMES: Readonly<Record<Provider, string>> = { silae: 'Silae', generic: 'CSV / Excel' };

/** What the group agreed with its payroll manager: our items against the codes of the payroll file. */
@Injectable()
export class MappingService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** All templates of the group, and every item that can be mapped. */
  async all(): Promise<TemplatesView> {
    const rows = await this.db.query<TemplateRow>(TEMPLATES, [null]);
    return {
      templates: rows.map(toView),
      items: CANONICAL_CODES.map((canonical) => ({
        canonical,
        labelFr: CANONICAL[canonical].label.fr,
        labelEn: CANONICAL[canonical].label.en,
        units: unitsOf(canonical),
      })),
    };
  }

  /** The template of a provider as the core reads it, or null when the group has none. */
  async find(provider: Provider): Promise<PayrollTemplate | null> {
    const row = await this.db.maybe<TemplateRow>(TEMPLATES, [provider]);
    if (!row) return null;
    return {
      provider,
      settings: { ...DEFAULT_SETTINGS, ...row.settings },
      mapping: row.mapping ?? [],
      confirmed: row.confirmed_at !== null,
    };
  }

  /** Starts a template from the codes met in the field. They are those of other clients: unconfirmed until checked. */
  async start(provider: Provider): Promise<TemplateView> {
    const [row] = await this.db.query<{ id: string }>(
      `insert into payroll_template (provider, name, settings) values ($1, $2, $3)
       on conflict (tenant_id, provider) do nothing returning id`,
      [provider, NAMES[provider], JSON.stringify(DEFAULT_SETTINGS)],
    );
    if (!row) throw new DomainError('payroll.template-exists');
    await this.insertMapping(row.id, starterMapping(provider));
    return this.view(provider);
  }

  /** Replaces the mapping. A changed code must be confirmed again. Refuses codes that a file cannot hold. */
  async save(provider: Provider, input: SaveTemplate): Promise<TemplateView> {
    checkMapping(input.mapping);
    const former = await this.db.one<TemplateRow>(TEMPLATES, [provider]);
    const settings: TemplateSettings = { matriculeWidth: input.matriculeWidth };
    const isSame =
      former.mapping !== null &&
      sameMapping(former.mapping, input.mapping) &&
      former.settings.matriculeWidth === settings.matriculeWidth;
    const saved = await this.db.query(
      `update payroll_template set name = $3, settings = $4, version = version + 1,
         confirmed_at = case when $5 then confirmed_at end, confirmed_by = case when $5 then confirmed_by end
       where id = $1 and version = $2 returning id`,
      [former.id, input.version, input.name, JSON.stringify(settings), isSame],
    );
    if (saved.length === 0) throw new DomainError('conflict.stale');
    if (!isSame) {
      await this.db.query(
        `delete from payroll_mapping where template_id = $1 and not (canonical = any ($2))`,
        [former.id, input.mapping.map((entry) => entry.canonical)],
      );
      await this.insertMapping(former.id, input.mapping);
    }
    return this.view(provider);
  }

  /** Records that a payroll manager tried an import with these codes. */
  async confirm(provider: Provider, version: number): Promise<TemplateView> {
    const rows = await this.db.query(
      `update payroll_template set confirmed_at = $3, confirmed_by = $4, version = version + 1
       where provider = $1 and version = $2 returning id`,
      [provider, version, this.clock.now(), this.db.scope.actor.label],
    );
    if (rows.length === 0)
      throw new DomainError((await this.find(provider)) ? 'conflict.stale' : 'not-found');
    return this.view(provider);
  }

  private async view(provider: Provider): Promise<TemplateView> {
    return toView(await this.db.one<TemplateRow>(TEMPLATES, [provider]));
  }

  private async insertMapping(templateId: string, mapping: readonly MappingEntry[]): Promise<void> {
    await this.db.query(
      `insert into payroll_mapping (template_id, canonical, external, route, unit, min_decimals, reason)
       select $1, r.canonical, r.external, r.route, r.unit, r."minDecimals", r.reason
       from jsonb_to_recordset($2::jsonb) as r (canonical text, external text, route text, unit text, "minDecimals" int, reason text)
       on conflict (tenant_id, template_id, canonical) do update
         set external = excluded.external, route = excluded.route, unit = excluded.unit, min_decimals = excluded.min_decimals,
           reason = excluded.reason, version = payroll_mapping.version + 1
         where (payroll_mapping.external, payroll_mapping.route, payroll_mapping.unit, payroll_mapping.min_decimals, payroll_mapping.reason)
           is distinct from (excluded.external, excluded.route, excluded.unit, excluded.min_decimals, excluded.reason)`,
      [
        templateId,
        JSON.stringify(
          mapping.map((entry) => ({ ...entry, external: entry.route === 'file' ? entry.external : null })),
        ),
      ],
    );
  }
}

function toView(row: TemplateRow): TemplateView {
  return {
    provider: row.provider,
    name: row.name,
    matriculeWidth: row.settings.matriculeWidth ?? DEFAULT_SETTINGS.matriculeWidth,
    confirmed: row.confirmed_at !== null,
    confirmedAt: row.confirmed_at?.toISOString() ?? null,
    confirmedBy: row.confirmed_by,
    version: row.version,
    mapping: row.mapping ?? [],
  };
}

function checkMapping(mapping: readonly MappingEntryView[]): void {
  const seen = new Set<string>();
  mapping.forEach((entry, i) => {
    const { canonical } = entry;
    if (seen.has(canonical))
      throw new DomainError('payroll.mapping-twice', { canonical }, `mapping[${i}].canonical`);
    seen.add(canonical);
    if (!unitsOf(canonical).includes(entry.unit)) {
      throw new DomainError('payroll.unit-invalid', { canonical }, `mapping[${i}].unit`);
    }
    if (entry.route === 'file' && externalCodeProblem(entry.external ?? '')) {
      throw new DomainError(
        'payroll.code-invalid',
        { external: entry.external ?? '' },
        `mapping[${i}].external`,
      );
    }
  });
}

function sameMapping(a: readonly MappingEntry[], b: readonly MappingEntry[]): boolean {
  const text = (mapping: readonly MappingEntry[]) =>
    mapping
      .map((m) =>
        [m.canonical, m.route, m.route === 'file' ? m.external : '', m.unit, m.minDecimals, m.reason].join(
          '\t',
        ),
      )
      .sort()
      .join('\n');
  return text(a) === text(b);
}
