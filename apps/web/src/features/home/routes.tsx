import { LayoutDashboard } from 'lucide-react';
import { lazyPage, STAFF, type PageDefinition } from '../../shell/feature';

export const pages: PageDefinition[] = [
  {
    path: '/home',
    title: 'home.title',
    roles: STAFF,
    ability: 'home.read',
    nav: { icon: LayoutDashboard, order: 0, shortcut: 'h' },
    component: lazyPage(() => import('./home-page'), 'HomePage'),
  },
];
