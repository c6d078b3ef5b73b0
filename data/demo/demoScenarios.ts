/** Two scenarios that somebody who opens the demo finds begun. Homes, households and reasons are made up. */
import type { Offer } from '../../schema/vocabulary.ts';
import type { GssCode } from '../../server/engine/facts.ts';
import type { OpenHome, RecruitFoster, ScenarioChangeFacts } from '../../server/engine/scenario/scenario.ts';
import type { LoadedScenario, LoadedTown } from '../regionToLoad.ts';

const byUserId = 'demo-commissioner';
const asOf = '2028-03-31';
const householdsInAll = 60;

interface HomeIdea {
  readonly places: number;
  readonly ages: readonly [from: number, to: number];
  readonly offers: readonly Offer[];
  readonly reason: string;
}

const mentalHealth: HomeIdea = {
  places: 2,
  ages: [11, 17],
  offers: ['THERAPEUTIC', 'SOLO'],
  reason: 'Children who need therapeutic care are least likely to find a place in the region.',
};
const stepDown: HomeIdea = {
  places: 3,
  ages: [6, 12],
  offers: ['STEP_DOWN', 'SIBLINGS'],
  reason: 'Younger children who are to go on to foster care.',
};
const adolescents: HomeIdea = {
  places: 3,
  ages: [13, 17],
  offers: ['TEENAGERS'],
  reason: 'Teenagers now live farther away than any other age.',
};
const exploitation: HomeIdea = {
  places: 2,
  ages: [13, 17],
  offers: ['EXPLOITATION', 'TEENAGERS'],
  reason: 'Children at risk of exploitation, away from where it happens.',
};

/** Each with the day it would open. */
const homes: readonly (readonly [idea: HomeIdea, fromDate: string])[] = [
  [mentalHealth, '2026-04-01'],
  [mentalHealth, '2026-10-01'],
  [mentalHealth, '2027-04-01'],
  [mentalHealth, '2027-10-01'],
  [stepDown, '2026-09-01'],
  [stepDown, '2027-09-01'],
  [adolescents, '2026-06-01'],
  [adolescents, '2027-06-01'],
  [exploitation, '2027-01-01'],
  [exploitation, '2028-01-01'],
];

/** In the largest town of each member in turn. */
function openings(members: readonly GssCode[], towns: readonly LoadedTown[]): readonly ScenarioChangeFacts[] {
  const largest = members.flatMap((gss) => {
    const own = towns.filter(({ localAuthority }) => localAuthority === gss);
    return own.toSorted((a, b) => (b.population ?? 0) - (a.population ?? 0)).slice(0, 1);
  });
  return homes.flatMap(([idea, fromDate], index): OpenHome[] => {
    const town = largest[index % Math.max(1, largest.length)];
    if (town === undefined) return [];
    const { lat: latitude, lng: longitude } = town.point;
    const [ageFrom, ageTo] = idea.ages;
    return [
      {
        ...{ kind: 'OPEN_HOME', id: `demo-home-${index + 1}`, reason: idea.reason, fromDate },
        ...{ homeKind: 'CHILDRENS_HOME', places: idea.places, ageFrom, ageTo, sexAccepted: null },
        ...{ offers: [...idea.offers].sort(), adaptations: null, areaId: null, townName: town.name },
        ...{ latitude, longitude, localAuthority: town.localAuthority },
      },
    ];
  });
}

function recruits(members: readonly GssCode[]): readonly ScenarioChangeFacts[] {
  return members.map(
    (localAuthority, index): RecruitFoster => ({
      ...{ kind: 'RECRUIT_FOSTER', id: `demo-foster-${index + 1}`, fromDate: '2026-04-01', localAuthority },
      reason: 'One recruitment hub for all councils, in its second year.',
      ...{ homeKind: 'IN_HOUSE_FOSTER', placesEach: 2, ageFrom: 0, ageTo: 17, sexAccepted: null },
      households:
        Math.floor(((index + 1) * householdsInAll) / members.length) -
        Math.floor((index * householdsInAll) / members.length),
      ...{ offers: ['SIBLINGS', 'TEENAGERS'], adaptations: null },
    }),
  );
}

export function demoScenarios(members: readonly GssCode[], towns: readonly LoadedTown[]): readonly LoadedScenario[] {
  return [
    { name: 'Project: ten new homes by 2028', asOf, byUserId, changes: openings(members, towns) },
    { name: `Recruit ${householdsInAll} foster households`, asOf, byUserId, changes: recruits(members) },
  ];
}
