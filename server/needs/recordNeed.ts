/** Records a new need, or a change of one: checked, every place found, then written all at once. */
import { cohortsSaid } from '../import/needCells.ts';
import type { Viewer } from '../policy/viewer.ts';
import type {
  NeedOutcome,
  NeedTerms,
  Spot,
  TermsProblem,
  WrittenArea,
  WrittenNeed,
  WrittenPlace,
} from '../store/needTerms.ts';
import type { Store } from '../store/store.ts';
import type { ViewerStore } from '../store/viewerStore.ts';
import { checkTerms } from './checkTerms.ts';
import { type AreaShape, cornersOf, coversAll } from './coversRegion.ts';
import { areaSpot, drawnSpot, type Found, findSpots, type Gazetteer, placeSpot } from './findSpots.ts';

export interface Recording {
  readonly viewer: Viewer;
  readonly store: Store;
  readonly reading: ViewerStore;
}

export interface NeedToRecord {
  readonly terms: NeedTerms;
  /** Parts that were not said: what is on record of the children stays. */
  readonly unsaid: { readonly places: boolean; readonly areas: boolean };
  readonly held: { readonly id: string; readonly version: number } | null;
  readonly draftId: string | null;
}

export function gazetteerOf({ viewer, store, reading }: Recording): Gazetteer {
  return {
    findPostcodes: (postcodes) => store.loading.findPostcodes(postcodes),
    towns: async () => (await reading.regionMap(viewer.regionId))?.towns ?? [],
  };
}

const from = (id: string | null, spot: Spot | null) => (spot === null ? { id: id ?? '' } : { spot });

function writtenPlaces(terms: NeedTerms, found: ReadonlyMap<string, Found>): WrittenPlace[] {
  return terms.importantPlaces.map((place) => {
    const where = place.where === null ? undefined : found.get(place.where);
    const { kind, visitsPerWeek, isFamilyHome, childReferences } = place;
    const spot = where === undefined ? null : placeSpot(place, where);
    return { kind, visitsPerWeek, isFamilyHome, childReferences, from: from(place.id, spot) };
  });
}

function writtenAreas(terms: NeedTerms, found: ReadonlyMap<string, Found>): WrittenArea[] {
  return terms.areasToAvoid.map((area) => {
    const { corners, radiusMiles, reason } = area;
    if (corners !== null && corners.length > 0) return { corners, reason, ...drawnSpot(corners) };
    const spot = areaSpot(area, area.where === null ? undefined : found.get(area.where));
    return { radiusMiles, corners: null, reason, from: from(area.id, spot) };
  });
}

function shapesOf(areas: readonly WrittenArea[]): AreaShape[] {
  return areas.flatMap(({ from: where, radiusMiles, corners }) =>
    'spot' in where && where.spot.location !== null && radiusMiles !== null
      ? [{ centre: where.spot.location.point, radiusMiles, corners }]
      : [],
  );
}

/** An area that leaves no home and no corner of the region would rule everything out. */
async function refuseWholeRegion(
  { viewer, reading }: Recording,
  areas: readonly WrittenArea[],
): Promise<TermsProblem[]> {
  const shapes = shapesOf(areas);
  if (shapes.length === 0) return [];
  const members = (await reading.areas(viewer.regionId)).filter(({ isMember }) => isMember);
  const { homes } = await reading.matchableHomes();
  const inRegion = new Set(members.map(({ localAuthority }) => localAuthority));
  const homePoints = homes.flatMap(({ hostAuthority, location }) =>
    location !== null && inRegion.has(hostAuthority) ? [location.point] : [],
  );
  const spots = [...members.flatMap(({ geometry }) => cornersOf(geometry)), ...homePoints];
  if (!coversAll(shapes, spots)) return [];
  const widest = areas.reduce(
    (most, area, index) => ((area.radiusMiles ?? 0) > (areas[most]?.radiusMiles ?? 0) ? index : most),
    0,
  );
  const sentence =
    'The areas to avoid cover the whole region, so no home would be left: make them smaller, or take one out.';
  const part = areas[widest]?.corners ? 'corners' : 'radiusMiles';
  return [{ field: `areasToAvoid.${widest}.${part}`, sentence }];
}

/** The last of five days that begin today. */
function inFiveDays(today: string): string {
  return new Date(Date.parse(`${today}T00:00:00Z`) + 4 * 86_400_000).toISOString().slice(0, 10);
}

function writtenNeed({ terms, unsaid }: NeedToRecord, today: string, found: ReadonlyMap<string, Found>): WrittenNeed {
  const { importantPlaces: _places, areasToAvoid: _areas, ...said } = terms;
  const urgency = terms.urgency ?? 'PLANNED';
  const byUrgency = urgency === 'SAME_DAY' ? today : inFiveDays(today);
  return {
    ...said,
    urgency,
    neededBy: terms.neededBy ?? byUrgency,
    openedOn: today,
    cohortsSaid: cohortsSaid({
      offers: [...terms.requiredOffers],
      risks: [...terms.risks],
      isSolo: terms.livingWith === 'SOLO',
      isSecure: terms.hasSecureAuthority,
      isShortBreak: terms.isShortBreak,
    }),
    places: unsaid.places ? null : writtenPlaces(terms, found),
    areas: unsaid.areas ? null : writtenAreas(terms, found),
  };
}

/** Errors: none of those that are expected; on each of them nothing has been written. */
export async function recordNeed(recording: Recording, asked: NeedToRecord): Promise<NeedOutcome> {
  const { terms, held, draftId } = asked;
  const today = await recording.reading.today();
  const row = held === null ? null : await recording.reading.placementNeed(held.id);
  if (held !== null && row === null) return { kind: 'NOT_THERE' };
  const wrong = checkTerms(terms, { today, heldNeededBy: row?.neededBy ?? null });
  // A list too long is not looked up.
  const { found, problems } = wrong.some(({ field }) => field === 'importantPlaces' || field === 'areasToAvoid')
    ? { found: new Map<string, Found>(), problems: [] }
    : await findSpots(terms, gazetteerOf(recording));
  const need = writtenNeed(asked, today, found);
  const all = [...wrong, ...problems];
  const wide = all.length > 0 ? [] : await refuseWholeRegion(recording, need.areas ?? []);
  if (all.length + wide.length > 0) return { kind: 'REFUSED', problems: [...all, ...wide] };
  return recording.reading.writeNeed({ held, draftId, need });
}
