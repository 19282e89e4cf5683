import type { Finding } from '@relais/kernel';
import { GROUP_ARTICLES } from '@relais/law';

/** What the regime looks at: the agreement each member applies. */
export interface MemberAgreement {
  readonly legalName: string;
  readonly idcc: string;
}

/** `common`: every member applies the agreement of the group. `multi-sector`: at least one does not. */
export type GroupRegime = 'common' | 'multi-sector';

/**
 * Regime of a group: it follows from the agreements of its members, so it is computed again at each admission and
 * departure. A multi-sector group may only start after a declaration to the regional directorate (L1253-17, D1253-7).
 */
export function regimeOf(groupIdcc: string, members: readonly MemberAgreement[]): GroupRegime {
  return members.every((member) => member.idcc === groupIdcc) ? 'common' : 'multi-sector';
}

/** What admitting this practice changes to the regime; nothing when its agreement is the one of the group. */
export function regimeFindings(groupIdcc: string, applicant: MemberAgreement): Finding[] {
  if (regimeOf(groupIdcc, [applicant]) === 'common') return [];
  return [
    {
      ruleId: 'members.other-agreement',
      severity: 'warning',
      message: {
        fr: `${applicant.legalName} applique la convention ${applicant.idcc} et non ${groupIdcc} : le groupement deviendrait multisectoriel, à déclarer à la DREETS avant.`,
        en: `${applicant.legalName} applies agreement ${applicant.idcc}, not ${groupIdcc}: the group would become multi-sector, to be declared to the regional directorate first.`,
      },
      numbers: { groupIdcc, applicantIdcc: applicant.idcc },
      references: [GROUP_ARTICLES.groupAgreement, GROUP_ARTICLES.multiSector],
    },
  ];
}
