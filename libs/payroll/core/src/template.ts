import { CANONICAL, CANONICAL_CODES, type CanonicalCode } from './canonical';

export const PROVIDERS = ['silae', 'generic'] as const;
export type Provider = (typeof PROVIDERS)[number];

/** Where an item goes: into the file, on the list handed over beside it, or nowhere (the payroll tool computes it). */
export const ROUTES = ['file', 'document', 'ignore'] as const;
export type Route = (typeof ROUTES)[number];

/** Unit in which the payroll tool expects the value. */
export const EXPORT_UNITS = ['hour', 'day', 'count', 'euro'] as const;
export type ExportUnit = (typeof EXPORT_UNITS)[number];

/** One line of the mapping of a group: our item, the code of the client's payroll file, its unit and its look. */
export interface MappingEntry {
  readonly canonical: CanonicalCode;
  readonly route: Route;
  readonly external: string | null;
  readonly unit: ExportUnit;
  /** Decimals always written: `96.0` with 1, `17` with 0. Never more than two are. */
  readonly minDecimals: 0 | 1 | 2;
  readonly reason: string;
}

/** What a group agreed with its payroll manager. */
export interface PayrollTemplate {
  readonly provider: Provider;
  readonly settings: TemplateSettings;
  readonly mapping: readonly MappingEntry[];
  readonly confirmed: boolean;
}

export interface TemplateSettings {
  /** Width to which the matricule is filled with zeros on the left; 0 = as it is. */
  readonly matriculeWidth: number;
}

export const DEFAULT_SETTINGS: TemplateSettings = { matriculeWidth: 0 };

/** Units an item can be sent in; an absence goes in days or in hours, as the payroll file is set up. */
export function unitsOf(code: CanonicalCode): readonly ExportUnit[] {
  const units: Readonly<Record<(typeof CANONICAL)[CanonicalCode]['unit'], readonly ExportUnit[]>> = {
    minute: ['hour'],
    centihour: ['hour'],
    milliday: ['day', 'hour'],
    count: ['count'],
    cent: ['euro'],
  };
  return units[CANONICAL[code].unit];
}

type Starter = readonly [external: string | null, minDecimals: 0 | 1 | 2, unit?: ExportUnit];

// Codes met in the field, offered to be corrected: the true ones are those of the client's payroll file.
const SILAE_STARTER: Partial<Record<CanonicalCode, Starter>> = {
  HOURS_WORKED: ['Heures travaillees', 1],
  DAYS_WORKED: ['Nombre total de jours travailles', 0],
  OVERTIME_25: ['HS-HS25', 1],
  OVERTIME_50: ['HS-HS50', 1],
  COMPLEMENTARY_10: ['HS-HC10', 1],
  COMPLEMENTARY_25: ['HS-HC25', 1],
  ABSENCE_PAID_LEAVE: ['AB-300', 1],
  ABSENCE_SICK: ['AB-100', 1],
  ABSENCE_WORK_ACCIDENT: ['AB-120', 1],
  ABSENCE_MATERNITY: ['AB-200', 1],
  ABSENCE_PATERNITY: ['AB-210', 1],
  ABSENCE_TRAINING: ['AB-410', 1],
  ABSENCE_UNJUSTIFIED: ['AB-630', 1, 'hour'],
  ABSENCE_UNPAID: ['AB-632', 1, 'hour'],
  MEAL_VOUCHER: ['EV-TitreRestaurant', 1],
  TRANSPORT_PUBLIC: ['EV-Transport', 1],
  EXPENSE_MILEAGE: ['EV-IK', 1],
  BONUS_EXCEPTIONAL: ['EV-PrimeExcep', 1],
};

/** A first mapping to correct with the payroll manager. Items without an entry are unmapped and block the export. */
export function starterMapping(provider: Provider): MappingEntry[] {
  return CANONICAL_CODES.flatMap((canonical): MappingEntry[] => {
    const unit = unitsOf(canonical)[0] as ExportUnit;
    if (canonical === 'ENTRY_EXIT_MISSING_HOURS') {
      return [
        {
          canonical,
          route: 'ignore',
          external: null,
          unit,
          minDecimals: 1,
          reason: 'Calculé par l’outil de paie',
        },
      ];
    }
    if (canonical === 'ADVANCE') {
      return [
        {
          canonical,
          route: 'document',
          external: null,
          unit,
          minDecimals: 2,
          reason: 'Remis à part au gestionnaire de paie',
        },
      ];
    }
    if (provider === 'generic') {
      return [
        {
          canonical,
          route: 'file',
          external: canonical,
          unit,
          minDecimals: unit === 'count' ? 0 : 2,
          reason: '',
        },
      ];
    }
    const known = SILAE_STARTER[canonical];
    if (!known?.[0]) return [];
    return [
      {
        canonical,
        route: 'file',
        external: known[0],
        unit: known[2] ?? unit,
        minDecimals: known[1],
        reason: '',
      },
    ];
  });
}

/** What is wrong with a code of a payroll tool, or null. Such a text must be harmless when a spreadsheet opens it. */
export function externalCodeProblem(
  text: string,
): 'empty' | 'not-ascii' | 'separator' | 'formula' | 'unfinished' | null {
  if (text.length === 0 || text.length > 60) return 'empty';
  if (startsLikeFormula(text)) return 'formula';
  if (!/^[ -~]+$/.test(text)) return 'not-ascii';
  if (/[;"]/.test(text)) return 'separator';
  // A family prefix without its number exists in real set-ups and is refused by the import.
  if (/^[A-Z]{2}-$/.test(text)) return 'unfinished';
  return null;
}

/** True when a spreadsheet would take the text for a formula or a command. */
export function startsLikeFormula(text: string): boolean {
  return /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/.test(text);
}
