/** How do the usable places of each authority become its children near home: who takes places here, and who of ours lives elsewhere? */
import type { GssCode, HomeFacts } from '../facts.ts';
import { childAgesTaken } from '../shareOverAges.ts';
import { servesCohort } from '../supply.ts';
import type { NearHomeWorld } from './nearHomeWorld.ts';

export interface PlacingFlows {
  /** Places here that children of other members take. */
  readonly otherCouncilsHere: number;
  /** Places here that are nobody's to give: of children who stay, of other regions' children, reserved. */
  readonly heldHere: number;
  /** Places here left empty: they suit no child who is short. */
  readonly emptyHere: number;
  /** Children of this authority placed in homes of other members. */
  readonly elsewhere: number;
  /** Children near home who take no place given out: with kin, or with brothers and sisters in a foster household at its limit. */
  readonly withoutPlace: number;
}

type Running = { -readonly [Step in keyof PlacingFlows]: PlacingFlows[Step] };

const nothing: PlacingFlows = { otherCouncilsHere: 0, heldHere: 0, emptyHere: 0, elsewhere: 0, withoutPlace: 0 };

/** Null where one is not known, or there is none. */
export function sumFlows(all: readonly (PlacingFlows | null)[]): PlacingFlows | null {
  const known = all.filter((flows) => flows !== null);
  if (known.length < all.length || known.length === 0) return null;
  const sum = (step: keyof PlacingFlows) => known.reduce((total, flows) => total + flows[step], 0);
  return {
    otherCouncilsHere: sum('otherCouncilsHere'),
    heldHere: sum('heldHere'),
    emptyHere: sum('emptyHere'),
    elsewhere: sum('elsewhere'),
    withoutPlace: sum('withoutPlace'),
  };
}

/** The homes whose places the numerical gap counts as usable. */
function isSupply(home: HomeFacts): boolean {
  return servesCohort(home, null) && childAgesTaken(home) !== null;
}

function placesTaken({ arcs }: NearHomeWorld, group: number, room: number): number {
  const from = arcs.arcStart[group] ?? 0;
  const arc = arcs.arcHome.subarray(from, arcs.arcStart[group + 1]).indexOf(room);
  return arcs.arcPlaces[from + arc] ?? 0;
}

/** One group in its home: each child takes a place while the group has places there, in the order of the group. */
function addGroup(world: NearHomeWorld, group: number, flowsOf: (code: GssCode) => Running): void {
  const at = world.placing.homeOf[group] ?? -1;
  const room = world.rooms[at];
  if (room === undefined) return;
  const host = room.home.hostAuthority;
  const places = isSupply(room.home) ? placesTaken(world, group, at) : 0;
  for (const [position, { demand }] of (world.standing.groups[group]?.cases ?? []).entries()) {
    const isInPlace = position < places;
    const own = demand.responsibleAuthority;
    if (isInPlace) flowsOf(host).emptyHere -= 1;
    if (own !== host) {
      flowsOf(own).elsewhere += 1;
      if (isInPlace) flowsOf(host).otherCouncilsHere += 1;
    } else if (!isInPlace) flowsOf(own).withoutPlace += 1;
  }
}

/**
 * Of each member, from the one placing of everybody.
 *
 * Shape   usable places − otherCouncilsHere − heldHere − emptyHere + elsewhere + withoutPlace = children near home, exactly, for every
 *         member; over the region otherCouncilsHere is elsewhere but for those in foster households at their limit. None is below zero.
 *         Places beside a child who lives alone in a home are empty.
 * Units   places and children.
 * Source  design.md §2.8.
 */
export function placingFlows(world: NearHomeWorld): ReadonlyMap<GssCode, PlacingFlows> {
  const flows = new Map<GssCode, Running>(world.facts.region.members.map((code) => [code, { ...nothing }]));
  const flowsOf = (code: GssCode): Running => {
    const found = flows.get(code) ?? { ...nothing };
    flows.set(code, found);
    return found;
  };
  for (const { home, usable, free } of world.rooms) {
    if (!isSupply(home)) continue;
    flowsOf(home.hostAuthority).heldHere += usable - free;
    flowsOf(home.hostAuthority).emptyHere += free;
  }
  for (const group of world.standing.groups.keys()) addGroup(world, group, flowsOf);
  for (const { demand, group } of world.measured) {
    if (group === null) flowsOf(demand.responsibleAuthority).withoutPlace += 1;
  }
  return flows;
}
