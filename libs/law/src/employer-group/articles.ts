import type { Reference } from '@relais/kernel';
import { labourCode } from '../citations';

/** Articles of the Code du travail on the members of an employer group. */
export const GROUP_ARTICLES = {
  /** Employees are placed with members, and with nobody else. */
  membersOnly: labourCode('L1253-1', '000028698745'),
  /** The list of members is at the disposal of the labour inspectorate. */
  memberList: labourCode('L1253-6', '000054140176', 'secondary'),
  /** What the inspectorate is told of each member. */
  memberParticulars: labourCode('D1253-1', '000018537302'),
  /** Employees get the agreement in whose scope the group was made. */
  groupAgreement: labourCode('L1253-10', '000006901344'),
  /** Groups whose members apply different agreements. */
  multiSector: labourCode('L1253-17', '000054140183', 'secondary'),
  /** The host answers for working conditions. */
  hostDuties: labourCode('L1253-12', '000024422231'),
  /** Written contract, with the list of potential users and workplaces. */
  writtenContract: labourCode('L1253-9', '000024422217'),
} as const satisfies Record<string, Reference>;
