import { lazyPage, type PageDefinition } from '../../shell/feature';

/** In development only: every shared component on one page. */
export const pages: PageDefinition[] = import.meta.env.DEV
  ? [
      {
        path: '/gallery',
        title: 'gallery.title',
        roles: 'public',
        width: 'wide',
        component: lazyPage(() => import('./gallery-page'), 'GalleryPage'),
      },
    ]
  : [];
