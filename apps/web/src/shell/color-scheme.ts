import { localStorageColorSchemeManager } from '@mantine/core';

/** Where the choice of light, dark or system is kept; `public/color-scheme-1.js` reads the same key. */
export const colorSchemeManager = localStorageColorSchemeManager({ key: 'relais.color-scheme' });
