import type { EntityManager } from '@mikro-orm/sql';
import type { GssCode, IsoDate, PlacementFacts } from '../engine/facts.ts';
import { HomeEntity } from './entities/home.ts';
import { PlacementEntity } from './entities/placement.ts';
import { inBatches } from './inBatches.ts';
import { type FindPurchase, purchaseFinder } from './purchases.ts';
import { type FindLocation, locationFinder } from './returnedLocations.ts';
import { type RowOf, selectRows } from './select.ts';

export type Placement = RowOf<typeof PlacementEntity>;

/** Finds the home of a placement: by the sender's reference within the host authority, else by URN. */
export type HomeFinder = (placement: Pick<Placement, 'hostAuthority' | 'homeReference' | 'urn'>) => string | null;

export function homeFinder(
  homes: readonly {
    readonly id: string;
    readonly hostAuthority: string;
    readonly reference: string;
    readonly urn: string | null;
  }[],
): HomeFinder {
  const byReference = new Map(homes.map((home) => [`${home.hostAuthority} ${home.reference}`, home.id]));
  const byUrn = onlyHomeOfUrn(homes);
  return ({ hostAuthority, homeReference, urn }) =>
    (homeReference === null ? undefined : byReference.get(`${hostAuthority} ${homeReference}`)) ??
    (urn === null ? undefined : byUrn.get(urn)) ??
    null;
}

/** The return gives a fostering agency's number for every household of it: a number of several homes names none of them. */
function onlyHomeOfUrn(homes: readonly { readonly id: string; readonly urn: string | null }[]) {
  const found = new Map<string, string | null>();
  for (const { id, urn } of homes) {
    if (urn !== null) found.set(urn, found.has(urn) ? null : id);
  }
  return found;
}

/** Placements of the authorities' children that had started and not ended on a day. */
export function selectPlacementsOn(
  em: EntityManager,
  authorities: readonly GssCode[],
  on: IsoDate,
): Promise<readonly Placement[]> {
  return selectRows(em, PlacementEntity, {
    responsibleAuthority: { $in: [...authorities] },
    start: { $lte: on },
    $or: [{ end: null }, { end: { $gt: on } }],
  });
}

export interface ChildrenOn {
  readonly childIds: readonly string[];
  readonly regionId: string;
  readonly on: IsoDate;
}

/** Stays of the children on a day, the one begun later last, and how their homes are found. Cost: one query, two with homes. */
async function staysOn(em: EntityManager, where: ChildrenOn) {
  const rows = await inBatches(where.childIds, (part) =>
    selectRows(em, PlacementEntity, {
      child: { $in: part },
      start: { $lte: where.on },
      $or: [{ end: null }, { end: { $gt: where.on } }],
    }),
  );
  const references = [...new Set(rows.flatMap(({ homeReference }) => homeReference ?? []))];
  const urns = [...new Set(rows.flatMap(({ urn }) => urn ?? []))];
  const homes =
    references.length + urns.length === 0
      ? []
      : await selectRows(em, HomeEntity, {
          region: where.regionId,
          $or: [{ reference: { $in: references } }, { urn: { $in: urns } }],
        });
  const inOrder = [...rows].sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : a.id < b.id ? -1 : 1));
  return { rows: inOrder, findHome: homeFinder(homes) };
}

/** Where children lived on a day, by child. A child with two stays that day has the one begun later. Cost: three queries, four with homes. */
export async function placementsOfChildrenOn(
  em: EntityManager,
  where: ChildrenOn,
): Promise<ReadonlyMap<string, PlacementFacts>> {
  const { rows, findHome } = await staysOn(em, where);
  const finders = await placementFinders(em, { rows, findHome, on: where.on });
  return new Map(rows.map((row) => [row.child, placementFactsOf(row, finders)]));
}

/** The home each child lived in on a day, those known. Cost: one query, two with homes. */
export async function homesOfChildrenOn(em: EntityManager, where: ChildrenOn): Promise<ReadonlyMap<string, string>> {
  const { rows, findHome } = await staysOn(em, where);
  const last = new Map(rows.map((row) => [row.child, findHome(row)]));
  return new Map([...last].flatMap(([child, home]) => (home === null ? [] : [[child, home] as const])));
}

export interface PlacementFinders {
  readonly findHome: HomeFinder;
  readonly findPurchase: FindPurchase;
  readonly findLocation: FindLocation;
}

/** What is known of stays on a day beside the stays themselves. A home that is known says where it is; the return, where none is. */
export async function placementFinders(
  em: EntityManager,
  { rows, findHome, on }: { readonly rows: readonly Placement[]; readonly findHome: HomeFinder; readonly on: IsoDate },
): Promise<PlacementFinders> {
  const withoutHome = rows.filter((row) => findHome(row) === null).map(({ child }) => child);
  const childIds = rows.map(({ child }) => child);
  return {
    findHome,
    findPurchase: await purchaseFinder(em, childIds, on),
    findLocation: await locationFinder(em, withoutHome, on),
  };
}

export function placementFactsOf(
  placement: Placement,
  { findHome, findPurchase, findLocation }: PlacementFinders,
): PlacementFacts {
  const purchase = findPurchase(placement);
  return {
    id: placement.id,
    childId: placement.child,
    responsibleAuthority: placement.responsibleAuthority,
    placeCode: placement.placeCode,
    providerCode: placement.providerCode,
    legalStatus: placement.legalStatus,
    placementType: placement.placementType,
    hostAuthority: placement.hostAuthority ?? purchase?.hostAuthority ?? null,
    homeId: findHome(placement),
    start: placement.start,
    end: placement.end,
    ssda903DistanceMiles: placement.ssda903DistanceMiles,
    location: findLocation(placement),
    distanceReason: purchase?.distanceReason ?? null,
    weeklyCostPounds: purchase?.weeklyCostPounds ?? null,
    isSoloRequired: purchase?.isSoloRequired ?? null,
    isSoloGiven: purchase?.isSoloGiven ?? null,
  };
}
