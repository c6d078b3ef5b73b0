/** Who are the children, by age, and how many came to this country alone? And in what types of placement do they live? */
import { type ChildFigure, childFigures, type FigureGroup } from '../../../../schema/codes/reconciledFigures.ts';
import { lowerFirst } from '../../wording.ts';
import { councilTable, everyCouncil } from '../councilTable.ts';
import { type ReportBlock, type ReportScope, type Shown, saidShare } from '../reportBlock.ts';
import type { ReportNumbers } from '../reportTable.ts';
import { figuresOf, type RecordedCounts, recorded } from './recordedCounts.ts';

interface RecordedTable {
  readonly id: string;
  readonly caption: string;
  readonly figures: readonly ChildFigure[];
  readonly group: FigureGroup;
}

function recordedTable(
  { figures, group, ...table }: RecordedTable,
  counts: RecordedCounts,
  scope: ReportScope,
): ReportNumbers {
  const numbers = councilTable(
    {
      ...table,
      source: 'Children loaded, counted as the national tables count them',
      columns: figures.map((figure) => ({
        ...{ id: figure, label: childFigures[figure].label, unit: 'children' },
        cell: (council) => counts.cell(figure, council),
      })),
    },
    scope,
  );
  return { ...numbers, sums: [...numbers.sums, ...counts.sumsOf(group)] };
}

function largest(
  shown: Shown,
  figures: readonly ChildFigure[],
): { readonly label: string; readonly share: string } | null {
  const all = shown(recorded('CHILDREN', everyCouncil));
  const [most] = figures
    .map((figure) => ({ figure, count: shown(recorded(figure, everyCouncil)) }))
    .filter(({ count }) => count.value !== null)
    .sort((a, b) => (b.count.value ?? 0) - (a.count.value ?? 0));
  const share = most ? saidShare(most.count, all) : null;
  return most && share !== null ? { label: lowerFirst(childFigures[most.figure].label), share } : null;
}

export function whoBlock(counts: RecordedCounts, scope: ReportScope): ReportBlock {
  const ages = figuresOf('AGE');
  const figures: readonly ChildFigure[] = ['CHILDREN', ...ages, 'UASC'];
  return {
    ...{ id: 'WHO', picture: { kind: 'BARS', tableId: 'who', columnId: 'AGE_10_15' }, notes: [] },
    numbers: recordedTable({ id: 'who', caption: 'Children in care by age', figures, group: 'AGE' }, counts, scope),
    answer: (shown) => {
      const most = largest(shown, ages);
      return most
        ? `The largest group is aged ${most.label}: ${most.share} of the children.`
        : 'The ages of the children cannot be shown.';
    },
    notLoaded: counts.notLoaded,
  };
}

export function mixBlock(counts: RecordedCounts, scope: ReportScope): ReportBlock {
  const types = figuresOf('PLACEMENT');
  const figures: readonly ChildFigure[] = ['CHILDREN', ...types];
  return {
    ...{ id: 'MIX', picture: { kind: 'BARS', tableId: 'mix', columnId: 'FOSTERING' }, notes: [] },
    numbers: recordedTable(
      { id: 'mix', caption: 'Children in care by type of placement', figures, group: 'PLACEMENT' },
      counts,
      scope,
    ),
    answer: (shown) => {
      const most = largest(shown, types);
      return most
        ? `Most live in ${most.label}: ${most.share} of the children.`
        : 'The types of placement cannot be shown.';
    },
    notLoaded: counts.notLoaded,
  };
}
