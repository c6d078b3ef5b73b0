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
      return { key: restKey(column), value: countIn('children') - countIn(column), role: 'COUNT' };
    }),
    sums: someOf.map((column) => {
      return { total: placedKey(council, 'children'), parts: [placedKey(council, column), restKey(column)] };
    }),
  };
}

function rowFigures(council: GssCode | null, countIn: (column: PlacedColumn) => number): ReportNumbers {
  const rest = restOf(council, countIn);
  const own = columns.map((column): Figure => {
    return { key: placedKey(council, column), value: countIn(column), role: 'COUNT' };
  });
  const across = rowSums.map(([total, parts, isSensitive = false]): FigureSum => {
    const keys = parts.map((part) => placedKey(council, part));
    return { total: placedKey(council, total), parts: keys, isSensitive };
  });
  return { tables: [], links: [...own, ...rest.links], sums: [...across, ...rest.sums] };
}

function columnOfFlow({ adjacency }: RegionFacts, { from, to }: Flow): PlacedColumn {
  if (from === to) return 'inside';
  return isAtADistance(adjacency, from, to) ? 'atADistance' : 'adjoining';
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

/** Flows from one council to hosts of one kind add up to that column of its row; flows from the others to one are its `placedHere`. */
function flowFigures(table: LocationTable, region: RegionFacts): ReportNumbers {
  const { rows } = table;
  const flows = flowsWithNobody(table);
  const members = new Set(rows.map(({ localAuthority }) => localAuthority));
  const parts = new Map<string, string[]>();
  const add = (total: string, part: string) => parts.set(total, [...(parts.get(total) ?? []), part]);
  for (const flow of flows) {
    const { from, to } = flow;
    if (members.has(from)) add(placedKey(from, columnOfFlow(region, flow)), flowKey(from, to));
    if (from !== to && members.has(to)) add(placedKey(to, 'placedHere'), flowKey(from, to));
  }
  return {
    tables: [],
    links: flows.map(({ from, to, children }): Figure => {
      return { key: flowKey(from, to), value: children.value ?? 0, role: 'COUNT' };
    }),
    sums: [...parts].map(([total, flowKeys]) => ({ total, parts: flowKeys })),
  };
}

/** What the report says of the hosts of a council's children: those beyond the region together, and whom each takes from the others. */
function hostFigures({ flows, rows }: LocationTable, region: RegionFacts): ReportNumbers {
  const members = new Set(rows.map(({ localAuthority }) => localAuthority));
  const beyond = rows.filter(sentChildren).map(({ localAuthority: from, hostNotKnown }): ReportNumbers => {
    const outside = flows.filter((flow) => flow.from === from && !members.has(flow.to));
    const isFar = (flow: Flow) => isAtADistance(region.adjacency, flow.from, flow.to);
    const groups = [
      { key: flowKey(from, 'ADJOINING'), parts: outside.filter((flow) => !isFar(flow)) },
      { key: flowKey(from, 'FARTHER'), parts: outside.filter(isFar) },
    ];
    const value = (parts: readonly Flow[]) => parts.reduce((sum, { children }) => sum + (children.value ?? 0), 0);
    const notKnown = { key: flowKey(from, 'NOT_KNOWN'), value: hostNotKnown.value ?? 0, role: 'COUNT' as const };
    return {
      tables: [],
      links: [...groups.map(({ key, parts }): Figure => ({ key, value: value(parts), role: 'COUNT' })), notKnown],
      sums: [
        ...groups.map(({ key, parts }) => ({ total: key, parts: parts.map(({ to }) => flowKey(from, to)) })),
        { total: placedKey(from, 'hostNotKnown'), parts: [notKnown.key] },
      ],
    };
  });
  const here = rows.map(({ localAuthority, placedHere }): ReportNumbers => {
    const key = exchangeKey(localAuthority);
    const sums = [{ total: placedKey(localAuthority, 'placedHere'), parts: [key] }];
    return { tables: [], links: [{ key, value: placedHere.value ?? 0, role: 'COUNT' }], sums };
  });
  return together([...beyond, ...here]);
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
    flowFigures(table, region),
    hostFigures(table, region),
  ];
}
