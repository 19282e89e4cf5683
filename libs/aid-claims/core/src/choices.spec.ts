import { localDate as d } from '@relais/kernel';
import { DEFAULT_AID_ASSUMPTIONS } from '@relais/law';
import { assumptionsOf, isChoice } from './choices';
import { aidSchedule } from './schedule';

describe('Assumptions of a group', () => {
  it.each([
    ['secondInstalmentMonths', '11', true],
    ['secondInstalmentMonths', '12', false],
    ['secondInstalmentMonths', '6.5', false],
    ['trainingRunsFrom', 'signature', true],
    ['trainingRunsFrom', 'someday', false],
  ] as const)('%s may be %s: %s', (name, value, allowed) => {
    expect(isChoice({ name, value })).toBe(allowed);
  });

  it('are its choices, and the default for the rest', () => {
    expect(assumptionsOf([{ name: 'departureNoticeDays', value: '15' }])).toEqual({
      ...DEFAULT_AID_ASSUMPTIONS,
      departureNoticeDays: 15,
    });
    expect(assumptionsOf([{ name: 'departureNoticeDays', value: '900' }])).toEqual(DEFAULT_AID_ASSUMPTIONS);
  });

  it('date the second instalment of a third year (AID-03)', () => {
    const terms = {
      option: 'full',
      percentileBand: 'below-p90',
      signedOn: d('2026-11-16'),
      schemeVersion: 'C',
    } as const;
    const choices = assumptionsOf([{ name: 'secondInstalmentMonths', value: '3' }]);
    expect(aidSchedule(terms, choices)[2]?.instalments[1]?.dueOn).toBe('2029-02-16');
    expect(aidSchedule(terms)[2]?.instalments[1]?.dueOn).toBe('2029-05-16');
  });
});
