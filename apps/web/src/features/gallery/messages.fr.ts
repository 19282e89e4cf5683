export const messages = { title: 'Galerie' };
