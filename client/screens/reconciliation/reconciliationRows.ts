import { type FigureGroup, figureGroups, isChildFigure } from '../../../schema/codes/reconciledFigures.ts';
import type { ReconciliationQuery } from '../../generated/graphql.ts';
import { countCell, knownCount } from '../../table/count.ts';
import type { CsvCell } from '../../table/csv.ts';

export type Reconciliation = Extract<ReconciliationQuery['reconciliation'], { __typename?: 'ReconciliationAnswer' }>;
export type Line = Reconciliation['lines'][number];

export interface CouncilRow {
  /** Null = all together. */
  readonly gssCode: string | null;
  readonly name: string;
  readonly children: Line;
  /** Figures that can be compared, and how many of them differ. */
  readonly compared: number;
  readonly differing: number;
}

const codeOf = (line: Line) => line.localAuthority?.gssCode ?? null;

function councilRow(name: string, lines: readonly Line[]): CouncilRow[] {
  const children = lines.find(({ what }) => what === 'CHILDREN');
  if (children === undefined) return [];
  const differing = lines.filter(({ status }) => status === 'DIFFERS').length;
  const agreeing = lines.filter(({ status }) => status === 'AGREES').length;
  return [{ gssCode: codeOf(children), name, children, compared: agreeing + differing, differing }];
}

/** One row for each council in the order given, and one for all of them; none where nothing was published. */
export function councilRows({ lines, question }: Reconciliation): { rows: CouncilRow[]; total: CouncilRow | null } {
  const byCouncil = new Map<string | null, Line[]>();
  for (const line of lines) byCouncil.set(codeOf(line), [...(byCouncil.get(codeOf(line)) ?? []), line]);
  const rows = [...byCouncil].flatMap(([code, own]) =>
    code === null ? [] : councilRow(own[0]?.localAuthority?.name ?? code, own),
  );
  return { rows, total: councilRow(question.regionName, byCouncil.get(null) ?? [])[0] ?? null };
}

export interface GroupRows {
  readonly group: FigureGroup;
  readonly label: string;
  readonly lines: readonly Line[];
}

/** Those of one council, or of all together. */
export function linesOf(lines: readonly Line[], gssCode: string | null): Line[] {
  return lines.filter((line) => codeOf(line) === gssCode);
}

/** These make the table of where children live, which has a place of its own. */
const locationGroups: ReadonlySet<FigureGroup> = new Set(['LOCATION', 'DISTANCE', 'AREA']);

/** The figures of one council, or of all together, under the heads of the published tables. */
export function groupRows(lines: readonly Line[], gssCode: string | null): GroupRows[] {
  const own = linesOf(lines, gssCode);
  return (Object.keys(figureGroups) as FigureGroup[]).flatMap((group) => {
    const inGroup = locationGroups.has(group) ? [] : own.filter((line) => line.group === group);
    return inGroup.length === 0 ? [] : [{ group, label: figureGroups[group], lines: inGroup }];
  });
}

/** What differs, of one council or of every one: totals before their parts, the largest difference first. */
export function differences(lines: readonly Line[], gssCode: string | null): Line[] {
  const rank = (line: Line) => (line.what === 'CHILDREN' ? 0 : isChildFigure(line.what) ? 1 : 2);
  return lines
    .filter((line) => line.status === 'DIFFERS' && codeOf(line) !== null && (gssCode ?? codeOf(line)) === codeOf(line))
    .sort((a, b) => rank(a) - rank(b) || Math.abs(b.difference ?? 0) - Math.abs(a.difference ?? 0));
}

const header = [
  'council',
  'gss_code',
  'date',
  'group',
  'figure',
  'loaded',
  'published',
  'published_rounded_to',
  'difference',
  'status',
] as const;

/** Every line as it is seen, markers as text. */
export function reconciliationCsv({ lines, date, question }: Reconciliation): CsvCell[][] {
  const cells = (line: Line): CsvCell[] => [
    line.localAuthority?.name ?? question.regionName,
    codeOf(line) ?? '',
    date,
    figureGroups[line.group],
    line.whatLabel,
    countCell(knownCount(line.loaded)),
    countCell(knownCount(line.published)),
    line.published.roundedTo,
    line.difference ?? '',
    line.status,
  ];
  return [[...header], ...lines.map(cells)];
}
