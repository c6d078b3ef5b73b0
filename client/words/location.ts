import { formatNumber } from './formats.ts';

/** Where children live today, and between which councils. */
export const locationWords = {
  loadingHeading: (region: string) => `Where do the children of ${region} live?`,
  caption: 'Where children live today, by council',
  shares: {
    'over-20': 'Over 20 miles away, share',
    outside: 'Outside the council, share',
    'at-a-distance': 'At a distance, share',
  },
  columns: {
    children: 'Children in a placement',
    'over-20': 'Over 20 miles away',
    outside: 'Outside the council',
    'at-a-distance': 'At a distance',
    mean: 'Mean miles',
    median: 'Median miles',
  },
  colourings: { 'over-20': 'Over 20 miles', outside: 'Outside the council', 'at-a-distance': 'At a distance' },
  where: {
    'over-20': 'over 20 miles away',
    outside: 'outside the council',
    'at-a-distance': 'at a distance',
  },
  mapMeasures: {
    'over-20': 'the share of children living over 20 miles away',
    outside: 'the share of children living outside the council',
    'at-a-distance': 'the share of children living in councils that do not adjoin their own',
  },
  legend: {
    'over-20': ['under 5%', '5% to 9%', '10% to 14%', '15% or more'],
    outside: ['under 30%', '30% to 39%', '40% to 49%', '50% or more'],
    'at-a-distance': ['under 10%', '10% to 19%', '20% to 29%', '30% or more'],
  },
  chosen: (name: string, share: string, where: string) => `${name}, ${share} of children live ${where}`,
  national: (name: string) => `Where the children of ${name} live, as the national return counts it`,
  living: 'Living',
  inside: 'In their council',
  outside: 'Elsewhere',
  upTo20: 'Up to 20 miles',
  over20: 'Over 20 miles',
  notKnown: 'Not known',
  all: 'All',
  reading:
    'Where the council’s children in a placement live today, whether or not that is where they should. Choose a council to see its own tables here; draw the lines to see between which councils children move.',
  notKnownNote:
    'Not known includes children who came to England alone, for whom distance from home does not apply. At a distance means in a council that is neither theirs nor next to it.',
  more: {
    caption: (name: string) => `Brothers and sisters, and places children may not be in: ${name}`,
    what: 'Who',
    together: 'Brothers and sisters together, as planned',
    apart: 'Apart from brothers and sisters, against the plan',
    siblingsNotKnown: 'Planned together, not known if they are',
    underSixteen: 'Under 16 where nobody under 16 may live',
    unregistered: 'In an unregistered place',
    placedHere: 'Children of the region’s other councils who live here',
    children: 'Children',
  },
  flows: {
    legend: 'Lines between councils',
    none: 'No lines',
    out: 'Children placed elsewhere',
    in: 'Children from elsewhere',
    caption: {
      out: (name: string) => `Where children of ${name} live, outside their council`,
      in: (name: string) => `Whose children live in ${name}, from other councils`,
    },
    from: 'From',
    to: 'To',
    children: 'Children',
    total: 'All shown',
    shown: (lines: number, all: number) =>
      `The map draws the ${formatNumber(lines)} largest of ${formatNumber(all)} with a known place; the table holds all.`,
    nobody: 'No child of this choice is shown to live in another council.',
    hidden: 'Small numbers are left out to protect children, so these do not add up to all who live elsewhere.',
  },
} as const;
