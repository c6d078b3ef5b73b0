/** Which places come free when some children live there no longer? */
import type { HomeFacts, PlacementFacts } from '../facts.ts';
import { livingInHomes, livingOn } from '../nearHome/livingInHomes.ts';
import { compareText } from '../order.ts';
import { withPlaces } from './changedHomes.ts';
import type { ScenarioFacts } from './scenario.ts';

export const nobodyStanding = { groups: [], withKin: [], farByPlan: [], withoutAnchor: [], staying: [] };

/** Members' homes, in the order in which children whose home is not known are taken to be in them. */
export function homesOfMembers({ homes, region }: ScenarioFacts): readonly HomeFacts[] {
  return homes
    .filter(({ hostAuthority }) => region.members.includes(hostAuthority))
    .toSorted((a, b) => compareText(a.id, b.id));
}

function lessFilled(homes: readonly HomeFacts[], left: ReadonlyMap<string, number>): readonly HomeFacts[] {
  return homes.map((home) => {
    const places = left.get(home.id) ?? 0;
    return places === 0 ? home : withPlaces(home, { filledPlaces: Math.max(0, home.filledPlaces - places) });
  });
}

function knownHomesLeft(facts: ScenarioFacts, gone: ReadonlySet<string>): ReadonlyMap<string, number> {
  const left = new Map<string, number>();
  for (const { childId, homeId } of livingOn(facts.placements, facts.dataDate)) {
    if (homeId !== null && gone.has(childId)) left.set(homeId, (left.get(homeId) ?? 0) + 1);
  }
  return left;
}

/** Of children whose home is not known: the places they were taken to fill, as the near-home gap takes them. */
function takenHomesLeft(
  facts: ScenarioFacts,
  before: readonly PlacementFacts[],
  after: readonly PlacementFacts[],
): ReadonlyMap<string, number> {
  const homes = homesOfMembers(facts);
  const about = { standing: nobodyStanding, asOf: facts.dataDate };
  const livedIn = livingInHomes(homes, before, about);
  const liveIn = livingInHomes(homes, after, about);
  return new Map(
    homes.map(({ id }) => [id, Math.max(0, (livedIn.get(id)?.known ?? 0) - (liveIn.get(id)?.known ?? 0))]),
  );
}

/** The homes with the places free that these children fill on the data date. */
export function homesWithout<Facts extends ScenarioFacts>(facts: Facts, gone: ReadonlySet<string>): Facts {
  const freed = { ...facts, homes: lessFilled(facts.homes, knownHomesLeft(facts, gone)) };
  const isGone = ({ childId }: PlacementFacts) => gone.has(childId);
  const before = facts.placements.filter((placement) => !isGone(placement) || placement.homeId === null);
  const after = facts.placements.filter((placement) => !isGone(placement));
  return { ...freed, homes: lessFilled(freed.homes, takenHomesLeft(freed, before, after)) };
}
