/** Words of the need queue and of finding a home. Plain, active, numbers first (ux.md section 6). */
import { type ImportantPlaceKind, importantPlaceKinds } from '../../schema/vocabulary.ts';
import { formatMiles, formatNumber } from './formats.ts';
import { count, listInWords } from './phrases.ts';

export const queueWords = {
  documentTitle: 'Children waiting for a home',
  caption: 'Needs, soonest first',
  waiting: (children: number, council: string) =>
    `${count(children, 'child', 'children')} in ${council} ${children === 1 ? 'is' : 'are'} waiting for a home.`,
  /** The most urgent thing that is true: today, else within five days. */
  soonest: ({ today, soon }: { today: number; soon: number }) => {
    if (today > 0) return `${formatNumber(today)} ${today === 1 ? 'needs' : 'need'} one today.`;
    if (soon === 0) return 'Nobody needs one within 5 days.';
    return `${formatNumber(soon)} ${soon === 1 ? 'needs' : 'need'} one within 5 days.`;
  },
  nobody: 'No child is waiting',
  nobodyNext: 'New needs appear here when a social worker opens them, or when a needs file is imported.',
  nobodyInFilter: 'No child is waiting with these filters',
  showAll: 'Show every need',
  columns: {
    reference: 'Need',
    children: 'Ages and sex',
    neededBy: 'Needed by',
    cohorts: 'What matters',
    type: 'Type preferred',
    area: 'Area',
    waiting: 'Waiting',
    change: 'Change',
  },
  change: 'Change',
  changeNeed: (reference: string) => `Change ${reference}`,
  record: 'Record a need',
  emergency: 'Emergency',
  status: 'Status',
  closed: (needs: number, status: string, council: string) =>
    `${count(needs, 'need')} of ${council}: ${status.toLowerCase()}.`,
  changedMeanwhile: (reference: string, who: string) =>
    `${reference} was changed by ${who} since you opened this page.`,
  moreChanged: (others: number) => `${count(others, 'other need')} changed too.`,
  somebody: 'somebody',
  arrived: (reference: string) => `${reference} is new since you opened this page.`,
  left: (reference: string) => `${reference} has left this list since you opened this page.`,
  showNow: 'Show the queue as it is now',
  find: 'find a home',
  waitingDays: (days: number) => (days <= 0 ? 'Opened today' : count(days, 'day')),
  noCohorts: 'Nothing particular',
  noType: 'Not said',
  noArea: 'Not known',
  urgency: 'Urgency',
  cohort: 'What matters',
  any: 'Any',
  shown: (shown: number, all: number) => `${formatNumber(shown)} of ${count(all, 'need')} shown`,
  factsAsOf: (day: string) => `Facts as of ${day}.`,
  sortAnnounced: (column: string, isDescending: boolean) =>
    `Sorted by ${column.toLowerCase()}, ${isDescending ? 'highest first' : 'lowest first'}`,
} as const;

/** Whole years as said of a child. */
export function ageInWords(ageYears: number): string {
  return ageYears === 0 ? 'under 1' : String(ageYears);
}

export const sexWords = { M: 'boy', F: 'girl', U: 'sex not recorded' } as const;

export const findWords = {
  documentTitle: 'Find a home',
  crumb: 'Needs',
  summaryLabels: {
    need: 'Need',
    child: 'Child',
    children: 'Children',
    council: 'Council',
    neededBy: 'Needs a home by',
    type: 'Plan',
    must: 'Must have',
  },
  keyStage4: 'Key Stage 4',
  noPlan: 'Not said',
  nothingMore: 'Nothing more',
  settings: 'Search settings',
  distanceLabel: 'Near home is within',
  emergencyOn: 'Emergency search',
  emergencyOff: 'Back to the ordinary search',
  order: (looked: number) =>
    `${count(looked, 'home')} looked at. Order: family and friends first, then fewer factors not met, then fewer miles a week.`,
  loading: 'Looking for homes',
  viewLegend: 'View',
  views: { cards: 'Homes', map: 'Map' },
  cardsHeading: (children: number) =>
    children === 1 ? 'Homes that could take the child' : 'Homes that could take the children together',
  rank: (rank: number) => `Rank ${rank}`,
  milesAWeek: 'miles a week',
  milesNotKnown: 'Not known',
  partsMissing: (kinds: string) => `Not in the miles a week, because not recorded: ${kinds}.`,
  placesFree: (places: number) => count(places, 'place'),
  free: 'free',
  call: 'Call',
  othersWaiting: 'Others waiting',
  seeTogether: 'See all waiting children together',
  noPhone: 'no phone number recorded',
  kinshipFirst: 'Listed first: the law asks us to look to family and friends first.',
  approval: 'Approval',
  check: 'Check',
  why: 'Why this rank',
  select: (name: string) => `Show ${name} on the map`,
  showMore: (next: number) => `Show ${next} more`,
  shownOf: (shown: number, all: number) => `${shown} of ${count(all, 'home')} shown`,
  mapLabel: (homes: number) =>
    `Map of ${count(homes, 'home')} numbered in rank order, with the family’s area, school and community places. The miles from each home are in the cards.`,
  mapNote: 'Straight-line miles. Family is shown as an area, not an address; other places to about a mile.',
  mapMissing: 'The map could not be drawn. The cards hold the same miles.',
  keyVisits: (label: string, kind: ImportantPlaceKind, visits: number | null) =>
    visits === null ? label : `${label}, ${findWords.visitsOf(kind, visits)} a week`,
  familyArea: 'Family area',
  nearlyPossible: 'Nearly possible',
  pill: (miles: number) => `${formatMiles(miles)} mi`,
  visitsOf: (kind: ImportantPlaceKind, visits: number | null) => {
    if (visits === null) return 'visits not recorded';
    return kind === 'SCHOOL'
      ? `${visitCount(visits)} ${visits === 1 ? 'day' : 'days'}`
      : `${visitCount(visits)} ${visits === 1 ? 'visit' : 'visits'}`;
  },
  /** Two decimals, so that visits × 2 × miles can be checked against the part beside it. */
  away: (miles: number) => `${miles.toFixed(2)} mi away`,
  drive: (minutes: number) => `, ${Math.round(minutes)} min by car`,
  notThere: 'There is no such need, or it is not yours to see.',
  backToNeeds: 'Back to the needs',
  decide: 'The list suggests.',
  decideRest: 'You and the social worker decide, and record why.',
} as const;

/** Kinds of place that no miles were counted for. */
export function missingInWords(kinds: readonly ImportantPlaceKind[]): string {
  return findWords.partsMissing(listInWords(kinds.map((kind) => importantPlaceKinds[kind].toLowerCase())));
}

function visitCount(visits: number): string {
  return visits.toLocaleString('en-GB', { maximumFractionDigits: 2 });
}

export const nearMissWords = {
  heading: 'Nearly possible: one change away',
  caption: 'Homes one change away',
  none: 'No home is one change away.',
  columns: { home: 'Home', stops: 'What stops it', change: 'What would change', miles: 'Miles a week' },
  wouldRank: (rank: number) => `it would rank ${rank}`,
  nearer: (miles: number) => `${formatMiles(miles)} miles nearer than the first home above`,
  fewer: (miles: number) => `${formatMiles(miles)} fewer miles a week than the first home above`,
} as const;

export const ruledOutWords = {
  heading: (homes: number) => `Ruled out: ${count(homes, 'home')}`,
  note: 'Each home is counted once, under the first rule it fails.',
  none: 'No home was ruled out.',
  source: 'Source',
  total: 'Total',
  more: (homes: number) => `Show ${homes} more of these homes`,
  onlyFirst: (shown: number, all: number) => `The first ${shown} of ${formatNumber(all)}, nearest first.`,
  facts: (home: { kind: string; ages: string; registered: number; vacant: number; onHold: number }) =>
    `${home.kind}; ages ${home.ages.toLowerCase()}; ${home.vacant} free of ${count(home.registered, 'place')}${home.onHold === 0 ? '' : `, ${home.onHold} on hold`}.`,
  loading: 'Fetching the homes',
  failed: 'The homes could not be fetched. Nothing was lost. Close and open this line to try again.',
} as const;

export const noMatchWords = {
  title: 'Look further, or at a home one change away',
  why: 'Most were ruled out for these reasons:',
  nobodyLooked: 'No home with a known location stands that near.',
  next: 'Nearest ways on',
  looking: (miles: number) => `Looking within ${miles} miles`,
  tryMiles: (miles: number, homes: number | null) =>
    homes === null ? `Try ${miles} miles` : `Try ${miles} miles: ${count(homes, 'home')}`,
  noneFurther: 'No suitable home within 200 miles either: what stops them is not the distance.',
  nearlyPossible: (homes: number) => `Look at ${count(homes, 'home')} one change away`,
  together: 'See all waiting children together',
  tryEmergency: 'Search as an emergency: the routes the law gives for today',
  tryWithoutEmergency: 'Search without the emergency setting',
} as const;

export const whyWords = {
  factors: 'Factors, in full:',
  sum: 'Miles a week are visits × 2 × miles, added up:',
} as const;
