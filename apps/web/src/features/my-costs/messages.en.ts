import type { messages as french } from './messages.fr';

export const messages: typeof french = {
  title: 'My costs',
  lead: 'What each month amounts to for your practice. Amounts are provisional: they follow the hours you approve.',
  plot: 'Provisional amount per month',
  plotLead: 'Approved hours, at the price of your placement agreements.',
  month: 'Month',
  approved: 'Approved hours',
  waiting: 'To approve',
  amount: 'Provisional amount',
  state: 'State',
  running: 'Running',
  approvedState: 'Approved',
  closed: 'Closed',
  waitingLine: 'of which {{hours}} to approve',
  why: 'Why this amount?',
  rule: 'Approved hours × hourly price of the agreement, on the day of each hour; the sum of the month is rounded once to the cent. The yearly settlement brings it back to the real cost (CGI, art. 261 B).',
  empty: 'No month yet',
  emptyHelp: 'The first month appears here as soon as somebody is placed with your practice.',
};
