import type { RegionToLoad } from '../../data/regionToLoad.ts';
import { ageOn } from '../../server/engine/age.ts';
import type { GssCode } from '../../server/engine/facts.ts';
import type { LoadedChild, LoadedEpisode, LoadedHome } from '../../server/engine/loadedFacts.ts';
import { ssda903DistanceClass, ssda903DistanceMiles } from '../../server/engine/ssda903Distance.ts';

export interface LookedAfter {
  readonly child: LoadedChild;
  readonly episode: LoadedEpisode;
  readonly age: number;
}

/** Children looked after on the data date, with the episode open then; V3 and V4 apart. */
export function lookedAfterIn(region: RegionToLoad): readonly LookedAfter[] {
  const asOf = region.region.dataDate;
  const children = new Map(region.children.map((child) => [keyOf(child), child]));
  return region.episodes.flatMap((episode) => {
    const isOpen = episode.start <= asOf && (episode.end === null || episode.end > asOf);
    const child = children.get(keyOf(episode));
    if (!isOpen || !child || episode.legalStatus === 'V3' || episode.legalStatus === 'V4') return [];
    return [{ child, episode, age: ageOn(child.dateOfBirth, asOf) }];
  });
}

export function keyOf({
  responsibleAuthority,
  childReference,
}: {
  responsibleAuthority: GssCode;
  childReference: string;
}): string {
  return `${responsibleAuthority}|${childReference}`;
}

export function ageGroupOf(age: number): string {
  if (age < 1) return 'UNDER_1';
  if (age < 5) return 'AGE_1_4';
  if (age < 10) return 'AGE_5_9';
  return age < 16 ? 'AGE_10_15' : 'AGE_16_17';
}

export function placementGroupOf(placeCode: string): string {
  if (placeCode.startsWith('U')) return 'FOSTER';
  if (placeCode.startsWith('A')) return 'ADOPTION';
  if (placeCode === 'K1' || placeCode === 'K2') return 'HOMES';
  if (placeCode === 'K3' || placeCode === 'H5') return 'SUPPORTED';
  if (placeCode === 'P1') return 'PARENTS';
  if (placeCode === 'S1') return 'SCHOOL';
  return placeCode.startsWith('R') ? 'RESIDENTIAL' : 'OTHER';
}

const providers: Readonly<Record<string, string>> = {
  PR0: 'PARENTS',
  PR1: 'OWN',
  PR2: 'OTHER_LA',
  PR3: 'OTHER_PUBLIC',
  PR4: 'PRIVATE',
  PR5: 'VOLUNTARY',
};
export function providerGroupOf(providerCode: string | null): string {
  return providers[providerCode ?? ''] ?? 'NOT_REPORTED';
}

/** Computed again from the grid references, not read from the row. */
export function locationClassOf({ child, episode }: LookedAfter): string {
  const home = episode.homeLocation?.grid ?? null;
  const placement = episode.placementLocation?.grid ?? null;
  const reach = ssda903DistanceClass(ssda903DistanceMiles({ home, placement, isUasc: child.isUasc === true }));
  const side = episode.hostAuthority === child.responsibleAuthority ? 'INSIDE' : 'OUTSIDE';
  return `${side}_${{ WITHIN_20: 'NEAR', OVER_20: 'FAR', NOT_KNOWN: 'UNKNOWN' }[reach]}`;
}

export function countBy<T>(items: readonly T[], keyOfItem: (item: T) => string): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const item of items) counts[keyOfItem(item)] = (counts[keyOfItem(item)] ?? 0) + 1;
  return counts;
}

export function groupBy<T>(items: readonly T[], keyOfItem: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOfItem(item)) ?? [];
    group.push(item);
    groups.set(keyOfItem(item), group);
  }
  return groups;
}

export function sumOf<T>(items: readonly T[], value: (item: T) => number): number {
  return items.reduce((sum, item) => sum + value(item), 0);
}

/** Distinct placements (S, P and B episodes; temporary ones are not moves) each child had in the year to the data date. */
export function placementsInYear(region: RegionToLoad): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const episode of region.episodes) {
    if (episode.end !== null && episode.end <= '2024-04-01') continue;
    const isNew = ['S', 'P', 'B'].includes(episode.reasonNewEpisode) && episode.start > '2024-04-01';
    const isHeld = episode.start <= '2024-04-01';
    if (isNew || isHeld) counts.set(keyOf(episode), (counts.get(keyOf(episode)) ?? 0) + 1);
  }
  return counts;
}

export const isStayHome = ({ isShortBreakOnly, status }: LoadedHome): boolean =>
  isShortBreakOnly !== true && status === 'OPEN';
