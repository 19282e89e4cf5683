import { Settings } from 'lucide-react';
import { lazyPage, STAFF, type PageDefinition } from '../../shell/feature';

export const pages: PageDefinition[] = [
  {
    path: '/settings',
    title: 'settings.title',
    roles: STAFF,
    nav: { icon: Settings, order: 110, section: 'group', shortcut: 'r' },
    component: lazyPage(() => import('./group-page'), 'GroupPage'),
  },
  {
    path: '/settings/terms',
    title: 'settings.terms.title',
    roles: STAFF,
    ability: 'member.list',
    component: lazyPage(() => import('./terms-page'), 'TermsPage'),
  },
  {
    path: '/settings/aid',
    title: 'settings.aid.title',
    roles: STAFF,
    ability: 'aid.read-assumptions',
    component: lazyPage(() => import('./aid-choices-page'), 'AidChoicesPage'),
  },
  {
    path: '/settings/users',
    title: 'settings.users.title',
    roles: STAFF,
    ability: 'user.list',
    component: lazyPage(() => import('./users-page'), 'UsersPage'),
  },
  {
    path: '/settings/jobs',
    title: 'settings.jobs.title',
    roles: STAFF,
    ability: 'job.list',
    component: lazyPage(() => import('./jobs-page'), 'JobsPage'),
  },
  {
    path: '/account',
    title: 'settings.account.title',
    roles: ['officer', 'administrator', 'doctor', 'employee', 'provider'],
    component: lazyPage(() => import('./account-page'), 'AccountPage'),
  },
];
