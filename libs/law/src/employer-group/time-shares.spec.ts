import { describe, expect, test } from '@jest/globals';
import { type Rule, evaluate } from '../rule';
import {
  PUBLIC_BODIES_MEMBERS,
  PUBLIC_BODIES_TIME,
  REPLACEMENT_SHARE,
  UNASSIGNED_HOURS,
} from './time-shares';

describe('contract hours without a placement (L3242-1)', () => {
  test('are said in hours, with the person who pays them', () => {
    const { message } = evaluate(UNASSIGNED_HOURS, { contractMinutes: 1800, placedMinutes: 1799 });
    expect(message.fr).toContain(
      'par semaine ne sont placées nulle part et restent payées par le groupement',
    );
    expect(message.en).toContain('a week are placed nowhere');
  });

  test('are never negative when placements exceed the contract', () => {
    const result = evaluate(UNASSIGNED_HOURS, { contractMinutes: 1000, placedMinutes: 1200 });
    expect(result).toMatchObject({ verdict: 'ok', numbers: { unassignedMinutes: 0 } });
    expect(result.message.fr).toBe('Toutes les heures du contrat sont placées.');
    expect(result.message.en).toBe('All the hours of the contract are placed.');
  });
});

describe('shares are compared without a division', () => {
  test('one minute more than three quarters is too much (L1253-20)', () => {
    const of = (publicMinutes: number) =>
      evaluate(PUBLIC_BODIES_TIME, { on: '2026-12-31', publicMinutes, contractMinutes: 96000 });
    expect(of(72000).verdict).toBe('ok');
    expect(of(72001)).toMatchObject({ verdict: 'error', numbers: { sharePercent: 75 } });
    expect(of(72000).message.fr).toBe(
      '75\u00a0% du temps annuel auprès de collectivités, pour 75\u00a0% au plus.',
    );
    expect(of(60000).message.en).toBe('62.5% of the yearly time with local authorities, for 75% at most.');
  });

  test('one minute less than four fifths makes an ordinary group (R1253-16)', () => {
    const of = (replacementMinutes: number) =>
      evaluate(REPLACEMENT_SHARE, { on: '2026-12-31', replacementMinutes, totalMinutes: 600000 });
    expect(of(479999)).toMatchObject({ verdict: 'ok', numbers: { sharePercent: 79.99 } });
    expect(of(480000).verdict).toBe('warning');
    expect(of(480000).message.fr).toBe(
      '80\u00a0% des heures de l’année en remplacement ; l’agrément est exigé à partir de 80\u00a0%.',
    );
    expect(of(480000).message.en).toBe(
      '80% of the hours of the year in replacement; the approval is required from 80%.',
    );
  });

  test('local authorities may be half of the members, not more (L1253-19)', () => {
    const of = (publicMembers: number) =>
      evaluate(PUBLIC_BODIES_MEMBERS, { on: '2026-11-22', publicMembers, members: 10 });
    expect(of(5).verdict).toBe('ok');
    expect(of(6).verdict).toBe('error');
    expect(of(6).message.fr).toBe('60\u00a0% des adhérents sont des collectivités, pour 50\u00a0% au plus.');
    expect(of(6).message.en).toBe('60% of the members are local authorities, for 50% at most.');
  });

  test.each<[Rule, Record<string, unknown>, string]>([
    [PUBLIC_BODIES_TIME, { on: '2026-12-31', publicMinutes: 0, contractMinutes: 0 }, 'contractMinutes'],
    [PUBLIC_BODIES_MEMBERS, { on: '2026-12-31', publicMembers: 0, members: 0 }, 'members'],
    [REPLACEMENT_SHARE, { on: '2026-12-31', replacementMinutes: 0, totalMinutes: 0 }, 'totalMinutes'],
  ])('nothing is told of a total of zero', (rule, facts, fact) => {
    const result = evaluate(rule, facts);
    expect(result).toMatchObject({ verdict: 'cannot-tell', missing: [fact] });
    expect(result.message.fr).toBe('Impossible de conclure : le total est nul.');
    expect(result.message.en).toBe('Cannot tell: the total is zero.');
  });
});
