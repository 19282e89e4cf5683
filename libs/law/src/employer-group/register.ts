import { type LocalDate, type Reference, addMonths } from '@relais/kernel';
import { articleUrl, labourCode } from '../citations';
import { defineParameter } from '../parameter';

/** Articles of the Code du travail on the members of an employer group. */
export const GROUP_ARTICLES = {
  /** Employees are placed with members, and with nobody else. */
  membersOnly: labourCode('L1253-1', '000028698745'),
  /** The list of members is at the disposal of the labour inspectorate. */
  memberList: labourCode('L1253-6', '000054140176', 'secondary'),
  /** What the inspectorate is told of each member. */
  memberParticulars: labourCode('D1253-1', '000018537302'),
  /** Changes are told within a month. */
  changeNotice: labourCode('D1253-3', '000043128733'),
  /** Employees get the agreement in whose scope the group was made. */
  groupAgreement: labourCode('L1253-10', '000006901344'),
  /** Groups whose members apply different agreements. */
  multiSector: labourCode('L1253-17', '000054140183', 'secondary'),
  /** The host answers for working conditions. */
  hostDuties: labourCode('L1253-12', '000024422231'),
  /** Written contract, with the list of potential users and workplaces. */
  writtenContract: labourCode('L1253-9', '000024422217'),
} as const satisfies Record<string, Reference>;

/** Months the group has to tell the labour inspectorate of a change in its members (GE-02). */
export const changeNoticeDelay = defineParameter<number>({
  id: 'employer-group.change-notice',
  label: {
    fr: 'Information de l’inspection du travail après un changement',
    en: 'Notice of a change to the labour inspectorate',
  },
  unit: 'months after the change',
  checkedOn: '2026-11-22',
  reviewEveryMonths: 12,
  status: 'verified',
  values: [
    {
      from: '2008-05-01',
      value: 1,
      source: { title: 'Code du travail', article: 'D1253-3', url: articleUrl('000043128733'), publishedOn: '2008-03-12' },
    },
  ],
});

/** Last day to tell the inspectorate of a change that happened on this day (D1253-3). */
export function changeNoticeDueOn(changedOn: LocalDate): LocalDate {
  return addMonths(changedOn, changeNoticeDelay.at(changedOn).value);
}
