/** What is wrong with one child's episodes taken together, and how is it mended? */
import { isShortBreak } from '../../schema/ssda903Codes.ts';
import type { IsoDate } from '../engine/facts.ts';
import type { LoadedClosing, LoadedEpisode } from '../engine/loadedFacts.ts';
import type { HeldEpisode } from './importFacts.ts';
import type { FileRow, Finding, RowLedger } from './rowLedger.ts';

export interface EpisodeRow {
  readonly episode: LoadedEpisode;
  readonly row: FileRow;
  /** Collection year of the return the row is of; null where it does not say. */
  readonly year: number | null;
}

export interface HistoryToRepair {
  /** One child's, in any order; no two begin on one day. */
  readonly episodes: readonly EpisodeRow[];
  /** Episodes held already that the files do not have. */
  readonly held: readonly HeldEpisode[];
  /** The latest collection year the files have of the child's authority; null where they do not say. */
  readonly latestYear: number | null;
}

export interface RepairedHistory {
  readonly episodes: readonly LoadedEpisode[];
  /** Episodes held open that have ended. */
  readonly closings: readonly LoadedClosing[];
}

type Step = { readonly from: 'FILE'; readonly of: EpisodeRow } | { readonly from: 'HELD'; readonly of: HeldEpisode };

const startOf = (step: Step): IsoDate => (step.from === 'FILE' ? step.of.episode.start : step.of.start);
const endOf = (step: Step): IsoDate | null => (step.from === 'FILE' ? step.of.episode.end : step.of.end);

const nothingToDo = 'Nothing to do if that is right; else mend the row and send it again.';
const where = ({ row }: EpisodeRow) => `line ${row.line} of ${row.file}`;

function closed(later: EpisodeRow | null): Finding {
  const shown = later === null ? 'the child is not in a later return' : `another begins on ${where(later)}`;
  return {
    column: 'DEC',
    rule: '142',
    sentence: `The episode was open, but ${shown}: it was closed on the day that shows.`,
    fix: nothingToDo,
  };
}

function cutShort(later: EpisodeRow | null): Finding {
  const shown = later === null ? 'one held already begins' : `the one on ${where(later)} begins`;
  return {
    column: 'DEC',
    rule: '501',
    sentence: `The episode went on after ${shown}: it was cut short there.`,
    fix: nothingToDo,
  };
}

const gap: Finding = {
  column: 'REC',
  rule: '388',
  sentence: 'REC says that another episode follows the same day, but the next begins later. Nothing was filled in.',
  fix: 'Add the episode between, or give the reason the child left care.',
};

/** Ends an episode where the next begins. The reason it ended is only known when the child stayed in care. */
function endedBy(next: Step, episode: LoadedEpisode): LoadedEpisode {
  const goesOn = next.from === 'HELD' || next.of.episode.reasonNewEpisode !== 'S';
  return { ...episode, end: startOf(next), reasonEnded: goesOn ? 'X1' : null };
}

function mendStep(step: EpisodeRow, next: Step, ledger: RowLedger): LoadedEpisode {
  const { episode, row } = step;
  const later = next.from === 'FILE' ? next.of : null;
  if (episode.end === null) {
    ledger.repaired(row, closed(later));
    return endedBy(next, episode);
  }
  if (startOf(next) < episode.end) {
    ledger.repaired(row, cutShort(later));
    return endedBy(next, episode);
  }
  if (episode.reasonEnded === 'X1' && episode.end < startOf(next)) ledger.warn(row, [gap]);
  return episode;
}

/** The last of a child who is in no later return of the same authority ended with the year of the return that has it. */
function mendLast(last: EpisodeRow, latestYear: number | null, ledger: RowLedger): LoadedEpisode {
  const { episode, row, year } = last;
  const yearEnd = `${year}-03-31`;
  const isStale = episode.end === null && year !== null && latestYear !== null && latestYear > year;
  if (!isStale || episode.start >= yearEnd) return episode;
  ledger.repaired(row, closed(null));
  return { ...episode, end: yearEnd, reasonEnded: null };
}

function closingOf(held: HeldEpisode, next: EpisodeRow, ledger: RowLedger): LoadedClosing {
  ledger.repaired(next.row, {
    column: 'DECOM',
    rule: '142',
    sentence: 'An earlier episode of the child was held as open: it was closed on the day this one began.',
    fix: 'Nothing to do, unless the earlier one goes on.',
  });
  const { responsibleAuthority, childReference, start, reasonNewEpisode } = next.episode;
  const reasonEnded = reasonNewEpisode === 'S' ? null : 'X1';
  return { responsibleAuthority, childReference, start: held.start, end: start, reasonEnded };
}

/**
 * Closes episodes left open that have ended, and cuts those that run into the next; gaps are warned of and never filled. Short breaks
 * (V3, V4) are left as they are and close nothing.
 *
 * Order   by start. Source  DfE validation rules 142, 388 and 501.
 */
export function repairHistory(history: HistoryToRepair, ledger: RowLedger): RepairedHistory {
  const isStay = ({ legalStatus }: { legalStatus: string }) => !isShortBreak(legalStatus);
  const stays = history.episodes.filter(({ episode }) => isStay(episode));
  const steps: Step[] = [
    ...stays.map((of): Step => ({ from: 'FILE', of })),
    ...history.held.filter(isStay).map((of): Step => ({ from: 'HELD', of })),
  ].sort((a, b) => (startOf(a) < startOf(b) ? -1 : 1));
  const closings: LoadedClosing[] = [];
  const mended = new Map<EpisodeRow, LoadedEpisode>();
  for (const [index, step] of steps.entries()) {
    const next = steps[index + 1];
    if (step.from === 'FILE') {
      const episode =
        next === undefined ? mendLast(step.of, history.latestYear, ledger) : mendStep(step.of, next, ledger);
      mended.set(step.of, episode);
    } else if (next?.from === 'FILE' && endOf(step) === null) closings.push(closingOf(step.of, next.of, ledger));
  }
  return { episodes: history.episodes.map((of) => mended.get(of) ?? of.episode), closings };
}
