import { ListChecks } from 'lucide-react';
import { lazyPage, type PageDefinition } from '../../shell/feature';

export const pages: PageDefinition[] = [
  {
    path: '/my-duties',
    title: 'myDuties.title',
    roles: ['doctor', 'employee'],
    ability: 'my-duty.list',
    nav: { icon: ListChecks, order: 110, section: 'group' },
    component: lazyPage(() => import('./my-duties-page'), 'MyDutiesPage'),
  },
];
