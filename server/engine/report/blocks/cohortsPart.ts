/** Of which ages and shortage groups is the region short? */
import { ageBands, cohorts } from '../../../../schema/vocabulary.ts';
import { type Count, sumCounts } from '../../count.ts';
import type { SufficiencyTable } from '../../gap.ts';
import { cellOf, keyOf } from '../councilTable.ts';
import type { FigureSum, ReportNumbers } from '../reportTable.ts';

const sides = ['demand', 'usablePlaces', 'numericalGap'] as const;
type Side = (typeof sides)[number];
const roles = { demand: 'COUNT', usablePlaces: 'PUBLIC', numericalGap: 'DERIVED' } as const;
const key = (side: Side, group: string) => keyOf(`group.${side}`, group);

interface Grouped {
  readonly id: string;
  readonly caption: string;
  readonly rowHeading: string;
  readonly groups: readonly { readonly id: string; readonly label: string }[];
  readonly countsOf: (group: string) => Readonly<Record<Side, Count>>;
}

function groupTable({ groups, countsOf, ...about }: Grouped): ReportNumbers {
  const known = groups.filter(({ id }) => sides.every((side) => countsOf(id)[side].value !== null));
  return {
    tables: [
      {
        ...{ ...about, total: null, source: 'Children, needs and homes loaded' },
        columns: [
          { id: 'demand', label: 'Children', unit: 'children' },
          { id: 'usablePlaces', label: 'Usable places', unit: 'places' },
          { id: 'numericalGap', label: 'Short or spare', unit: 'gap' },
        ],
        rows: groups.map(({ id, label }) => ({
          ...{ id, label },
          cells: sides.map((side) => cellOf(key(side, id), countsOf(id)[side], roles[side])),
        })),
      },
    ],
    links: [],
    sums: known.map(({ id }): FigureSum => {
      return { total: key('demand', id), parts: [key('usablePlaces', id), key('numericalGap', id)] };
    }),
  };
}

function sumOver(table: SufficiencyTable, of: 'cohort' | 'ageBand') {
  return (group: string): Readonly<Record<Side, Count>> => {
    const rows = table.rows.filter((row) => row[of] === group);
    const sum = (side: Side) => sumCounts(rows.map((row) => row[side]));
    return { demand: sum('demand'), usablePlaces: sum('usablePlaces'), numericalGap: sum('numericalGap') };
  };
}

const listed = (words: Readonly<Record<string, string>>) => Object.entries(words).map(([id, label]) => ({ id, label }));

/** A child may be in several shortage groups: they do not add up to all. */
export function cohortNumbers(byCohort: SufficiencyTable): ReportNumbers {
  return groupTable({
    ...{ id: 'gap-cohorts', caption: 'Shortage groups: children who need a place, and places offered to them' },
    rowHeading: 'Group',
    groups: listed(cohorts),
    countsOf: sumOver(byCohort, 'cohort'),
  });
}

/** `all`: the children who need a place, by key; the ages add up to them where they are as many. */
export function ageNumbers(byAge: SufficiencyTable, all: { readonly key: string; readonly value: number | null }) {
  const bands = Object.entries(ageBands).map(([id, { label }]) => ({ id, label }));
  const countsOf = sumOver(byAge, 'ageBand');
  const numbers = groupTable({
    ...{ id: 'gap-ages', caption: 'Ages: children who need a place, and places by the ages they are for' },
    ...{ rowHeading: 'Age', groups: bands, countsOf },
  });
  const sum = bands.reduce((total, { id }) => total + (countsOf(id).demand.value ?? Number.NaN), 0);
  const isWhole = all.value !== null && sum === all.value;
  const parts = bands.map(({ id }) => key('demand', id));
  return { ...numbers, sums: isWhole ? [...numbers.sums, { total: all.key, parts }] : numbers.sums };
}
