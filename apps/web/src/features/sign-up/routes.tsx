import { lazyPage, type PageDefinition } from '../../shell/feature';

const component = lazyPage(() => import('./sign-up-page'), 'SignUpPage');

export const pages: PageDefinition[] = [
  { path: '/join/$slug', title: 'signUp.title', roles: 'public', component },
  // The address that messages and posters carry in French.
  { path: '/rejoindre/$slug', title: 'signUp.title', roles: 'public', component },
];
