import { typedDate } from './typed-date';

describe('A date typed by hand', () => {
  it.each([
    ['1 juillet 2026', '2026-07-01'],
    ['1er août 2026', '2026-08-01'],
    ['5 févr. 2026', '2026-02-05'],
    ['14 mars 1990', '1990-03-14'],
    ['12 July 2026', '2026-07-12'],
    ['05/04/2026', '2026-04-05'],
    ['5/4/2026', '2026-04-05'],
    ['2026-11-02', '2026-11-02'],
  ])('%s is %s', (text, date) => {
    expect(typedDate(text)).toBe(date);
  });

  it.each(['31/02/2026', '13/13/2026', '1 brumaire 2026', 'demain', '', '1 jui 2026'])(
    '%s is none',
    (text) => {
      expect(typedDate(text)).toBeNull();
    },
  );
});
