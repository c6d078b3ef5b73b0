/** Words of all waiting children placed at once. */
import { formatNumber } from './formats.ts';
import { count } from './phrases.ts';

export const jointWords = {
  documentTitle: 'All waiting children together',
  loading: 'Placing all waiting children together',
  crumb: 'Together',
  link: 'All waiting children together',
  menu: 'Waiting',
  caption: 'One suggestion for every waiting child, by need',
  intro: 'Fewest children without a home near family, then fewest miles a week in all.',
  columns: {
    need: 'Need',
    home: 'Suggested home',
    miles: 'Miles from family',
    weekly: 'Miles a week',
    change: 'What changes',
    fix: 'By hand',
  },
  noHome: 'No place near home',
  notKnown: 'not known',
  noChange: 'Nothing',
  fixed: 'Fixed by hand',
  changesHeading: (fixed: number) => `What ${count(fixed, 'match', 'matches')} fixed by hand would change`,
  noChanges: 'Nothing else changes.',
  fix: 'Choose by hand',
  fixFor: (reference: string) => `Choose a home by hand for ${reference}`,
  homeFor: (reference: string) => `Home for ${reference}`,
  asSuggested: 'As suggested',
  unfix: 'Let go',
  unfixFor: (reference: string) => `Let go of the home fixed for ${reference}`,
  unfixAll: 'Let go of every match fixed by hand',
  choices: 'Fetching the homes',
  noChoices: 'No home could take them.',
  choicesFailed: 'The homes could not be fetched. Choose by hand again.',
  option: (rank: number, name: string, where: string) => `${rank}. ${name}, ${where}`,
  othersOnly: (placed: string | null) =>
    placed === null
      ? 'Children of all councils are placed together. How many other councils’ children there are is not shown, to protect them.'
      : `Children of all councils are placed together. Other councils’ children are only counted: ${placed} of them have a place near home.`,
  hidden:
    'How many children wait is not shown here, to protect them: the published report says it, where it may be said.',
  countsOnly: 'You see how many children, not who: needs are shown to placement officers, for their own council.',
  counts: { children: 'Children waiting', placed: 'With a place near home', without: 'Without' },
  mapLabel: (homes: number) =>
    `Map of ${count(homes, 'suggested home')} numbered as the rows, with a line to each family’s area. The miles are in the table.`,
  mapNote: 'Straight-line miles. Families are shown as areas, not addresses.',
  mapMark: (row: number, reference: string, home: string) => `Row ${formatNumber(row)}: ${reference}, ${home}`,
  backToNeeds: 'Back to the needs',
  none: 'No child is waiting',
} as const;
