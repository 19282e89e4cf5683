import { lastDay, month as monthFrom } from '@relais/kernel';
import type { Home } from './home-queries';

/** One thing to do today: how many, where to do it, and whether it presses. */
export interface Task {
  /** Key of its words: `home.task.<id>`. */
  id: string;
  count: number;
  to: string;
  tone: 'alert' | 'waiting' | 'info';
}

/** What waits for the person who runs the group, what presses first; nothing that counts zero. */
export function tasksOf(home: Home): Task[] {
  const { month, staff } = home;
  // While the month runs, nobody is expected to have declared it.
  const ended = month !== null && home.today >= lastDay(monthFrom(month.month));
  const monthParam = month ? `?month=${month.month}` : '';
  const tasks: Task[] = [
    { id: 'overdue', count: home.deadlinesOverdue, to: '/deadlines', tone: 'alert' },
    { id: 'disputed', count: month?.disputed ?? 0, to: `/close${monthParam}`, tone: 'alert' },
    { id: 'late', count: month?.late ?? 0, to: `/close${monthParam}`, tone: 'alert' },
    { id: 'failedJobs', count: home.failedJobs, to: '/settings/jobs', tone: 'alert' },
    { id: 'undeclared', count: ended ? month.undeclared : 0, to: `/close${monthParam}`, tone: 'waiting' },
    { id: 'applications', count: home.applicationsWaiting, to: '/members/applications', tone: 'waiting' },
    { id: 'payrollNumber', count: staff.withoutPayrollNumber, to: '/employees', tone: 'waiting' },
    { id: 'startsHeld', count: home.startsHeld, to: '/placements', tone: 'waiting' },
    { id: 'dutiesUntold', count: home.dutiesUntold, to: '/compliance?state=cannot-tell', tone: 'waiting' },
    { id: 'lawNews', count: home.lawNews, to: '/law', tone: 'waiting' },
    { id: 'soon', count: home.deadlinesSoon, to: '/deadlines', tone: 'info' },
    { id: 'freeHours', count: staff.contractsWithFreeHours, to: '/contracts', tone: 'info' },
  ];
  return tasks.filter(({ count }) => count > 0);
}
