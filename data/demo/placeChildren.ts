import type { HomeKind } from '../../schema/vocabulary.ts';
import { ssda903DistanceClass, ssda903DistanceMiles } from '../../server/engine/ssda903Distance.ts';
import { chooseHostTown, type Placing } from './chooseHost.ts';
import { type DemoChild, isInside, reachOf } from './demoChild.ts';
import { type DemoHome, freePlaces } from './demoHome.ts';
import { gridMiles } from './ground.ts';

const registeredKinds: Readonly<Record<string, HomeKind>> = {
  K1: 'SECURE_CHILDRENS_HOME',
  K2: 'CHILDRENS_HOME',
  K3: 'SUPPORTED_ACCOMMODATION',
  R3: 'FAMILY_CENTRE',
  S1: 'RESIDENTIAL_SCHOOL',
};
/** How likely a child living outside the authority lives in one of the region's homes, where one fits. */
const homesOfRegionShare = { NEAR: 0.85, FAR: 0.35, UNKNOWN: 0.5 } as const;
const closenessMiles = 9;

/**
 * Puts children who do not live in foster households into a home of the region or a place outside it, each in the location class the
 * published table gives them. Homes inside the authority are filled first, the council's own before others.
 */
export function placeOutsideFostering(
  children: readonly DemoChild[],
  homes: readonly DemoHome[],
  placing: Placing,
): void {
  const queue = children.filter(({ placement }) => placement !== 'FOSTER');
  const order = (child: DemoChild) => (isInside(child.locationClass) ? 0 : 2) + (child.provider === 'OWN' ? 0 : 1);
  const sorted = queue
    .map((child, index) => ({ child, index }))
    .sort((a, b) => order(a.child) - order(b.child) || a.index - b.index);
  for (const { child } of sorted) {
    const home = chooseHome(child, homes, placing);
    if (home) moveIn(child, home, placing);
    else placeWithoutHome(child, placing);
  }
}

function moveIn(child: DemoChild, home: DemoHome, { inflow }: Placing): void {
  home.residents.push(child);
  home.row.ageFrom = Math.min(home.row.ageFrom ?? child.age, child.age);
  home.row.ageTo = Math.max(home.row.ageTo ?? child.age, child.age);
  child.stay = {
    host: home.row.hostAuthority,
    town: home.town,
    location: home.row.location,
    homeReference: home.row.homeReference,
    urn: home.row.urn,
  };
  if (home.row.hostAuthority !== child.gss) inflow.add(home.row.hostAuthority);
}

/** With a parent, an adopter, in hospital, or in a home the region has no record of. */
export function placeWithoutHome(child: DemoChild, placing: Placing): void {
  const brother =
    child.sibling?.plan === 'TOGETHER' ? child.sibling.children.find((other) => livesAlike(other, child)) : null;
  if (brother?.stay && !registeredKinds[child.placeCode]) {
    child.stay = { ...brother.stay };
    if (child.stay.host !== child.gss) placing.inflow.add(child.stay.host);
    return;
  }
  const town = chooseHostTown(child, placing, child.placeCode in registeredKinds);
  child.stay = {
    host: town.gss,
    town,
    location: placing.ground.pointNear(town, placing.random),
    homeReference: null,
    urn: null,
  };
  if (town.gss !== child.gss) placing.inflow.add(town.gss);
}

function livesAlike(a: DemoChild, b: DemoChild): boolean {
  return a.stay !== null && a.placement === b.placement && a.locationClass === b.locationClass;
}

function chooseHome(child: DemoChild, homes: readonly DemoHome[], { inflow, random }: Placing): DemoHome | null {
  const kind = registeredKinds[child.placeCode];
  if (!kind) return null;
  const reach = reachOf(child.locationClass);
  if (!isInside(child.locationClass) && kind !== 'SECURE_CHILDRENS_HOME' && !random.chance(homesOfRegionShare[reach]))
    return null;
  const open = homes.filter((home) => home.row.kind === kind && couldTake(home, child));
  const fitting = open.filter((home) => takesAgeAndSex(home, child));
  const choice =
    fitting.length > 0 || !isInside(child.locationClass) ? fitting : open.filter((home) => takesSex(home, child));
  const weights = choice.map((home) => {
    const pull = home.row.hostAuthority === child.gss ? 1 : inflow.pull(home.row.hostAuthority);
    return pull * Math.exp(-gridMiles(home.town.grid, child.homeTown.grid) / closenessMiles);
  });
  return choice[random.weightedIndex(weights)] ?? null;
}

function couldTake(home: DemoHome, child: DemoChild): boolean {
  const { row } = home;
  if (row.isShortBreakOnly || row.status !== 'OPEN' || freePlaces(home) < 1) return false;
  if ((row.hostAuthority === child.gss) !== isInside(child.locationClass)) return false;
  return sectorSuits(home, child) && keepsClass(home, child);
}

function sectorSuits({ row }: DemoHome, child: DemoChild): boolean {
  if (child.provider === 'OWN') return row.sector === 'LOCAL_AUTHORITY' && row.hostAuthority === child.gss;
  if (child.provider === 'OTHER_LA') return row.sector === 'LOCAL_AUTHORITY' && row.hostAuthority !== child.gss;
  return row.sector === child.provider;
}

const classOf = { NEAR: 'WITHIN_20', FAR: 'OVER_20' } as const;

function keepsClass({ row }: DemoHome, child: DemoChild): boolean {
  const reach = reachOf(child.locationClass);
  if (reach === 'UNKNOWN' || child.family === null) return true;
  const home = child.family.location.grid;
  return (
    ssda903DistanceClass(ssda903DistanceMiles({ home, placement: row.location.grid, isUasc: false })) === classOf[reach]
  );
}

function takesSex({ row }: DemoHome, child: DemoChild): boolean {
  return row.sexAccepted === 'ANY' || row.sexAccepted === child.sex;
}

function takesAgeAndSex(home: DemoHome, child: DemoChild): boolean {
  const { ageFrom, ageTo } = home.row;
  return takesSex(home, child) && child.age >= (ageFrom ?? 0) && child.age <= (ageTo ?? 17);
}
