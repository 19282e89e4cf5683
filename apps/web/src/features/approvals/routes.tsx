import { CalendarCheck } from 'lucide-react';
import { lazyPage, type PageDefinition } from '../../shell/feature';
import { useAwaiting, useAwaitingSummary } from './approvals-queries';

export const pages: PageDefinition[] = [
  {
    path: '/approvals',
    title: 'approvals.title',
    roles: ['doctor'],
    ability: 'approval.list',
    nav: {
      icon: CalendarCheck,
      order: 10,
      shortcut: 'v',
      useCount: useAwaiting,
      useSummary: useAwaitingSummary,
    },
    component: lazyPage(() => import('./approvals-page'), 'ApprovalsPage'),
  },
  {
    path: '/approve',
    title: 'approvals.title',
    roles: 'public',
    component: lazyPage(() => import('./link-page'), 'LinkPage'),
  },
];
