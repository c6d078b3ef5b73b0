import type { LoadedClosing, LoadedEpisode, LoadedImportantPlace } from '../engine/loadedFacts.ts';
import type { HeldEpisode, ImportLookups } from './importFacts.ts';
import type { Entry } from './keyedFacts.ts';
import { type EpisodeRow, type RepairedHistory, repairHistory } from './repairHistory.ts';
import type { RowLedger } from './rowLedger.ts';
import { childKey } from './ssda903Children.ts';
import type { CheckedEpisode } from './ssda903Episodes.ts';

type EpisodeOfRow = Entry<CheckedEpisode>;

/** Each child's episodes by start. */
function byChild(episodes: readonly EpisodeOfRow[]): EpisodeOfRow[][] {
  const groups = new Map<string, EpisodeOfRow[]>();
  for (const entry of episodes) {
    const { responsibleAuthority, childReference } = entry.fact.episode;
    const key = childKey(responsibleAuthority, childReference);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [entry]);
    else group.push(entry);
  }
  for (const group of groups.values()) {
    group.sort((a, b) => (a.fact.episode.start < b.fact.episode.start ? -1 : 1));
  }
  return [...groups.values()];
}

function warnOfStep(earlier: EpisodeOfRow, later: EpisodeOfRow, ledger: RowLedger): void {
  const { end } = earlier.fact.episode;
  if (end === null) {
    ledger.warn(earlier.row, [
      {
        column: 'DEC',
        rule: '142',
        sentence: `The episode is open, but a later one of the child begins on line ${later.row.line} of ${later.row.file}.`,
        fix: 'Give the day and reason this episode ended.',
      },
    ]);
  } else if (later.fact.episode.start < end) {
    ledger.warn(later.row, [
      {
        column: 'DECOM',
        rule: '501',
        sentence: `The episode begins before the one on line ${earlier.row.line} of ${earlier.row.file} ended.`,
        fix: 'Check DECOM here and DEC there.',
      },
    ]);
  }
}

/** Warns of episodes that run into one another (DfE rules 142 and 501); both stay loaded. */
function warnOfHistory(episodes: readonly EpisodeOfRow[], ledger: RowLedger): void {
  for (const history of byChild(episodes)) {
    for (const [index, later] of history.entries()) {
      const earlier = history[index - 1];
      if (earlier !== undefined) warnOfStep(earlier, later, ledger);
    }
  }
}

function familyHome({ episode, homeDistrict }: CheckedEpisode): LoadedImportantPlace | null {
  if (homeDistrict === null) return null;
  return {
    responsibleAuthority: episode.responsibleAuthority,
    childReference: episode.childReference,
    kind: 'FAMILY',
    label: homeDistrict,
    postcodeSector: episode.homeSector,
    location: episode.homeLocation,
    visitsPerWeek: null,
    isFamilyHome: true,
  };
}

/** The home each child came from: HOME_POST of their latest episode that has one. Visits are not in the return, so they are not known. */
export function familyHomesOf(episodes: readonly EpisodeOfRow[]): LoadedImportantPlace[] {
  return byChild(episodes).flatMap((history) => {
    const homes = history.map(({ fact }) => familyHome(fact)).filter((home) => home !== null);
    return homes.slice(-1);
  });
}

const withFileRows = ({ fact, merged }: EpisodeOfRow): LoadedEpisode =>
  merged === 0 ? fact.episode : { ...fact.episode, fileRows: merged + 1 };

export interface HistorySource {
  readonly episodes: readonly EpisodeOfRow[];
  readonly lookups: ImportLookups;
  readonly ledger: RowLedger;
  readonly isMended: boolean;
  /** The latest collection year the files have of an authority; null where they do not say. */
  readonly latestYearOf: (localAuthority: string) => number | null;
}

/** Held episodes by child, those left out that the files have too. */
async function heldBeside(
  histories: readonly EpisodeOfRow[][],
  lookups: ImportLookups,
): Promise<(history: readonly EpisodeOfRow[]) => readonly HeldEpisode[]> {
  const references = new Map<string, string[]>();
  for (const [first] of histories) {
    if (first === undefined) continue;
    const { responsibleAuthority, childReference } = first.fact.episode;
    const list = references.get(responsibleAuthority) ?? [];
    list.push(childReference);
    references.set(responsibleAuthority, list);
  }
  const held = new Map<string, ReadonlyMap<string, readonly HeldEpisode[]>>();
  for (const [gss, list] of references) held.set(gss, (await lookups.heldEpisodes?.(gss, list)) ?? new Map());
  return (history) => {
    const episode = history[0]?.fact.episode;
    if (episode === undefined) return [];
    const starts = new Set(history.map(({ fact }) => fact.episode.start));
    const ofChild = held.get(episode.responsibleAuthority)?.get(episode.childReference) ?? [];
    return ofChild.filter(({ start }) => !starts.has(start));
  };
}

/** The episodes to load: mended with the child's whole history in view, or as they are with warnings. */
export async function historiesOf(source: HistorySource): Promise<RepairedHistory> {
  const { episodes, lookups, ledger, latestYearOf } = source;
  if (!source.isMended) {
    warnOfHistory(episodes, ledger);
    return { episodes: episodes.map(withFileRows), closings: [] };
  }
  const histories = byChild(episodes);
  const heldOf = await heldBeside(histories, lookups);
  const loaded: LoadedEpisode[] = [];
  const closings: LoadedClosing[] = [];
  for (const history of histories) {
    const rows = history.map(
      (entry): EpisodeRow => ({ episode: withFileRows(entry), row: entry.row, year: entry.year }),
    );
    const latestYear = latestYearOf(history[0]?.fact.episode.responsibleAuthority ?? '');
    const mended = repairHistory({ episodes: rows, held: heldOf(history), latestYear }, ledger);
    loaded.push(...mended.episodes);
    closings.push(...mended.closings);
  }
  return { episodes: loaded, closings };
}
