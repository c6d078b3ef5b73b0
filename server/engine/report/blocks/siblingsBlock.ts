/** Do brothers and sisters whose plan is to live together do so? */
import { type LocationTable, siblingColumns } from '../../location.ts';
import { capitalise, possessive } from '../../wording.ts';
import { cellOf, councilTable, everyCouncil, keyOf } from '../councilTable.ts';
import {
  allOf,
  type ReportBlock,
  type ReportScope,
  type Shown,
  saidChildren,
  saidCount,
  saidShare,
  type Whose,
  whyNotSaid,
} from '../reportBlock.ts';
import type { FigureSum, ReportColumn } from '../reportTable.ts';

const labels: Readonly<Record<(typeof siblingColumns)[number], string>> = {
  siblingsTogether: 'Live with all of them',
  siblingsApart: 'Live apart from some',
  siblingsNotKnown: 'Not known',
};
const planned = 'siblings.planned';

type CountsIn = (council: string) => LocationTable['total'];

const countsOf = (counts: LocationTable['total']) => siblingColumns.map((column) => counts[column].value);

function siblingsTable(of: CountsIn, scope: ReportScope) {
  const all = (council: string) => countsOf(of(council));
  return councilTable(
    {
      id: 'siblings',
      caption: 'Children whose plan is to live with their brothers and sisters in care',
      source: 'Sibling groups and plans of the children loaded',
      columns: [
        {
          ...{ id: 'planned', label: 'Plan is together', unit: 'children' },
          cell: (council) => {
            const counts = all(council);
            const isKnown = counts.every((count) => count !== null);
            const value = counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
            return isKnown
              ? { kind: 'FIGURE', key: keyOf(planned, council), value, role: 'COUNT' }
              : { kind: 'MARKED', marker: 'NOT_AVAILABLE' };
          },
        },
        ...siblingColumns.map((column) => ({
          ...({ id: column, label: labels[column], unit: 'children' } satisfies ReportColumn),
          cell: (council: string) => cellOf(keyOf(column, council), of(council)[column]),
        })),
        {
          ...{ id: 'share', label: 'Share who do', unit: 'percent' },
          cell: (council) => ({
            kind: 'SHARE',
            part: keyOf('siblingsTogether', council),
            whole: keyOf(planned, council),
          }),
        },
      ],
    },
    scope,
  );
}

/**
 * Shape   children with brothers or sisters in care whose plan is to live together, by whether they do.
 * Source  measured against each child's plan, not raw (domain.md §6.7); Children Act 1989 s22C(8)(c).
 */
export function siblingsBlock({ rows, total }: LocationTable, scope: ReportScope): ReportBlock {
  const byCouncil = new Map<string, (typeof rows)[number]>(rows.map((row) => [row.localAuthority, row]));
  const of = (council: string) => byCouncil.get(council) ?? total;
  const all = (council: string) => countsOf(of(council));
  const numbers = siblingsTable(of, scope);
  const known = [...scope.councils.map(({ gss }) => gss), everyCouncil].filter((council) =>
    all(council).every((count) => count !== null),
  );
  const across = known.map((council): FigureSum => {
    return { total: keyOf(planned, council), parts: siblingColumns.map((column) => keyOf(column, council)) };
  });
  return {
    ...{ id: 'SIBLINGS', picture: { kind: 'BARS', tableId: 'siblings', columnId: 'share' }, notes: [] },
    numbers: { ...numbers, sums: [...numbers.sums, ...across] },
    answer: (shown) => answer(shown, allOf(scope)),
    ofCouncil: answer,
    quality: (shown) => qualityOf(shown),
    notLoaded: all(everyCouncil).includes(null)
      ? 'Some councils have sent no children: load their SSDA903 files.'
      : null,
  };
}

function qualityOf(shown: Shown): string | null {
  const [unknown, all] = [shown(keyOf('siblingsNotKnown', everyCouncil)), shown(keyOf(planned, everyCouncil))];
  if (unknown.value === 0) return all.value ? 'Whether they do is known of all of them.' : null;
  const share = saidShare(unknown, all);
  return share === null ? null : `Of ${share} of those whose plan it is, it is not known whether they do.`;
}

function answer(shown: Shown, { key, name }: Whose): string {
  const [doThey, all] = [shown(keyOf('siblingsTogether', key)), shown(keyOf(planned, key))];
  if (all.value === 0) return `No child of ${name} has a recorded plan to live with brothers and sisters in care.`;
  if (doThey.value === null)
    return `How many of ${possessive(name)} children live with their brothers and sisters as planned ${whyNotSaid(doThey)}.`;
  const share = saidShare(doThey, all);
  if (share === null)
    return `In ${name}, ${saidChildren(doThey, 'lives', 'live')} with all brothers and sisters in care, as planned.`;
  return `${capitalise(share)} of ${possessive(name)} children whose plan is to live with their brothers and sisters do: ${saidCount(doThey)} of ${saidCount(all)}.`;
}
