import { CalendarRange, MapPin } from 'lucide-react';
import { lazyPage, STAFF, type PageDefinition } from '../../shell/feature';

export const pages: PageDefinition[] = [
  {
    path: '/planning',
    title: 'planning.title',
    roles: STAFF,
    width: 'wide',
    ability: 'planning.read',
    nav: { icon: CalendarRange, order: 40, shortcut: 'l' },
    component: lazyPage(() => import('./planning-page'), 'PlanningPage'),
  },
  {
    path: '/my-planning',
    title: 'planning.mine',
    roles: ['doctor'],
    ability: 'planning.read',
    nav: { icon: CalendarRange, order: 20 },
    component: lazyPage(() => import('./practice-planning-page'), 'PracticePlanningPage'),
  },
  {
    path: '/today',
    title: 'planning.today.title',
    roles: ['employee'],
    ability: 'planning.read',
    nav: { icon: MapPin, order: 5 },
    component: lazyPage(() => import('./today-page'), 'TodayPage'),
  },
];
