import type { ReconciledStatus } from '../../schema/codes/reconciledFigures.ts';
import { formatNumber } from './formats.ts';
import { count } from './phrases.ts';

/** Words of the comparison with the published figures. */
export const reconciliationWords = {
  title: 'Reconciliation',
  meta: (region: string, day: string) => `${region} on ${day}, beside the tables of DfE and Ofsted`,
  filter: 'Day compared',
  folded: (year: number) => `Compared: 31 March ${year}`,
  day: 'Published figures of',
  march: (year: number) => `31 March ${year}`,
  councilCaption: 'Children by council',
  comparedColumns: { loaded: 'Loaded', published: 'Published', difference: 'Difference' },
  councilColumns: ['Council', 'All figures'],
  locationCaption: (name: string) => `Where children live: ${name}`,
  living: 'Living',
  distances: ['20 miles or less', 'Over 20 miles', 'Not known', 'All'],
  sides: { inside: 'Inside the area', outside: 'Outside it', all: 'All' },
  asPublished: 'as published',
  published: 'published',
  figureCaption: (name: string) => `Figures: ${name}`,
  figureColumns: ['Figure', 'Result'],
  choose: 'Choose a council to see its figures; choose it again for all together.',
  /** "12 fewer", "3 more", "none"; empty where there is nothing to compare. */
  difference: (difference: number | null) => {
    if (difference === null) return '';
    if (difference === 0) return 'none';
    return `${formatNumber(Math.abs(difference))} ${difference < 0 ? 'fewer' : 'more'}`;
  },
  figures: (compared: number, differing: number, status: ReconciledStatus) => {
    if (compared === 0) return status === 'NOT_LOADED' ? 'Not loaded' : 'Cannot be compared';
    return differing === 0 ? `All ${compared} agree` : `${differing} of ${compared} differ`;
  },
  differences: (differing: number) => count(differing, 'figure differs', 'figures differ'),
  all: (differing: number) => `Show all ${formatNumber(differing)}`,
  fewer: 'Show fewer',
  rounded: 'to nearest 10',
  how: 'How this is compared',
  rounding:
    'Figures of a council are exact. Where a council’s figure is hidden, the region’s own published figure is used if there is one: it is rounded to 10, and agrees within that.',
  downloaded: 'The comparison is downloaded as CSV',
} as const;
