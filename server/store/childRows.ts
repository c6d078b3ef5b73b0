import type { EntityManager } from '@mikro-orm/sql';
import { ageBandOf, ageOn, isKeyStage4, schoolYearOn } from '../engine/age.ts';
import type { ImportantPlaceFacts, IsoDate, PlacementFacts, Point } from '../engine/facts.ts';
import { may } from '../policy/policy.ts';
import type { Viewer } from '../policy/viewer.ts';
import { type Child, childFactsOf } from './childFacts.ts';
import { ChildEntity } from './entities/child.ts';
import { groupedBy } from './inBatches.ts';
import { placementsOfChildrenOn } from './placementFacts.ts';
import type { Region } from './readGround.ts';
import type { ChildPlacementRow, ChildRow, ImportantPlaceRow } from './rows.ts';
import { selectRows } from './select.ts';

/** Degrees: about a mile and a half. */
const mapGrid = 0.02;

/** The centre of the map cell a point is in: always the same one, so that no number of looks finds the point. */
export function snappedToGrid({ lng, lat }: Point): Point {
  const centre = (value: number) => Math.round((Math.floor(value / mapGrid) + 0.5) * mapGrid * 1e6) / 1e6;
  return { lng: centre(lng), lat: centre(lat) };
}

export function importantPlaceRow(place: ImportantPlaceFacts): ImportantPlaceRow {
  const { id, kind, label, location, visitsPerWeek, isFamilyHome } = place;
  const mapPoint = location === null ? null : snappedToGrid(location.point);
  return {
    id,
    kind,
    label,
    mapPoint,
    precision: location?.precision ?? null,
    precisionMiles: location?.precisionMiles ?? null,
    visitsPerWeek,
    isFamilyHome,
  };
}

function placementRow(placement: PlacementFacts | undefined, maySeeCosts: boolean): ChildPlacementRow | null {
  if (placement === undefined) return null;
  const { placementType, placeCode, legalStatus, start, hostAuthority, homeId, ssda903DistanceMiles } = placement;
  return {
    placementType,
    placeCode,
    legalStatus,
    start,
    localAuthority: hostAuthority,
    homeId,
    distanceMiles: ssda903DistanceMiles,
    distanceReason: placement.distanceReason ?? null,
    weeklyCostPounds: maySeeCosts ? (placement.weeklyCostPounds ?? null) : null,
  };
}

function agesOf(dateOfBirth: IsoDate, on: IsoDate): Pick<ChildRow, 'age' | 'ageBand' | 'schoolYear' | 'isKeyStage4'> {
  const age = ageOn(dateOfBirth, on);
  return {
    age,
    ageBand: ageBandOf(age),
    schoolYear: schoolYearOn(dateOfBirth, on),
    isKeyStage4: isKeyStage4(dateOfBirth, on),
  };
}

/** Children as they are shown, in the order given. Cost: seven queries, however many children. */
export async function childRowsOf(
  em: EntityManager,
  { region, viewer }: { readonly region: Region; readonly viewer: Viewer },
  children: readonly Child[],
): Promise<readonly ChildRow[]> {
  if (children.length === 0) return [];
  // Whoever may see these children at all, and costs, may see what their homes cost.
  const maySeeCosts = may(viewer, 'costs') !== 'NONE';
  const on = region.dataDate;
  const facts = new Map((await childFactsOf(em, children)).map((child) => [child.id, child]));
  const childIds = children.map(({ id }) => id);
  const placements = await placementsOfChildrenOn(em, { childIds, regionId: region.id, on });
  const groups = [...new Set(children.flatMap(({ siblingGroup }) => siblingGroup ?? []))];
  const siblings = groups.length === 0 ? [] : await selectRows(em, ChildEntity, { siblingGroup: { $in: groups } });
  const siblingsOf = groupedBy(siblings, ({ siblingGroup }) => siblingGroup ?? '');
  return children.map((child) => ({
    id: child.id,
    reference: child.reference,
    responsibleAuthority: child.responsibleAuthority,
    ...agesOf(child.dateOfBirth, on),
    sex: child.sex,
    isUasc: child.isUasc,
    uascCeasedOn: child.uascCeasedOn,
    needSignals: facts.get(child.id)?.needSignals ?? [],
    isDisabled: child.isDisabled,
    siblingGroupId: child.siblingGroup,
    siblingGroupSize: child.siblingGroup === null ? null : (siblingsOf.get(child.siblingGroup)?.length ?? null),
    importantPlaces: (facts.get(child.id)?.importantPlaces ?? []).map(importantPlaceRow),
    placement: placementRow(placements.get(child.id), maySeeCosts),
  }));
}
