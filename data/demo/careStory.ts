import type { GssCode, Location } from '../../server/engine/facts.ts';
import type { LoadedEpisode } from '../../server/engine/loadedFacts.ts';
import { ssda903DistanceMiles } from '../../server/engine/ssda903Distance.ts';
import { type DayNumber, isoDate } from './calendar.ts';
import type { SeededRandom } from './seededRandom.ts';

export interface StoryStay {
  readonly placeCode: string;
  readonly providerCode: string | null;
  readonly host: GssCode;
  readonly location: Location | null;
  readonly homeReference: string | null;
  readonly urn: string | null;
}

/** One child's time in care, as days and stays; written out as SSDA903 episodes. */
export interface CareStory {
  readonly gss: GssCode;
  readonly reference: string;
  readonly isUasc: boolean;
  readonly categoryOfNeed: string;
  readonly homeLocation: Location | null;
  readonly entry: DayNumber;
  /** Null while still looked after. */
  readonly exit: { readonly day: DayNumber; readonly reason: string } | null;
  /** Days of moves, in order; one stay more than moves. */
  readonly moves: readonly DayNumber[];
  readonly stays: readonly StoryStay[];
  readonly firstStatus: string;
  readonly statusChange: { readonly day: DayNumber; readonly status: string } | null;
  /** The last move is a temporary one (hospital, holiday). */
  readonly endsTemporarily: boolean;
}

const moveReasons: readonly (readonly [string, number])[] = [
  ['CARPL', 34],
  ['OTHER', 24],
  ['PLACE', 14],
  ['CREQB', 9],
  ['CREQO', 8],
  ['CHILD', 4],
  ['LAREQ', 4],
  ['STAND', 2],
  ['CLOSE', 1],
];

interface StoryEvent {
  readonly day: DayNumber;
  readonly reason: 'S' | 'P' | 'T' | 'L';
  readonly stay: number;
  readonly status: string;
}

/** Episodes in order: each begins the day the one before it ends, as the return's rules ask. */
export function episodesOf(story: CareStory, random: SeededRandom): readonly LoadedEpisode[] {
  const events = eventsOf(story);
  return events.flatMap((event, index) => {
    const stay = story.stays[event.stay];
    const next = events[index + 1];
    return stay ? [episode({ story, event, next, stay }, random)] : [];
  });
}

function eventsOf(story: CareStory): readonly StoryEvent[] {
  const { entry, moves, firstStatus, statusChange, endsTemporarily } = story;
  const statusOn = (day: DayNumber) => (statusChange && day >= statusChange.day ? statusChange.status : firstStatus);
  const events: StoryEvent[] = [{ day: entry, reason: 'S', stay: 0, status: statusOn(entry) }];
  moves.forEach((day, index) => {
    const isLast = index === moves.length - 1;
    events.push({ day, reason: isLast && endsTemporarily ? 'T' : 'P', stay: index + 1, status: statusOn(day) });
  });
  if (statusChange) {
    const stay = moves.filter((day) => day <= statusChange.day).length;
    events.push({ day: statusChange.day, reason: 'L', stay, status: statusChange.status });
  }
  return events.sort((a, b) => a.day - b.day);
}

interface EpisodeToWrite {
  readonly story: CareStory;
  readonly event: StoryEvent;
  readonly next: StoryEvent | undefined;
  readonly stay: StoryStay;
}

function episode({ story, event, next, stay }: EpisodeToWrite, random: SeededRandom): LoadedEpisode {
  const reason = moveReasons[random.weightedIndex(moveReasons.map(([, weight]) => weight))]?.[0] ?? 'OTHER';
  const end = next ? next.day : (story.exit?.day ?? null);
  return {
    responsibleAuthority: story.gss,
    childReference: story.reference,
    start: isoDate(event.day),
    end: end === null ? null : isoDate(end),
    reasonNewEpisode: event.reason,
    legalStatus: event.status,
    categoryOfNeed: story.categoryOfNeed,
    placeCode: stay.placeCode,
    providerCode: stay.providerCode,
    reasonEnded: next ? 'X1' : (story.exit?.reason ?? null),
    reasonPlaceChange: next?.reason === 'P' ? reason : null,
    urn: stay.urn,
    homeSector: null,
    placementSector: null,
    homeLocation: story.isUasc ? null : story.homeLocation,
    placementLocation: stay.location,
    hostAuthority: stay.host,
    ssda903DistanceMiles: ssda903DistanceMiles({
      home: story.homeLocation?.grid ?? null,
      placement: stay.location?.grid ?? null,
      isUasc: story.isUasc,
    }),
    homeReference: stay.homeReference,
  };
}

/** The legal status at first and the day it changed: most begin under an interim order or by agreement. */
export function legalHistory(
  {
    status,
    entry,
    until,
    isWithParents,
  }: { status: string; entry: DayNumber; until: DayNumber; isWithParents: boolean },
  random: SeededRandom,
): Pick<CareStory, 'firstStatus' | 'statusChange'> {
  const days = until - entry;
  const isSettled = !['C2', 'E1', 'C1'].includes(status) || days < 60 || (status === 'C1' && random.chance(0.7));
  if (isSettled) return { firstStatus: status, statusChange: null };
  const firstStatus = status === 'C1' ? 'V2' : random.chance(0.85) || isWithParents ? 'C1' : 'V2';
  if (firstStatus === 'V2' && isWithParents) return { firstStatus: status, statusChange: null };
  const usual = status === 'C1' ? random.between(10, 50) : random.between(180, 420);
  const change = entry + Math.max(8, Math.min(usual, Math.floor(days * 0.7)));
  return { firstStatus, statusChange: { day: change, status } };
}
