import { addDays, localDate } from '@relais/kernel';
import fc from 'fast-check';
import { amendTerms, endTerms } from './amend';
import { termsAsOf } from './terms';
import { slot, terms } from './testing';

const monday = slot(1, 'am', '8:00', '12:00');
const tuesday = slot(2, 'am', '8:00', '12:00');

describe('amendment of dated terms', () => {
  it('closes the terms in force the day before and opens new ones', () => {
    const before = terms('2026-01-01', [monday]);
    expect(
      amendTerms([before], localDate('2026-12-01'), { pattern: { cycleWeeks: 1, slots: [tuesday] } }),
    ).toMatchObject({
      outcome: 'amended',
      close: { terms: before, validTo: '2026-11-30' },
      replace: null,
      open: { validFrom: '2026-12-01', validTo: null, slots: [tuesday], weeklyMinutes: 240 },
    });
  });

  it('replaces terms corrected from their very first day', () => {
    const before = terms('2026-12-01', [monday]);
    expect(amendTerms([before], localDate('2026-12-01'), { hourlyPriceCents: 3000 })).toMatchObject({
      close: null,
      replace: before,
      open: { hourlyPriceCents: 3000 },
    });
  });

  it('keeps the dates of terms planned further away', () => {
    const now = terms('2026-01-01', [monday], { validTo: localDate('2026-12-31') });
    const next = terms('2027-01-01', [tuesday]);
    expect(amendTerms([now, next], localDate('2026-06-01'), { weeklyMinutes: 300 })).toMatchObject({
      open: { validFrom: '2026-06-01', validTo: '2026-12-31' },
    });
  });

  it('says when nothing changes or no terms are in force', () => {
    const only = terms('2026-01-01', [monday]);
    expect(
      amendTerms([only], localDate('2026-06-01'), { pattern: { cycleWeeks: 1, slots: [monday] } }).outcome,
    ).toBe('nothing-changes');
    expect(amendTerms([only], localDate('2025-06-01'), { weeklyMinutes: 60 }).outcome).toBe(
      'no-terms-on-that-day',
    );
  });

  it('changes every day from the date on and none before', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500 }), fc.integer({ min: -400, max: 400 }), (start, probe) => {
        const before = terms('2026-01-01', [monday]);
        const from = addDays(localDate('2026-01-01'), start);
        const done = amendTerms([before], from, { weeklyMinutes: 999 });
        if (done.outcome !== 'amended') throw new Error(done.outcome);
        const written = [
          ...(done.close ? [{ ...done.close.terms, validTo: done.close.validTo }] : []),
          done.open,
        ];
        const day = addDays(from, Math.max(-start, probe));
        expect(written.filter((one) => termsAsOf([one], day))).toHaveLength(1);
        expect(termsAsOf(written, day)?.weeklyMinutes).toBe(day < from ? 240 : 999);
      }),
    );
  });

  it('cuts the terms in force at the end of a placement and drops later ones', () => {
    const now = terms('2026-01-01', [monday], { validTo: localDate('2026-12-31') });
    const next = terms('2027-01-01', [tuesday]);
    expect(endTerms([now, next], localDate('2026-11-30'))).toEqual({ cut: [now], remove: [next] });
    expect(endTerms([now, next], localDate('2026-12-31'))).toEqual({ cut: [], remove: [next] });
  });
});
