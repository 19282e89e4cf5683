import { ReceiptEuro } from 'lucide-react';
import { lazyPage, STAFF, type PageDefinition } from '../../shell/feature';

export const pages: PageDefinition[] = [
  {
    path: '/payroll',
    title: 'payroll.title',
    roles: STAFF,
    width: 'wide',
    ability: 'payroll.read',
    nav: { icon: ReceiptEuro, order: 70, shortcut: 'p' },
    component: lazyPage(() => import('./payroll-page'), 'PayrollPage'),
  },
];
