import { expect, test } from '@jest/globals';
import { DEADLINE_LANES, laneOf, RULES_OF_LANES } from './lane';

test.each([
  ['AID-01', 'aid'],
  ['AID-04', 'training'],
  ['TRN-03', 'training'],
  ['GE-02', 'group'],
  ['contract-end', 'contracts'],
  ['members.premises-closed-office', 'group'],
])('%s is in the lane %s', (ruleId, lane) => {
  expect(laneOf(ruleId)).toBe(lane);
  expect(DEADLINE_LANES.filter((one) => new RegExp(RULES_OF_LANES[one]).test(ruleId))).toEqual([lane]);
});
