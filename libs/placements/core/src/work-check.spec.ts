import { addDays, localDate } from '@relais/kernel';
import { at, stating } from './testing';
import { checkWork, once, readFrom } from './work-check';

const TUESDAY = localDate('2026-12-01');
const WEEK = { from: localDate('2026-11-30'), to: localDate('2026-12-06') };
const journey = {
  siteA: 'site-B',
  siteB: 'site-A',
  minutes: 30,
  validFrom: localDate('2026-01-01'),
  validTo: null,
};
const rules = (findings: readonly { ruleId: string }[]) => findings.map(({ ruleId }) => ruleId);

describe('the work of one employee over all practices', () => {
  const elevenHours = [at('A', TUESDAY, '7:00', '13:00'), at('B', TUESDAY, '13:30', '18:00')];

  it('is added up with the journey between practices: 11 h are an error with its article (L3121-18)', () => {
    const [found] = checkWork(stating({ journeys: [journey] }), elevenHours, WEEK);
    expect(found).toMatchObject({
      ruleId: 'working-time.daily-maximum',
      severity: 'error',
      numbers: { workedMinutes: 660, maximumMinutes: 600, journeyMinutes: 30 },
      practices: ['site-A', 'site-B'],
      missing: [],
    });
    expect(found?.references[0]).toMatchObject({ article: 'L3121-18' });
  });

  it('cannot be judged without the journey, and says which one (L3121-1)', () => {
    const short = [at('A', TUESDAY, '8:00', '12:00'), at('B', TUESDAY, '14:00', '17:00')];
    expect(checkWork(stating(), short, WEEK).filter(({ missing }) => missing.length > 0)).toMatchObject([
      {
        ruleId: 'working-time.cannot-tell.journey',
        severity: 'warning',
        missing: ['journey'],
        message: { fr: expect.stringContaining('Cabinet A et Cabinet B') },
        references: [{ article: 'L3121-1' }, { article: 'L3121-4' }],
      },
    ]);
    expect(rules(checkWork(stating({ journeys: [journey] }), short, WEEK))).not.toContain(
      'working-time.cannot-tell.journey',
    );
  });

  it('cannot be judged without the statement of other employers (L8261-1), nor outside a contract', () => {
    const plain = [at('A', TUESDAY, '8:00', '12:00')];
    expect(rules(checkWork(stating({ outsideWork: [] }), plain, WEEK))).toEqual([
      'working-time.cannot-tell.outside-work',
    ]);
    expect(rules(checkWork(stating({ contract: [] }), plain, WEEK))).toContain(
      'working-time.cannot-tell.contract-hours',
    );
  });

  it('is not judged on a day that cannot be lived, nor before the law that we hold', () => {
    const both = [at('A', TUESDAY, '7:00', '13:00'), at('B', TUESDAY, '12:00', '20:00')];
    expect(checkWork(stating(), both, WEEK)).toEqual([]);
    const old = localDate('2015-12-01');
    expect(
      checkWork(stating({ contract: [] }), [at('A', old, '6:00', '20:00')], { from: old, to: old }),
    ).toEqual([]);
  });

  it('reads eleven weeks before a span, from a Monday', () => {
    expect(readFrom(TUESDAY)).toBe('2026-09-14');
  });

  it('tells what comes back once, with its first and last day', () => {
    const span = { from: TUESDAY, to: addDays(TUESDAY, 13) };
    const twice = [0, 7].map((n) => at('A', addDays(TUESDAY, n), '7:00', '18:00'));
    const daily = checkWork(stating(), twice, span).filter(
      ({ ruleId }) => ruleId === 'working-time.daily-maximum',
    );
    expect(daily).toHaveLength(2);
    expect(once(daily)).toMatchObject([{ from: '2026-12-01', to: '2026-12-08' }]);
    expect(once(daily, null)).toMatchObject([{ from: '2026-12-01', to: null }]);
  });
});
