import { formatNumber } from './formats.ts';

const children = (count: number) => (count === 1 ? '1 child' : `${formatNumber(count)} children`);

/** The result of a plan. */
export const planWords = {
  plans: 'Plans',
  crumb: 'Breadcrumb',
  meta: (parts: readonly string[]) => parts.filter((part) => part !== '').join(' · '),
  within: (miles: number) => `within ${formatNumber(miles)} miles`,
  facts: (date: string) => `Facts as of ${date}`,
  finished: (moment: string, who: string) => `Worked out ${moment}, ${who}`,
  under: (scenario: string) => `under “${scenario}”`,
  loading: 'The plan',
  missing: {
    title: 'There is no such plan',
    sentence: 'It may have been made in another region, or the address is mistyped.',
  },
  nobodyShort: 'Nobody is short of a place near home.',
  nobodyShortWhy: (miles: number) =>
    `Every child counted can be given a suitable place within ${formatNumber(miles)} miles of home with the places there are. New homes would bring nobody nearer by this measure: try a shorter distance.`,
  changed: 'Settings changed. Run again to see what they bring; this is the plan of the settings before.',
  running: 'This is the plan before. The next is being worked out.',
  stopped: 'Stopped early: this is the best plan found by then.',
  unsound: 'This plan did not pass its own check. Do not rely on it; tell whoever runs Nearhome for you.',
  copyText: 'Copy this text',
  textCopied: 'Text copied',
  textNotCopied: 'The text could not be copied. Select it instead.',
  tools: {
    csv: 'CSV',
    xlsx: 'Excel',
    geojson: 'GeoJSON',
    compare: 'Compare with the facts as they are',
    download: 'Download',
    print: 'Print',
  },
  summary: 'What the plan brings',
  arrow: (before: number, after: number) =>
    `From ${children(before)} short of a place near home today to ${children(after)} with the plan`,
  short: 'children short of a place near home',
  range: (low: number, high: number) =>
    low === high
      ? `${children(low)} more near home`
      : `${children(low)} more near home if only the cautious share of places is staffed; ${formatNumber(high)} if all are`,
  costs: {
    heading: 'What it costs',
    capital: 'To open, once',
    yearly: 'To run, a year',
    today: 'The same children today, a year',
    net: 'More a year than today',
    saved: 'Less a year than today',
    range: (low: string, high: string) => `${low} to ${high}`,
    prices: (year: string) => `Prices of ${year}.`,
    miles: 'Miles saved a week',
    moreMiles: 'More miles travelled a week',
  },
  curve: {
    heading: 'Children still not near home',
    label: (points: string) =>
      `Children still not near home for each number of new homes: ${points}. The table below holds the same numbers.`,
    x: 'new homes',
    bound: 'proven lowest possible',
    achieved: 'best found',
    over: 'over budget',
    caption: 'Children still not near home, by number of homes',
    homes: 'New homes',
    after: 'Still not near home',
    least: 'Proven lowest possible',
    budget: 'Within the limits',
    yes: 'Yes',
    no: 'No',
    table: 'The curve as a table',
  },
  map: {
    section: 'Map',
    view: 'Councils coloured by',
    before: 'Today',
    after: 'With the plan',
    label: (homes: number, when: string) =>
      `Map of ${homes} proposed ${homes === 1 ? 'home' : 'homes'} over the councils, shaded by children not near home ${when}. The tables hold the same homes and numbers.`,
    today: 'today',
    planned: 'with the plan',
    legend: (when: string) => `Children not near home ${when}`,
    levels: ['0 to 5', '6 to 10', '11 to 20', '21 or more'] as const,
    value: (count: number) => `${formatNumber(count)} not near`,
    steps: {
      keys: '[ and ] choose the previous and the next home, in the order of the table.',
      previous: 'Previous home',
      next: 'Next home',
    },
  },
  homes: {
    caption: 'Proposed homes, most children helped first',
    home: 'Home',
    council: 'Council',
    kind: 'Kind',
    ages: 'Ages',
    anyAge: 'every age',
    age: (from: number | null, to: number | null) =>
      from === null && to === null ? 'every age' : to === null ? `${from} and over` : `${from ?? 0} to ${to}`,
    places: 'Places',
    children: 'More children near home',
    living: 'Children living there',
    miles: 'Miles saved a week',
    capital: 'To open',
    yearly: 'Cost a year',
    all: (count: number) => (count === 1 ? 'The home' : `All ${formatNumber(count)} homes`),
    marker: (letter: string, area: string) => `Home ${letter}: ${area}`,
    note: 'The homes of a plan stand in for one another, so the children of the rows need not add up to the total.',
  },
  boxes: {
    binding: 'What holds it back',
    bindingOne: (what: string) => `Held back by ${what}`,
    limits: {
      mostCapitalPounds: 'the capital limit',
      mostYearlyPounds: 'the yearly limit',
      mostHomes: 'the number of homes',
    } as Readonly<Record<string, string>>,
    nothing: 'Nothing you set holds the plan back: another home of these kinds would bring nobody more near home.',
    sure: 'How sure we are',
    tested: (seconds: number) =>
      seconds < 1 ? 'Worked out in under a second.' : `Worked out in ${formatNumber(seconds)} seconds.`,
    sound: 'Checked again from the facts by other sums: it holds.',
    assumes: 'What it assumes',
    change: 'Change',
    changeLabel: 'Change what it assumes',
    source: 'Source',
  },
  councils: {
    caption: 'By council',
    council: 'Council',
    children: 'Children counted',
    before: 'Not near home today',
    after: 'With the plan',
    change: 'More near home',
    total: 'All councils',
  },
  cohorts: {
    caption: 'Who they are',
    who: 'Children',
    more: 'More near home',
    note: 'A child may be in more than one group.',
  },
  alternatives: {
    heading: 'Nearly as good, elsewhere',
    one: (at: number) => `Another choice ${at + 1}`,
    open: 'Open this choice by hand',
    openLabel: (at: number) => `Open choice ${at + 1} by hand`,
  },
  existing: {
    caption: 'What homes of today would do differently',
    home: 'Home',
    gone: 'A home no longer on record',
    before: 'Children today',
    after: 'With the plan',
    what: 'In words',
  },
  robustness: {
    caption: 'If the region turned out otherwise',
    scenario: 'Scenario',
    plan: 'More near home with this plan',
    best: 'With the best plan for it',
    regret: 'Fewer than that',
    what: 'In words',
  },
  notes: 'How to read this',
  list: {
    title: (region: string) => `${region}: plans`,
    heading: (count: number) =>
      count === 0
        ? 'No plans yet'
        : count === 1
          ? '1 plan of new places'
          : `${formatNumber(count)} plans of new places`,
    waiting: 'Plans of new places',
    make: 'Plan new places',
    empty:
      'A plan says where new homes would bring most children near home, with a proof. Start one and it is kept here.',
    caption: 'Plans, newest first',
    plan: 'Plan',
    goal: 'Goal',
    status: 'How good',
    scenario: 'Planned for',
    asIs: 'The region as it is',
    who: 'Made by',
    when: 'When',
    stale: 'Facts have changed since',
    state: 'Facts',
    fresh: 'As now',
  },
} as const;

/** Putting the homes of a plan into a scenario. */
export const toScenarioWords = {
  open: 'Add these homes to a scenario',
  heading: 'Add these homes to a scenario',
  which: 'Scenario',
  fresh: 'A new scenario',
  name: 'Name of the new scenario',
  nameUsual: 'New homes of the plan',
  nameMissing: 'Name of the new scenario: enter a name.',
  reason: 'Reason, for who reads it later',
  reasonUsual: (headline: string) => `From a plan: ${headline}`,
  reasonMissing: 'Reason: say why the homes would open.',
  add: (homes: number) => (homes === 1 ? 'Add the home' : `Add ${homes} homes`),
  adding: 'Adding',
  cancel: 'Cancel',
  close: 'Close',
  done: (homes: number, scenario: string) =>
    `${homes === 1 ? '1 home was' : `${homes} homes were`} added to “${scenario}”.`,
  partly: (added: number, homes: number, scenario: string) =>
    `${added} of ${homes} homes were added to “${scenario}” before it stopped. The scenario’s own history can undo them.`,
} as const;
