import { type Bilingual, type Cents, type LocalDate, cents, isLocalDate } from '@relais/kernel';

/** A line of a bank statement. Negative: money went out. */
export interface BankLine {
  readonly on: LocalDate;
  readonly label: string;
  readonly amountCents: Cents;
}

/** A line of the file that cannot be read, and what to do about it. Numbers start at 1, as spreadsheets count. */
export interface BankLineProblem {
  readonly line: number;
  readonly message: Bilingual;
}

export interface BankFile {
  readonly lines: readonly BankLine[];
  readonly problems: readonly BankLineProblem[];
}

const TITLES = {
  date: /^(date|date op[eé]ration|date de l'op[eé]ration|date comptable|date de valeur)$/,
  label: /^(libell[eé]|libell[eé] op[eé]ration|label|op[eé]ration|description|nature)$/,
  amount: /^(montant|montant \(?€\)?|montant \(?eur(os)?\)?|amount|valeur)$/,
  credit: /^cr[eé]dit( \(?(€|eur|euros)\)?)?$/,
  debit: /^d[eé]bit( \(?(€|eur|euros)\)?)?$/,
} as const;
type Column = keyof typeof TITLES;

/**
 * Reads the cells of a statement: a line of titles (date, label, and one amount or a credit and a debit), then one line
 * for each movement. Dates are `31/12/2026` or `2026-12-31`, amounts `1 234,56` or `1234.56`. Every unreadable line is
 * told; blank ones are passed over.
 */
export function readBankRows(rows: readonly (readonly string[])[]): BankFile {
  const head = rows.findIndex((row) => columnsOf(row) !== null);
  const columns = columnsOf(rows[head] ?? []);
  if (columns === null) {
    return {
      lines: [],
      problems: [
        {
          line: 1,
          message: {
            fr: 'Titres introuvables : il faut une colonne « Date », une « Libellé », et « Montant » ou « Crédit ».',
            en: 'Titles not found: a column “Date”, one “Libellé”, and “Montant” or “Crédit” are needed.',
          },
        },
      ],
    };
  }
  const lines: BankLine[] = [];
  const problems: BankLineProblem[] = [];
  rows.slice(head + 1).forEach((row, index) => {
    if (row.every((cell) => cell.trim() === '')) return;
    const at = (column: Column) => (columns[column] === undefined ? '' : (row[columns[column]] ?? '').trim());
    const on = dateOf(at('date'));
    const amountCents = amountOf(at('amount'), at('credit'), at('debit'));
    if (on !== null && amountCents !== null) {
      lines.push({ on, label: at('label').replaceAll(/\s+/g, ' ').slice(0, 200), amountCents });
      return;
    }
    problems.push({ line: head + index + 2, message: on === null ? badDate(at('date')) : badAmount(row) });
  });
  return { lines, problems };
}

/**
 * What tells a line of a statement from any other: its day, amount and label, and its rank among lines that are alike in
 * one file, so that two equal payments of a day both count and a file read again counts once.
 */
export function fingerprintsOf(lines: readonly BankLine[]): string[] {
  const seen = new Map<string, number>();
  return lines.map(({ on, label, amountCents }) => {
    const like = `${on}|${amountCents}|${label.toLowerCase()}`;
    const rank = (seen.get(like) ?? 0) + 1;
    seen.set(like, rank);
    return `${like}|${rank}`;
  });
}

/** Whether the label of a line names a health fund; other movements of the account are nobody's business. */
export const namesTheFund = ({ label }: BankLine): boolean =>
  /\bc\.?p\.?a\.?m\b|caisse primaire|assurance maladie|\bcnam\b|\bameli\b/i.test(label);

function columnsOf(row: readonly string[]): Partial<Record<Column, number>> | null {
  const found: Partial<Record<Column, number>> = {};
  row.forEach((cell, index) => {
    const title = cell
      .replace(/^\ufeff/, '')
      .trim()
      .toLowerCase();
    for (const column of Object.keys(TITLES) as Column[])
      if (TITLES[column].test(title)) found[column] ??= index;
  });
  const hasAmount = found.amount !== undefined || found.credit !== undefined;
  return found.date !== undefined && found.label !== undefined && hasAmount ? found : null;
}

function dateOf(text: string): LocalDate | null {
  const french = /^(\d{2})[/.-](\d{2})[/.-](\d{4})$/.exec(text);
  const iso = french ? `${french[3]}-${french[2]}-${french[1]}` : text;
  return isLocalDate(iso) ? iso : null;
}

function amountOf(amount: string, credit: string, debit: string): Cents | null {
  if (amount !== '') return euros(amount);
  if (credit !== '') return euros(credit);
  const out = debit === '' ? null : euros(debit);
  return out === null ? null : cents(-Math.abs(out));
}

function euros(text: string): Cents | null {
  const plain = text.replaceAll(/[\s\u00a0\u202f€]/g, '').replace(/^\+/, '');
  const [, sign, whole, part = ''] = /^(-?)(\d{1,9})(?:[.,](\d{1,2}))?$/.exec(plain) ?? [];
  if (whole === undefined) return null;
  const value = Number(whole) * 100 + Number(part.padEnd(2, '0'));
  return cents(sign === '-' ? -value : value);
}

const badDate = (text: string): Bilingual => ({
  fr: `Date « ${text} » illisible : écrivez 31/12/2026.`,
  en: `Date “${text}” is unreadable: write 31/12/2026.`,
});
const badAmount = (row: readonly string[]): Bilingual => ({
  fr: `Montant illisible dans « ${row.join(' ; ').slice(0, 80)} » : écrivez 1234,56.`,
  en: `Unreadable amount in “${row.join(' ; ').slice(0, 80)}”: write 1234,56.`,
});
