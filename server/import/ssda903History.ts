import type { LoadedEpisode, LoadedImportantPlace } from '../engine/loadedFacts.ts';
import type { FileRow, RowLedger } from './rowLedger.ts';
import { childKey } from './ssda903Children.ts';
import type { CheckedEpisode } from './ssda903Episodes.ts';

interface EpisodeOfRow {
  readonly fact: CheckedEpisode;
  readonly row: FileRow;
}

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
export function warnOfHistory(episodes: readonly EpisodeOfRow[], ledger: RowLedger): void {
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

export const episodesOnly = (episodes: readonly EpisodeOfRow[]): LoadedEpisode[] =>
  episodes.map(({ fact }) => fact.episode);
