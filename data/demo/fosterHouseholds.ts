import type { HomeKind } from '../../schema/vocabulary.ts';
import type { GssCode } from '../../server/engine/facts.ts';
import { localAuthorityFacts } from '../facts/localAuthorities.ts';
import { fosterPlaceShares } from '../facts/nationalShares.ts';
import { chooseHostTown, type Placing } from './chooseHost.ts';
import type { DemoChild } from './demoChild.ts';
import { beginHome, type DemoHome, freePlaces, type HomeMaking } from './demoHome.ts';
import { giveFosterTerms, holdFosterPlaces } from './fosterTerms.ts';
import type { Town } from './ground.ts';
import { groupsOf, isKin, settle } from './householdGroups.ts';
import { kinshipGroups, kinshipHousehold } from './kinshipHouseholds.ts';
import { agencyName } from './madeUpNames.ts';

/** One service's foster households in one authority: a council's own, or the agencies' together. */
interface Service {
  readonly kind: HomeKind;
  readonly host: GssCode;
  readonly council: GssCode | null;
  readonly sector: 'LOCAL_AUTHORITY' | 'PRIVATE' | 'VOLUNTARY';
  readonly children: DemoChild[];
  others: number;
}

/** Share of the children hosted for authorities outside the region who live in agency foster households. */
const agencyShareOfOthers = 0.5;
const togetherShare = 0.86;

export interface FosterQuestion {
  readonly children: readonly DemoChild[];
  readonly members: readonly GssCode[];
  readonly placing: Placing;
  readonly making: HomeMaking;
}

/**
 * Foster and kinship households for every fostered child who lives in the region, and as many more, empty or partly filled, as bring
 * each service to the national shares of filled, vacant and not available places.
 */
export function makeFosterHouseholds({ children, members, placing, making }: FosterQuestion): DemoHome[] {
  const fostered = children.filter(({ placement }) => placement === 'FOSTER');
  for (const child of fostered) chooseFosterTown(child, placing);
  const homes: DemoHome[] = [];
  const nextReference = (prefix: string) => `${prefix}-${homes.length + 1001}`;
  for (const group of kinshipGroups(fostered, members)) homes.push(kinshipHousehold(group, nextReference('K'), making));
  for (const service of servicesOf(fostered, members, placing)) {
    const before = homes.length;
    for (const { town, residents, others } of households(service, making)) {
      const approved = approvedPlaces(residents.length + others, making.random);
      const home = fosterHome({ service, town, approved, reference: nextReference('F') }, making);
      for (const child of residents) settle(child, home);
      home.others = others;
      homes.push(home);
    }
    addEmptyHouseholds({ service, homes, from: before, nextReference }, making);
    const made = homes.slice(before);
    holdFosterPlaces(made, making);
    for (const home of made) giveFosterTerms(home, making);
  }
  return homes;
}

/** Brothers and sisters with the same plan mostly live in the same town: their household comes later. */
function chooseFosterTown(child: DemoChild, placing: Placing): void {
  const brother = child.sibling?.children.find((other) => other.stay !== null && isSameWay(other, child));
  const isTogether = brother?.stay && child.sibling?.plan === 'TOGETHER' && placing.random.chance(togetherShare);
  const town = isTogether && brother.stay ? brother.stay.town : chooseHostTown(child, placing);
  child.stay = {
    host: town.gss,
    town,
    location: placing.ground.pointNear(town, placing.random),
    homeReference: null,
    urn: null,
  };
  if (town.gss !== child.gss) placing.inflow.add(town.gss);
}

function isSameWay(a: DemoChild, b: DemoChild): boolean {
  return (
    a.placement === b.placement &&
    a.provider === b.provider &&
    a.locationClass === b.locationClass &&
    isKin(a) === isKin(b)
  );
}

function servicesOf(
  fostered: readonly DemoChild[],
  members: readonly GssCode[],
  { inflow }: Placing,
): readonly Service[] {
  const services = new Map<string, Service>();
  const serviceOf = (host: GssCode, council: GssCode | null, sector: Service['sector']): Service => {
    const key = `${host}|${council ?? 'agency'}|${sector}`;
    const kind = council === null ? 'AGENCY_FOSTER' : 'IN_HOUSE_FOSTER';
    const known = services.get(key) ?? { kind, host, council, sector, children: [], others: 0 };
    services.set(key, known);
    return known;
  };
  for (const child of fostered) {
    const host = child.stay?.host;
    if (!host || !members.includes(host) || isKin(child)) continue;
    if (child.provider === 'OWN') serviceOf(host, child.gss, 'LOCAL_AUTHORITY').children.push(child);
    else if (child.provider === 'PRIVATE' || child.provider === 'VOLUNTARY')
      serviceOf(host, null, child.provider).children.push(child);
    else serviceOf(host, otherCouncil(host, child.gss, members), 'LOCAL_AUTHORITY').children.push(child);
  }
  for (const host of members) {
    const others = Math.round(inflow.fromElsewhere(host) * agencyShareOfOthers);
    serviceOf(host, null, 'PRIVATE').others = others;
    inflow.add(host, others);
  }
  return [...services.values()];
}

/** The council whose carer looks after another council's child: the host's, or where that is the child's own, a fellow member's. */
function otherCouncil(host: GssCode, own: GssCode, members: readonly GssCode[]): GssCode {
  if (host !== own) return host;
  return members.find((gss) => gss !== own) ?? host;
}

interface Household {
  readonly town: Town;
  readonly residents: DemoChild[];
  others: number;
}

/** Sibling groups get a household of their own, others share now and then; children of other regions live two to a household at most. */
function households({ host, children, others }: Service, { ground, random }: HomeMaking): readonly Household[] {
  const made: Household[] = [];
  const sharing = new Map<Town, Household>();
  for (const group of groupsOf(children)) {
    const town = group[0]?.stay?.town ?? ground.pickTown(host, random);
    const open = sharing.get(town);
    if (group.length === 1 && open && open.residents.length < 3 && random.chance(0.4)) {
      open.residents.push(...group);
      continue;
    }
    const household = { town, residents: [...group], others: 0 };
    made.push(household);
    if (group.length === 1) sharing.set(town, household);
  }
  for (let left = others; left > 0; ) {
    const count = Math.min(left, random.chance(0.35) ? 2 : 1);
    made.push({ town: ground.pickTown(host, random), residents: [], others: count });
    left -= count;
  }
  return made;
}

/** Up to three, more only for a sibling group (Children Act 1989 Sch 7). */
function approvedPlaces(filled: number, { weightedIndex }: HomeMaking['random']): number {
  return Math.max(filled, 1 + weightedIndex([30, 43, 27]));
}

interface NewFosterHome {
  readonly service: Service;
  readonly town: Town;
  readonly approved: number;
  readonly reference: string;
}

function fosterHome({ service, town, approved, reference }: NewFosterHome, making: HomeMaking): DemoHome {
  const { kind, sector } = service;
  const home = beginHome(
    {
      homeReference: reference,
      name: `Foster household ${reference}`,
      kind,
      sector,
      town,
      registeredPlaces: approved,
      ageFrom: 0,
      ageTo: 17,
    },
    making,
  );
  home.row.providerName = service.council
    ? `${localAuthorityFacts(service.council).name} Council`
    : agencyName(making.random);
  return home;
}

interface EmptyHouseholds {
  readonly service: Service;
  readonly homes: DemoHome[];
  readonly from: number;
  readonly nextReference: (prefix: string) => string;
}

function addEmptyHouseholds({ service, homes, from, nextReference }: EmptyHouseholds, making: HomeMaking): void {
  const made = homes.slice(from);
  const filled = made.reduce((sum, home) => sum + home.residents.length + home.others, 0);
  let left =
    Math.round(filled / fosterPlaceShares.filled) - filled - made.reduce((sum, home) => sum + freePlaces(home), 0);
  while (left > 0) {
    const approved = Math.min(left, approvedPlaces(0, making.random));
    const town = making.ground.pickTown(service.host, making.random);
    homes.push(fosterHome({ service, town, approved, reference: nextReference('F') }, making));
    left -= approved;
  }
}
