/** Letters that do not fall apart into a base letter and a sign. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  œ: 'oe',
  Œ: 'OE',
  æ: 'ae',
  Æ: 'AE',
  Ł: 'L',
  ł: 'l',
  Đ: 'D',
  đ: 'd',
  ı: 'i',
  Ħ: 'H',
  ħ: 'h',
};

/** The text without the signs of its letters: `Łukasz` becomes `Lukasz`. */
export const unsigned = (text: string): string =>
  [...text.normalize('NFD').replace(/\p{M}/gu, '')].map((letter) => LOOKALIKES[letter] ?? letter).join('');
