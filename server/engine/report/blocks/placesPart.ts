/** How many places are there of each kind of home and in each council, how many are taken, and how many are free? */
import { type HomeKind, homeKinds } from '../../../../schema/vocabulary.ts';
import type { GssCode, HomeFacts } from '../../facts.ts';
import { childAgesTaken } from '../../shareOverAges.ts';
import { placesOffered } from '../../supply.ts';
import type { CellRole } from '../../suppress.ts';
import { type CouncilColumn, councilTable, everyCouncil, keyOf, together } from '../councilTable.ts';
import type { ReportScope } from '../reportBlock.ts';
import type { FigureSum, ReportCell, ReportColumn, ReportNumbers } from '../reportTable.ts';

export interface Places {
  readonly homes: number;
  readonly registered: number;
  readonly usable: number;
  readonly onHold: number;
  /** Children who live there or are promised a place. */
  readonly taken: number;
  /** Below 0 where more live there than there are usable places. */
  readonly free: number;
}

/** Open homes of the councils to live in that take children. */
export function countedHomes(homes: readonly HomeFacts[], { councils }: ReportScope): readonly HomeFacts[] {
  const members = new Set<string>(councils.map(({ gss }) => gss));
  return homes.filter(
    (home) =>
      home.status === 'OPEN' &&
      !home.isShortBreakOnly &&
      members.has(home.hostAuthority) &&
      childAgesTaken(home) !== null,
  );
}

export function placesIn(homes: readonly HomeFacts[]): Places {
  const sum = (of: (home: HomeFacts) => number) => homes.reduce((total, home) => total + of(home), 0);
  const [usable, onHold] = [sum((home) => placesOffered(home).usable), sum((home) => placesOffered(home).onHold)];
  const taken = sum(({ filledPlaces, reservedPlaces }) => filledPlaces + reservedPlaces);
  return { homes: homes.length, registered: usable + onHold, usable, onHold, taken, free: usable - taken };
}

type Column = keyof Places;

/** Registered places are known to all; who lives in them is not. What is free is what is left. */
const roles: Readonly<Record<Column, CellRole>> = {
  ...{ homes: 'PUBLIC', registered: 'PUBLIC', usable: 'PUBLIC', onHold: 'PUBLIC', taken: 'COUNT', free: 'DERIVED' },
};
const columns: readonly (ReportColumn & { readonly id: Column })[] = [
  { id: 'homes', label: 'Homes', unit: 'homes' },
  { id: 'registered', label: 'Registered', unit: 'places' },
  { id: 'onHold', label: 'On hold', unit: 'places' },
  { id: 'usable', label: 'Usable', unit: 'places' },
  { id: 'taken', label: 'Taken', unit: 'children' },
  { id: 'free', label: 'Free', unit: 'places' },
];
const occupancy: ReportColumn = { id: 'occupancy', label: 'Share taken', unit: 'percent' };

export const placesKey = (column: Column, of: string) => keyOf(`places.${column}`, of);

function figure(column: Column, of: string, places: Places): ReportCell {
  return { kind: 'FIGURE', key: placesKey(column, of), value: places[column], role: roles[column] };
}

const share = (of: string): ReportCell => ({
  ...{ kind: 'SHARE', part: placesKey('taken', of), whole: placesKey('usable', of) },
});

/** What is usable is taken or free, and everybody can subtract. */
const takenOrFree = (of: string): FigureSum => ({
  ...{ total: placesKey('usable', of), parts: [placesKey('taken', of), placesKey('free', of)] },
});

const source = 'Homes loaded: places registered, or approved for fostering, those on hold, and those taken';

export function placesByKind(homes: readonly HomeFacts[], scope: ReportScope): ReportNumbers {
  const kinds = (Object.keys(homeKinds) as HomeKind[]).filter((kind) => homes.some((home) => home.kind === kind));
  const of = (kind: HomeKind) => placesIn(homes.filter((home) => home.kind === kind));
  const rowOf = (id: string, label: string, places: Places) => ({
    ...{ id, label },
    cells: [...columns.map((column) => figure(column.id, id, places)), share(id)],
  });
  const counted = ['taken', 'free'] as const;
  return {
    tables: [
      {
        ...{ id: 'places', caption: 'Places by kind of home', rowHeading: 'Kind of home', source },
        columns: [...columns, occupancy],
        rows: kinds.map((kind) => rowOf(kind, homeKinds[kind].label, of(kind))),
        total: rowOf(everyCouncil, scope.regionName, placesIn(homes)),
      },
    ],
    links: [],
    sums: [
      ...counted.map((column) => ({
        ...{ total: placesKey(column, everyCouncil), parts: kinds.map((kind) => placesKey(column, kind)) },
      })),
      ...[...kinds, everyCouncil].map(takenOrFree),
    ],
  };
}

export function placesByCouncil(homes: readonly HomeFacts[], scope: ReportScope): ReportNumbers {
  const of = (council: string) =>
    placesIn(council === everyCouncil ? homes : homes.filter((home) => home.hostAuthority === (council as GssCode)));
  const numbers = councilTable(
    {
      ...{ id: 'supply', caption: 'Places in each council’s area', source },
      columns: [
        ...columns.map(
          (column): CouncilColumn => ({ ...column, cell: (council) => figure(column.id, council, of(council)) }),
        ),
        { ...occupancy, cell: share },
      ],
    },
    scope,
  );
  return { ...numbers, sums: [...numbers.sums, ...scope.councils.map(({ gss }) => takenOrFree(gss))] };
}

export function placesNumbers(homes: readonly HomeFacts[], scope: ReportScope): ReportNumbers {
  if (homes.length === 0) return { tables: [], links: [], sums: [] };
  return together([placesByKind(homes, scope), placesByCouncil(homes, scope)]);
}
