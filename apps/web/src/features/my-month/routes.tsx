import { CalendarDays } from 'lucide-react';
import { lazyPage, type PageDefinition } from '../../shell/feature';
import { useUndeclared } from './sheet-queries';

export const pages: PageDefinition[] = [
  {
    path: '/my-month',
    title: 'myMonth.title',
    roles: ['employee'],
    ability: 'my-month.read',
    nav: { icon: CalendarDays, order: 10, shortcut: 'm', useCount: useUndeclared },
    component: lazyPage(() => import('./my-month-page'), 'MyMonthPage'),
  },
];
