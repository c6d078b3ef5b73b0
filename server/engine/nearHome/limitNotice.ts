/** Is the limit too wide to tell one place from another? */
import { chordSquaredOfMiles, unitVectorOf } from '../distance.ts';
import { limitText } from '../wording.ts';
import type { NearHomeWorld } from './nearHomeWorld.ts';

/** From this share of the region's homes in reach of the average child, a limit hardly tells places apart. */
const tooWideShare = 0.75;
const mostGroups = 500;

/** Of the region's homes with places, the share within the limit of a group's first anchor: the mean over evenly chosen groups. */
function meanShareInReach({ standing, rooms, setting }: NearHomeWorld): number | null {
  const homes = rooms.flatMap(({ home, usable }) =>
    usable > 0 && home.location !== null && home.kind !== 'KINSHIP' ? [unitVectorOf(home.location.point)] : [],
  );
  const step = Math.max(1, Math.floor(standing.groups.length / mostGroups));
  const anchors = standing.groups
    .filter((_, index) => index % step === 0)
    .flatMap(({ anchors: { places } }) => (places[0] ? [unitVectorOf(places[0].location.point)] : []));
  if (homes.length < 2 || anchors.length === 0) return null;
  const limit = chordSquaredOfMiles(setting.withinMiles);
  let inReach = 0;
  for (const p of anchors) {
    for (const q of homes) if ((p.x - q.x) ** 2 + (p.y - q.y) ** 2 + (p.z - q.z) ** 2 <= limit) inReach++;
  }
  return inReach / (homes.length * anchors.length);
}

/** A sentence where the limit reaches most of the region's homes from the average child; else null. */
export function limitNotice(world: NearHomeWorld): string | null {
  const share = meanShareInReach(world);
  if (share === null || share < tooWideShare) return null;
  const { facts, setting } = world;
  const text = `Within ${limitText(setting.withinMiles)} the average child reaches ${Math.floor(share * 100)}% of all homes in ${facts.region.name}, so this limit hardly tells places apart.`;
  return setting.withinMiles > 5 ? `${text} Ask with fewer miles to see where places are missing.` : text;
}
