import { HandCoins } from 'lucide-react';
import { lazyPage, STAFF, type PageDefinition } from '../../shell/feature';
import { useAidWords } from './aid-queries';

export const pages: PageDefinition[] = [
  {
    path: '/aid',
    title: 'aid.title',
    roles: STAFF,
    width: 'wide',
    ability: 'aid.list',
    nav: { icon: HandCoins, order: 85, shortcut: 'a' },
    component: lazyPage(() => import('./aid-page'), 'AidPage'),
  },
  {
    path: '/aid/new',
    title: 'aid.new',
    roles: STAFF,
    ability: 'aid.write',
    component: lazyPage(() => import('./new-aid-page'), 'NewAidPage'),
  },
  {
    path: '/aid/$aidContractId',
    title: 'aid.one',
    roles: STAFF,
    ability: 'aid.list',
    component: lazyPage(() => import('./aid-contract-page'), 'AidContractPage'),
  },
  {
    path: '/my-aid',
    title: 'aid.mine',
    roles: ['doctor'],
    ability: 'aid.list',
    nav: { icon: HandCoins, order: 40, useSummary: useAidWords },
    component: lazyPage(() => import('./my-aid-page'), 'MyAidPage'),
  },
];
