import { CalendarClock } from 'lucide-react';
import { lazyPage, STAFF, type PageDefinition } from '../../shell/feature';
import { useDeadlineWords, useLateDeadlines } from './deadlines-queries';

export const pages: PageDefinition[] = [
  {
    path: '/deadlines',
    title: 'deadlines.title',
    roles: [...STAFF, 'doctor', 'employee'],
    width: 'wide',
    ability: 'deadline.list',
    nav: {
      icon: CalendarClock,
      order: 80,
      shortcut: 'd',
      useCount: useLateDeadlines,
      useSummary: useDeadlineWords,
    },
    component: lazyPage(() => import('./deadlines-page'), 'DeadlinesPage'),
  },
];
