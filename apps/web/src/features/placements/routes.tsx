import { Waypoints } from 'lucide-react';
import { lazyPage, STAFF, type PageDefinition } from '../../shell/feature';

export const pages: PageDefinition[] = [
  {
    path: '/placements',
    title: 'placements.title',
    roles: STAFF,
    width: 'wide',
    ability: 'placement.list',
    nav: { icon: Waypoints, order: 35, shortcut: 'i' },
    component: lazyPage(() => import('./placements-page'), 'PlacementsPage'),
  },
  {
    path: '/placements/new',
    title: 'placements.new',
    roles: STAFF,
    width: 'wide',
    ability: 'placement.open',
    component: lazyPage(() => import('./new-placement-page'), 'NewPlacementPage'),
  },
  {
    path: '/placements/$placementId',
    title: 'placements.one',
    roles: STAFF,
    width: 'wide',
    ability: 'placement.list',
    component: lazyPage(() => import('./placement-page'), 'PlacementPage'),
  },
  {
    path: '/placements/$placementId/amend',
    title: 'placements.amend',
    roles: STAFF,
    width: 'wide',
    ability: 'placement.amend',
    component: lazyPage(() => import('./amend-placement-page'), 'AmendPlacementPage'),
  },
];
