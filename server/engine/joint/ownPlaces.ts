/** What does a home have for one waiting need that it has for nobody else: places held for it, or filled by some of its children? */
import type { Adaptation } from '../../../schema/vocabulary.ts';
import type { HomeFacts, NeedFacts } from '../facts.ts';
import type { HomeRoom } from '../nearHome/homeRoom.ts';
import { compareText } from '../order.ts';
import { asOfferedTo } from '../ownHolds.ts';
import type { JointSetting } from './jointNeeds.ts';
import { jointRooms, ordinaryIn } from './jointRooms.ts';

/** The difference between the home as it stands and as it is offered to the need. */
export interface OwnPlaces {
  readonly needId: string;
  readonly homeId: string;
  readonly free: number;
  /** Fewer children, or promises, that it counts as there. */
  readonly held: number;
  readonly adapted: ReadonlyMap<Adaptation, number>;
}

function adaptedOf({ home }: HomeRoom): ReadonlyMap<Adaptation, number> {
  return new Map(home.adaptedPlaces?.map(({ adaptation, places }) => [adaptation, places]));
}

function ownIn(need: NeedFacts, home: HomeFacts, setting: JointSetting): OwnPlaces | null {
  const [beside, offered] = [jointRooms([home], setting)[0], jointRooms([asOfferedTo(need, home)], setting)[0]];
  if (!beside || !offered || offered.free <= beside.free) return null;
  const before = adaptedOf(beside);
  const adapted = [...adaptedOf(offered)].map(([kind, places]) => [kind, places - (before.get(kind) ?? 0)] as const);
  const [free, held] = [offered.free - beside.free, beside.held - offered.held];
  return { needId: need.id, homeId: home.id, free, held, adapted: new Map(adapted) };
}

/** In order of the need's id, then of the home's. */
export function ownPlaces(
  needs: readonly NeedFacts[],
  homes: readonly HomeFacts[],
  setting: JointSetting,
): readonly OwnPlaces[] {
  const byId = new Map(homes.map((home) => [home.id, home]));
  return needs
    .toSorted((a, b) => compareText(a.id, b.id))
    .flatMap((need) => {
      const ids = new Set([...(need.heldPlaces ?? []), ...(need.livingAt ?? [])].map(({ homeId }) => homeId));
      return [...ids].sort(compareText).flatMap((id) => {
        const home = byId.get(id);
        return home === undefined ? [] : (ownIn(need, home, setting) ?? []);
      });
    });
}

/** The home's open room with what is the need's own beside it. */
export function withOwn(room: HomeRoom, own: OwnPlaces): HomeRoom {
  const [held, free] = [room.held - own.held, room.free + own.free];
  const adaptedPlaces = room.home.adaptedPlaces?.map((one) => ({
    ...one,
    places: one.places + (own.adapted.get(one.adaptation) ?? 0),
  }));
  const home = { ...room.home, adaptedPlaces };
  return { ...room, home, held, free, ordinary: ordinaryIn(home, held, free) };
}
