import { describe, expect, it } from 'vitest';
import { freshnessOf } from '../../../server/engine/homeRecord/freshness.ts';

const day = 24 * 60;
const real = { today: '2025-04-10', syntheticDay: null };
const synthetic = { today: '2026-11-25', syntheticDay: '2025-03-31' };

describe('freshnessOf', () => {
  it.each([
    ['never', null, null, real, 'NEVER', 'never confirmed'],
    ['this minute', '2025-04-10', 0, real, 'FRESH', 'confirmed just now'],
    ['minutes', '2025-04-10', 59, real, 'FRESH', 'confirmed 59 min ago'],
    ['an hour', '2025-04-10', 60, real, 'FRESH', 'confirmed 1 h ago'],
    ['hours', '2025-04-10', 179, real, 'FRESH', 'confirmed 2 h ago'],
    ['just under two days', '2025-04-08', 2 * day - 1, real, 'FRESH', 'confirmed 47 h ago'],
    ['two days', '2025-04-08', 2 * day, real, 'FRESH', 'confirmed 2 days ago'],
    ['seven days to the minute', '2025-04-03', 7 * day, real, 'FRESH', 'confirmed 7 days ago'],
    ['a minute more', '2025-04-03', 7 * day + 1, real, 'STALE', 'confirmed 7 days ago'],
    ['a day, not a time: today', '2025-04-10', null, real, 'FRESH', 'confirmed today'],
    ['yesterday', '2025-04-09', null, real, 'FRESH', 'confirmed yesterday'],
    ['seven days', '2025-04-03', null, real, 'FRESH', 'confirmed 7 days ago'],
    ['eight days', '2025-04-02', null, real, 'STALE', 'confirmed 8 days ago'],
    ['a day to come', '2030-05-03', null, real, 'STALE', 'dated 3 May 2030, which is still to come'],
    ['a time to come', '2025-04-11', -30, real, 'STALE', 'dated 11 April 2025, which is still to come'],
    ['synthetic, the data date', '2025-03-31', null, synthetic, 'FRESH', 'confirmed on the data date'],
    ['synthetic, the day before', '2025-03-30', null, synthetic, 'FRESH', 'confirmed the day before the data date'],
    ['synthetic, eight days before', '2025-03-23', null, synthetic, 'STALE', 'confirmed 8 days before the data date'],
    ['synthetic, confirmed here since', '2026-11-25', 125, synthetic, 'FRESH', 'confirmed 2 h ago'],
    ['synthetic, loaded since', '2026-11-01', null, synthetic, 'STALE', 'confirmed 24 days ago'],
  ] as const)('%s', (_, confirmedOn, minutesSince, asOf, status, sentence) => {
    expect(freshnessOf({ confirmedOn, minutesSince }, asOf)).toEqual({ status, sentence });
  });
});
