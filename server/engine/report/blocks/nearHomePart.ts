/** How many children could not be given a place near home, and what holds them back? */
import { type GapReason, gapReasons } from '../../../../schema/vocabulary.ts';
import { countOf } from '../../count.ts';
import type { NearHomeCounts, NearHomeTable } from '../../nearHome/nearHomeTable.ts';
import { capitalise, limitText } from '../../wording.ts';
import { cellOf, councilTable, everyCouncil, keyOf, together } from '../councilTable.ts';
import {
  noNumbers,
  type ReportScope,
  type Shown,
  saidChildren,
  saidCount,
  saidShare,
  type Whose,
  whyNotSaid,
} from '../reportBlock.ts';
import type { FigureSum, ReportNumbers } from '../reportTable.ts';

const [measured, short, near] = ['nearHome.children', 'nearHome.short', 'nearHome.near'];
export const shortKey = (council: string) => keyOf(short, council);
const reasonKey = (reason: GapReason) => keyOf('nearHome.reason', reason);

function councilNumbers({ rows, total, question }: NearHomeTable, scope: ReportScope): ReportNumbers {
  const byCouncil = new Map<string, NearHomeCounts>(rows.map((row) => [row.localAuthority, row]));
  const of = (council: string) => byCouncil.get(council) ?? total;
  const nearOf = (council: string) => (of(council).children.value ?? 0) - (of(council).achieved.value ?? 0);
  const isKnown = (council: string) => of(council).children.value !== null && of(council).achieved.value !== null;
  const numbers = councilTable(
    {
      id: 'nearHome',
      caption: `Children who could live within ${limitText(question.withinMiles)} of home, if all were placed at once`,
      source: 'Children and homes loaded, placed under the law and the places there are, brothers and sisters together',
      columns: [
        {
          id: 'children',
          label: 'Children',
          unit: 'children',
          cell: (council) => cellOf(keyOf(measured, council), of(council).children),
        },
        {
          ...{ id: 'near', label: 'Could live near home', unit: 'children' },
          cell: (council) =>
            isKnown(council)
              ? { kind: 'FIGURE', key: keyOf(near, council), value: nearOf(council), role: 'COUNT' }
              : { kind: 'MARKED', marker: of(council).achieved.marker ?? 'NOT_AVAILABLE' },
        },
        {
          id: 'short',
          label: 'Could not',
          unit: 'children',
          cell: (council) => cellOf(keyOf(short, council), of(council).achieved),
        },
        {
          ...{ id: 'share', label: 'Share who could not', unit: 'percent' },
          cell: (council) => ({ kind: 'SHARE', part: keyOf(short, council), whole: keyOf(measured, council) }),
        },
      ],
    },
    scope,
  );
  const across = [...scope.councils.map(({ gss }) => gss), everyCouncil].filter(isKnown).map((council): FigureSum => {
    return { total: keyOf(measured, council), parts: [keyOf(near, council), keyOf(short, council)] };
  });
  return { ...numbers, sums: [...numbers.sums, ...across] };
}

function reasonNumbers({ total }: NearHomeTable): ReportNumbers {
  // Every reason has its row, so that which there are says nothing; of nobody known to be short, none is said.
  const byReason = new Map(total.reasons.map(({ reason, children }) => [reason, children]));
  const everyReason = (total.achieved.value === null ? [] : (Object.keys(gapReasons) as GapReason[])).map((reason) => ({
    ...{ reason, children: byReason.get(reason) ?? countOf(0) },
  }));
  const known = everyReason.filter(({ children }) => children.value !== null);
  const isWhole =
    known.length > 0 && known.reduce((sum, { children }) => sum + (children.value ?? 0), 0) === total.achieved.value;
  if (everyReason.length === 0) return noNumbers;
  return {
    tables: [
      {
        ...{ id: 'reasons', caption: 'Why they could not', rowHeading: 'Reason', total: null },
        source: 'The first thing that holds each child back',
        columns: [{ id: 'children', label: 'Children', unit: 'children' }],
        rows: everyReason.map(({ reason, children }) => ({
          id: reason,
          label: gapReasons[reason],
          cells: [cellOf(reasonKey(reason), children)],
        })),
      },
    ],
    links: [],
    sums: isWhole ? [{ total: keyOf(short, everyCouncil), parts: known.map(({ reason }) => reasonKey(reason)) }] : [],
  };
}

export function nearHomeNumbers(table: NearHomeTable, scope: ReportScope): ReportNumbers {
  return together([councilNumbers(table, scope), reasonNumbers(table)]);
}

/** "379 of 5,402 children (7%) could not be given a place within 20 miles of home, however places are shared out." */
export function nearHomeSentence({ question }: NearHomeTable, shown: Shown, { key }: Whose): string {
  const [cannot, all] = [shown(keyOf(short, key)), shown(keyOf(measured, key))];
  const within = `within ${limitText(question.withinMiles)} of home`;
  if (cannot.value === null) return `How many children could not be given a place ${within} ${whyNotSaid(cannot)}.`;
  if (cannot.value === 0) return `Every child could be given a place ${within}.`;
  const share = saidShare(cannot, all);
  const of =
    share === null ? saidChildren(cannot, '', '').trim() : `${saidCount(cannot)} of ${saidCount(all)} children`;
  const percent = share === null ? '' : ` (${share})`;
  return `${capitalise(of)}${percent} could not be given a place ${within}.`;
}
