import { describe, expect, test } from '@jest/globals';
import { localDate as d } from '@relais/kernel';
import { GROUP_CHANGE_NOTICE } from '@relais/law';
import { deadlineOf } from './proposal';

describe('GE-02, a change of members', () => {
  test('is due one month after the change, by the group, and says why (D1253-3)', () => {
    const deadline = deadlineOf(
      GROUP_CHANGE_NOTICE,
      { 'group.changedOn': d('2026-11-16') },
      'metropole',
      d('2026-11-16'),
      'member-7',
    );
    expect(deadline).toMatchObject({
      ruleId: 'GE-02',
      occurrence: 'member-7',
      dueOn: '2026-12-16',
      owner: 'group',
      proof: { fr: 'Avis de réception' },
      explanation: { inputs: { 'group.changedOn': '2026-11-16' }, certainty: 'verified' },
    });
    expect(deadline.explanation.references.map(({ article }) => article)).toEqual([
      'D1253-3',
      'D1253-6',
      'L1253-6',
    ]);
    expect(deadline.explanation.ifMissed.fr).toContain('R1255-9');
  });

  test('is not guessed without the date of the change', () => {
    expect(() => deadlineOf(GROUP_CHANGE_NOTICE, {}, 'metropole', d('2026-11-16'))).toThrow(
      'group.changedOn',
    );
  });
});
