/** Which numbers of where children live hang together: across a row, down a column, with the flows and who adjoins whom? */
import { countOf } from '../count.ts';
import type { GssCode, RegionFacts } from '../facts.ts';
import {
  type Flow,
  isAtADistance,
  type LocationColumn,
  type LocationCounts,
  type LocationRow,
  type LocationTable,
  locationCells,
  locationColumns,
  siblingColumns,
} from '../location.ts';
import { together } from '../report/councilTable.ts';
import type { Figure, FigureSum, ReportNumbers } from '../report/reportTable.ts';
import { exchangeKey, flowKey, impliedColumns, type PlacedColumn, placedKey } from './figureKeys.ts';

const insideCells = ['insideWithin20', 'insideOver20', 'insideNotKnown'] as const;
const outsideCells = ['outsideWithin20', 'outsideOver20', 'outsideNotKnown'] as const;
const overTwenty = ['insideOver20', 'outsideOver20'] as const;
const columns: readonly PlacedColumn[] = [...locationColumns, ...impliedColumns];

/** [total, parts] of one row. Where all children of a council live in one way, that is a secret of each of them. */
const rowSums: readonly (readonly [PlacedColumn, readonly PlacedColumn[], isSensitive?: boolean])[] = [
  ['inside', insideCells],
  ['outside', outsideCells],
  ['children', ['inside', 'outside']],
  ['children', locationCells, true],
  ['far', overTwenty],
  ['outside', ['atADistance', 'adjoining', 'hostNotKnown']],
  ['siblings', siblingColumns],
];

function valueIn(row: LocationCounts, column: PlacedColumn): number {
  const sum = (parts: readonly LocationColumn[]) => parts.reduce((total, part) => total + (row[part].value ?? 0), 0);
  if (column === 'inside') return sum(insideCells);
  if (column === 'outside') return sum(outsideCells);
  if (column === 'siblings') return sum(siblingColumns);
  if (column === 'far') return sum(overTwenty);
  if (column === 'adjoining') return sum(outsideCells) - sum(['atADistance', 'hostNotKnown']);
  return row[column].value ?? 0;
}

/** Some children of a council, and so the rest of them: anybody can take the one from all. */
const someOf: readonly PlacedColumn[] = ['siblings', 'unregistered', 'underSixteenNotAllowed', 'far'];

function restOf(council: GssCode | null, countIn: (column: PlacedColumn) => number): ReportNumbers {
  const restKey = (column: PlacedColumn) => `rest.${placedKey(council, column)}`;
  return {
    tables: [],
    links: someOf.map((column): Figure => {
      return { key: restKey(column), value: countIn('children') - countIn(column), role: 'COUNT', isImplied: true };
    }),
    sums: someOf.map((column) => {
      return { total: placedKey(council, 'children'), parts: [placedKey(council, column), restKey(column)] };
    }),
  };
}

/** Not on the live screens, nor in the report. */
const unshown: readonly PlacedColumn[] = ['outside', 'adjoining'];

function rowFigures(council: GssCode | null, countIn: (column: PlacedColumn) => number): ReportNumbers {
  const rest = restOf(council, countIn);
  const own = columns.map((column): Figure => {
    const figure = { key: placedKey(council, column), value: countIn(column), role: 'COUNT' } as const;
    return unshown.includes(column) ? { ...figure, isImplied: true } : figure;
  });
  const across = rowSums.map(([total, parts, isSensitive = false]): FigureSum => {
    const keys = parts.map((part) => placedKey(council, part));
    return { total: placedKey(council, total), parts: keys, isSensitive };
  });
  return { tables: [], links: [...own, ...rest.links], sums: [...across, ...rest.sums] };
}

/** A flow of nobody between members is left out of the table, as a hidden one is: no reader can tell them apart. */
function flowsWithNobody({ flows, rows }: LocationTable): readonly Flow[] {
  const members = rows.map(({ localAuthority }) => localAuthority);
  const senders = rows.filter(sentChildren).map(({ localAuthority }) => localAuthority);
  const there = new Set(flows.map(({ from, to }) => flowKey(from, to)));
  const none = senders.flatMap((from) =>
    members.flatMap((to) => (there.has(flowKey(from, to)) ? [] : [{ from, to, children: countOf(0) }])),
  );
  return [...flows, ...none];
}

/** Every flow between members by itself, and what flows into each from the others, which the report names too. */
function flowFigures(table: LocationTable): ReportNumbers {
  const flows = flowsWithNobody(table);
  const links = flows.map(({ from, to, children }): Figure => {
    return { key: flowKey(from, to), value: children.value ?? 0, role: 'COUNT' };
  });
  const here = table.rows.map(({ localAuthority, placedHere }): ReportNumbers => {
    const [key, total] = [exchangeKey(localAuthority), placedKey(localAuthority, 'placedHere')];
    const into = flows.filter(({ from, to }) => to === localAuthority && from !== localAuthority);
    const parts = into.map(({ from, to }) => flowKey(from, to));
    const sums = [{ total, parts: [key] }, ...(parts.length === 0 ? [] : [{ total, parts }])];
    return { tables: [], links: [{ key, value: placedHere.value ?? 0, role: 'COUNT' }], sums };
  });
  return together([{ tables: [], links, sums: [] }, ...here]);
}

/** The hosts of one council's children: itself, members that adjoin or not, and all beyond the region together, as the report names them. */
function hostFigures(row: LocationRow, { flows, rows }: LocationTable, { adjacency }: RegionFacts): ReportNumbers {
  const from = row.localAuthority;
  const isFar = (to: GssCode) => isAtADistance(adjacency, from, to);
  const members = rows.map(({ localAuthority }) => localAuthority).filter((code) => code !== from);
  const isBeyond = (flow: Flow) => flow.from === from && flow.to !== from && !members.includes(flow.to);
  const kinds = [
    { column: 'adjoining', host: 'ADJOINING', isOf: (to: GssCode) => !isFar(to) },
    { column: 'atADistance', host: 'FARTHER', isOf: isFar },
  ] as const;
  const beyond = kinds.map(({ column, host, isOf }): ReportNumbers => {
    const own = flows.filter((flow) => isBeyond(flow) && isOf(flow.to));
    const key = flowKey(from, host);
    const value = own.reduce((sum, { children }) => sum + (children.value ?? 0), 0);
    const within = members.filter(isOf).map((to) => flowKey(from, to));
    const parts = own.map(({ to }) => flowKey(from, to));
    const sums = [{ total: placedKey(from, column), parts: [...within, key] }];
    return {
      tables: [],
      links: [{ key, value, role: 'COUNT' }],
      sums: parts.length === 0 ? sums : [...sums, { total: key, parts }],
    };
  });
  const notKnown: Figure = { key: flowKey(from, 'NOT_KNOWN'), value: row.hostNotKnown.value ?? 0, role: 'COUNT' };
  const same = [
    { total: placedKey(from, 'hostNotKnown'), parts: [notKnown.key] },
    { total: placedKey(from, 'inside'), parts: [flowKey(from, from)] },
  ];
  return together([...beyond, { tables: [], links: [notKnown], sums: same }]);
}

function sentChildren({ children }: LocationRow): boolean {
  return children.value !== null;
}

/**
 * Shape   `table` is of all ages and types. The region's own row is taken from the rows: it is marked, not counted, where some council's
 *         children are not loaded.
 */
export function locationFigures(table: LocationTable, region: RegionFacts): readonly ReportNumbers[] {
  const known = table.rows.filter(sentChildren);
  const inAll = (column: PlacedColumn) =>
    (column === 'placedHere' ? table.rows : known).reduce((sum, row) => sum + valueIn(row, column), 0);
  const rows = known.map((row) => rowFigures(row.localAuthority, (column) => valueIn(row, column)));
  const unsent = table.rows.filter((row) => !sentChildren(row));
  const onlyHosts = unsent.map(({ localAuthority, placedHere }): Figure => {
    return { key: placedKey(localAuthority, 'placedHere'), value: placedHere.value ?? 0, role: 'COUNT' };
  });
  const down = columns.map((column): FigureSum => {
    const parts = column === 'placedHere' ? table.rows : known;
    return {
      total: placedKey(null, column),
      parts: parts.map(({ localAuthority }) => placedKey(localAuthority, column)),
    };
  });
  return [
    ...rows,
    rowFigures(null, inAll),
    { tables: [], links: onlyHosts, sums: down },
    flowFigures(table),
    ...known.map((row) => hostFigures(row, table, region)),
  ];
}
