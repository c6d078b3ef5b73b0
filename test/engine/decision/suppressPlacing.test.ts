import { describe, expect, it } from 'vitest';
import { type PlacingFacts, placingMeasures } from '../../../server/engine/decision/placingMeasures.ts';
import { placingFigures, suppressPlacing } from '../../../server/engine/decision/suppressPlacing.ts';
import { releaseReport } from '../../../server/engine/report/releaseReport.ts';
import { loadReferee } from '../assign/referee.ts';
import { plainRule } from '../disclose/saidOfRegion.ts';

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
const highs = await loadReferee();

function shownOf(needs: readonly PlacingFacts[]) {
  const measures = placingMeasures(needs, councils);
  return suppressPlacing(measures, releaseReport(placingFigures(measures), plainRule, highs).shown);
}

describe('suppressPlacing', () => {
  it('shows somebody who may not see small numbers none of them, nor days or homes that tell of them', () => {
    const shown = shownOf(world);
    expect(shown.homes).toEqual([]);
    expect(shown.rows[0]).toMatchObject({ decided: { marker: 'SUPPRESSED' }, medianDays: null });
    for (const row of [...shown.rows, shown.total])
      for (const { value } of [row.decided, row.offers, row.declines]) expect([0, null]).toContain(value);
    expect(shown.reasons.map(({ reason }) => reason)).toEqual(['NEEDS', 'RISK']);
    for (const { declines } of shown.reasons) expect(declines).toEqual({ value: null, marker: 'SUPPRESSED' });
  });

  it('lets no small number be worked out from the total and the other councils', () => {
    const many = Array.from({ length: 9 }, () => need(south, 2));
    const few = Array.from({ length: 2 }, () => need(north, 2));
    const more = Array.from({ length: 12 }, () => need(east, 2));
    const { rows, total } = shownOf([...many, ...few, ...more]);
    expect(rows.map((row) => row.decided.value)).toEqual([null, null, 12]);
    expect(total.decided.value).toBe(23);
  });

  it('says the middle time of ten homes found or more', () => {
    const found = (homes: number) => Array.from({ length: homes }, () => need(south, 2));
    expect(shownOf(found(10)).total.medianDays).toBe(2);
    expect(shownOf(found(9)).total).toMatchObject({ decided: { value: 9 }, medianDays: null });
  });
});
