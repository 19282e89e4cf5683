import { FileInput } from 'lucide-react';
import { lazyPage, type PageDefinition } from '../../shell/feature';
import { useToImport } from './provider-queries';

export const pages: PageDefinition[] = [
  {
    path: '/provider',
    title: 'provider.title',
    roles: ['provider'],
    width: 'wide',
    ability: 'package.read',
    nav: { icon: FileInput, order: 10, shortcut: 'f', useCount: useToImport },
    component: lazyPage(() => import('./inbox-page'), 'InboxPage'),
  },
  {
    path: '/provider/$grantId/$exportId',
    title: 'provider.one',
    roles: ['provider'],
    ability: 'package.read',
    component: lazyPage(() => import('./package-page'), 'PackagePage'),
  },
];
