import { formatNumber } from './formats.ts';

/** Who owns the places, and what rests on each owner. */
export const marketWords = {
  title: (region: string) => `${region}: who owns the places`,
  loadingHeading: (region: string) => `Who owns the places of ${region}?`,
  filter: 'Filter',
  type: 'Type of home',
  allTypes: 'All types',
  folded: (type: string) => `Filter: ${type}`,
  concentration: {
    one: 'Largest owner',
    three: 'Largest three',
    ten: 'Largest ten',
    hhi: 'Concentration (HHI)',
    of: 'of registered places',
    hhiWords: (hhi: number) =>
      `${hhi < 1000 ? 'many owners' : hhi < 1800 ? 'moderate' : 'high'}, where an owner is recorded`,
    note: 'The index (Herfindahl–Hirschman) is the sum of the squared shares of the owners, from near 0 (many small owners) to 10,000 (one). Over 1,000 is moderately and over 1,800 highly concentrated, as the Competition and Markets Authority counts it. Homes with no owner recorded are apart.',
  },
  sectors: {
    caption: 'Places by sector',
    sector: 'Sector',
    homes: 'Homes',
    places: 'Registered places',
    share: 'Share',
    notRecorded: 'Not recorded',
    label: (parts: string) => `${parts}. The table below holds the same numbers.`,
  },
  owners: {
    caption: 'Owners, most places first',
    owner: 'Owner',
    sector: 'Sector',
    homes: 'Homes',
    places: 'Registered places',
    share: 'Share',
    several: 'Several, or not recorded',
    without: 'No owner recorded',
  },
  exposure: {
    heading: 'What if an owner left?',
    select: 'Owner',
    choose: 'Choose an owner',
    hint: 'Choose one of the largest owners to see, council by council, how many children could still have a place near home without its homes, when all are placed again.',
    caption: (owner: string) => `Without ${owner}, by council`,
    council: 'Council',
    children: 'Children counted',
    now: 'Could live near home now',
    without: 'Without it',
    change: 'Change',
    sentence: (owner: string, lost: number) =>
      lost === 0
        ? `Without ${owner}, as many children could have a place near home as now.`
        : `Without ${owner}, ${formatNumber(lost)} fewer ${lost === 1 ? 'child' : 'children'} could have a place near home.`,
    working: 'What rests on each owner is being worked out.',
    notYet: 'What rests on each owner has not been worked out yet.',
  },
  cost: {
    caption: 'Weekly cost of a placement, where known',
    type: 'Type of home',
    placements: 'Placements',
    lower: 'Lower quarter',
    median: 'Middle',
    upper: 'Upper quarter',
    notKnown: 'Weekly costs are not known, or are not part of your role.',
    pounds: (amount: number) => `£${formatNumber(amount)}`,
  },
} as const;
