import type { messages as french } from './messages.fr';

export const messages: typeof french = {
  title: 'My duties',
  leadDoctor: 'The few points your practice answers for, about the people placed with you.',
  leadEmployee: 'Your visits and the documents the group expects from you.',
  empty: 'Nothing to do',
  emptyHelp: 'When a document or a visit is expected, it appears here.',
  showDone_one: 'Show what is done ({{count}})',
  showDone_other: 'Show what is done ({{count}})',
  hideDone_one: 'Hide what is done',
  hideDone_other: 'Hide what is done',
  about: 'For {{name}}',
  dueOn: 'Before {{day}}',
  proofs: 'To send: {{proofs}}',
  send: 'Send the document',
  sendOf: 'Send the document: {{title}}',
  sent: 'Document sent to the group.',
  states: {
    late: 'Late',
    'due-soon': 'Due soon',
    'cannot-tell': 'To complete',
    open: 'To do',
    done: 'Done',
    'not-applicable': 'Does not apply',
  },
};
