/** Regions of a few dozen or a few hundred children, with small numbers everywhere, for whoever wants to work a child out. */
import { seededRandom } from '../../../data/demo/seededRandom.ts';
import type { AgeBand } from '../../../schema/vocabulary.ts';
import { placingMeasures } from '../../../server/engine/decision/placingMeasures.ts';
import type { ChildFacts, PlacementFacts } from '../../../server/engine/facts.ts';
import { sufficiencyOf } from '../../../server/engine/gap.ts';
import { loadedTotalsOf } from '../../../server/engine/loadedTotals.ts';
import { placementLocationOf } from '../../../server/engine/location.ts';
import { marketShares } from '../../../server/engine/market/marketShares.ts';
import type { ReportFacts } from '../../../server/engine/report/reportOf.ts';
import { placementTypeOrder } from '../../../server/engine/typeOrder.ts';
import { asOf, buildChild, buildHome, buildPlacement, buildRegion, kent, oldham, tameside } from '../factsBuilders.ts';

const places = [
  ['U6', 'FOSTERING'],
  ['U6', 'FOSTERING'],
  ['U1', 'KINSHIP'],
  ['K2', 'CHILDRENS_HOME'],
  ['H5', 'SUPPORTED_ACCOMMODATION'],
  ['P1', 'WITH_PARENTS'],
] as const;
const bands: Readonly<Record<AgeBand, string>> = {
  UNDER_1: '2024-09-01',
  AGE_1_4: '2022-05-01',
  AGE_5_9: '2018-05-01',
  AGE_10_15: '2012-05-01',
  AGE_16_17: '2008-05-01',
};

export function seededRegion(seed: number): ReportFacts {
  const random = seededRandom(`region ${seed}`);
  const { pick } = random;
  const members = [oldham, tameside, 'E08000001'];
  const children: ChildFacts[] = [];
  const placements: PlacementFacts[] = [];
  for (const responsibleAuthority of members) {
    const size = 4 + Math.floor(random.next() ** 2 * 150);
    for (let child = 0; child < size; child++) {
      const id = `${responsibleAuthority}-${child}`;
      const [placeCode, placementType] = pick(places);
      children.push(
        buildChild({ id, responsibleAuthority, dateOfBirth: pick(Object.values(bands)), isUasc: random.next() < 0.05 }),
      );
      placements.push(
        buildPlacement({
          ...{ id, childId: id, responsibleAuthority, placeCode, placementType },
          hostAuthority: random.next() < 0.7 ? responsibleAuthority : pick([...members, kent]),
          ssda903DistanceMiles: random.next() < 0.05 ? null : Math.round(random.next() ** 3 * 600) / 10,
        }),
      );
    }
  }
  const homes = members.flatMap((hostAuthority) => [
    buildHome({ id: `foster-${hostAuthority}`, hostAuthority, registeredPlaces: Math.floor(random.next() * 40) }),
    buildHome({
      id: `home-${hostAuthority}`,
      kind: 'CHILDRENS_HOME',
      hostAuthority,
      registeredPlaces: Math.floor(random.next() * 12),
    }),
  ]);
  const region = buildRegion({ members });
  const facts = { region, children, placements, needs: [], homes, authoritiesWithData: members };
  const question = { asOf, placementTypes: placementTypeOrder, ageBands: null, cohorts: null };
  return {
    scope: { regionName: region.name, councils: members.map((gss) => ({ gss, name: gss })), asOf },
    totals: loadedTotalsOf({ ...facts, authorities: members, asOf, clues: new Map() }),
    location: placementLocationOf({ ...facts, question: { asOf, ageBands: null, placementTypes: null } }),
    sufficiency: sufficiencyOf({ ...facts, question }),
    nearHome: null,
    homes,
    shares: marketShares(homes, { region, question: { placementType: null }, ownerNames: new Map() }),
    costs: null,
    placing: placingMeasures([], members),
    populationOf: () => 50_000,
    published: [],
    publishedAreas: null,
    plan: null,
    previous: null,
  };
}
