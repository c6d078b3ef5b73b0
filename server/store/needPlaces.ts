/** Writes the places that matter to a need's children, and the areas to avoid, in place of those on record. */
import type { EntityManager } from '@mikro-orm/sql';
import type { ImportantPlaceKind } from '../../schema/vocabulary.ts';
import { type Child, importantPlaceFacts } from './childFacts.ts';
import { AreaToAvoidEntity, ImportantPlaceEntity } from './entities/child.ts';
import { NeedDraftEntity } from './entities/needDraft.ts';
import { keyOf, stableId } from './loading/ids.ts';
import { locationColumns } from './loading/mergeChildren.ts';
import type { Spot, TermsProblem, WrittenArea, WrittenPlace } from './needTerms.ts';
import { isPossibleId, type Reading } from './reading.ts';
import { type RowOf, selectOne, selectRows } from './select.ts';

export interface NeedOwner {
  readonly reading: Reading;
  readonly children: readonly Child[];
  readonly draftId: string | null;
}

export async function spotsOfDraft(
  em: EntityManager,
  { reading, draftId }: Pick<NeedOwner, 'reading' | 'draftId'>,
): Promise<Readonly<Record<string, Spot>>> {
  if (draftId === null || !isPossibleId(draftId)) return {};
  const { userId, localAuthority } = reading.viewer;
  const where = { id: draftId, author: userId, responsibleAuthority: localAuthority ?? '' };
  return (await selectOne(em, NeedDraftEntity, where))?.content.spots ?? {};
}

type PlaceRow = RowOf<typeof ImportantPlaceEntity>;

function spotOfPlace(row: PlaceRow): Spot {
  const { label, location } = importantPlaceFacts(row);
  return { label, postcodeSector: row.postcodeSector, location };
}

const notHeld = (field: string): TermsProblem => ({
  field,
  sentence: 'This is no longer on record: take it out, or say again where it is.',
});

const noRadius = (field: string): TermsProblem => ({
  field,
  sentence: 'Give how far the area reaches, in miles.',
});

/** Own key of a place of a child's, the same as an imported plan gives it, so that a later plan takes its place. */
function placeId(
  child: string,
  isFamilyHome: boolean,
  slot: { readonly kind: ImportantPlaceKind; readonly number: number },
) {
  return isFamilyHome
    ? stableId('place', keyOf(child, 'HOME'))
    : stableId('place', keyOf(child, slot.kind, `plan ${slot.number}`));
}

/** Gives what could not be found again; nothing may then be kept. */
export async function writePlaces(
  em: EntityManager,
  owner: NeedOwner,
  places: readonly WrittenPlace[],
): Promise<readonly TermsProblem[]> {
  const ofChildren = { child: { $in: owner.children.map(({ id }) => id) } };
  const held = new Map((await selectRows(em, ImportantPlaceEntity, ofChildren)).map((row) => [row.id, row]));
  const spots = await spotsOfDraft(em, owner);
  const spotOf = ({ from }: WrittenPlace): Spot | undefined => {
    if ('spot' in from) return from.spot;
    const row = held.get(from.id);
    return row === undefined ? spots[from.id] : spotOfPlace(row);
  };
  const problems = places.flatMap((place, index) =>
    spotOf(place) === undefined ? [notHeld(`importantPlaces.${index}.where`)] : [],
  );
  if (problems.length > 0) return problems;
  const rows = owner.children.flatMap((child) => {
    const own = places.filter(({ childReferences }) => childReferences?.includes(child.reference) ?? true);
    return own.flatMap((place, index): PlaceRow[] => {
      const spot = spotOf(place);
      if (spot === undefined) return [];
      const { kind, visitsPerWeek, isFamilyHome } = place;
      const { label, postcodeSector, location } = spot;
      const id = placeId(child.id, isFamilyHome, { kind, number: index + 1 });
      const about = { id, child: child.id, kind, label, postcodeSector, visitsPerWeek, isFamilyHome };
      return [{ ...about, ...locationColumns(location) }];
    });
  });
  await em.nativeDelete(ImportantPlaceEntity, ofChildren as object);
  if (rows.length > 0) await em.insertMany(ImportantPlaceEntity, rows);
  return [];
}

type AreaRow = RowOf<typeof AreaToAvoidEntity>;

const spotOfArea = ({ label, lng, lat }: AreaRow): Spot => ({
  label,
  postcodeSector: null,
  location: { point: { lng, lat }, grid: null, precision: 'UNIT' },
});

/** "Within 2 miles of OL1"; an area held keeps the name it has while it keeps its size. */
function areaLabel(held: AreaRow | undefined, spot: Spot, radiusMiles: number): string {
  if (held !== undefined && held.radiusMiles === radiusMiles) return held.label;
  const around = /^Within [\d.]+ miles? of (.+)$/.exec(spot.label)?.[1] ?? spot.label;
  return `Within ${radiusMiles} ${radiusMiles === 1 ? 'mile' : 'miles'} of ${around}`;
}

/** As `writePlaces`. Every child of the need is kept out of every area. */
export async function writeAreas(
  em: EntityManager,
  owner: NeedOwner,
  areas: readonly WrittenArea[],
): Promise<readonly TermsProblem[]> {
  const ofChildren = { child: { $in: owner.children.map(({ id }) => id) } };
  const held = new Map((await selectRows(em, AreaToAvoidEntity, ofChildren)).map((row) => [row.id, row]));
  const spots = await spotsOfDraft(em, owner);
  const found = areas.map(({ from, radiusMiles, corners, reason }) => {
    const row = 'id' in from ? held.get(from.id) : undefined;
    const spot = 'spot' in from ? from.spot : row === undefined ? spots[from.id] : spotOfArea(row);
    // One drawn keeps its shape, whatever radius is said of it.
    if (row?.corners) return { row, spot, radiusMiles: row.radiusMiles, corners: row.corners, reason };
    return { row, spot, radiusMiles, corners, reason };
  });
  const problems = found.flatMap(({ spot, radiusMiles }, index) => {
    if (!spot?.location) return [notHeld(`areasToAvoid.${index}.where`)];
    return radiusMiles === null ? [noRadius(`areasToAvoid.${index}.radiusMiles`)] : [];
  });
  if (problems.length > 0) return problems;
  const rows = owner.children.flatMap(({ id: child }) =>
    found.flatMap(({ row, spot, radiusMiles, corners, reason }, index): AreaRow[] => {
      if (!spot?.location || radiusMiles === null) return [];
      const id = stableId('avoid', child, `plan ${index + 1}`);
      const label = corners === null ? areaLabel(row, spot, radiusMiles) : spot.label;
      const shape = { ...spot.location.point, radiusMiles, corners: corners === null ? null : [...corners] };
      return [{ id, child, label, ...shape, reason }];
    }),
  );
  await em.nativeDelete(AreaToAvoidEntity, ofChildren as object);
  if (rows.length > 0) await em.insertMany(AreaToAvoidEntity, rows);
  return [];
}
