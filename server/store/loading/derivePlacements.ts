import { isShortBreak, placementTypeOf } from '../../../schema/ssda903Codes.ts';
import type { EpisodeEntity, PlacementEntity } from '../entities/placement.ts';
import type { RowOf } from '../select.ts';

type Episode = RowOf<typeof EpisodeEntity>;
type Placement = RowOf<typeof PlacementEntity>;

/** SSDA903 RNE: a change of legal status only, so the child stays where they are. */
const legalStatusOnly = 'L';

function placementOf(first: Episode, about: { responsibleAuthority: string; isMove: boolean }): Placement {
  const { responsibleAuthority, isMove } = about;
  return {
    id: `${first.child}-${first.start}`,
    child: first.child,
    responsibleAuthority,
    start: first.start,
    end: first.end,
    placeCode: first.placeCode,
    providerCode: first.providerCode,
    legalStatus: first.legalStatus,
    placementType: placementTypeOf(first.placeCode),
    hostAuthority: first.hostAuthority,
    urn: first.urn,
    homeReference: first.homeReference,
    ssda903DistanceMiles: first.ssda903DistanceMiles,
    isMove,
  };
}

/** What the row says of the place must agree too: a row that says "legal status only" of another home is another stay. */
function goesOn(stay: Placement, episode: Episode): boolean {
  return (
    episode.reasonNewEpisode === legalStatusOnly &&
    stay.end === episode.start &&
    stay.placeCode === episode.placeCode &&
    stay.hostAuthority === episode.hostAuthority &&
    stay.ssda903DistanceMiles === episode.ssda903DistanceMiles &&
    isShortBreak(stay.legalStatus) === isShortBreak(episode.legalStatus)
  );
}

/** SSDA903 RNE: another placement with another carer, P alone and B with a change of legal status; T and U keep the carer. */
const newCarer = new Set(['P', 'B']);
const isTemporary = ({ placeCode }: Pick<Episode, 'placeCode'>) => placeCode.startsWith('T');

const isSamePlace = (a: Placement, b: Episode) =>
  a.placeCode === b.placeCode &&
  a.hostAuthority === b.hostAuthority &&
  a.urn === b.urn &&
  a.ssda903DistanceMiles === b.ssda903DistanceMiles;

/** Temporary placements are no moves, and neither is the return from one to the place left for it. */
function countsAsMove(episode: Episode, earlier: readonly Placement[]): boolean {
  if (!newCarer.has(episode.reasonNewEpisode) || isTemporary(episode) || isShortBreak(episode.legalStatus))
    return false;
  const last = earlier.at(-1);
  const left = earlier.findLast((stay) => !isTemporary(stay));
  return last === undefined || !isTemporary(last) || left === undefined || !isSamePlace(left, episode);
}

/**
 * One child's stays from the episodes of the return: an episode that begins for a change of legal status only, on the day the one
 * before it ended, of the same place, goes on with the same stay; every other begins a new one. A short break is never part of a stay. A stay has the latest legal status of its episodes.
 *
 * Moves are counted as DfE counts them: a new placement with a new carer, temporary ones left out.
 *
 * Order   by start. Source  SSDA903 RNE (ssda903Codes.ts); DfE, Children looked after: placement stability, counting rules.
 */
export function derivePlacements(episodes: readonly Episode[], responsibleAuthority: string): readonly Placement[] {
  const inOrder = [...episodes].sort((a, b) => (a.start < b.start ? -1 : 1));
  const placements: Placement[] = [];
  for (const episode of inOrder) {
    const last = placements.at(-1);
    if (last !== undefined && goesOn(last, episode)) {
      placements[placements.length - 1] = { ...last, end: episode.end, legalStatus: episode.legalStatus };
    } else placements.push(placementOf(episode, { responsibleAuthority, isMove: countsAsMove(episode, placements) }));
  }
  return placements;
}
