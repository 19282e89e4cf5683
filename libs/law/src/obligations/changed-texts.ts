import { type LocalDate, type Reference, localDate } from '@relais/kernel';
import type { Obligation } from './obligation';

/**
 * Texts whose wording changed after the version that was read (27 March 2026), or will change on a day already
 * published. What rests on them is not to be taken for granted from that day on.
 */
const CHANGES: Readonly<Record<string, readonly string[]>> = {
  '2026-04-10': ['Code du travail R4624-23'],
  '2026-04-28': ['Code du travail R5221-2', 'Code du travail R5221-48'],
  '2026-05-28': ['Code du travail L1253-6', 'Code du travail L1253-17', 'Code du travail L1321-4'],
  '2026-06-27': ['Code du travail L3142-4', 'Code du travail R4624-30', 'Code du travail R4624-31'],
  '2026-06-30': ['Code du travail L1226-1', 'Code du travail L4141-5', 'Code du travail L8243-1'],
  '2026-07-01': ['Code de la sécurité sociale R133-13', 'Code de la sécurité sociale R133-14'],
  '2026-07-29': ['Code du travail L4622-2', 'Code du travail L4624-2-2'],
  '2026-09-01': ['Code du travail L6323-13'],
  '2027-01-01': ['Code du travail R4227-37'],
  '2028-07-01': ['Code du travail R4451-112', 'Code du travail R4451-125'],
  '2029-03-01': ['Code du travail D1142-7', 'Code du travail D1142-8'],
};

const CHANGED_ON: ReadonlyMap<string, LocalDate> = new Map(
  Object.entries(CHANGES).flatMap(([day, texts]) => texts.map((text) => [text, localDate(day)] as const)),
);

/** A text that an obligation cites and that changed, or is to change, after it was read. */
export interface TextChange {
  readonly reference: Reference;
  readonly changedOn: LocalDate;
}

/** The day from which a text has a wording that was not read, or null. */
export function changedOn({ code, article }: Reference): LocalDate | null {
  return CHANGED_ON.get(`${code} ${article}`) ?? null;
}

/** The texts of an obligation whose wording in force on this day was not read. */
export function unreadTexts({ references }: Obligation, today: LocalDate): readonly TextChange[] {
  return references.flatMap((reference) => {
    const day = changedOn(reference);
    return day !== null && day <= today ? [{ reference, changedOn: day }] : [];
  });
}
