import { formatNumber } from './formats.ts';
import { count } from './phrases.ts';

/** One council: why it is short, step by step. */
export const areaWords = {
  title: (council: string) => `${council}: why places are short`,
  loadingHeading: (council: string) => `${council}: is there a place near home for every child?`,
  gap: 'Gap',
  neighbours: 'Other councils, in the order of the table',
  previous: (name: string) => `‹ ${name}`,
  next: (name: string) => `${name} ›`,
  previousLabel: (name: string) => `Previous council: ${name}`,
  nextLabel: (name: string) => `Next council: ${name}`,
  noSuchCouncil: 'There is no such council in your region',
  placesHeadline: (name: string, gap: number) => {
    if (gap === 0) return `${name} is in balance.`;
    const size = count(Math.abs(gap), 'place');
    return gap > 0 ? `${name} is ${size} short.` : `${name} has ${size} spare.`;
  },
  nearHeadline: (unmet: number, children: number) =>
    unmet === 0
      ? `All of its ${formatNumber(children)} children could live near home.`
      : `${formatNumber(unmet)} of its ${count(children, 'child', 'children')} cannot live near home.`,
  nearNotYet: 'Whether its children can live near home has not been worked out yet.',
  hidden: (name: string) => `${name}: the numbers are hidden to protect children.`,
  notSent: (name: string) => `${name} has not sent its children and homes.`,
  notSentNext:
    'Nothing can be said about its places or children until it does: its cells show [x], never 0, and the region’s totals leave it out.',
  summary: {
    children: 'Children who need a place',
    places: 'Usable places',
    ofRegistered: (registered: string) => `of ${registered} registered`,
    gap: 'Short or spare',
    near: 'Short near home',
    ofRegion: (region: string) => `Of ${region}’s shortage near home`,
    over20: 'Living over 20 miles away',
  },
  bridge: {
    heading: 'From registered places to children near home',
    label: (near: string, unmet: string) =>
      `Bridge from registered places to ${near} children who could live near home and ${unmet} who could not. The table below holds every step.`,
    registered: 'Registered places',
    onHold: 'On hold',
    onHoldSpan: (places: number) => `On hold: ${count(places, 'place')}`,
    reachSpan: (net: number) => `Who the places can reach: ${net < 0 ? '−' : '+'}${formatNumber(Math.abs(net))}`,
    otherHoldsShort: 'Other reasons',
    otherHolds: 'On hold: other reasons',
    usable: 'Usable places',
    net: 'Net of elsewhere and others’ use',
    others: 'Children of other councils',
    held: 'Held by children who stay',
    empty: 'Empty, suit no child',
    elsewhere: 'Homes elsewhere in reach',
    withoutPlace: 'With kin near home',
    near: 'Could live near home',
    unmet: 'Cannot live near home',
    apart: 'Counted apart',
    netNote:
      'Net of elsewhere and others’ use: places in reach in other councils, less places here that children of others use or that suit no child.',
    placedNote:
      'Who takes a place where is counted from the best arrangement of all children, not from where they live today.',
    heldNote: 'Held: places of children who stay where they are or who came from other regions, and places reserved.',
    withoutPlaceNote:
      'With kin near home: they stay, so their places are among those held; counted with them are brothers and sisters together in a foster household at its limit.',
    apartNote: 'Counted apart: children who are neither near home nor short, such as those with kin farther away.',
    children: 'Children who need a place',
    caption: 'Steps from registered places to children near home',
    step: 'Step',
    change: 'Places or children',
    sum: (parts: {
      registered: string;
      onHold: string;
      usable: string;
      between: string;
      near: string;
      unmet: string;
      apart: string;
      children: string;
    }) =>
      `${parts.registered} registered − ${parts.onHold} on hold = ${parts.usable} usable. ${parts.usable} ${parts.between} = ${parts.near} children near home. ${parts.near} + ${parts.unmet}${parts.apart} = ${parts.children} children.`,
    working: 'This is being worked out; it will appear here.',
    none: 'The bridge needs numbers that are hidden, not sent, or not worked out yet.',
  },
  bound: (atLeast: string) => `At least ${atLeast} of these children are short, even if nobody else needed a place.`,
  holds: {
    MATCHING: 'On hold: matching',
    STAFFING: 'On hold: staffing',
    BUILDING: 'On hold: building',
    CARER_BREAK: 'On hold: carer break',
    STAYING_PUT: 'On hold: staying put',
    APPROVAL_PENDING: 'On hold: approval',
    OTHER: 'On hold: other',
  },
  homes: {
    caption: (name: string) => `Homes in ${name}, most places first`,
    home: 'Home',
    kind: 'Kind',
    registered: 'Registered',
    usable: 'Usable',
    vacant: 'Free',
    none: 'No home of this kind stands here.',
    loading: 'Homes are loading',
  },
  shared: {
    caption: (name: string) => `Places shared between ${name} and other councils`,
    captionToday: (name: string) => `Children between ${name} and other councils today`,
    council: 'Council',
    theirsHereBest: 'Theirs here, at best',
    oursThereBest: 'Ours there, at best',
    theirsHereToday: 'Theirs here today',
    oursThereToday: 'Ours there today',
    all: 'All',
    none: 'No child of other councils lives here, and none of ours there.',
    note: (children: string | null, miles: number) =>
      `At best: counted from the best arrangement of ${children === null ? 'all' : `all ${children}`} children within ${miles} ${miles === 1 ? 'mile' : 'miles'}, not from where they live. It uses the places of the region only, so it does not apply [z] to councils outside. Today: where children live now.`,
    noBest: (isWorking: boolean) =>
      isWorking
        ? 'Where children live today. Who would share places in the best arrangement is being worked out; it will appear here.'
        : 'Where children live today. Who would share places in the best arrangement is known for all types, ages and needs together.',
    draw: 'Draw',
    best: 'Best arrangement',
    today: 'Today',
    noArrows: 'No number of children that may be shown.',
    map: (heading: string) => `Map: ${heading}. The table holds the same numbers.`,
    mapHeadings: {
      best: (name: string) => `Children of ${name} in other councils, in the best arrangement`,
      today: (name: string) => `Children of ${name} in other councils today`,
    },
  },
} as const;
