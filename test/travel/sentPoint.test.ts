import fc from 'fast-check';
import { expect, it } from 'vitest';
import { snappedToGrid } from '../../server/store/childRows.ts';
import { sentPoint } from '../../server/travel/sentPoint.ts';

const point = fc.record({
  lat: fc.double({ min: 49, max: 61, noNaN: true }),
  lng: fc.double({ min: -8, max: 2, noNaN: true }),
});

it('coarse is the middle of the cell that the officer’s own map shows', () => {
  fc.assert(
    fc.property(point, (one) => {
      const sent = sentPoint(one, 'COARSE');
      const shown = snappedToGrid(one);
      expect(Math.abs(sent.lat - shown.lat) + Math.abs(sent.lng - shown.lng)).toBeLessThan(1e-9);
    }),
    { seed: 8, numRuns: 500 },
  );
});

it('exact is to three decimals, no farther than about 70 metres from the point', () => {
  expect(sentPoint({ lat: 53.54327, lng: -2.11256 }, 'EXACT')).toEqual({ lat: 53.543, lng: -2.113 });
});
