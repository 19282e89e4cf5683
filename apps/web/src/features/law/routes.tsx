import { Scale } from 'lucide-react';
import { lazyPage, STAFF, type PageDefinition } from '../../shell/feature';

export const pages: PageDefinition[] = [
  {
    path: '/law',
    title: 'law.title',
    roles: STAFF,
    ability: 'law-change.read',
    nav: { icon: Scale, order: 105, section: 'group', shortcut: 'w' },
    component: lazyPage(() => import('./changes-page'), 'ChangesPage'),
  },
  {
    path: '/law/sources',
    title: 'law.sources.title',
    roles: ['officer', 'administrator', 'doctor', 'employee', 'provider'],
    width: 'wide',
    component: lazyPage(() => import('./sources-page'), 'SourcesPage'),
  },
];
