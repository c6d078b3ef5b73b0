import { formatDate, formatNumber } from './formats.ts';

const pounds = (value: number) => {
  const size = Math.abs(value);
  const said =
    size >= 999_500
      ? `£${(size / 1_000_000).toFixed(1)}m`
      : `£${formatNumber(size >= 10_000 ? Math.round(size / 1000) * 1000 : Math.round(size))}`;
  return value < 0 ? `${said} saved` : said;
};

const fieldErrors: Readonly<Record<string, string>> = {
  households: 'Households: enter a whole number from 1 to 200.',
  withinMiles: 'Near home is within: enter a distance between 1 and 200 miles.',
};

/** Recruiting foster households: how many, for whom, where, and what else would help. */
export const recruitWords = {
  title: (region: string) => `${region}: recruitment targets`,
  loading: 'Foster households to recruit',
  working: 'How many foster households would help is being worked out',
  cannot: 'This question cannot be answered as it stands',
  crumb: 'Breadcrumb',
  planner: 'Planner',
  scenarios: 'Scenarios',
  gap: 'Gap',
  settings: 'Settings',
  run: 'Work it out',
  changed: 'Settings changed. Work it out again to see what they bring; this is the answer of the settings before.',
  labels: {
    households: 'Households, up to',
    within: 'Near home is within',
    scenario: 'For',
    asIs: 'The region as it is',
    cohorts: 'Only for these children',
    only: 'Recruit only in these councils',
  },
  hints: {
    within: 'Empty: as the region has it.',
    cohorts: 'None ticked: for whoever could be fostered.',
    only: 'None ticked: in every council.',
  },
  folds: { who: 'For whom, and where', costs: 'What it costs', levers: 'How far other levers are pulled' },
  costs: {
    setUpPoundsPerHousehold: 'Recruiting a household, once',
    fosteringWeeklyPounds: 'Fostering a child, a week',
    kinshipSetUpPounds: 'Starting with kin, once a child',
    kinshipWeeklyPounds: 'A child with kin, a week',
    retentionPoundsPerHousehold: 'Keeping a household, a year',
    liftHoldsPoundsPerPlace: 'Bringing a place into use, once',
  } as Readonly<Record<string, string>>,
  costsHint: 'Empty: the region’s own, or the assumption named beside the answer.',
  levers: {
    kinshipMorePercent: 'More new children with kin',
    retainPercent: 'Of households that would leave, kept',
    liftHoldsPercent: 'Of places on hold, brought into use',
  } as Readonly<Record<string, string>>,
  points: 'points',
  percent: '%',
  errors: (field: string): string =>
    fieldErrors[field] ??
    (field.startsWith('costs.')
      ? `${recruitWords.costs[field.slice(6)]}: enter pounds from 0 to 1,000,000.`
      : `${recruitWords.levers[field.slice(7)]}: enter a percentage above 0, 100 at most.`),
  meta: (parts: readonly string[]) => parts.filter((part) => part !== '').join(' · '),
  within: (miles: number) => `within ${formatNumber(miles)} miles`,
  facts: (date: string) => `Facts as of ${formatDate(date)}`,
  under: (scenario: string) => `under “${scenario}”`,
  summary: 'What recruiting brings',
  arrow: (before: number, after: number) =>
    `From ${formatNumber(before)} children short of a place near home today to ${formatNumber(after)} with the households`,
  short: 'children short of a place near home',
  rows: {
    caption: 'Households to recruit, best first',
    council: 'Council',
    who: 'For',
    households: 'Households',
    places: 'Places each',
    children: 'Children near home',
    cumulative: 'With all above',
    towns: 'Where carers live',
    all: 'All',
  },
  curve: {
    heading: 'How far each household more takes it',
    label: (points: string) =>
      `Children still not near home for each number of households recruited: ${points}. The table holds the same numbers.`,
    x: 'households recruited',
    achieved: 'children still not near home',
    table: 'The curve as a table',
    caption: 'Children near home, by number of households',
    households: 'Households',
    last: 'The last of them',
    after: 'Still not near home',
    none: 'None recruited',
    lastOf: (who: string, town: string, council: string) => `${who}, ${town}, ${council}`,
  },
  leversTable: {
    heading: 'The other levers beside it',
    caption: 'Levers, cheapest for each child near home first',
    lever: 'Lever',
    what: 'What it does',
    children: 'More children near home',
    setUp: 'To set up',
    yearly: 'To run, a year',
    today: 'Those children today, a year',
    each: 'First year, for each child',
    cheapest: 'cheapest',
    unknown: 'not known',
    nobody: 'nobody helped',
    range: (low: number, middle: number, high: number) => `${pounds(middle)} (${pounds(low)} to ${pounds(high)})`,
    note: 'First year: set-up and running, less what is paid today for the children who would live there. Levers are not added up: each is tried by itself.',
  },
  pounds,
  councils: {
    caption: 'By council',
    council: 'Council',
    households: 'Households to recruit',
    before: 'Own children not near home today',
    after: 'With the households',
    total: 'All councils',
  },
  cohorts: {
    caption: 'By the children they are for',
    who: 'Children who could be fostered',
    households: 'Households to recruit',
    before: 'Not near home today',
    after: 'With the households',
  },
  shortBreaks: {
    caption: 'Short breaks, counted apart',
    council: 'Council',
    children: 'Children with or waiting for short breaks',
    places: 'Usable places for short breaks alone',
    households: 'Households short, at most',
  },
  map: {
    section: 'Map',
    label: (towns: number) =>
      `Map of ${towns} ${towns === 1 ? 'town' : 'towns'} where households are to be recruited, over the councils shaded by children still not near home. The tables hold the same numbers.`,
    legend: 'Children not near home with the households',
    levels: ['0 to 5', '6 to 10', '11 to 20', '21 or more'] as const,
    value: (count: number) => `${formatNumber(count)} not near`,
    marker: (town: string, households: number) =>
      `${town}: ${households === 1 ? '1 household' : `${households} households`}`,
  },
  sure: 'How sure we are',
  seconds: (seconds: number) =>
    seconds < 1 ? 'Worked out in under a second.' : `Worked out in ${formatNumber(Math.round(seconds))} seconds.`,
  assumes: 'What it assumes',
  source: 'Source',
  notes: 'How to read this',
  download: 'Download CSV',
  toScenario: {
    open: 'Try this as a scenario',
    heading: 'Try this as a scenario',
    name: 'Name of the new scenario',
    nameUsual: 'Foster households recruited',
    nameMissing: 'Name of the new scenario: enter a name.',
    reason: 'Reason, for who reads it later',
    reasonUsual: (headline: string) => `From recruitment targets: ${headline}`,
    reasonMissing: 'Reason: say why the households would be recruited.',
    add: 'Make the scenario',
    adding: 'Making it',
    cancel: 'Cancel',
    close: 'Close',
    openIt: 'Open the scenario',
    done: (changes: number, scenario: string) =>
      `“${scenario}” was made with ${changes === 1 ? '1 change' : `${changes} changes`}.`,
    partly: (added: number, all: number, scenario: string) =>
      `${added} of ${all} changes were added to “${scenario}” before it stopped.`,
  },
} as const;
