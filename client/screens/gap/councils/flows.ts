/** Who places where: children between councils, as lines and as their table. */
import type { MapFlow, Point } from '../../../map/mapTypes.ts';
import { type KnownCount, knownCount } from '../../../table/count.ts';
import { counted, type FactTable, words } from '../../../table/factTable.ts';
import { formatCount } from '../../../words/formats.ts';
import { locationWords } from '../../../words/location.ts';
import type { FlowSide } from '../gapAddress.ts';
import type { LocationAnswer } from './answers.ts';

export type CouncilFlow = LocationAnswer['flows'][number];

export interface FlowsShown {
  readonly table: FactTable;
  readonly lines: readonly MapFlow[];
  /** Flows with a number and two known points: what could be drawn. */
  readonly drawable: number;
}

const mostLines = 12;
const width = { least: 2, most: 11 } as const;

const sizeOf = (count: KnownCount) => ('value' in count ? count.value : -1);

/** The flows of a council to one side, or between all councils of the region; most children first, hidden ones last, ties by name. */
export function flowsOf(flows: readonly CouncilFlow[], side: FlowSide, council: string | null): CouncilFlow[] {
  const isAsked = ({ from, to }: CouncilFlow) => {
    if (from.gssCode === to.gssCode) return false;
    if (council !== null) return (side === 'out' ? from : to).gssCode === council;
    return (side === 'out' ? from : to).isMember;
  };
  return flows
    .filter(isAsked)
    .sort(
      (a, b) =>
        sizeOf(knownCount(b.children)) - sizeOf(knownCount(a.children)) ||
        a.from.name.localeCompare(b.from.name) ||
        a.to.name.localeCompare(b.to.name),
    );
}

interface Drawable {
  readonly flow: CouncilFlow;
  readonly from: Point;
  readonly to: Point;
  readonly size: number;
}

function drawableOf(flow: CouncilFlow): Drawable[] {
  const size = sizeOf(knownCount(flow.children));
  const { from, to } = flow;
  return size > 0 && from.centre && to.centre ? [{ flow, from: from.centre, to: to.centre, size }] : [];
}

/** The table holds every flow; the map the largest that have a number and two known points. */
export function showFlows(flows: readonly CouncilFlow[], caption: string): FlowsShown {
  const drawable = flows.flatMap(drawableOf);
  const most = drawable[0]?.size ?? 1;
  const lines = drawable.slice(0, mostLines).map(({ flow, size, ...points }) => ({
    id: `${flow.from.gssCode}-${flow.to.gssCode}`,
    ...points,
    width: width.least + (width.most - width.least) * Math.sqrt(size / most),
    // Where the arrow leads off the region, its end may lie outside the map: the pill says where to.
    pill:
      flow.from.isMember && flow.to.isMember
        ? formatCount({ value: size })
        : `${(flow.from.isMember ? flow.to : flow.from).name} ${formatCount({ value: size })}`,
  }));
  const { from, to, children } = locationWords.flows;
  const table: FactTable = {
    caption,
    columns: [
      { id: 'from', label: from, kind: 'words' },
      { id: 'to', label: to, kind: 'words' },
      { id: 'children', label: children, kind: 'count', isMain: true },
    ],
    rows: flows.map((flow) => ({
      id: `${flow.from.gssCode}-${flow.to.gssCode}`,
      cells: [words(flow.from.name), words(flow.to.name), counted(knownCount(flow.children))],
    })),
    total: null,
  };
  return { table, lines, drawable: drawable.length };
}
