import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { minutes } from './amounts';
import { decimalHours, formatHours, parseHours } from './hours';

describe('hours typed by hand', () => {
  test.each([
    ['8', 480],
    ['8h', 480],
    ['8 h 30', 510],
    ['8h30', 510],
    ['8H30', 510],
    ['8:05', 485],
    ['08:05', 485],
    ['8h05min', 485],
    ['8,5', 510],
    ['8.25', 495],
    ['8,5 h', 510],
    ['8,33', 500],
    ['830', 510],
    ['0830', 510],
    ['1215', 735],
    ['45min', 45],
    ['90 mn', 90],
    ['0', 0],
    ['0h30', 30],
    [' 35 ', 2100],
    ['151,67', 9100],
  ])('%s means %i minutes', (text, expected) => {
    expect(parseHours(text)).toBe(expected);
  });

  test.each(['', 'h', 'h30', '8h5', '8h60', '875', '-8', '8,555', '8h30,5', 'huit', '8,', '12345', '1e3'])(
    '%j is not a duration',
    (text) => {
      expect(parseHours(text)).toBeNull();
    },
  );

  test('come back from what the screen shows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 59_999 }), (n) => {
        expect(parseHours(formatHours(minutes(n)))).toBe(n);
      }),
    );
  });
});

describe('decimal hours', () => {
  test.each([
    [0, '0.00'],
    [480, '8.00'],
    [500, '8.33'],
    [510, '8.50'],
    [1, '0.02'],
    [5, '0.08'],
    [9100, '151.67'],
    [-90, '-1.50'],
    [-500, '-8.33'],
  ])('%i minutes are %s', (n, text) => {
    expect(decimalHours(minutes(n))).toBe(text);
  });

  test('take the comma of French files when asked', () => {
    expect(decimalHours(minutes(510), ',')).toBe('8,50');
  });

  test('of two places are precise enough to find the minutes again', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 59_000 }), (n) => {
        expect(parseHours(decimalHours(minutes(n)))).toBe(n);
      }),
    );
  });
});

test('hours are written as people read them', () => {
  expect(formatHours(minutes(480))).toBe('8\u202fh');
  expect(formatHours(minutes(485))).toBe('8\u202fh\u202f05');
  expect(formatHours(minutes(-90))).toBe('-1\u202fh\u202f30');
});
