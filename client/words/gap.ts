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
  earlier: 'This answer is to the settings before. The new one is being worked out.',
  changed: 'Settings changed. Press Update to see the new answer; the one below is to the settings before.',
  dateError: 'Enter a real date, like 31 March 2025',
  noSuchRegion: 'There is no such region for you',
  plan: 'Plan new places',
  view: 'View',
  views: { both: 'Both', map: 'Map', table: 'Table' },
  chartViews: { both: 'Both', map: 'Chart', table: 'Table' },
  measure: 'Measure',
  measureNames: {
    'near-home': 'Short near home',
    places: 'Places short',
    location: 'Where children live',
    curve: 'Distance curve',
    access: 'Access',
    value: 'Value of a place',
  },
  count: 'Who is counted',
  readings: { EVERYONE: 'Every child', WAITING_OR_BADLY_FAR: 'Waiting or badly far' },
  readingWords: { EVERYONE: '', WAITING_OR_BADLY_FAR: 'children waiting or badly far only' },
  release: 'Other regions’ children',
  releases: { keep: 'Keep their places', release: 'Give their places up' },
  releaseWords: 'places used by other regions released',
  whatIf:
    'What if: places in this region that children of other regions use are counted as if they were free. Nobody would be moved by asking.',
  method: 'Method',
  colourBy: 'Colour by',
  measures: { places: 'Places', share: 'Share of children' },
  mapLabel: (measure: string, region: string, date: string) =>
    `Map of ${measure} in the councils of ${region}, ${date}. The table holds the same numbers.`,
  cellMapLabel: (measure: string, region: string, date: string) =>
    `Map of ${measure}, spot by spot in ${region}, ${date}. The table holds the same numbers.`,
  mapMeasures: { places: 'places short or spare', share: 'places short or spare as a share of children' },
  mapSection: 'Map',
  tableSection: 'Table',
  legend: {
    short: 'Short of places',
    spare: 'Spare places',
    places: ['100 or more', '30 to 99', '6 to 29', 'within 5', '6 to 29', '30 to 99', '100 or more'],
    share: ['20% or more', '10% to 19%', '3% to 9%', 'within 2%', '3% to 9%', '10% to 19%', '20% or more'],
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
  nearHome: {
    caption: 'Children who cannot live near home, by council',
    columns: {
      short: 'Short near home',
      share: 'Of its children',
      atLeast: 'Proved at least',
      children: 'Children counted',
    },
    chosen: (name: string, short: string, demand: string) =>
      `${name}, ${short} near home, ${demand} children who need a place`,
    working: 'Every child is being placed, on paper, to see who could live near home. The other numbers are whole.',
    notYet: 'not yet',
    none: 'none short',
    short: (children: number) => `${formatNumber(children)} short`,
    shareShort: (share: number) => (Math.round(share * 100) === 0 ? 'under 1% short' : `${formatShare(share)} short`),
    colourings: { number: 'Children', share: 'Share of children' },
    mapNumber: 'children short of a place near home',
    mapShare: 'children short of a place near home, as a share of those who need one',
    legend: {
      many: 'Most children short',
      few: 'Fewest',
      number: ['100 or more', '30 to 99', '6 to 29', '5 or fewer'],
      share: ['20% or more', '10% to 19%', '3% to 9%', '2% or less'],
    },
    mostShort: (worst: readonly { name: string; children: number }[]) =>
      `Most short: ${worst.map(({ name, children }) => `${name} ${formatNumber(children)}`).join(', ')}.`,
    why: (children: string) => `Why ${children} children cannot live near home`,
    whyOf: (children: string, council: string) => `Why ${children} children of ${council} cannot live near home`,
    whyHidden: (council: string) => `Why children of ${council} cannot live near home`,
    whyNone: 'Every child could have a place near home',
    firstReason: 'First reason',
    children: 'Children',
    allReasons: 'All reasons',
    reasonsLabel: (parts: string) => `${parts}. The table below holds the same numbers.`,
    reasonsHidden: 'Some reasons are hidden to protect children, so there is no bar.',
    apart: 'Counted apart, and never part of the gap',
    reading:
      'Every child is placed at once, brothers and sisters together, in homes the rules allow, as near as the limit says. Short near home is the number left without. Nobody who lives well where they are is moved by this count. The other columns say why places alone do not answer it: a spare place of the wrong kind, or too far, helps nobody.',
    proven: 'Proven.',
    bounded: 'Proven within a bound.',
    stopped: 'Stopped early.',
    notWorkedOut: 'The near-home gap has not been worked out. The other numbers are whole.',
  },
  waitingMap: 'Map of the councils; their numbers are being worked out.',
  chosen: (name: string, gap: string, demand: string) => `${name}, ${gap}, ${demand} children who need a place`,
  chooseHint: 'Choose a council to mark it on the map and to open its own page.',
  openArea: (name: string) => `Open ${name}: why, step by step`,
  /** Of the whole region; positive = short. */
  placesHeadline: (parts: { region: string; gap: number; demand: string; usable: string }) => {
    const { region, gap, demand, usable } = parts;
    const size = `${formatNumber(Math.abs(gap))} ${Math.abs(gap) === 1 ? 'place' : 'places'}`;
    const side = gap === 0 ? 'is in balance' : gap > 0 ? `is ${size} short` : `has ${size} spare`;
    return `${region} ${side}: ${demand} children need a place and ${usable} places are usable.`;
  },
  placesHidden: (region: string, words: string) =>
    words === '[c]'
      ? `${region}: the number short is hidden to protect children.`
      : words === '[z]'
        ? `${region}: these children need no place in a home.`
        : `${region}: not every council has sent its children and homes, so there is no total.`,
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
  shareGap: (share: number) => {
    if (Math.round(share * 100) === 0) return 'in balance';
    return `${formatShare(Math.abs(share))} ${share > 0 ? 'short' : 'spare'}`;
  },
  allSpare: 'all spare',
  /** After what is being worked out. */
  willAppear: '; it will appear here.',
  howToRead: 'How to read this',
  reading:
    'Short or spare compares the children of each council who need a place with the usable places standing in its area. Usable places are registered or approved places less those on hold, so filled and empty places both count. Each child is counted once. Nobody who lives well where they are is moved by this count.',
  methodLabel: 'Method:',
} as const;
