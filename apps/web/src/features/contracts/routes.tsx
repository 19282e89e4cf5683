import { FileSignature } from 'lucide-react';
import { lazyPage, STAFF, type PageDefinition } from '../../shell/feature';

export const pages: PageDefinition[] = [
  {
    path: '/contracts',
    title: 'contracts.title',
    roles: STAFF,
    ability: 'contract.list',
    width: 'wide',
    nav: { icon: FileSignature, order: 30, shortcut: 'c' },
    component: lazyPage(() => import('./contracts-page'), 'ContractsPage'),
  },
  {
    path: '/contracts/new',
    title: 'contracts.create.title',
    roles: STAFF,
    ability: 'contract.write',
    component: lazyPage(() => import('./new-contract-page'), 'NewContractPage'),
  },
  {
    path: '/contracts/$contractId',
    title: 'contracts.one',
    roles: STAFF,
    ability: 'contract.list',
    component: lazyPage(() => import('./contract-page'), 'ContractPage'),
  },
];
