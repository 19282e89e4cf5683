import { CANONICAL } from './canonical';
import type { ExportLine } from './lines';
import { frenchDate } from './silae';
import { startsLikeFormula } from './template';

/** Columns of the generic file, for payroll tools without a format of their own here. */
export const GENERIC_COLUMNS = [
  'Matricule',
  'Nom',
  'Prénom',
  'Code',
  'Libellé',
  'Valeur',
  'Unité',
  'Date début',
  'Date fin',
] as const;

/** UTF-8 mark and header of the generic CSV. */
export const GENERIC_HEADER = `\uFEFF${GENERIC_COLUMNS.join(';')}\r\n`;

const UNITS = { hour: 'heures', day: 'jours', count: 'nombre', euro: 'euros' } as const;

/** The cells of one generic line, as text; the value keeps its decimal point. */
export function genericCells(line: ExportLine, person: { familyName: string; givenName: string }): string[] {
  return [
    line.matricule,
    person.familyName,
    person.givenName,
    line.code,
    CANONICAL[line.canonical].label.fr,
    line.value,
    UNITS[line.unit],
    frenchDate(line.startsOn),
    frenchDate(line.endsOn),
  ];
}

/** One line of the generic CSV, as French spreadsheets open it: semicolons, decimal comma, quotes where needed. */
export function genericLine(line: ExportLine, person: { familyName: string; givenName: string }): string {
  const cells = genericCells(line, person);
  cells[5] = line.value.replace('.', ',');
  return `${cells.map(csvCell).join(';')}\r\n`;
}

/** A cell no spreadsheet will take for a formula; quoted when it holds a separator. */
export function csvCell(text: string): string {
  const safe = startsLikeFormula(text) ? `'${text}` : text;
  return /[;"\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
