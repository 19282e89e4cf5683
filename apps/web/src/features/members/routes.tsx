import { api, unwrap } from '@relais/api-client';
import { Building2 } from 'lucide-react';
import { lazyPage, STAFF, type CommandSource, type PageDefinition } from '../../shell/feature';

export const pages: PageDefinition[] = [
  {
    path: '/members',
    title: 'members.title',
    roles: STAFF,
    ability: 'member.list',
    width: 'wide',
    nav: { icon: Building2, order: 10, shortcut: 'm' },
    component: lazyPage(() => import('./members-page'), 'MembersPage'),
  },
  {
    path: '/members/applications',
    title: 'members.applications.title',
    roles: STAFF,
    ability: 'application.list',
    width: 'wide',
    component: lazyPage(() => import('./applications-page'), 'ApplicationsPage'),
  },
  {
    path: '/members/applications/$applicationId',
    title: 'members.applications.one',
    roles: STAFF,
    ability: 'application.list',
    component: lazyPage(() => import('./application-page'), 'ApplicationPage'),
  },
  {
    path: '/members/register',
    title: 'members.register.title',
    roles: STAFF,
    ability: 'member.list',
    width: 'wide',
    component: lazyPage(() => import('./register-page'), 'RegisterPage'),
  },
  {
    path: '/members/$memberId',
    title: 'members.one',
    roles: STAFF,
    ability: 'member.read',
    component: lazyPage(() => import('./member-page'), 'MemberPage'),
  },
];

export const commands: CommandSource[] = [
  {
    id: 'members',
    title: 'members.title',
    roles: STAFF,
    search: async (search, signal) => {
      const { items } = await unwrap(
        api.GET('/v1/members', { params: { query: { search, limit: 8 } }, signal }),
      );
      return items.map(({ id, legalName, city }) => ({
        id,
        label: legalName,
        description: city,
        to: `/members/${id}`,
      }));
    },
  },
];
