/** Who are the children, by age, and how many came to this country alone? And in what types of placement do they live? */
import { type ChildFigure, childFigures, type FigureGroup } from '../../../../schema/codes/reconciledFigures.ts';
import type { Characteristics } from '../../childCharacteristics.ts';
import type { LocationTable } from '../../location.ts';
import type { ProviderRow } from '../../placedByProvider.ts';
import { lowerFirst } from '../../wording.ts';
import { partOfChildren, shareComparisons } from '../comparisons.ts';
import { councilTable, everyCouncil, together } from '../councilTable.ts';
import type { PublishedAreas } from '../publishedArea.ts';
import { type ReportBlock, type ReportScope, type Shown, saidShare } from '../reportBlock.ts';
import type { ReportNumbers } from '../reportTable.ts';
import { characteristicsNumbers } from './characteristicsPart.ts';
import { providerKey, providerNumbers } from './providerPart.ts';
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

/** What the shares of the report are compared with. */
export interface Published {
  readonly publishedAreas: PublishedAreas | null;
}

export interface WhoFacts extends Published {
  /** Null where it is not known who the children are beyond their age. */
  readonly characteristics: Characteristics | null;
  readonly location: LocationTable;
}

export interface MixFacts extends Published {
  readonly providers: readonly ProviderRow[];
  readonly location: LocationTable;
}

export function whoBlock(counts: RecordedCounts, facts: WhoFacts, scope: ReportScope): ReportBlock {
  const { publishedAreas, characteristics, location } = facts;
  const more =
    characteristics === null ? [] : [characteristicsNumbers(characteristics, location.total.children.value, scope)];
  const ages = figuresOf('AGE');
  const figures: readonly ChildFigure[] = ['CHILDREN', ...ages, 'UASC'];
  return {
    ...{ id: 'WHO', picture: { kind: 'BARS', tableId: 'who', columnId: 'AGE_10_15' }, notes: [] },
    numbers: together([
      recordedTable({ id: 'who', caption: 'Children in care by age', figures, group: 'AGE' }, counts, scope),
      ...more,
    ]),
    answer: (shown) => {
      const most = largest(shown, ages);
      return most
        ? `The largest group is aged ${most.label}: ${most.share} of the children.`
        : 'The ages of the children cannot be shown.';
    },
    notLoaded: counts.notLoaded,
    comparisons: () => [
      ...shareComparisons(publishedAreas, {
        ...{ partOf: partOfChildren(['AGE_16_17']), says: 'were 16 or over on 31 March' },
      }),
      ...shareComparisons(publishedAreas, {
        ...{ partOf: partOfChildren(['UASC']), says: 'had come to this country alone on 31 March' },
      }),
    ],
  };
}

export function mixBlock(counts: RecordedCounts, facts: MixFacts, scope: ReportScope): ReportBlock {
  const { publishedAreas } = facts;
  const types = figuresOf('PLACEMENT');
  const figures: readonly ChildFigure[] = ['CHILDREN', ...types];
  return {
    ...{ id: 'MIX', picture: { kind: 'BARS', tableId: 'mix', columnId: 'FOSTERING' }, notes: [] },
    numbers: together([
      recordedTable(
        { id: 'mix', caption: 'Children in care by type of placement', figures, group: 'PLACEMENT' },
        counts,
        scope,
      ),
      providerNumbers(facts, scope),
    ]),
    answer: (shown) => {
      const most = largest(shown, types);
      const own = saidShare(shown(providerKey('PR1', everyCouncil)), shown(recorded('CHILDREN', everyCouncil)));
      const whose = own === null ? '' : ` Councils themselves provide ${own} of the placements.`;
      return most
        ? `Most live in ${most.label}: ${most.share} of the children.${whose}`
        : 'The types of placement cannot be shown.';
    },
    notLoaded: counts.notLoaded,
    comparisons: () => [
      ...shareComparisons(publishedAreas, {
        ...{ partOf: partOfChildren(['FOSTERING']), says: 'lived with foster carers on 31 March' },
      }),
      ...shareComparisons(publishedAreas, {
        ...{ partOf: partOfChildren(['HOMES']), says: 'lived in children’s homes or secure homes on 31 March' },
      }),
    ],
  };
}
