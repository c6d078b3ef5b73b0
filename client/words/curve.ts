import { formatNumber } from './formats.ts';

export const curveWords = {
  loadingHeading: (region: string) => `How far from home do the children of ${region} live?`,
  section: 'Chart',
  chartLabel: (of: string) =>
    `Share of the children of ${of} living within each distance of home, today and at best. The table holds the same numbers.`,
  today: 'Today',
  best: 'Best possible with the region’s usable places',
  xLabel: 'Miles from home',
  limit: (miles: number) => `near home: ${miles} miles`,
  council: 'Children of',
  wholeRegion: (region: string) => `${region}, all councils`,
  caption: (of: string) => `Children of ${of} living within each distance of home`,
  columns: {
    miles: 'Within (miles)',
    today: 'Today',
    best: 'At best',
    between: 'Between',
  },
  explain: (parts: { miles: number; today: number; best: number; children: number }) =>
    `Within ${formatNumber(parts.miles)} miles: ${formatNumber(parts.today)} of ${formatNumber(parts.children)} children live there today and ${formatNumber(parts.best)} could. Better use of today’s places could win ${formatNumber(Math.max(0, parts.best - parts.today))}; the other ${formatNumber(Math.max(0, parts.children - parts.best))} need new ones.`,
  explainHidden: 'The numbers at this distance are hidden to protect children, or have not been worked out.',
  notYet: 'The best possible has not been worked out yet: the line of today is whole.',
  reading:
    'The lower line is where children live today. The upper line is the most children who could live so near with the region’s usable places, brothers and sisters together, under the same rules. What lies between the lines is what better use of places could win; what lies above both needs new places.',
  working: (region: string) => `The distance curve of ${region} is being worked out.`,
  notYetAll: 'The distance curve has not been worked out yet.',
  none: 'There is no distance curve for this question.',
  milesLabel: 'Explain at',
  tableNote: 'Between: children whom better use of today’s places could bring so near.',
} as const;
