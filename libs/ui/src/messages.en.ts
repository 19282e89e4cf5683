import type { messages as french } from './messages.fr';

/** Texts of the shared components, in English. */
export const messages: typeof french = {
  retry: 'Try again',
  cancel: 'Cancel',
  close: 'Close',
  undo: 'Undo',
  loading: 'Loading…',
  typeToConfirm: 'Type “{{text}}” to confirm',
  problem: {
    reference: 'Reference for support:',
    network: {
      title: 'No connection',
      help: 'The server does not answer. Check your connection and try again: nothing will be done twice.',
    },
    'signed-out': { title: 'Signed out', help: 'Sign in again to go on.' },
    forbidden: {
      title: 'Not allowed',
      help: 'Your role in this group does not allow this. Ask the administrator of the group.',
    },
    missing: { title: 'Not found', help: 'This does not exist, or no longer exists, in this group.' },
    stale: {
      title: 'Changed meanwhile',
      help: 'Someone changed these data. Reload to see the latest version.',
    },
    invalid: { title: 'Refused', help: 'Correct the fields shown and try again.' },
    failure: {
      title: 'Something went wrong',
      help: 'The error was recorded. Try again; if it comes back, give the reference below to support.',
    },
  },
};
