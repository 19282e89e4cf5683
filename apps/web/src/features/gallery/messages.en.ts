import type { messages as french } from './messages.fr';

export const messages: typeof french = { title: 'Gallery' };
