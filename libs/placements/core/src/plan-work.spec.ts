import { addDays, localDate } from '@relais/kernel';
import { type WorkBoard, daysToRead, errorsNamed, judgePlan } from './plan-work';
import { at, stating } from './testing';

const SPAN = { from: localDate('2026-11-30'), to: localDate('2026-12-06') };
const TUESDAY = localDate('2026-12-01');
const journeys = [
  { siteA: 'site-A', siteB: 'site-B', minutes: 20, validFrom: localDate('2026-01-01'), validTo: null },
];
const elevenHours = [at('A', TUESDAY, '7:00', '12:30'), at('B', TUESDAY, '13:30', '18:40')];
const board = (change: Partial<WorkBoard> = {}): WorkBoard => ({
  employeeId: 'anna',
  atWork: stating({ journeys }),
  overrides: [],
  stretches: elevenHours,
  weeks: [],
  ...change,
});
const isDaily = ({ ruleId }: { ruleId: string }) => ruleId === 'working-time.daily-maximum';

describe('a plan over two practices, judged for the grid', () => {
  it('shows 11 h on their own day, at both practices, with the figures (L3121-18)', () => {
    const { findings, on } = judgePlan(board(), SPAN);
    const [daily] = findings.filter(isDaily);
    expect(daily).toMatchObject({
      severity: 'error',
      numbers: { workedMinutes: 660, maximumMinutes: 600, journeyMinutes: 20 },
      practices: ['site-A', 'site-B'],
      override: null,
    });
    expect(on.get(TUESDAY)).toContain(daily);
    expect(on.get(localDate('2026-12-02'))).toBeUndefined();
  });

  it('shows the same day of two weeks as one fact, on both days', () => {
    const next = localDate('2026-12-08');
    const twice = [...elevenHours, at('A', next, '7:00', '12:30'), at('B', next, '13:30', '18:40')];
    const { findings, on } = judgePlan(board({ stretches: twice }), {
      ...SPAN,
      to: localDate('2026-12-13'),
    });
    expect(findings.filter(isDaily)).toMatchObject([{ from: TUESDAY, to: next }]);
    expect(on.get(next)?.filter(isDaily)).toEqual(findings.filter(isDaily));
  });

  it('shows what cannot be told, and a week too long (L3121-20), on the first day worked', () => {
    const days = ['2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04', '2026-12-05'];
    const long = days.flatMap((day) => [at('A', day, '7:00', '12:00'), at('A', day, '12:20', '17:00')]);
    const { on } = judgePlan(board({ stretches: long, atWork: stating({ outsideWork: [] }) }), SPAN);
    expect(on.get(TUESDAY)?.map(({ ruleId }) => ruleId)).toEqual(
      expect.arrayContaining(['working-time.weekly-maximum', 'working-time.cannot-tell.outside-work']),
    );
    expect(on.get(localDate('2026-12-02')) ?? []).toEqual([]);
  });

  it('counts the eleven weeks before in the mean of twelve (L3121-22)', () => {
    const weeks = Array.from({ length: 11 }, (_, i) => ({
      week: addDays(localDate('2026-09-14'), 7 * i),
      workedMinutes: 48 * 60,
    }));
    const full = ['2026-11-30', '2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04'].flatMap((day) => [
      at('A', day, '8:00', '12:00'),
      at('A', day, '13:00', '17:00'),
    ]);
    const rules = (given: WorkBoard) => judgePlan(given, SPAN).findings.map(({ ruleId }) => ruleId);
    expect(rules(board({ stretches: full, weeks }))).toContain('working-time.twelve-week-average');
    expect(rules(board({ stretches: full }))).not.toContain('working-time.twelve-week-average');
  });

  it('marks an error that somebody let pass, and names it to the server by its facts', () => {
    const fingerprint = judgePlan(board(), SPAN).findings.find(isDaily)?.fingerprint as string;
    expect(errorsNamed(board(), SPAN, [fingerprint]).map(isDaily)).toEqual([true]);
    expect(errorsNamed(board(), SPAN, ['other facts'])).toEqual([]);
    const override = {
      id: 'o',
      fingerprint,
      from: TUESDAY,
      to: TUESDAY,
      reason: 'Accord écrit',
      decidedBy: 'Olivia',
      decidedAt: '2026-11-02T08:00:00.000Z',
    };
    const { on } = judgePlan(board({ overrides: [override] }), SPAN);
    expect(on.get(TUESDAY)?.find(isDaily)?.override?.decidedBy).toBe('Olivia');
  });

  it('reads the evening before, the morning after and eleven weeks', () => {
    expect(daysToRead({ from: localDate('2026-12-01'), to: localDate('2026-12-31') })).toEqual({
      weeksFrom: '2026-09-14',
      from: '2026-11-29',
      to: '2027-01-04',
    });
  });
});
