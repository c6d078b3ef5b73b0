/** What do placements cost a week? */
import { placementTypes } from '../../../../schema/vocabulary.ts';
import type { CostQuartiles } from '../../market/weeklyCosts.ts';
import { highCostPounds, type WeeklySpend } from '../../market/weeklySpend.ts';
import { lowerFirst, numberText } from '../../wording.ts';
import { everyCouncil, keyOf, together } from '../councilTable.ts';
import {
  blockOfWords,
  placedMeasure,
  type ReportBlock,
  type ReportScope,
  type Shown,
  saidShare,
} from '../reportBlock.ts';
import type { ReportNumbers } from '../reportTable.ts';

const key = (type: string) => keyOf('costed', type);

/** Shape  a type's costs are said of ten placements or more. Units  pounds a week. */
export interface CostBlockFacts {
  readonly costs: readonly CostQuartiles[] | null;
  readonly spend: WeeklySpend | null;
}

const spentKey = (which: 'all' | 'high' | 'other') => keyOf('spent', which);

/** What is paid is said of ten placements or more; those of high cost, those of less, and all hang together. */
function spendNumbers(spend: WeeklySpend, costs: readonly CostQuartiles[]): ReportNumbers {
  const row = (which: 'all' | 'high', label: string, { placements, pounds }: WeeklySpend['highCost']) => ({
    ...{ id: which, label },
    cells: [
      { kind: 'FIGURE' as const, key: spentKey(which), value: placements, role: 'COUNT' as const },
      { kind: 'AVERAGE' as const, value: pounds, of: spentKey(which) },
    ],
  });
  const typed = costs.reduce((sum, { placements }) => sum + placements, 0);
  const byType = { total: spentKey('all'), parts: costs.map(({ placementType }) => key(placementType)) };
  const other = spend.placements - spend.highCost.placements;
  return {
    tables: [
      {
        ...{
          id: 'spend',
          caption: 'What is paid a week, of placements whose cost is known',
          rowHeading: 'Which placements',
        },
        ...{ source: 'Weekly costs of the placements loaded', total: null },
        columns: [
          { id: 'placements', label: 'Placements', unit: 'children' },
          { id: 'pounds', label: 'Paid a week', unit: 'pounds' },
        ],
        rows: [
          row('all', 'All whose cost is known', spend),
          row('high', `£${numberText(highCostPounds)} a week or more`, spend.highCost),
        ],
      },
    ],
    links: [{ key: spentKey('other'), value: other, role: 'COUNT' }],
    sums: [
      { total: spentKey('all'), parts: [spentKey('high'), spentKey('other')] },
      ...(typed === spend.placements ? [byType] : []),
    ],
  };
}

/** How many of the children placed have a cost on record, where that may be said. */
function costQuality(shown: Shown): string | null {
  const share = saidShare(shown(spentKey('all')), shown(keyOf(placedMeasure, everyCouncil)));
  return share === null ? null : `A weekly cost is loaded of ${share} of the children placed.`;
}

const notes = ['What will be spent in years to come is not forecast: Nearhome takes no budgets yet.'];

export function costBlock({ costs, spend }: CostBlockFacts, { regionName }: ReportScope): ReportBlock {
  if (costs === null || costs.length === 0) {
    const missing =
      'No weekly costs are loaded: load the Placements North West census, or another list in its columns, which has a weekly cost for each placement.';
    return blockOfWords('COST', `What ${regionName} pays is not loaded.`, missing);
  }
  return {
    ...{ id: 'COST', picture: { kind: 'BARS', tableId: 'costs', columnId: 'median' }, notLoaded: null, notes },
    quality: costQuality,
    numbers: together([...(spend === null ? [] : [spendNumbers(spend, costs)]), quartileNumbers(costs)]),
    answer: (shown) => answer(shown, costs),
    ofCouncil: (shown, { name }) =>
      `What placements cost is known of ${regionName} as a whole, and not of ${name} alone: ${lowerFirst(answer(shown, costs))}`,
  };
}

function quartileNumbers(costs: readonly CostQuartiles[]): ReportNumbers {
  const columns = ['lowerQuartile', 'median', 'upperQuartile'] as const;
  const labels = {
    lowerQuartile: 'A quarter cost less than',
    median: 'Half cost less than',
    upperQuartile: 'A quarter cost more than',
  };
  return {
    tables: [
      {
        ...{ id: 'costs', caption: 'Weekly cost by type of placement', rowHeading: 'Type', total: null },
        source: 'Weekly costs of the placements loaded',
        columns: [
          { id: 'placements', label: 'Placements', unit: 'children' },
          ...columns.map((id) => ({ id, label: labels[id], unit: 'pounds' as const })),
        ],
        rows: costs.map((row) => ({
          id: row.placementType,
          label: placementTypes[row.placementType].label,
          cells: [
            { kind: 'FIGURE', key: key(row.placementType), value: row.placements, role: 'COUNT' },
            ...columns.map((column) => ({
              kind: 'AVERAGE' as const,
              value: row[column],
              of: key(row.placementType),
            })),
          ],
        })),
      },
    ],
    links: [],
    sums: [],
  };
}

function answer(shown: Shown, costs: readonly CostQuartiles[]): string {
  const said = costs.filter(({ placementType }) => (shown(key(placementType)).value ?? 0) >= 10);
  const [dearest] = said.toSorted((a, b) => b.median - a.median);
  if (!dearest) return 'Too few costs are known to say what a placement costs.';
  const what = lowerFirst(placementTypes[dearest.placementType].label);
  return `Half of the ${what} placements cost £${numberText(Math.round(dearest.median))} a week or more.`;
}
