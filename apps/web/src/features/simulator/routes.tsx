import { lazyPage, type PageDefinition } from '../../shell/feature';

const component = lazyPage(() => import('./simulator-page'), 'SimulatorPage');

export const pages: PageDefinition[] = [
  { path: '/simulate/$slug', title: 'simulator.title', roles: 'public', component },
  // The address that messages and posters carry in French.
  { path: '/simulateur/$slug', title: 'simulator.title', roles: 'public', component },
];
