/** How many children of each age and type of placement has each council recorded, and how do those numbers hang together? */
import { type ChildFigure, childFigures, type FigureGroup } from '../../../../schema/codes/reconciledFigures.ts';
import type { AuthorityTotals } from '../../loadedTotals.ts';
import { countText } from '../../wording.ts';
import { everyCouncil, keyOf } from '../councilTable.ts';
import type { ReportScope } from '../reportBlock.ts';
import type { FigureSum, ReportCell } from '../reportTable.ts';

export const recorded = (figure: ChildFigure, council: string) => keyOf(`recorded.${figure}`, council);

export interface RecordedCounts {
  readonly cell: (figure: ChildFigure, council: string) => ReportCell;
  /** The figures of a group add up to all children, in each council and in the region. */
  readonly sumsOf: (group: FigureGroup) => readonly FigureSum[];
  /** Where the children placed are as many as those recorded, everybody may take them for the same. */
  readonly sameAs: (measure: string, countIn: (council: string) => number | null) => readonly FigureSum[];
  readonly notLoaded: string | null;
  /** Councils that have sent children. */
  readonly withData: number;
}

export function figuresOf(group: FigureGroup): readonly ChildFigure[] {
  return (Object.keys(childFigures) as ChildFigure[]).filter((figure) => childFigures[figure].group === group);
}

export function recordedCounts(totals: readonly AuthorityTotals[], { councils }: ReportScope): RecordedCounts {
  const byCouncil = new Map(totals.map((each) => [each.localAuthority, each.counts]));
  const countIn = (figure: ChildFigure, council: string): number | null => {
    if (council !== everyCouncil) return byCouncil.get(council)?.[figure] ?? null;
    const all = councils.map(({ gss }) => byCouncil.get(gss)?.[figure] ?? null);
    return all.includes(null) ? null : all.reduce<number>((sum, value) => sum + (value ?? 0), 0);
  };
  const missing = councils.filter(({ gss }) => countIn('CHILDREN', gss) === null).length;
  return {
    cell: (figure, council) => {
      const value = countIn(figure, council);
      if (value === null) return { kind: 'MARKED', marker: 'NOT_AVAILABLE' };
      return { kind: 'FIGURE', key: recorded(figure, council), value, role: 'COUNT' };
    },
    sumsOf: (group) =>
      [...councils.map(({ gss }) => gss), everyCouncil].flatMap((council) => {
        const parts = figuresOf(group);
        const isWhole = ['CHILDREN' as const, ...parts].every((figure) => countIn(figure, council) !== null);
        const sum = parts.reduce((total, figure) => total + (countIn(figure, council) ?? 0), 0);
        if (!isWhole || sum !== countIn('CHILDREN', council)) return [];
        return [{ total: recorded('CHILDREN', council), parts: parts.map((figure) => recorded(figure, council)) }];
      }),
    sameAs: (measure, otherIn) =>
      [...councils.map(({ gss }) => gss), everyCouncil].flatMap((council) => {
        const value = countIn('CHILDREN', council);
        if (value === null || otherIn(council) !== value) return [];
        return [{ total: recorded('CHILDREN', council), parts: [keyOf(measure, council)] }];
      }),
    withData: councils.length - missing,
    notLoaded:
      missing === 0
        ? null
        : `${countText(missing, 'council has', 'councils have')} sent no children: load their SSDA903 files.`,
  };
}
