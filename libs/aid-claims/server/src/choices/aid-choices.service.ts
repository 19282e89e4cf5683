import { Injectable } from '@nestjs/common';
import { AID_CHOICE_NAMES, type AidChoiceName, assumptionsOf, isChoice } from '@relais/aid-claims/core';
import { AID_ASSUMPTIONS, type AidAssumptions } from '@relais/law';
import { Db } from '@relais/platform/database';
import { toReferenceView } from '@relais/platform/http';
import type { AidChoiceView } from './aid-choice.contract';

interface ChoiceRow {
  name: AidChoiceName;
  value: string;
  reason: string;
  decidedBy: string;
  version: number;
}

/** Reads what the group assumes where the scheme is silent. */
@Injectable()
export class AidChoicesService {
  constructor(private readonly db: Db) {}

  async current(): Promise<AidAssumptions> {
    return assumptionsOf(await this.rows());
  }

  async list(): Promise<AidChoiceView[]> {
    const rows = await this.rows();
    return AID_CHOICE_NAMES.map((name) => {
      const { label, choices, source, default: usual } = AID_ASSUMPTIONS[name];
      const row = rows.find((one) => one.name === name && isChoice(one));
      const bounds = 'min' in choices ? choices : null;
      return {
        name,
        label,
        value: row?.value ?? String(usual),
        default: String(usual),
        words: 'min' in choices ? [] : [...choices],
        min: bounds?.min ?? null,
        max: bounds?.max ?? null,
        source: toReferenceView(source),
        reason: row?.reason ?? null,
        decidedBy: row?.decidedBy ?? null,
        version: row?.version ?? 0,
      };
    });
  }

  private rows(): Promise<ChoiceRow[]> {
    return this.db.query<ChoiceRow>(
      `select name, value, reason, decided_by as "decidedBy", version from aid_choice order by name`,
    );
  }
}
