import { Route, ShieldCheck } from 'lucide-react';
import { lazyPage, STAFF, type PageDefinition } from '../../shell/feature';

export const pages: PageDefinition[] = [
  {
    path: '/overrides',
    title: 'workingTime.overrides.title',
    roles: STAFF,
    width: 'wide',
    ability: 'rule-override.list',
    nav: { icon: ShieldCheck, order: 120, section: 'group' },
    component: lazyPage(() => import('./overrides-page'), 'OverridesPage'),
  },
  {
    path: '/journeys',
    title: 'workingTime.journeys.title',
    roles: STAFF,
    width: 'wide',
    ability: 'site-travel.list',
    nav: { icon: Route, order: 125, section: 'group' },
    component: lazyPage(() => import('./journeys-page'), 'JourneysPage'),
  },
];
