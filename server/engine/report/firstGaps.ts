/** Where are the largest shortages, and which table says so on the first page? */
import { placementTypes } from '../../../schema/vocabulary.ts';
import type { Count } from '../count.ts';
import { compareText } from '../order.ts';
import { typesNeedingPlaces } from '../typeOrder.ts';
import { countText, lowerFirst } from '../wording.ts';
import { everyCouncil } from './councilTable.ts';
import { cellIn, tableIn } from './releasedCells.ts';
import type { ReleasedBlock } from './report.ts';
import type { ReportScope } from './reportBlock.ts';
import type { ReleasedTable, ReportColumn, ReportRow } from './reportTable.ts';

const mostGaps = 3;

/** "Northmoor is 270 places short"; null where that is hidden or not known. */
export function shortSentence(blocks: readonly ReleasedBlock[], { regionName }: ReportScope): string | null {
  const gap = cellIn(tableIn(blocks, 'gap-ANY'), everyCouncil, 'numericalGap').value;
  if (gap === null) return null;
  if (gap > 0) return `${regionName} is ${countText(gap, 'place')} short`;
  if (gap < 0)
    return `${regionName} has ${countText(-gap, 'place')} to spare in number, not always where they are needed`;
  return `${regionName} has as many usable places as children who need one`;
}

function columnsOf(withNear: boolean): readonly ReportColumn[] {
  const near: ReportColumn = { id: 'cannotBeNear', label: 'Cannot be near home', unit: 'children' };
  return [
    { id: 'demand', label: 'Children', unit: 'children' },
    { id: 'numericalGap', label: 'Short or spare', unit: 'gap' },
    ...(withNear ? [near] : []),
  ];
}

/** Most short first; those of which it is hidden or not known last, by name, so that the order says nothing of them. */
function byShortage(a: ReportRow<Count>, b: ReportRow<Count>): number {
  const short = ({ cells }: ReportRow<Count>) => cells[1]?.value ?? -Infinity;
  return (short(b) === short(a) ? 0 : short(b) - short(a)) || compareText(a.label, b.label);
}

/** Shape  a row for each council, the region as the total; the third column only where the near-home gap is known. */
export function firstTable(blocks: readonly ReleasedBlock[], { councils, regionName }: ReportScope): ReleasedTable {
  const [gaps, near] = [tableIn(blocks, 'gap-ANY'), tableIn(blocks, 'nearHome')];
  const columns = columnsOf(near !== null);
  const rowOf = (id: string, label: string) => ({
    ...{ id, label },
    cells: [
      cellIn(gaps, id, 'demand'),
      cellIn(gaps, id, 'numericalGap'),
      ...(near === null ? [] : [cellIn(near, id, 'short')]),
    ],
  });
  return {
    ...{ id: 'first', caption: 'Where we are short, all types and ages', rowHeading: 'Council', columns },
    rows: councils.map(({ gss, name }) => rowOf(gss, name)).sort(byShortage),
    total: rowOf(everyCouncil, regionName),
    source: gaps?.source ?? 'Children and homes loaded',
  };
}

interface Shortage {
  readonly council: string;
  readonly type: string;
  readonly places: number;
}

/** Of one council and type of placement each, as far as it may be known: most places first, then by names. */
function shortages(blocks: readonly ReleasedBlock[], { councils }: ReportScope): readonly Shortage[] {
  return typesNeedingPlaces
    .flatMap((type) => {
      const table = tableIn(blocks, `gap-${type}`);
      return councils.map(({ gss, name }): Shortage => {
        const places = cellIn(table, gss, 'numericalGap').value ?? 0;
        return { council: name, type: lowerFirst(placementTypes[type].label), places };
      });
    })
    .filter(({ places }) => places > 0)
    .sort((a, b) => b.places - a.places || compareText(a.council, b.council) || compareText(a.type, b.type));
}

/** "Manchester is 96 fostering places short." */
export function topGaps(blocks: readonly ReleasedBlock[], scope: ReportScope): readonly string[] {
  return shortages(blocks, scope)
    .slice(0, mostGaps)
    .map(({ council, type, places }) => `${council} is ${countText(places, `${type} place`)} short.`);
}
