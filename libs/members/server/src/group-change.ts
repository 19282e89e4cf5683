import { deadlineOf } from '@relais/deadlines/core';
import type { NewDeadline } from '@relais/deadlines/server';
import type { LocalDate } from '@relais/kernel';
import { GROUP_CHANGE_NOTICE } from '@relais/law';

/** The notice to the labour inspectorate that a change of members opens (GE-02, D1253-3: one month). */
export function groupChange(
  memberId: string,
  change: 'joined' | 'changed' | 'left',
  on: LocalDate,
): NewDeadline {
  return {
    ...deadlineOf(GROUP_CHANGE_NOTICE, { 'group.changedOn': on }, 'metropole', on, `${change}-${on}`),
    subject: { type: 'member', id: memberId },
    memberId,
  };
}
