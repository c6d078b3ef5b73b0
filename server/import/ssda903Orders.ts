/** Does an order to deprive a child of liberty fit the child's time in care? */
import type { IsoDate } from '../engine/facts.ts';
import type { LoadedEpisode, LoadedNeedSignal } from '../engine/loadedFacts.ts';
import type { Finding } from './rowLedger.ts';
import { childKey } from './ssda903Children.ts';

/** Secure home, with parents, supported accommodation, young offender institution: none needs or allows an order of the kind. */
const placesWithoutOrders: ReadonlySet<string> = new Set(['K1', 'P1', 'K3', 'R5']);

export function episodesByChild(episodes: readonly LoadedEpisode[]): ReadonlyMap<string, readonly LoadedEpisode[]> {
  const byChild = new Map<string, LoadedEpisode[]>();
  for (const episode of episodes) {
    const key = childKey(episode.responsibleAuthority, episode.childReference);
    const own = byChild.get(key);
    if (own) own.push(episode);
    else byChild.set(key, [episode]);
  }
  return byChild;
}

interface Span {
  readonly start: IsoDate;
  readonly end: IsoDate | null;
}
const isOnDay = ({ start, end }: Span, day: string) => start <= day && (end === null || day <= end);
/** More than a shared day of change. */
const overlaps = (a: Span, b: Span) => (a.end === null || b.start < a.end) && (b.end === null || a.start < b.end);

/** An order that began before the first episode sent may belong to an earlier one, which this return does not hold. */
function outsideCare({ start }: LoadedNeedSignal, episodes: readonly LoadedEpisode[]): Finding[] {
  const hasBegun = episodes.some((episode) => episode.start <= start);
  if (!hasBegun || episodes.some((episode) => isOnDay(episode, start))) return [];
  return [
    {
      column: 'DOLO_START',
      rule: 'DOLO_CARE',
      sentence: 'The order begins on a day when the child was not looked after.',
      fix: 'Check DOLO_START, or the child’s episodes.',
    },
  ];
}

function openAfterCare({ start, end }: LoadedNeedSignal, episodes: readonly LoadedEpisode[]): Finding[] {
  const isOver = episodes.every((episode) => episode.end !== null);
  const wasInCare = episodes.some((episode) => isOnDay(episode, start));
  if (end !== null || !isOver || !wasInCare) return [];
  return [
    {
      column: 'DOLO_END',
      rule: '707',
      sentence: 'The child is no longer looked after and the order has no end.',
      fix: 'Give DOLO_END, no later than the day the child’s last episode ended.',
    },
  ];
}

function whereNoneCanBe(order: LoadedNeedSignal, episodes: readonly LoadedEpisode[]): Finding[] {
  const episode = episodes.find((one) => placesWithoutOrders.has(one.placeCode) && overlaps(one, order));
  if (episode === undefined) return [];
  return [
    {
      column: 'DOLO_START',
      rule: 'DOLO_PLACE',
      sentence: `The order runs while the child is placed as ${episode.placeCode}, where there is none.`,
      fix: 'Check the days of the order, or PLACE of the episode.',
    },
  ];
}

/**
 * What of one order does not fit the episodes sent with it: warnings, the order is kept.
 *
 * Shape   nothing where no episode of the child was sent.
 * Source  DfE rules 700 to 710 of the SSDA903 return: inside the time looked after, and not with K1, P1, R5 or K3; 707 is DfE's number,
 *         the others are words of ours.
 */
export function ordersAgainstCare(order: LoadedNeedSignal, episodes: readonly LoadedEpisode[]): Finding[] {
  if (episodes.length === 0) return [];
  return [...outsideCare(order, episodes), ...openAfterCare(order, episodes), ...whereNoneCanBe(order, episodes)];
}
