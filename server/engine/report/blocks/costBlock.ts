/** What do placements cost a week? */
import { placementTypes } from '../../../../schema/vocabulary.ts';
import type { CostQuartiles } from '../../market/weeklyCosts.ts';
import { lowerFirst, numberText } from '../../wording.ts';
import { keyOf } from '../councilTable.ts';
import { blockOfWords, type ReportBlock, type ReportScope, type Shown } from '../reportBlock.ts';

const key = (type: string) => keyOf('costed', type);

/** Shape  a type's costs are said of ten placements or more. Units  pounds a week. */
export function costBlock(costs: readonly CostQuartiles[] | null, { regionName }: ReportScope): ReportBlock {
  if (costs === null || costs.length === 0) {
    const missing = 'No weekly costs are loaded: load the council’s placement purchases.';
    return blockOfWords('COST', `What ${regionName} pays is not loaded.`, missing);
  }
  const columns = ['lowerQuartile', 'median', 'upperQuartile'] as const;
  const labels = {
    lowerQuartile: 'A quarter cost less than',
    median: 'Half cost less than',
    upperQuartile: 'A quarter cost more than',
  };
  return {
    ...{ id: 'COST', picture: { kind: 'BARS', tableId: 'costs', columnId: 'median' }, notLoaded: null, notes: [] },
    numbers: {
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
    },
    answer: (shown) => answer(shown, costs),
  };
}

function answer(shown: Shown, costs: readonly CostQuartiles[]): string {
  const said = costs.filter(({ placementType }) => (shown(key(placementType)).value ?? 0) >= 10);
  const [dearest] = said.toSorted((a, b) => b.median - a.median);
  if (!dearest) return 'Too few costs are known to say what a placement costs.';
  const what = lowerFirst(placementTypes[dearest.placementType].label);
  return `Half of ${what} placements cost £${numberText(Math.round(dearest.median))} a week or more.`;
}
