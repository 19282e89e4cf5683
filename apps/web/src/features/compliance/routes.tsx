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
];
