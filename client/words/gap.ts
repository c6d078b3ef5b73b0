import { formatNumber, formatShare } from './formats.ts';

const list = (parts: readonly string[]) => parts.join(' · ');

export const gapWords = {
  title: (region: string) => `${region}: where places are short`,
  loadingHeading: (region: string) => `${region}: where are places short?`,
  filter: 'Filter',
  asOf: 'As of',
  type: 'Type of home',
  allTypes: 'All types',
  age: 'Age',
  allAges: 'All ages',
  need: 'Need',
  anyNeed: 'Any need',
  near: 'Near home is within',
  foldedFilter: (parts: readonly string[]) => `Filter: ${parts.join(', ')}`,
  everything: 'all types and ages',
  aged: (band: string) => `aged ${band}`,
  within: (miles: number) => `within ${miles} miles`,
  facts: (date: string) => `Facts as of ${date}`,
  coverage: (have: number, all: number) => `${have} of ${all} councils`,
  meta: list,
  whatCounts: 'What counts as a place?',
  missing: (have: number, all: number, names: string) =>
    `${have} of ${all} councils have sent data. Not sent: ${names}. Their numbers are not in the totals.`,
  changed: 'Settings changed. Press Update to see the new answer; the one below is to the settings before.',
  dateError: 'Enter a real date, like 31 March 2025',
  noSuchRegion: 'There is no such region for you',
  view: 'View',
  views: { both: 'Both', map: 'Map', table: 'Table' },
  colourBy: 'Colour by',
  measures: { places: 'Places short', share: 'Share of children' },
  mapLabel: (measure: string, region: string, date: string) =>
    `Map of ${measure} in the councils of ${region}, ${date}. The table holds the same numbers.`,
  mapMeasures: { places: 'places short or spare', share: 'places short or spare as a share of children' },
  mapSection: 'Map',
  tableSection: 'Table',
  legend: {
    title: 'Key to the map',
    short: 'Short of places',
    spare: 'Spare places',
    places: ['100 or more', '30 to 99', '6 to 29', 'within 5', '6 to 29', '30 to 99', '100 or more'],
    share: ['20% or more', '10% to 19%', '3% to 9%', 'within 2%', '3% to 9%', '10% to 19%', '20% or more'],
    suppressed: '[c] hidden to protect children',
    missing: '[x] not sent',
  },
  caption: 'Shortage by council',
  byType: {
    caption: 'Short of what: the region by type of home',
    type: 'Type of home',
    note: 'Spare places of one type are no answer to a shortage of another. Choose a type to see it council by council.',
    failed: 'The types could not be counted. Nothing was lost: reload the page to try again.',
  },
  /** Which councils are short, most first; nothing where none is. */
  shortCouncils: (short: readonly { name: string; places: number }[]) => {
    const [first, second] = short;
    if (!first) return null;
    if (!second) return `${first.name} is ${formatNumber(first.places)} short.`;
    const worst = `${first.name} ${formatNumber(first.places)}, ${second.name} ${formatNumber(second.places)}`;
    return short.length === 2 ? `Short: ${worst}.` : `${short.length} councils are short, most of all: ${worst}.`;
  },
  columns: {
    name: 'Council',
    demand: 'Children who need a place',
    registered: 'Registered places',
    usable: 'Usable places',
    gap: 'Short or spare',
    over20: 'Living over 20 miles away',
    outside: 'Living outside the council',
  },
  locationScope: (hasNeed: boolean) =>
    `The last two columns count the council’s children in a placement today, of the type and age chosen${
      hasNeed ? ', whatever their need' : ''
    }; the percentage is of those children.`,
  locationMissing: 'Where children live now could not be worked out, so those columns show [x].',
  selected: (name: string, gap: string, demand: string) => `${name}, ${gap}, ${demand} children who need a place`,
  shareGap: (share: number) => {
    if (Math.round(share * 100) === 0) return 'in balance';
    return `${formatShare(Math.abs(share))} ${share > 0 ? 'short' : 'spare'}`;
  },
  allSpare: 'all spare',
  howToRead: 'How to read this',
  reading:
    'Short or spare compares the children of each council who need a place with the usable places standing in its area. Usable places are registered or approved places less those on hold, so filled and empty places both count. Each child is counted once. Nobody who lives well where they are is moved by this count.',
  method: 'Method:',
} as const;
