/** Whose children live in which council: children placed in others' areas, and others' children placed here. */
import type { Adjacency, GssCode } from '../../facts.ts';
import type { Flow, LocationCounts, LocationTable } from '../../location.ts';
import { type CouncilColumn, councilTable, everyCouncil, keyOf, together } from '../councilTable.ts';
import { noNumbers, placedMeasure, type ReportScope } from '../reportBlock.ts';
import type { Figure, FigureSum, ReportCell, ReportNumbers } from '../reportTable.ts';

/** Where children live beside the councils of the region. */
const [adjoining, farther, notKnown] = ['ADJOINING', 'FARTHER', 'NOT_KNOWN'];
const flowKey = (host: string, council: string) => keyOf(`flow.${host}`, council);
const insideKey = 'location.inside';
const exchangeKey = (side: 'here' | 'away', council: string) => keyOf(`exchange.${side}`, council);

export interface FlowFacts {
  readonly location: LocationTable;
  readonly adjacency: Adjacency;
}

interface Flows {
  /** Of the council's children, so many live in a council of the region, or beyond it; null where the council has sent none. */
  readonly count: (host: string, council: string) => number | null;
  readonly hosts: readonly string[];
}

function hostOf({ from, to }: Flow, members: ReadonlySet<string>, adjacency: Adjacency): string {
  if (members.has(to)) return to;
  return adjacency.get(from)?.has(to) ? adjoining : farther;
}

function flowsOf({ location, adjacency }: FlowFacts, { councils }: ReportScope): Flows {
  const members = new Set<string>(councils.map(({ gss }) => gss));
  const byCouncil = new Map<string, LocationCounts>(location.rows.map((row) => [row.localAuthority, row]));
  const counted = new Map<string, number>();
  for (const flow of location.flows) {
    const key = flowKey(hostOf(flow, members, adjacency), flow.from);
    counted.set(key, (counted.get(key) ?? 0) + (flow.children.value ?? 0));
  }
  const ofCouncil = (host: string, council: string): number | null => {
    const row = byCouncil.get(council);
    if (!row || row.children.value === null) return null;
    return host === notKnown ? row.hostNotKnown.value : (counted.get(flowKey(host, council)) ?? 0);
  };
  const ofAll = (host: string) => {
    const all = councils.map(({ gss }) => ofCouncil(host, gss));
    return all.includes(null) ? null : all.reduce<number>((sum, value) => sum + (value ?? 0), 0);
  };
  return {
    count: (host, council) => (council === everyCouncil ? ofAll(host) : ofCouncil(host, council)),
    hosts: [...members, adjoining, farther, notKnown],
  };
}

const missing: ReportCell = { kind: 'MARKED', marker: 'NOT_AVAILABLE' };

function flowCell({ count }: Flows, host: string, council: string): ReportCell {
  const value = count(host, council);
  return value === null ? missing : { kind: 'FIGURE', key: flowKey(host, council), value, role: 'COUNT' };
}

function matrixTable(flows: Flows, scope: ReportScope): ReportNumbers {
  const column = (host: string, label: string): CouncilColumn => ({
    ...{ id: host, label, unit: 'children' },
    cell: (council) => flowCell(flows, host, council),
  });
  return councilTable(
    {
      id: 'flows',
      caption: 'Children of each council (rows) by the council they live in (columns)',
      source: 'Children’s placements as recorded for the SSDA903 return',
      columns: [
        ...scope.councils.map(({ gss, name }) => column(gss, `In ${name}`)),
        column(adjoining, 'Beyond, in a council adjoining'),
        column(farther, 'Beyond, farther'),
        column(notKnown, 'Council not known'),
      ],
    },
    scope,
  );
}

/** Children of other members who live there, and own children who live in the areas of others. */
function exchange(flows: Flows, scope: ReportScope) {
  const members = scope.councils.map(({ gss }) => gss);
  const sum = (counts: readonly (number | null)[]) =>
    counts.includes(null) ? null : counts.reduce<number>((all, count) => all + (count ?? 0), 0);
  const others = (gss: GssCode) => members.filter((other) => other !== gss);
  return {
    here: (gss: GssCode) => sum(others(gss).map((other) => flows.count(gss, other) ?? 0)),
    away: (gss: GssCode) => sum(others(gss).map((other) => flows.count(other, gss))),
    hereParts: (gss: GssCode) =>
      others(gss).flatMap((other) => (flows.count(gss, other) === null ? [] : [flowKey(gss, other)])),
    awayParts: (gss: GssCode) => others(gss).map((other) => flowKey(other, gss)),
  };
}

function exchangeTable(flows: Flows, scope: ReportScope): ReportNumbers {
  const { here, away, hereParts, awayParts } = exchange(flows, scope);
  const all = (of: (gss: GssCode) => number | null) => {
    const counts = scope.councils.map(({ gss }) => of(gss));
    return counts.includes(null) ? null : counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
  };
  const column = (id: 'here' | 'away', label: string, of: (gss: GssCode) => number | null): CouncilColumn => ({
    ...{ id, label, unit: 'children' },
    cell: (council) => {
      const value = council === everyCouncil ? all(of) : of(council);
      return value === null ? missing : { kind: 'FIGURE', key: exchangeKey(id, council), value, role: 'COUNT' };
    },
  });
  const numbers = councilTable(
    {
      id: 'exchange',
      caption: 'Children placed between the councils of the region',
      source:
        'Children’s placements as recorded for the SSDA903 return; children of councils beyond the region are not known',
      columns: [
        column('here', 'Children of other councils of the region living here', here),
        column('away', 'Own children living in other councils of the region', away),
      ],
    },
    scope,
  );
  const sums = scope.councils.flatMap(({ gss }): readonly FigureSum[] => [
    { total: exchangeKey('here', gss), parts: hereParts(gss) },
    ...(away(gss) === null ? [] : [{ total: exchangeKey('away', gss), parts: awayParts(gss) }]),
  ]);
  return { ...numbers, sums: [...numbers.sums, ...sums] };
}

/** How the matrix hangs together with the table of distances: own council is inside; not adjoining is at a distance. */
function linkedToDistances(flows: Flows, facts: FlowFacts, { councils }: ReportScope): ReportNumbers {
  const rows = new Map<string, LocationCounts>(facts.location.rows.map((row) => [row.localAuthority, row]));
  const known = councils.filter(({ gss }) => (rows.get(gss)?.children.value ?? null) !== null);
  const links = known.map(({ gss }): Figure => {
    return { key: keyOf(insideKey, gss), value: flows.count(gss, gss) ?? 0, role: 'COUNT' };
  });
  const sums = known.flatMap(({ gss }): readonly FigureSum[] => {
    const cells = ['insideWithin20', 'insideOver20', 'insideNotKnown'].map((cell) => keyOf(`location.${cell}`, gss));
    const distant = councils.filter((host) => host.gss !== gss && !facts.adjacency.get(gss)?.has(host.gss));
    const far = [...distant.map((host) => flowKey(host.gss, gss)), flowKey(farther, gss)];
    return [
      { total: keyOf(placedMeasure, gss), parts: flows.hosts.map((host) => flowKey(host, gss)) },
      { total: keyOf(insideKey, gss), parts: cells },
      { total: flowKey(gss, gss), parts: [keyOf(insideKey, gss)] },
      { total: keyOf('location.atADistance', gss), parts: far },
    ];
  });
  return { tables: [], links, sums };
}

/**
 * Shape   who lives where in whole councils, each row adding up to the children placed; then what each takes from the others and sends
 *         to them. Nothing where the region is one council and nobody is placed beyond it.
 * Source  Care Planning Regulations 2010 reg 11 (at a distance: in a council that does not adjoin).
 */
export function flowNumbers(facts: FlowFacts, scope: ReportScope): ReportNumbers {
  const flows = flowsOf(facts, scope);
  if (scope.councils.every(({ gss }) => flows.count(gss, gss) === null)) return noNumbers;
  const exchanged = scope.councils.length > 1 ? [exchangeTable(flows, scope)] : [];
  return together([matrixTable(flows, scope), ...exchanged, linkedToDistances(flows, facts, scope)]);
}
