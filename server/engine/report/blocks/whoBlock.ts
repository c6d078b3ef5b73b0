/** Who are the children, by age, and how many came to this country alone? And in what types of placement do they live? */
import { type ChildFigure, childFigures, type FigureGroup } from '../../../../schema/codes/reconciledFigures.ts';
import type { Characteristics } from '../../childCharacteristics.ts';
import type { LocationTable } from '../../location.ts';
import type { ProviderRow } from '../../placedByProvider.ts';
import { lowerFirst, possessive } from '../../wording.ts';
import { type Compared, compared, partOfChildren } from '../comparisons.ts';
import { councilTable, everyCouncil, together } from '../councilTable.ts';
import type { PublishedAreas } from '../publishedArea.ts';
import { allOf, type ReportBlock, type ReportScope, type Shown, saidShare, type Whose } from '../reportBlock.ts';
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

interface Largest {
  readonly figure: ChildFigure;
  readonly share: string;
  readonly isMost: boolean;
}

/** Of those that may be said. */
function largest(shown: Shown, figures: readonly ChildFigure[], { key }: Whose): Largest | null {
  const all = shown(recorded('CHILDREN', key));
  const [most] = figures
    .map((figure) => ({ figure, count: shown(recorded(figure, key)) }))
    .filter(({ count }) => count.value !== null)
    .sort((a, b) => (b.count.value ?? 0) - (a.count.value ?? 0));
  const share = most ? saidShare(most.count, all) : null;
  if (!most || share === null) return null;
  return { figure: most.figure, share, isMost: 2 * (most.count.value ?? 0) > (all.value ?? 0) };
}

function whoAnswer(shown: Shown, whose: Whose): string {
  const most = largest(shown, figuresOf('AGE'), whose);
  if (most === null) return `The ages of ${possessive(whose.name)} children cannot be shown.`;
  const label = lowerFirst(childFigures[most.figure].label);
  return `The largest group of ${possessive(whose.name)} children is aged ${label}: ${most.share}.`;
}

/** Where they live, behind a verb of its own where "live in" would not do. */
const liveIn: Readonly<Partial<Record<ChildFigure, string>>> = {
  WITH_PARENTS: 'live with their parents',
  ADOPTION: 'are placed for adoption',
};

function mixAnswer(shown: Shown, whose: Whose): string {
  const most = largest(shown, figuresOf('PLACEMENT'), whose);
  if (most === null) return `The types of placement of ${possessive(whose.name)} children cannot be shown.`;
  const own = saidShare(shown(providerKey('PR1', whose.key)), shown(recorded('CHILDREN', whose.key)));
  const who = whose.key === everyCouncil ? 'Councils themselves provide' : 'The council itself provides';
  const whoProvides = own === null ? '' : ` ${who} ${own} of the placements.`;
  const live = liveIn[most.figure] ?? `live in ${lowerFirst(childFigures[most.figure].label)}`;
  const share = most.isMost
    ? `Most of ${possessive(whose.name)} children`
    : `The largest group of ${possessive(whose.name)} children`;
  return `${share} ${live}: ${most.share}.${whoProvides}`;
}

/** Said of what no file is read for, so that nobody takes it for none. */
const notTaken =
  'Special educational needs, and education, health and care plans (EHCPs), are not counted: Nearhome does not take them from any file yet.';

const whoCompared: readonly Compared[] = [
  { partOf: partOfChildren(['AGE_16_17']), says: 'were 16 or over on 31 March' },
  { partOf: partOfChildren(['UASC']), says: 'had come to this country alone on 31 March' },
];
const mixCompared: readonly Compared[] = [
  { partOf: partOfChildren(['FOSTERING']), says: 'lived with foster carers on 31 March' },
  { partOf: partOfChildren(['HOMES']), says: 'lived in children’s homes or secure homes on 31 March' },
];

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
    ...{ id: 'WHO', picture: { kind: 'BARS', tableId: 'who', columnId: 'AGE_10_15' }, notes: [notTaken] },
    numbers: together([
      recordedTable({ id: 'who', caption: 'Children in care by age', figures, group: 'AGE' }, counts, scope),
      ...more,
    ]),
    answer: (shown) => whoAnswer(shown, allOf(scope)),
    ofCouncil: whoAnswer,
    notLoaded: counts.notLoaded,
    ...compared(publishedAreas, whoCompared),
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
    answer: (shown) => mixAnswer(shown, allOf(scope)),
    ofCouncil: mixAnswer,
    notLoaded: counts.notLoaded,
    ...compared(publishedAreas, mixCompared),
  };
}
