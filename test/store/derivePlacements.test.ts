import { describe, expect, test } from 'vitest';
import { derivePlacements } from '../../server/store/loading/derivePlacements.ts';

type Episode = Parameters<typeof derivePlacements>[0][number];

const episode = (start: string, end: string | null, change: Partial<Episode> = {}): Episode => ({
  child: 'c',
  start,
  end,
  reasonNewEpisode: 'P',
  legalStatus: 'C2',
  categoryOfNeed: 'N1',
  placeCode: 'U6',
  providerCode: 'PR1',
  reasonEnded: null,
  reasonPlaceChange: null,
  urn: null,
  homeSector: null,
  placementSector: null,
  homeLocation: null,
  placementLocation: null,
  hostAuthority: 'E08000004',
  ssda903DistanceMiles: 1.2,
  homeReference: null,
  ...change,
});
const stays = (...episodes: Episode[]) =>
  derivePlacements(episodes, 'E08000004').map(({ start, end, legalStatus }) => [start, end, legalStatus]);

describe('stays from episodes', () => {
  test('a change of legal status only, on the day the last ended, goes on with the stay', () => {
    const first = episode('2024-01-01', '2024-02-01', { reasonNewEpisode: 'S', legalStatus: 'V2' });
    const second = episode('2024-02-01', '2024-03-01', { reasonNewEpisode: 'L', legalStatus: 'C1' });
    const third = episode('2024-03-01', null, { reasonNewEpisode: 'L', legalStatus: 'C2' });
    expect(stays(first, second, third)).toEqual([['2024-01-01', null, 'C2']]);
  });

  test.each(['P', 'T', 'B', 'U', 'S'])('reason %s begins a new stay', (reasonNewEpisode) => {
    const first = episode('2024-01-01', '2024-02-01');
    const second = episode('2024-02-01', null, { reasonNewEpisode });
    expect(stays(first, second)).toHaveLength(2);
  });

  test('a change of legal status after a gap begins a new stay', () => {
    const first = episode('2024-01-01', '2024-02-01');
    const second = episode('2024-02-02', null, { reasonNewEpisode: 'L' });
    expect(stays(first, second)).toHaveLength(2);
  });

  test.each([
    ['another type of place', { placeCode: 'K2' }],
    ['another council’s area', { hostAuthority: 'E08000005' }],
    ['another distance', { ssda903DistanceMiles: 9.9 }],
    ['a series of short breaks', { legalStatus: 'V4' }],
  ])('a change of legal status only, to %s, begins a new stay', (_name, change) => {
    const first = episode('2024-01-01', '2024-02-01');
    const second = episode('2024-02-01', null, { reasonNewEpisode: 'L', legalStatus: 'C1', ...change });
    expect(stays(first, second)).toHaveLength(2);
  });

  test('a first episode that says "legal status only" is a stay', () => {
    expect(stays(episode('2024-01-01', null, { reasonNewEpisode: 'L' }))).toHaveLength(1);
  });

  test('the order of the rows does not matter', () => {
    const first = episode('2024-01-01', '2024-02-01', { legalStatus: 'C1' });
    const second = episode('2024-02-01', null, { reasonNewEpisode: 'L', legalStatus: 'C2' });
    expect(stays(second, first)).toEqual(stays(first, second));
  });

  test('kinship foster care is kinship, other foster care is fostering', () => {
    const types = ['U1', 'U2', 'U3', 'U4', 'K1', 'K2', 'K3', 'P1'].map(
      (placeCode) => derivePlacements([episode('2024-01-01', null, { placeCode })], 'E08000004')[0]?.placementType,
    );
    expect(types).toEqual([
      'KINSHIP',
      'KINSHIP',
      'KINSHIP',
      'FOSTERING',
      'SECURE',
      'CHILDRENS_HOME',
      'SUPPORTED_ACCOMMODATION',
      'WITH_PARENTS',
    ]);
  });

  const moves = (...episodes: Episode[]) => derivePlacements(episodes, 'E08000004').map(({ isMove }) => isMove);
  test.each([
    ['S', false],
    ['L', false],
    ['P', true],
    ['T', false],
    ['B', true],
    ['U', false],
  ])('an episode that begins for %s counts as a move: %s', (reasonNewEpisode, isMove) => {
    const first = episode('2024-01-01', '2024-02-01', { reasonNewEpisode: 'S' });
    const second = episode('2024-02-01', null, { reasonNewEpisode, placeCode: 'K2' });
    expect(moves(first, second)).toEqual([false, isMove]);
  });

  test.each([
    ['the place left for it is no move', {}, false],
    ['another place is a move', { placeCode: 'K2' }, true],
  ])('a temporary placement is no move, and going on to %s', (_name, change, isMove) => {
    const first = episode('2024-01-01', '2024-02-01', { reasonNewEpisode: 'S' });
    const away = episode('2024-02-01', '2024-02-10', { placeCode: 'T3', providerCode: null });
    const after = episode('2024-02-10', null, change);
    expect(moves(first, away, after)).toEqual([false, false, isMove]);
  });

  test('short breaks are kept and never count as moves', () => {
    const first = episode('2024-01-01', '2024-01-03', { legalStatus: 'V4', reasonNewEpisode: 'S' });
    const second = episode('2024-02-01', '2024-02-03', { legalStatus: 'V4' });
    expect(moves(first, second)).toEqual([false, false]);
  });
});
