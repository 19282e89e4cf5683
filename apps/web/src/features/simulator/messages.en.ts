import type { messages as french } from './messages.fr';

export const messages: typeof french = {
  title: 'What does a medical assistant really cost?',
  lead: 'The aid of the health insurance, the invoice of the group and what is left to you, year by year. Nothing is kept.',
  option: 'Aid contract',
  options: { half: 'Half time (1/2 FTE)', full: 'Full time (1 FTE)' },
  hours: 'Hours a week',
  hoursHelp: 'What the practice needs; the time of the option by default.',
  tooFew: 'Below the time of the option a share of the aid is at risk.',
  band: 'Rank of your list',
  bands: { 'below-p90': 'Below the 90th percentile', 'p90-p94': '90th to 94th', 'p95-up': '95th and above' },
  sector: 'Sector',
  sectors: {
    '1': 'Sector 1',
    '2-optam': 'Sector 2 with OPTAM',
    '2': 'Sector 2 without OPTAM',
    '3': 'Sector 3',
  },
  list: 'Treating-doctor patients',
  listHelp: 'Optional: to check the condition on the list.',
  eligible: 'Nothing in these answers speaks against the aid.',
  year: 'Year',
  yearNo: 'Year {{n}}',
  aid: 'Aid of the fund',
  invoiced: 'Invoiced by the group',
  net: 'Left to you',
  breakEven: 'To earn each month to lose nothing',
  second:
    'A second assistant can be asked for from the third year, in some zones; the amounts are not published.',
  join: 'Join the group',
  noOffer: 'Price to come',
  noOfferHelp: 'The group has not published its price yet: nothing can be simulated.',
};
