import { ShieldCheck } from 'lucide-react';
import { lazyPage, STAFF, type PageDefinition } from '../../shell/feature';

export const pages: PageDefinition[] = [
  {
    path: '/compliance',
    title: 'compliance.title',
    roles: STAFF,
    width: 'wide',
    ability: 'compliance.read',
    nav: { icon: ShieldCheck, order: 90, shortcut: 'o' },
    component: lazyPage(() => import('./compliance-page'), 'CompliancePage'),
  },
  {
    path: '/compliance/inspector-packs',
    title: 'compliance.packs.title',
    roles: STAFF,
    ability: 'inspector-pack.read',
    component: lazyPage(() => import('./packs-page'), 'PacksPage'),
  },
];
