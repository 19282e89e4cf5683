import type { RegisterLineView } from './members.contract';

/** Columns of the register of members, as the file shows them. */
export const MEMBER_REGISTER_COLUMNS: Record<keyof RegisterLineView, string> = {
  memberNo: 'N°',
  legalName: 'Nom ou raison sociale',
  kind: 'Personne (person) ou société (company)',
  legalForm: 'Forme',
  siret: 'SIRET',
  establishments: 'Adresses des établissements',
  activityCode: 'Activité (APE)',
  idcc: 'Convention (IDCC)',
  ownHeadcount: 'Nombre de salariés',
  admittedOn: 'Membre depuis',
  leftOn: 'Jusqu’au',
};
