import { type DemoChild, isInside, reachOf } from './demoChild.ts';
import type { Ground, Town } from './ground.ts';
import type { SeededRandom } from './seededRandom.ts';

/**
 * Gives each child the home they came from, brothers and sisters the same one. None for unaccompanied children, nor where the return
 * says the distance is not known. A child placed inside the authority more than 20 miles from home needs a home that far away: in a
 * small authority that is a home outside it.
 */
export function giveFamilyHomes(children: readonly DemoChild[], ground: Ground, random: SeededRandom): void {
  for (const child of children) {
    const sharer = child.sibling?.children.find(({ family }) => family !== null);
    const classes = (child.sibling?.children ?? [child]).map(({ locationClass }) => locationClass);
    const town = sharer?.homeTown ?? familyTown({ child, classes, ground }, random);
    child.homeTown = town;
    if (child.isUasc || reachOf(child.locationClass) === 'UNKNOWN') continue;
    child.family = sharer?.family ?? { town, location: ground.pointNear(town, random, precisionOf(random)) };
  }
}

interface FamilyTownQuestion {
  readonly child: DemoChild;
  readonly classes: readonly DemoChild['locationClass'][];
  readonly ground: Ground;
}

function familyTown({ child, classes, ground }: FamilyTownQuestion, random: SeededRandom): Town {
  const canServe = (town: Town) =>
    classes.every((locationClass) => {
      const reach = reachOf(locationClass);
      return (
        reach === 'UNKNOWN' ||
        ground.reachOf(town)[reach].some(({ gss }) => (gss === child.gss) === isInside(locationClass))
      );
    });
  const suited = ground.townsOf(child.gss).filter(canServe);
  const own = suited[random.weightedIndex(suited.map(({ weight }) => weight))];
  if (own) return own;
  const living = ground.pickTown(child.gss, random);
  const beyond = ground.reachOf(living).FAR;
  const host = beyond[random.weightedIndex(beyond.map(({ total }) => total))];
  const town = host?.towns[random.weightedIndex(host.weights)];
  return town && canServe(town) ? town : living;
}

function precisionOf(random: SeededRandom): 'UNIT' | 'SECTOR' | 'TOWN' {
  return (['UNIT', 'SECTOR', 'TOWN'] as const)[random.weightedIndex([82, 15, 3])] ?? 'UNIT';
}
