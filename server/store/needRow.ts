/** A need as it is shown, and as it is given to be changed. */
import type { NeedDuration } from '../../schema/codes/needDurations.ts';
import type { LivingWith, NeedRisk } from '../../schema/codes/needWords.ts';
import {
  type Adaptation,
  type Cohort,
  type ImportantPlaceKind,
  importantPlaceKinds,
  type NeedStatus,
  type Offer,
  type PlacementType,
  type SiblingPlan,
  type Suitability,
  type Urgency,
} from '../../schema/vocabulary.ts';
import { ageOn, isKeyStage4 } from '../engine/age.ts';
import type { ChildFacts, GssCode, ImportantPlaceFacts, IsoDate, Point } from '../engine/facts.ts';
import { importantPlaceRow } from './childRows.ts';
import type { HeldNeed } from './readNeeds.ts';
import type { ImportantPlaceRow } from './rows.ts';

/** A place, or an area to avoid, of one or several of the children. */
export interface PlaceOfChildren {
  readonly id: string;
  readonly kind: ImportantPlaceKind;
  readonly label: string;
  readonly isPlaced: boolean;
  readonly visitsPerWeek: number | null;
  readonly isFamilyHome: boolean;
  readonly childReferences: readonly string[];
}
export interface AreaOfChildren {
  readonly id: string;
  readonly label: string;
  /** Null of a drawn area. */
  readonly radiusMiles: number | null;
  readonly reason: string | null;
  /** As `AreaTerms`: one or the other. */
  readonly middle: Point | null;
  readonly outline: readonly Point[] | null;
}

export interface NeedRow {
  readonly id: string;
  readonly reference: string;
  readonly responsibleAuthority: GssCode;
  readonly status: NeedStatus;
  readonly childIds: readonly string[];
  /** Of each of `childIds`. */
  readonly childReferences: readonly string[];
  /** Eldest first; whole years on the region's data date. */
  readonly childAges: readonly number[];
  /** Of all its children, one that they share counted once. */
  readonly importantPlaces: readonly ImportantPlaceRow[];
  readonly places: readonly PlaceOfChildren[];
  readonly areas: readonly AreaOfChildren[];
  readonly areasToAvoidCount: number;
  readonly siblingPlan: SiblingPlan | null;
  /** Child references. */
  readonly siblingSubsets: readonly (readonly string[])[];
  readonly openedOn: IsoDate;
  readonly neededBy: IsoDate;
  readonly urgency: Urgency;
  readonly isEmergency: boolean;
  readonly duration: NeedDuration | null;
  readonly suitability: Readonly<Partial<Record<PlacementType, Suitability>>>;
  readonly requiredAdaptations: readonly Adaptation[];
  readonly requiredOffers: readonly Offer[];
  readonly isSoloRequired: boolean;
  readonly hasSecureAuthority: boolean;
  readonly mustStayAtSchool: boolean;
  readonly isShortBreak: boolean;
  readonly cohorts: readonly Cohort[];
  readonly risks: readonly NeedRisk[];
  readonly livingWith: LivingWith | null;
  readonly language: string | null;
  readonly faith: string | null;
  readonly culture: string | null;
  readonly medical: string | null;
  readonly legalStatus: string | null;
  /** Some child is in school year 10 or 11. */
  readonly isKeyStage4: boolean;
  readonly version: number;
  readonly changedAt: string | null;
  readonly changedBy: string | null;
}

const kindOrder = Object.keys(importantPlaceKinds);

/** Brothers and sisters share a family home and often a school: the same place is shown once, with the more visits. */
function sharedOnce(places: readonly ImportantPlaceFacts[]): readonly ImportantPlaceFacts[] {
  const shared = new Map<string, ImportantPlaceFacts>();
  for (const place of places) {
    const point = place.location?.point;
    const key = point === undefined ? `${place.kind} ${place.label}` : `${place.kind} ${point.lng} ${point.lat}`;
    const known = shared.get(key);
    if (known === undefined || (place.visitsPerWeek ?? 0) > (known.visitsPerWeek ?? 0)) shared.set(key, place);
  }
  return [...shared.values()].sort((a, b) => kindOrder.indexOf(a.kind) - kindOrder.indexOf(b.kind));
}

/** Children as a need's terms speak of them. */
export interface NamedChildren {
  readonly children: readonly ChildFacts[];
  /** By child id. */
  readonly references: ReadonlyMap<string, string>;
}

/** Every place of the children; one that is the same for several of them, visits included, once. Order: family, school, community. */
export function placesOfChildren({ children, references }: NamedChildren): readonly PlaceOfChildren[] {
  const found = new Map<string, PlaceOfChildren>();
  for (const child of children) {
    for (const { id, kind, label, location, visitsPerWeek, isFamilyHome } of child.importantPlaces) {
      const key = JSON.stringify([kind, label, location?.point ?? null, visitsPerWeek, isFamilyHome]);
      const place = { id, kind, label, isPlaced: location !== null, visitsPerWeek, isFamilyHome };
      const others = (found.get(key)?.childReferences ?? []).filter((one) => one !== references.get(child.id));
      found.set(key, {
        ...(found.get(key) ?? place),
        childReferences: [...others, references.get(child.id) ?? ''],
      });
    }
  }
  return [...found.values()].sort((a, b) => kindOrder.indexOf(a.kind) - kindOrder.indexOf(b.kind));
}

/** To about 100 m: enough for a map, and not for an address. */
export function roughly({ lng, lat }: Point): Point {
  return { lng: Math.round(lng * 1000) / 1000, lat: Math.round(lat * 1000) / 1000 };
}

/** An area that several of the children must avoid is one area. */
export function areasOfChildren(children: readonly ChildFacts[]): readonly AreaOfChildren[] {
  const found = new Map<string, AreaOfChildren>();
  for (const { areasToAvoid } of children) {
    for (const { id, label, centre, radiusMiles, corners = null, reason = null } of areasToAvoid) {
      const key = JSON.stringify([centre.lng, centre.lat, radiusMiles, corners]);
      const shape =
        corners === null
          ? { radiusMiles, middle: roughly(centre), outline: null }
          : { radiusMiles: null, middle: null, outline: corners.map(roughly) };
      if (!found.has(key)) found.set(key, { id, label, reason, ...shape });
    }
  }
  return [...found.values()];
}

/** Shape: `on` is the region's data date. */
export function needRow(
  { need, children, references }: Pick<HeldNeed, 'need' | 'children' | 'references'>,
  on: IsoDate,
): NeedRow {
  const { urgencyRank: _rank, version, isEmergency, risks, siblingSubsets, ...columns } = need;
  const referenceOf = (id: string) => references.get(id) ?? '';
  return {
    ...columns,
    version: version ?? 0,
    isEmergency: isEmergency ?? false,
    risks: risks ?? [],
    siblingSubsets: (siblingSubsets ?? []).map((ids) => ids.map(referenceOf)),
    childIds: children.map(({ id }) => id),
    childReferences: children.map(({ id }) => referenceOf(id)),
    childAges: children.map(({ dateOfBirth }) => ageOn(dateOfBirth, on)).sort((a, b) => b - a),
    isKeyStage4: children.some(({ dateOfBirth }) => isKeyStage4(dateOfBirth, on)),
    importantPlaces: sharedOnce(children.flatMap(({ importantPlaces }) => importantPlaces)).map(importantPlaceRow),
    places: placesOfChildren({ children, references }),
    areas: areasOfChildren(children),
    areasToAvoidCount: children.reduce((count, { areasToAvoid }) => count + areasToAvoid.length, 0),
  };
}
