import { describe, expect, test } from '@jest/globals';
import type { Home } from './home-queries';
import { tasksOf } from './tasks';

const quiet: Home = {
  today: '2026-11-02',
  month: null,
  deadlinesOverdue: 0,
  deadlinesSoon: 0,
  nextDeadlines: [],
  deadlineMonths: [],
  applicationsWaiting: 0,
  applications: [],
  endings: [],
  staff: {
    members: 0,
    contracts: 0,
    contractWeeklyMinutes: 0,
    placedWeeklyMinutes: 0,
    contractsWithFreeHours: 0,
    withoutPayrollNumber: 0,
  },
  dutiesUntold: 0,
  startsHeld: 0,
  lawNews: 0,
  failedJobs: 0,
};
const october = {
  month: '2026-10',
  cutOffOn: '2026-11-03',
  employees: 30,
  undeclared: 4,
  draft: 7,
  declared: 21,
  approved: 28,
  disputed: 3,
  late: 5,
};

describe('What to do today', () => {
  test('names duties that cannot be told, and leads to them alone', () => {
    expect(tasksOf({ ...quiet, dutiesUntold: 3 })).toEqual([
      { id: 'dutiesUntold', count: 3, to: '/compliance?state=cannot-tell', tone: 'waiting' },
    ]);
  });

  test('is nothing when nothing waits', () => {
    expect(tasksOf(quiet)).toEqual([]);
  });

  test('puts what presses first and leads to the month concerned', () => {
    const tasks = tasksOf({ ...quiet, month: october, deadlinesOverdue: 2, applicationsWaiting: 1 });
    expect(tasks.map(({ id, count }) => [id, count])).toEqual([
      ['overdue', 2],
      ['disputed', 3],
      ['late', 5],
      ['undeclared', 4],
      ['applications', 1],
    ]);
    expect(tasks[1]?.to).toBe('/close?month=2026-10');
  });

  test('counts the changes of the law that nobody took note of', () => {
    expect(tasksOf({ ...quiet, lawNews: 3 })).toEqual([
      { id: 'lawNews', count: 3, to: '/law', tone: 'waiting' },
    ]);
  });

  test('does not ask for a month that still runs', () => {
    const running = { ...quiet, today: '2026-10-30', month: { ...october, disputed: 0, late: 0 } };
    expect(tasksOf(running)).toEqual([]);
    expect(tasksOf({ ...running, today: '2026-10-31' }).map(({ id }) => id)).toEqual(['undeclared']);
  });
});
