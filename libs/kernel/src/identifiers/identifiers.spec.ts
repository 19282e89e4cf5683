import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { passesLuhn } from './check';
import { checkIban, maskIban } from './iban';
import { checkNir, maskNir, nirKey } from './nir';
import { checkRpps } from './rpps';
import { checkSiren, checkSiret, sirenOf } from './siret';

describe('SIREN and SIRET', () => {
  test.each(['000000000', '000000018', '732829320', '732 829 320'])('SIREN %s is right', (text) => {
    expect(checkSiren(text)).toEqual({ ok: true, value: text.replaceAll(' ', '') });
  });

  test.each(['73282932000074', '732 829 320 00074', '35600000000048', '35600000049837'])(
    'SIRET %s is right',
    (text) => {
      expect(checkSiret(text)).toEqual({ ok: true, value: text.replaceAll(' ', '') });
    },
  );

  test.each([
    ['732829321', 'checksum'],
    ['73282932', 'length'],
    ['73282932O', 'characters'],
    ['', 'empty'],
  ])('SIREN %s is refused: %s', (text, problem) => {
    expect(checkSiren(text)).toEqual({ ok: false, problem });
  });

  test.each([
    ['73282932000075', 'checksum'],
    ['35600000049838', 'checksum'],
    ['732829320', 'length'],
  ])('SIRET %s is refused: %s', (text, problem) => {
    expect(checkSiret(text)).toEqual({ ok: false, problem });
  });

  test('a SIRET whose own digits pass but whose SIREN does not is refused', () => {
    const lastDigits = Array.from({ length: 10 }, (_, i) => `7328293210007${i}`);
    expect(lastDigits.filter(passesLuhn)).toHaveLength(1);
    expect(lastDigits.filter((text) => checkSiret(text).ok)).toEqual([]);
  });

  test('one wrong digit is always seen', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 13 }), fc.integer({ min: 1, max: 9 }), (place, shift) => {
        const siret = [...'73282932000074'];
        siret[place] = String((Number(siret[place]) + shift) % 10);
        expect(checkSiret(siret.join('')).ok).toBe(false);
      }),
    );
  });

  test('an establishment knows its business', () => {
    const checked = checkSiret('73282932000074');
    expect(checked.ok && sirenOf(checked.value)).toBe('732829320');
  });
});

describe('RPPS', () => {
  test('a number that fails the check is accepted with a warning: such numbers exist', () => {
    expect(checkRpps('10003461033')).toEqual({ ok: true, value: '10003461033', warning: 'checksum' });
  });

  test('11 digits are needed', () => {
    expect(checkRpps('1000346103')).toEqual({ ok: false, problem: 'length' });
    expect(checkRpps('1000346103X')).toEqual({ ok: false, problem: 'characters' });
  });

  test('a number that passes has no warning', () => {
    const passing = Array.from({ length: 10 }, (_, i) => `1000346103${i}`).filter((text) => {
      const checked = checkRpps(text);
      return checked.ok && checked.warning === undefined;
    });
    expect(passing).toHaveLength(1);
  });
});

describe('NIR', () => {
  test.each([
    ['2990199999001', '57'],
    ['1990399999003', '40'],
    ['2990499999004', '05'],
    ['299072A999007', '76'],
    ['299082B999008', '21'],
  ])('%s has the key %s', (thirteen, key) => {
    expect(nirKey(thirteen)).toBe(key);
    expect(checkNir(thirteen + key)).toEqual({ ok: true, value: thirteen + key });
  });

  test('is read with its spaces and in small letters', () => {
    expect(checkNir('2 99 07 2a 999 007 76')).toEqual({ ok: true, value: '299072A99900776' });
  });

  test.each([
    ['299019999900158', 'checksum'],
    ['2990199999001', 'length'],
    ['299139999900157', 'birth-month'],
    ['299010099900157', 'birth-place'],
    ['599019999900157', 'sex'],
    ['29901999990O157', 'characters'],
    ['2990A9999900157', 'characters'],
    ['299012C99900157', 'characters'],
    ['', 'empty'],
  ])('%s is refused: %s', (text, problem) => {
    expect(checkNir(text)).toEqual({ ok: false, problem });
  });

  test('masked shows only its last four characters', () => {
    expect(maskNir('299019999900157')).toBe('• •• •• •• ••• •01 57');
    expect(maskNir('12345')).toBe('•••••');
  });
});

describe('IBAN', () => {
  test.each([
    'FR76 9999 9999 9900 0000 0000 153',
    'FR7699999999990000000000153',
    'fr14 2004 1010 0505 0001 3M02 606',
    'BE68539007547034',
    'DE89370400440532013000',
  ])('%s is right', (text) => {
    expect(checkIban(text)).toEqual({ ok: true, value: text.replaceAll(' ', '').toUpperCase() });
  });

  test.each([
    ['FR1420041010050500013M02607', 'checksum'],
    ['FR1420041010050500013M0260', 'length'],
    ['ZZ1420041010050500013M02606', 'country'],
    ['FR14-2004?', 'characters'],
    ['', 'empty'],
  ])('%s is refused: %s', (text, problem) => {
    expect(checkIban(text)).toEqual({ ok: false, problem });
  });

  test('masked shows its country, its key and its last four characters', () => {
    expect(maskIban('FR1420041010050500013M02606')).toBe('FR14 •••• •••• •••• •••• •••2 606');
    expect(maskIban('FR14')).toBe('••••');
  });
});
