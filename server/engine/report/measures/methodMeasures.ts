/** What is hidden, and how are shares and costs said? */

import { countText, numberText, upToText } from '../../wording.ts';
import { everyCouncil } from '../councilTable.ts';
import { cellIn, tableIn } from '../releasedCells.ts';
import { smallestBase } from '../releaseReport.ts';
import type { Measure, MeasureFacts } from './measure.ts';

function hiddenExample({ blocks }: MeasureFacts): string {
  let [hidden, all] = [0, 0];
  for (const { cells } of blocks.flatMap(({ tables }) => tables.flatMap(({ rows }) => rows))) {
    all += cells.length;
    hidden += cells.filter(({ marker }) => marker === 'SUPPRESSED').length;
  }
  const are = hidden === 1 ? 'is' : 'are';
  return `In this report ${numberText(hidden)} of ${countText(all, 'number')} in the rows of its tables ${are} hidden.`;
}

function costExample({ blocks }: MeasureFacts): string {
  const table = tableIn(blocks, 'costs');
  const [row] = (table?.rows ?? []).flatMap(({ id, label }) => {
    const median = cellIn(table, id, 'median').value;
    return median === null ? [] : [{ label, median }];
  });
  if (row === undefined) return 'No cost of ten placements or more is loaded, so none is said.';
  return `${row.label}: half of the placements cost less than £${numberText(Math.round(row.median))} a week.`;
}

function shareExample({ blocks, scope }: MeasureFacts): string {
  const share = cellIn(tableIn(blocks, 'location'), everyCouncil, 'farShare').value;
  if (share === null) return 'Of 9 children no share is said; 3 of 12 are 25%.';
  return `${scope.regionName}: ${Math.round(100 * share)}% of children placed live over 20 miles from home.`;
}

/** The rule in the numbers of the region. */
export function methodMeasures({ largestSmallCount }: Pick<MeasureFacts, 'largestSmallCount'>): readonly Measure[] {
  return [
    {
      id: 'hidden-numbers',
      title: 'Hidden numbers',
      meaning:
        'Numbers so small that somebody could be recognised are not shown, and neither is what would give them away.',
      formula: `Counts of ${upToText(largestSmallCount)} are hidden. Beside them other numbers are hidden, until nobody who adds and subtracts all the tables of the report can narrow a hidden number to fewer than five. 0 is shown.`,
      example: hiddenExample,
      limits: [
        'A hidden number may be small or large: [c] does not say which.',
        '[x] was not sent, [z] does not apply: neither is hidden, and neither is 0.',
      ],
      source: 'Department for Education practice; cell suppression by linear programming.',
    },
    {
      id: 'shares',
      title: 'Shares and averages',
      meaning: 'A part of a whole, in whole per cent.',
      formula: `Part divided by whole. Said only of a whole of ${smallestBase} children or more, and only where both are shown.`,
      example: shareExample,
      limits: ['Whole per cent may not add up to 100.'],
      source: 'Department for Education practice.',
    },
    {
      id: 'costs',
      title: 'Costs',
      meaning: 'What placements cost a week.',
      formula:
        'Quarters of the weekly costs loaded: a quarter cost less than the first, half less than the middle, a quarter more than the last.',
      example: costExample,
      limits: ['Placements without a cost on record are not counted.', 'A council’s own homes often have no price.'],
      source: 'Weekly costs of the placements loaded.',
    },
  ];
}
