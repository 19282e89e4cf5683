import { Clock } from 'lucide-react';
import { lazyPage, STAFF, type PageDefinition } from '../../shell/feature';

export const pages: PageDefinition[] = [
  {
    path: '/hours',
    title: 'hours.title',
    roles: STAFF,
    width: 'wide',
    ability: 'hours.list',
    nav: { icon: Clock, order: 50, shortcut: 't' },
    component: lazyPage(() => import('./hours-page'), 'HoursPage'),
  },
];
