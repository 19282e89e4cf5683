import { Palmtree } from 'lucide-react';
import { lazyPage, STAFF, type PageDefinition } from '../../shell/feature';

export const pages: PageDefinition[] = [
  {
    path: '/my-leave',
    title: 'leave.mine',
    roles: ['employee'],
    ability: 'my-leave.read',
    nav: { icon: Palmtree, order: 20, shortcut: 'l' },
    component: lazyPage(() => import('./my-leave-page'), 'MyLeavePage'),
  },
  {
    path: '/leave',
    title: 'leave.title',
    roles: STAFF,
    ability: 'leave.list',
    width: 'wide',
    nav: { icon: Palmtree, order: 55, shortcut: 'n' },
    component: lazyPage(() => import('./leave-page'), 'LeavePage'),
  },
];
