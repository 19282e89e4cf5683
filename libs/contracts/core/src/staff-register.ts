import { type LocalDate, addYears } from '@relais/kernel';
import { staffRegisterRetention } from '@relais/law';
import type { ContractKind } from './contract';

/** One line of the single staff register (registre unique du personnel): an employee and one contract. */
export interface StaffRegisterLine {
  readonly employeeNo: number;
  readonly familyName: string;
  readonly givenName: string;
  readonly nationality: string;
  readonly birthDate: LocalDate;
  readonly sex: 'female' | 'male';
  readonly job: string;
  readonly qualification: string;
  readonly enteredOn: LocalDate;
  readonly leftOn: LocalDate | null;
  readonly workPermit: string | null;
  readonly mentions: readonly RegisterMention[];
}

/** Words the register must carry beside a name (D1221-23 9° to 11°). */
export type RegisterMention = 'fixed-term' | 'part-time';

/** The mentions of a contract in the register. */
export function registerMentions(
  contract: { readonly kind: ContractKind; readonly weeklyMinutes: number },
  fullTimeWeeklyMinutes: number,
): RegisterMention[] {
  const mentions: RegisterMention[] = [];
  if (contract.kind === 'cdd') mentions.push('fixed-term');
  if (contract.weeklyMinutes < fullTimeWeeklyMinutes) mentions.push('part-time');
  return mentions;
}

/** True while the line must be kept: five years after the last day (R1221-26). */
export function mustBeKept(leftOn: LocalDate | null, today: LocalDate): boolean {
  return leftOn === null || addYears(leftOn, staffRegisterRetention.at(today).value) >= today;
}
