import type { CsvColumns } from '@relais/platform/http';
import type { StaffRegisterLineView } from './staff-register.contract';

const SEX = { female: 'F', male: 'M' } as const;
const MENTIONS = { 'fixed-term': 'contrat à durée déterminée', 'part-time': 'temps partiel' } as const;

/** A line of the register in words. */
export type StaffRegisterRow = Omit<StaffRegisterLineView, 'sex' | 'mentions'> & {
  sex: string;
  mentions: string;
};

/** The lines in words, as the file and the printed register show them. */
export const staffRegisterRows = (lines: readonly StaffRegisterLineView[]): StaffRegisterRow[] =>
  lines.map((line) => ({
    ...line,
    sex: line.sex === null ? '' : SEX[line.sex],
    mentions: line.mentions.map((mention) => MENTIONS[mention]).join(', '),
  }));

export const STAFF_REGISTER_COLUMNS = {
  employeeNo: 'N°',
  familyName: 'Nom',
  givenName: 'Prénom',
  nationality: 'Nationalité',
  birthDate: 'Date de naissance',
  sex: 'Sexe',
  job: 'Emploi',
  qualification: 'Qualification',
  enteredOn: 'Entrée',
  leftOn: 'Sortie',
  workPermit: 'Titre de travail',
  mentions: 'Mentions',
} as const satisfies CsvColumns<StaffRegisterRow>;
