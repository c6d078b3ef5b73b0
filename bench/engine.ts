/** How long does one child take against 50,000 homes: ours, geokdbush and Turf over every home, in one run? */
import { distance } from '@turf/turf';
import { around } from 'geokdbush';
import KDBush from 'kdbush';
import type { ChildFacts, ImportantPlaceFacts, NeedFacts, Point, RegionFacts } from '../server/engine/facts.ts';
import { nearest } from '../server/engine/grid.ts';
import { indexHomes } from '../server/engine/homeIndex.ts';
import { rankNearHomes } from '../server/engine/match.ts';
import { requirementOf } from '../server/engine/requirement.ts';
import { firstRuleFailed } from '../server/engine/suitable.ts';
import { seededRandom } from './assignWorld.ts';
import { benchDate as asOf, homesOfEngland, pointNearCity } from './england.ts';
import { benchPostgres } from './postgres.ts';
import { type Asked, type Timing, timingLine, timingOf } from './timing.ts';

type Print = (line: string) => void;

const questionCount = 200;
const bruteForceCount = 10;
const wanted = 50;
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

function timeEach(needs: readonly NeedFacts[], ask: (need: NeedFacts, from: Point) => void): Timing {
  const times = needs.map((need) => {
    const from = need.children[0]?.importantPlaces[0]?.location?.point ?? { lng: 0, lat: 52 };
    const before = performance.now();
    ask(need, from);
    return performance.now() - before;
  });
  return timingOf(times);
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

/** Prints, and never judges: one child's nearest 50 suitable homes of 50,000, then the whole ranked answer with every reason. */
export async function benchEngine(print: Print): Promise<void> {
  const random = seededRandom(20_250_331);
  const facts = homesOfEngland(random);
  const needs = Array.from({ length: questionCount }, (_, index) => buildNeed(index, random));
  const before = performance.now();
  const asked = { homes: indexHomes(facts), needs };
  print(`  index of 50,000 homes: ${(performance.now() - before).toFixed(0)} ms, once`);
  timeOurs(asked);
  const ours = timeOurs(asked);
  print(timingLine('nearest 50 suitable: ours', ours, ours));
  print(timingLine('nearest 50 suitable: kdbush + geokdbush', timeGeokdbush(asked), ours));
  print(timingLine('nearest 50 suitable: Turf over every home', timeTurf(asked), ours));
  for (const miles of [5, 20]) {
    const { timing, homesEach } = timeAnswer(asked, miles);
    print(timingLine(`whole answer within ${miles} miles (${homesEach} homes)`, timing, ours));
  }
  await benchPostgres(asked, ours, print);
}
