/** How many minutes is it by car from each home to the places that matter? Never holds an answer up for long, and never fails one. */
import { distanceMiles } from '../engine/distance.ts';
import { KeptAnswers } from '../runs/keptAnswers.ts';
import { type Sharing, sentPoint } from './sentPoint.ts';
import { newSlots } from './slots.ts';
import { halvesOf, type Journey, journeyKey, tablesOf } from './tables.ts';
import { type Minutes, type Table, TableRefused, type TravelEngine, TravelTrouble } from './travelEngine.ts';

/** As the engine answered; a journey that is not in it is not known. */
type Found = Map<string, number | null>;

/** What stopped an engine from answering. */
export type Trouble = 'SLOW' | 'UNREACHABLE' | 'STRANGE';

export interface Driven {
  /** One for each journey asked; null = not known. */
  readonly minutes: readonly (number | null)[];
  /** What the reader should know of them; null where there is nothing to say. */
  readonly note: string | null;
}

export interface DriveTimes {
  between(journeys: readonly Journey[]): Promise<Driven>;
}

export interface DriveTimesOptions {
  readonly engine: TravelEngine;
  readonly sharing: Sharing;
  /** Told of each trouble; a point is never among it. */
  onTrouble(trouble: Trouble, error: unknown): void;
  /** Aborts when a question has waited long enough; three seconds unless given. */
  readonly deadline?: () => AbortSignal;
  /** Milliseconds on any clock that only goes forward. */
  readonly now?: () => number;
}

/** Valhalla refuses a whole table for one pair farther apart than 400 km. */
const mostMiles = 240;
const mostKept = 100_000;
/** An engine that is slow or gone is left alone for as long, so that not every question waits for one that is down. */
const restMilliseconds = 30_000;

const troubleSentences: Readonly<Record<Trouble, string>> = {
  SLOW: 'Some drive times are not known just now: the travel-time engine did not answer in time.',
  UNREACHABLE: 'Some drive times are not known just now: the travel-time engine cannot be reached.',
  STRANGE: 'Some drive times are not known just now: the travel-time engine gave an answer that cannot be used.',
};
const coarseSentence =
  'Drive times are measured between areas about a mile and a half across, so each may be some minutes out.';

function roadlessSentence(count: number): string {
  const journeys = count === 1 ? 'one journey' : `${count} journeys`;
  return `The travel-time engine knows no road for ${journeys}.`;
}

function troubleOf(error: unknown, signal: AbortSignal): Trouble {
  const name = error instanceof Error ? error.name : '';
  if (signal.aborted || name === 'AbortError' || name === 'TimeoutError') return 'SLOW';
  return error instanceof TravelTrouble ? 'STRANGE' : 'UNREACHABLE';
}

/** Errors: the signal’s reason as soon as it is aborted, even if the work cannot be. */
function orAborted<Answer>(work: Promise<Answer>, signal: AbortSignal): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}

function foundIn({ from: starts, to: ends }: Table, rows: Minutes): Found {
  const cells = starts.flatMap((from, row) =>
    ends.map((to, column) => [journeyKey({ from, to }), rows[row]?.[column] ?? null] as const),
  );
  return new Map(cells);
}

const keyOfTable = (table: Table) => JSON.stringify([table.from, table.to]);

/** Asks the engine table by table, few at once, and one that is refused in halves, so that one bad point spoils no other; people who ask for the same at once are answered together. */
function asking({ engine, onTrouble }: DriveTimesOptions) {
  const slots = newSlots(engine.mostAtOnce);
  const underWay = new Map<string, Promise<Found>>();
  const ask = async (table: Table, signal: AbortSignal): Promise<Found> => {
    try {
      return foundIn(table, await slots.run(signal, () => engine.minutes(table, signal)));
    } catch (error) {
      if (!(error instanceof TableRefused)) throw error;
      const halves = halvesOf(table);
      if (halves === null) return foundIn(table, []);
      const [first, second] = await Promise.all(halves.map((half) => ask(half, signal)));
      return new Map([...(first ?? []), ...(second ?? [])]);
    }
  };
  const together = (table: Table, signal: AbortSignal): Promise<Found> => {
    const key = keyOfTable(table);
    const known = underWay.get(key);
    if (known !== undefined) return known;
    const asked = ask(table, signal).finally(() => underWay.delete(key));
    underWay.set(key, asked);
    return asked;
  };
  return async (table: Table, signal: AbortSignal): Promise<Found | Trouble> => {
    try {
      return await orAborted(together(table, signal), signal);
    } catch (error) {
      const trouble = troubleOf(error, signal);
      onTrouble(trouble, error);
      return trouble;
    }
  };
}

/** As they are put to the engine; null where they are not: too far apart, or both ends in one cell of the map. */
function sentJourney({ from, to }: Journey, sharing: Sharing): Journey | null {
  const sent = { from: sentPoint(from, sharing), to: sentPoint(to, sharing) };
  const miles = distanceMiles(sent.from, sent.to);
  return miles > mostMiles || (sharing === 'COARSE' && miles === 0) ? null : sent;
}

function noteOf(found: { trouble: Trouble | null; roadless: number; isCoarse: boolean }): string | null {
  const sentences = [
    ...(found.trouble === null ? [] : [troubleSentences[found.trouble]]),
    ...(found.roadless === 0 ? [] : [roadlessSentence(found.roadless)]),
    ...(found.isCoarse ? [coarseSentence] : []),
  ];
  return sentences.length === 0 ? null : sentences.join(' ');
}

/**
 * Drive times from one engine. Answers are kept, 100,000 journeys of them; trouble is not.
 *
 * Units   minutes one way, to a tenth.
 * Errors  none: a journey that could not be asked for, or was not answered for, is null, and the note says why.
 * Cost    at most one deadline’s wait, shared by all tables of a question; none for what is kept or while an engine rests.
 */
export function driveTimesBy(options: DriveTimesOptions): DriveTimes {
  const { sharing, deadline = () => AbortSignal.timeout(3_000), now = () => performance.now() } = options;
  const kept = new KeptAnswers<{ readonly minutes: number | null }>(mostKept);
  const ask = asking(options);
  let resting: { readonly until: number; readonly trouble: Trouble } | null = null;

  const askAll = async (journeys: readonly Journey[], found: Found): Promise<Trouble | null> => {
    if (journeys.length === 0) return null;
    if (resting !== null && now() < resting.until) return resting.trouble;
    const signal = deadline();
    const answers = await Promise.all(tablesOf(journeys).map((table) => ask(table, signal)));
    const troubles = answers.filter((answer) => typeof answer === 'string');
    for (const answer of answers) {
      if (typeof answer === 'string') continue;
      for (const [key, minutes] of answer) {
        found.set(key, minutes);
        kept.keep(key, { minutes });
      }
    }
    const [trouble = null] = troubles;
    resting = trouble === null || trouble === 'STRANGE' ? null : { until: now() + restMilliseconds, trouble };
    return trouble;
  };

  return {
    async between(journeys) {
      const sent = journeys.map((journey) => sentJourney(journey, sharing));
      const found: Found = new Map();
      const unknown: Journey[] = [];
      for (const journey of sent) {
        if (journey === null) continue;
        const known = kept.find(journeyKey(journey));
        if (known === undefined) unknown.push(journey);
        else found.set(journeyKey(journey), known.minutes);
      }
      const trouble = await askAll(unknown, found);
      const minutes = sent.map((journey) => (journey === null ? null : (found.get(journeyKey(journey)) ?? null)));
      const roadless = sent.filter((journey) => journey !== null && found.get(journeyKey(journey)) === null).length;
      const isCoarse = sharing === 'COARSE' && minutes.some((one) => one !== null);
      return { minutes, note: noteOf({ trouble, roadless, isCoarse }) };
    },
  };
}
