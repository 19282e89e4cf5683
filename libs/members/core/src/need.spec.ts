import { describe, expect, test } from '@jest/globals';
import { minutes } from '@relais/kernel';
import fc from 'fast-check';
import { HALF_DAYS, inWeekOrder, totalOfNeed } from './need';

const week = minutes(35 * 60);

describe('a need ticked on the half-day grid', () => {
  test('four half-days are 14 h a week, 0,40 ETP', () => {
    expect(totalOfNeed(['mon-am', 'mon-pm', 'thu-am', 'thu-pm'], week)).toEqual({
      halfDays: 4,
      weeklyMinutes: 14 * 60,
      fteHundredths: 40,
    });
  });

  test('ten half-days are a full-time week and twelve are more than one post', () => {
    expect(totalOfNeed(HALF_DAYS.slice(0, 10), week)).toMatchObject({
      weeklyMinutes: week,
      fteHundredths: 100,
    });
    expect(totalOfNeed(HALF_DAYS, week).fteHundredths).toBe(120);
  });

  test('a half-day counts once, however often it is ticked', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...HALF_DAYS)), (ticked) => {
        expect(totalOfNeed([...ticked, ...ticked], week)).toEqual(totalOfNeed(ticked, week));
      }),
    );
  });

  test('reads in the order of the week', () => {
    expect(inWeekOrder(['fri-am', 'mon-pm', 'fri-am', 'mon-am'])).toEqual(['mon-am', 'mon-pm', 'fri-am']);
  });
});
