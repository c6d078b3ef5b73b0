/** How long does one child take against 50,000 homes: ours, geokdbush and Turf over every home, in one run? */
import { distance } from '@turf/turf';
import { around } from 'geokdbush';
import KDBush from 'kdbush';
import type {
  ChildFacts,
  HomeFacts,
  ImportantPlaceFacts,
  NeedFacts,
  Point,
  RegionFacts,
} from '../server/engine/facts.ts';
import { nearest } from '../server/engine/grid.ts';
import { type HomeIndex, indexHomes } from '../server/engine/homeIndex.ts';
import { rankNearHomes } from '../server/engine/match.ts';
import { requirementOf } from '../server/engine/requirement.ts';
import { firstRuleFailed } from '../server/engine/suitable.ts';

type Print = (line: string) => void;

const homeCount = 50_000;
const questionCount = 200;
const bruteForceCount = 10;
const wanted = 50;
const asOf = '2025-03-31';
/** Where homes crowd, roughly: twelve English cities as [lng, lat, share]. */
const cities: readonly (readonly [number, number, number])[] = [
  [-0.12, 51.51, 0.2],
  [-2.24, 53.48, 0.1],
  [-1.9, 52.48, 0.1],
  [-1.55, 53.8, 0.08],
  [-1.47, 53.38, 0.06],
  [-1.61, 54.97, 0.06],
  [-2.98, 53.41, 0.08],
  [-2.59, 51.45, 0.06],
  [-1.15, 52.95, 0.06],
  [-1.13, 52.63, 0.06],
  [1.3, 52.63, 0.07],
  [-3.53, 50.72, 0.07],
];

/** Seeded, so that every run asks the same (mulberry32). */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function pointNearCity(random: () => number): Point {
  const share = random();
  let passed = 0;
  const city = cities.find((candidate) => {
    passed += candidate[2];
    return passed >= share;
  }) ?? [0, 52, 1];
  const spread = () => random() + random() + random() - 1.5;
  return { lng: city[0] + 0.7 * spread(), lat: city[1] + 0.45 * spread() };
}

function buildHome(index: number, random: () => number): HomeFacts {
  const registeredPlaces = 1 + Math.floor(random() * 4);
  const filledPlaces = Math.min(registeredPlaces, Math.floor(random() * 4));
  const isFostering = random() < 0.7;
  return {
    id: `home-${String(index).padStart(5, '0')}`,
    kind: isFostering ? 'IN_HOUSE_FOSTER' : 'CHILDRENS_HOME',
    hostAuthority: 'E08000004',
    location: { point: pointNearCity(random), grid: null, precision: 'UNIT' },
    status: 'OPEN',
    ageFrom: isFostering ? 0 : 8 + Math.floor(random() * 4),
    ageTo: 17,
    sexAccepted: random() < 0.9 ? 'ANY' : 'M',
    registeredPlaces,
    filledPlaces,
    onHoldPlaces: 0,
    reservedPlaces: 0,
    vacantPlaces: registeredPlaces - filledPlaces,
    holds: [],
    isShortBreakOnly: false,
    offers: [],
    adaptations: [],
    namedChildIds: [],
    exemptSiblingGroupIds: [],
    residentSiblingGroupId: null,
    ownerGroupId: null,
    sector: null,
    confirmedOn: asOf,
  };
}

function buildPlace(kind: ImportantPlaceFacts['kind'], random: () => number, near: Point): ImportantPlaceFacts {
  const point = { lng: near.lng + 0.1 * (random() - 0.5), lat: near.lat + 0.06 * (random() - 0.5) };
  return {
    id: kind,
    kind,
    label: kind,
    location: { point, grid: null, precision: 'UNIT' },
    visitsPerWeek: 2,
    isFamilyHome: kind === 'FAMILY',
  };
}

function buildNeed(index: number, random: () => number): NeedFacts {
  const near = pointNearCity(random);
  const child: ChildFacts = {
    id: `child-${index}`,
    responsibleAuthority: 'E08000004',
    dateOfBirth: '2012-05-01',
    sex: 'F',
    isUasc: false,
    isDisabled: false,
    siblingGroupId: null,
    importantPlaces: [buildPlace('FAMILY', random, near), buildPlace('SCHOOL', random, near)],
    areasToAvoid: [],
  };
  return {
    id: `need-${index}`,
    reference: `N-${index}`,
    responsibleAuthority: 'E08000004',
    children: [child],
    siblingPlan: null,
    openedOn: asOf,
    neededBy: asOf,
    urgency: 'PLANNED',
    suitability: {},
    requiredAdaptations: [],
    requiredOffers: [],
    isSoloRequired: false,
    hasSecureAuthority: false,
    mustStayAtSchool: false,
    isShortBreak: false,
    cohorts: [],
  };
}

interface Asked {
  readonly homes: HomeIndex;
  readonly needs: readonly NeedFacts[];
}

interface Timing {
  readonly p50: number;
  readonly p99: number;
}

function timeEach(needs: readonly NeedFacts[], ask: (need: NeedFacts, from: Point) => void): Timing {
  const times = needs.map((need) => {
    const from = need.children[0]?.importantPlaces[0]?.location?.point ?? { lng: 0, lat: 52 };
    const before = performance.now();
    ask(need, from);
    return performance.now() - before;
  });
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? 0;
  return { p50: at(0.5), p99: at(0.99) };
}

function timeOurs({ homes, needs }: Asked): Timing {
  return timeEach(needs, (need, centre) => {
    const asked = requirementOf(need, { asOf, isEmergency: false });
    nearest(homes.points, {
      centre,
      count: wanted,
      accept: (position) => {
        const home = homes.homes[position];
        return home !== undefined && firstRuleFailed(asked, home) === null;
      },
    });
  });
}

function timeGeokdbush({ homes, needs }: Asked): Timing {
  const index = new KDBush(homes.homes.length);
  for (const home of homes.homes) index.add(home.location?.point.lng ?? 0, home.location?.point.lat ?? 0);
  index.finish();
  return timeEach(needs, (need, centre) => {
    const asked = requirementOf(need, { asOf, isEmergency: false });
    around(index, centre.lng, centre.lat, wanted, Infinity, (position) => {
      const home = homes.homes[position];
      return home !== undefined && firstRuleFailed(asked, home) === null;
    });
  });
}

function timeTurf({ homes, needs }: Asked): Timing {
  return timeEach(needs.slice(0, bruteForceCount), (need, centre) => {
    const asked = requirementOf(need, { asOf, isEmergency: false });
    homes.homes
      .filter((home) => firstRuleFailed(asked, home) === null)
      .map((home) => ({
        home,
        miles: distance([centre.lng, centre.lat], [home.location?.point.lng ?? 0, home.location?.point.lat ?? 0], {
          units: 'miles',
        }),
      }))
      .sort((a, b) => a.miles - b.miles)
      .slice(0, wanted);
  });
}

const region: RegionFacts = {
  id: 'bench',
  name: 'Bench',
  nearHomeMiles: 5,
  members: ['E08000004'],
  adjacency: new Map(),
};

function timeAnswer({ homes, needs }: Asked, withinMiles: number): { timing: Timing; homesEach: number } {
  let considered = 0;
  const timing = timeEach(needs, (need) => {
    const answer = rankNearHomes({ need, homes, region, asOf, withinMiles, describeFirst: wanted });
    if (answer.kind === 'ANSWER') considered += answer.homesConsidered;
  });
  return { timing, homesEach: Math.round(considered / needs.length) };
}

function line(name: string, { p50, p99 }: Timing, ours: Timing): string {
  const ratio = p50 / ours.p50;
  return `  ${name.padEnd(44)} p50 ${p50.toFixed(3)} ms   p99 ${p99.toFixed(3)} ms   ${ratio.toFixed(1)} × ours`;
}

/** Prints, and never judges: one child's nearest 50 suitable homes of 50,000, then the whole ranked answer with every reason. */
export function benchEngine(print: Print): void {
  const random = seededRandom(20_250_331);
  const facts = Array.from({ length: homeCount }, (_, index) => buildHome(index, random));
  const needs = Array.from({ length: questionCount }, (_, index) => buildNeed(index, random));
  const before = performance.now();
  const asked = { homes: indexHomes(facts), needs };
  print(`  index of 50,000 homes: ${(performance.now() - before).toFixed(0)} ms, once`);
  timeOurs(asked);
  const ours = timeOurs(asked);
  print(line('nearest 50 suitable: ours', ours, ours));
  print(line('nearest 50 suitable: kdbush + geokdbush', timeGeokdbush(asked), ours));
  print(line('nearest 50 suitable: Turf over every home', timeTurf(asked), ours));
  for (const miles of [5, 20]) {
    const { timing, homesEach } = timeAnswer(asked, miles);
    print(line(`whole answer within ${miles} miles (${homesEach} homes)`, timing, ours));
  }
}
