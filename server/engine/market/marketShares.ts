/** Who owns the region's places, and how concentrated is the market? */
import { homeKinds, type PlacementType, type Sector } from '../../../schema/vocabulary.ts';
import type { HomeFacts, RegionFacts } from '../facts.ts';
import { compareText } from '../order.ts';
import { placesOffered } from '../supply.ts';

export interface MarketQuestion {
  /** Null = every type that has homes. */
  readonly placementType: PlacementType | null;
}

/** Null sector = not recorded, or of several. Null share = there are no places. */
export interface MarketShare {
  readonly sector: Sector | null;
  readonly homes: number;
  /** Registered places, those on hold included. */
  readonly places: number;
  readonly share: number | null;
}

export interface OwnerShare extends MarketShare {
  readonly ownerGroupId: string;
  readonly name: string;
}

export interface MarketShares {
  /** Most places first, then by name, then id. */
  readonly owners: readonly OwnerShare[];
  /** Homes with no owner recorded: counted together, and never as one owner. */
  readonly withoutOwner: MarketShare;
  /** Most places first; a null sector = not recorded. */
  readonly sectors: readonly MarketShare[];
  readonly places: number;
  /** Of all places, 0 to 1; null where there are none. */
  readonly largestOne: number | null;
  readonly largestThree: number | null;
  readonly largestTen: number | null;
  /** Herfindahl–Hirschman index, 0 to 10,000, of the homes whose owner is recorded; null where none is. */
  readonly hhi: number | null;
}

interface MarketHome {
  readonly home: HomeFacts;
  readonly places: number;
}

/** Open stay homes of members. Kinship households are no market: they take the children they are kin to. */
export function marketHomes(homes: readonly HomeFacts[], region: RegionFacts, question: MarketQuestion) {
  return homes.filter(
    (home) =>
      home.status === 'OPEN' &&
      home.kind !== 'KINSHIP' &&
      !home.isShortBreakOnly &&
      region.members.includes(home.hostAuthority) &&
      (question.placementType === null || homeKinds[home.kind].placementType === question.placementType),
  );
}

function grouped<Key>(homes: readonly MarketHome[], keyOf: (home: MarketHome) => Key): ReadonlyMap<Key, MarketHome[]> {
  const groups = new Map<Key, MarketHome[]>();
  for (const home of homes) {
    const group = groups.get(keyOf(home));
    if (group) group.push(home);
    else groups.set(keyOf(home), [home]);
  }
  return groups;
}

function shareOf(homes: readonly MarketHome[], all: number): MarketShare {
  const places = homes.reduce((sum, home) => sum + home.places, 0);
  const sectors = new Set(homes.map(({ home }) => home.sector));
  const [sector] = sectors;
  return {
    sector: sectors.size === 1 ? (sector ?? null) : null,
    homes: homes.length,
    places,
    share: all === 0 ? null : places / all,
  };
}

function byPlaces(a: MarketShare, b: MarketShare): number {
  return b.places - a.places;
}

/** HHI is of shares in per cent, squared. */
function hhiOf(owners: readonly OwnerShare[]): number | null {
  const places = owners.reduce((sum, owner) => sum + owner.places, 0);
  if (places === 0) return null;
  return owners.reduce((sum, owner) => sum + (100 * (owner.places / places)) ** 2, 0);
}

/**
 * Shape   owners' and `withoutOwner`'s places add up to all, and so do the sectors'.
 * Units   registered places of open homes, kinship households and short-break-only homes left out.
 * Errors  an owner group without a name shows its id.
 * Source  domain.md §5 (market); HHI as competition authorities use it.
 */
export function marketShares(
  homes: readonly HomeFacts[],
  {
    region,
    question,
    ownerNames,
  }: { region: RegionFacts; question: MarketQuestion; ownerNames: ReadonlyMap<string, string> },
): MarketShares {
  const all = marketHomes(homes, region, question).map((home) => {
    const { usable, onHold } = placesOffered(home);
    return { home, places: usable + onHold };
  });
  const places = all.reduce((sum, home) => sum + home.places, 0);
  const owners = [...grouped(all, ({ home }) => home.ownerGroupId)].flatMap(([id, own]) =>
    id === null ? [] : [{ ownerGroupId: id, name: ownerNames.get(id) ?? id, ...shareOf(own, places) }],
  );
  owners.sort((a, b) => byPlaces(a, b) || compareText(a.name, b.name) || compareText(a.ownerGroupId, b.ownerGroupId));
  const sectors = [...grouped(all, ({ home }) => home.sector)].map(([sector, own]) => ({
    ...shareOf(own, places),
    sector,
  }));
  const largest = (count: number) =>
    places === 0 ? null : owners.slice(0, count).reduce((sum, owner) => sum + owner.places, 0) / places;
  return {
    owners,
    withoutOwner: shareOf(
      all.filter(({ home }) => home.ownerGroupId === null),
      places,
    ),
    sectors: sectors.sort((a, b) => byPlaces(a, b) || compareText(a.sector ?? '', b.sector ?? '')),
    places,
    largestOne: largest(1),
    largestThree: largest(3),
    largestTen: largest(10),
    hhi: hhiOf(owners),
  };
}
