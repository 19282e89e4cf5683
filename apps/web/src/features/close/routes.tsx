import { LockKeyhole } from 'lucide-react';
import { lazyPage, STAFF, type PageDefinition } from '../../shell/feature';

export const pages: PageDefinition[] = [
  {
    path: '/close',
    title: 'close.title',
    roles: STAFF,
    ability: 'month.read',
    nav: { icon: LockKeyhole, order: 60, shortcut: 'k' },
    component: lazyPage(() => import('./close-page'), 'ClosePage'),
  },
];
