import { ScrollText } from 'lucide-react';
import { lazyPage, STAFF, type PageDefinition } from '../../shell/feature';

export const pages: PageDefinition[] = [
  {
    path: '/audit',
    title: 'audit.title',
    roles: STAFF,
    ability: 'audit.read',
    width: 'wide',
    nav: { icon: ScrollText, order: 100, section: 'group', shortcut: 'j' },
    component: lazyPage(() => import('./audit-page'), 'AuditPage'),
  },
];
