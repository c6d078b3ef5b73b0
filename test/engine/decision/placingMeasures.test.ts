import { describe, expect, it } from 'vitest';
import { type PlacingFacts, placingMeasures } from '../../../server/engine/decision/placingMeasures.ts';

const [north, south, east] = ['E1', 'E2', 'E3'];
const need = (localAuthority: string, days: number | null, calls: PlacingFacts['calls'] = []): PlacingFacts => ({
  localAuthority,
  openedOn: '2025-03-01',
  decidedOn: days === null ? null : `2025-03-${String(1 + days).padStart(2, '0')}`,
  calls,
});
const declined = (homeId: string, declineReason: 'RISK' | 'NEEDS') =>
  ({ homeId, outcome: 'DECLINED', declineReason }) as const;
const offered = (homeId: string) => ({ homeId, outcome: 'OFFERED', declineReason: null }) as const;

const councils = [north, south, east];
const world = [
  need(north, 4, [declined('a', 'RISK'), offered('b')]),
  need(north, 8, [declined('a', 'NEEDS'), declined('a', 'RISK')]),
  need(north, null, [{ homeId: 'c', outcome: 'NO_ANSWER', declineReason: null }]),
  need(south, 1),
  need('E9', 30, [declined('z', 'RISK')]),
];

describe('the measures of finding homes', () => {
  it('count decisions, days, offers and declines by council, and of no other', () => {
    const { rows, total } = placingMeasures(world, councils);
    expect(rows.map((row) => [row.decided.value, row.medianDays, row.offers.value, row.declines.value])).toEqual([
      [2, 6, 1, 3],
      [1, 1, 0, 0],
      [0, null, 0, 0],
    ]);
    expect([total.decided.value, total.medianDays, total.declines.value]).toEqual([3, 4, 3]);
  });

  it('count reasons and homes, most declines first', () => {
    const { reasons, homes } = placingMeasures(world, councils);
    expect(reasons.map(({ reason, declines }) => [reason, declines.value])).toEqual([
      ['RISK', 2],
      ['NEEDS', 1],
    ]);
    expect(homes).toMatchObject([
      { homeId: 'a', calls: 3, offers: 0, declines: 3, reasons: [{ reason: 'RISK', declines: 2 }, { declines: 1 }] },
      { homeId: 'b', offers: 1 },
      { homeId: 'c', calls: 1, offers: 0, declines: 0 },
    ]);
  });
});
