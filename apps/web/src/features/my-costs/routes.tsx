import { ReceiptText } from 'lucide-react';
import { lazyPage, type PageDefinition } from '../../shell/feature';

export const pages: PageDefinition[] = [
  {
    path: '/my-costs',
    title: 'myCosts.title',
    roles: ['doctor'],
    ability: 'practice-month.read',
    nav: { icon: ReceiptText, order: 30 },
    component: lazyPage(() => import('./my-costs-page'), 'MyCostsPage'),
  },
];
