import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LoadedEpisode } from '../../server/engine/loadedFacts.ts';
import { type EpisodeRow, repairHistory } from '../../server/import/repairHistory.ts';
import { RowLedger } from '../../server/import/rowLedger.ts';
import { episodeRow } from '../store/smallRegion.ts';

const row = (
  start: string,
  end: string | null,
  change: Partial<LoadedEpisode> = {},
  year: number | null = null,
): EpisodeRow => {
  const reasonEnded = end === null ? null : 'X1';
  const episode = episodeRow('K', start, { end, reasonEnded, reasonNewEpisode: 'P', ...change });
  return { episode, row: { file: 'e.csv', line: Number(start.slice(5, 7)) + 1, raw: '' }, year };
};

function mended(episodes: readonly EpisodeRow[], more: Partial<Parameters<typeof repairHistory>[0]> = {}) {
  const ledger = new RowLedger();
  const result = repairHistory({ episodes, held: [], latestYear: null, ...more }, ledger);
  const told = ledger.summary(['e.csv']).problems.map(({ line, rule, severity }) => `${line} ${rule} ${severity}`);
  return {
    spans: result.episodes.map(({ start, end, reasonEnded }) => [start, end, reasonEnded]),
    closings: result.closings,
    told,
  };
}

describe('one child’s episodes', () => {
  test('a sound history is left as it is', () => {
    const sound = [row('2024-01-01', '2024-02-01'), row('2024-02-01', null)];
    expect(mended(sound)).toMatchObject({
      told: [],
      spans: [
        ['2024-01-01', '2024-02-01', 'X1'],
        ['2024-02-01', null, null],
      ],
    });
  });

  test.each([
    ['goes on in care, so X1', 'P', 'X1'],
    ['came back into care, so why it ended is not known', 'S', null],
  ])('an open row before another is closed where that begins: the child %s', (_name, reasonNewEpisode, reasonEnded) => {
    const { spans, told } = mended([row('2024-01-01', null), row('2024-02-01', null, { reasonNewEpisode })]);
    expect(spans[0]).toEqual(['2024-01-01', '2024-02-01', reasonEnded]);
    expect(told).toEqual(['2 142 REPAIRED']);
  });

  test('an overlap is cut where the next begins', () => {
    const { spans, told } = mended([row('2024-01-01', '2024-03-01'), row('2024-02-01', null)]);
    expect(spans[0]).toEqual(['2024-01-01', '2024-02-01', 'X1']);
    expect(told).toEqual(['2 501 REPAIRED']);
  });

  test('a gap is told and never filled', () => {
    const { spans, told } = mended([row('2024-01-01', '2024-02-01'), row('2024-04-01', null)]);
    expect(spans).toHaveLength(2);
    expect(told).toEqual(['2 388 WARNING']);
  });

  test('the last open row of a child who is in no later return ended with its own year', () => {
    const stale = [row('2022-05-01', null, {}, 2023)];
    expect(mended(stale, { latestYear: 2024 }).spans).toEqual([['2022-05-01', '2023-03-31', null]]);
    expect(mended(stale, { latestYear: 2023 }).spans).toEqual([['2022-05-01', null, null]]);
    expect(mended(stale).spans).toEqual([['2022-05-01', null, null]]);
  });

  test('an episode held open is closed by a row that begins later, and one that has ended is not touched', () => {
    const held = (end: string | null) => [{ start: '2023-01-01', end, legalStatus: 'C2' }];
    const later = [row('2024-01-01', null)];
    expect(mended(later, { held: held(null) }).closings).toMatchObject([
      { start: '2023-01-01', end: '2024-01-01', reasonEnded: 'X1' },
    ]);
    expect(mended(later, { held: held('2023-06-01') })).toMatchObject({ closings: [], told: [] });
  });

  test('a row older than what is held is closed where that begins', () => {
    const held = [{ start: '2024-05-01', end: null, legalStatus: 'C2' }];
    expect(mended([row('2024-01-01', null)], { held }).spans).toEqual([['2024-01-01', '2024-05-01', 'X1']]);
  });

  test('short breaks are left as they are and close nothing', () => {
    const breaks = [row('2024-01-01', null, { legalStatus: 'V4' }), row('2024-02-01', null)];
    expect(mended(breaks)).toMatchObject({
      told: [],
      spans: [
        ['2024-01-01', null, null],
        ['2024-02-01', null, null],
      ],
    });
  });

  test('whatever goes in, no stay runs into the next, at most the last is open, and mending again changes nothing', () => {
    const day = fc
      .integer({ min: 1, max: 360 })
      .map(
        (n) =>
          `2024-${String(1 + Math.floor((n - 1) / 30)).padStart(2, '0')}-${String(1 + ((n - 1) % 28)).padStart(2, '0')}`,
      );
    const one = fc.record({ start: day, end: fc.option(day, { nil: null }) });
    fc.assert(
      fc.property(fc.uniqueArray(one, { selector: ({ start }) => start, maxLength: 8 }), (spans) => {
        const rows = spans.map(({ start, end }) => row(start, end !== null && end > start ? end : null));
        const once = repairHistory({ episodes: rows, held: [], latestYear: null }, new RowLedger()).episodes;
        const inOrder = [...once].sort((a, b) => (a.start < b.start ? -1 : 1));
        for (const [at, episode] of inOrder.entries()) {
          const next = inOrder[at + 1];
          if (next !== undefined) expect(episode.end !== null && episode.end <= next.start).toBe(true);
        }
        const again = once.map((episode) => ({ episode, row: { file: 'e.csv', line: 1, raw: '' }, year: null }));
        expect(repairHistory({ episodes: again, held: [], latestYear: null }, new RowLedger()).episodes).toEqual(once);
      }),
      { seed: 903 },
    );
  });
});
