import { noteOfDelay, workAhead } from './notice';

const work = (startMinute: number, endMinute: number) => ({ kind: 'work' as const, startMinute, endMinute });

describe('A notice on the way', () => {
  it('is about the work of the day that is not over, the nearest first', () => {
    const day = [work(840, 1050), work(510, 720), { ...work(1100, 1200), kind: 'absence' as const }];
    expect(workAhead(day, 480).map(({ startMinute }) => startMinute)).toEqual([510, 840]);
    expect(workAhead(day, 719).map(({ startMinute }) => startMinute)).toEqual([510, 840]);
    expect(workAhead(day, 720).map(({ startMinute }) => startMinute)).toEqual([840]);
    expect(workAhead(day, 1050)).toEqual([]);
  });

  it('leaves one delay in the note, the last announced, and every other word', () => {
    const once = noteOfDelay('Renfort vaccination', 15, 'fr');
    expect(once).toBe('Renfort vaccination · Retard annoncé : environ 15 min');
    expect(noteOfDelay(once, 45, 'fr')).toBe('Renfort vaccination · Retard annoncé : environ 45 min');
    expect(noteOfDelay(once, 45, 'en')).toBe('Renfort vaccination · Announced late: about 45 min');
    expect(noteOfDelay('', 30, 'fr')).toBe('Retard annoncé : environ 30 min');
  });
});
