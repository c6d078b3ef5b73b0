import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countOf, markedCount } from '../../server/engine/count.ts';
import { areaMiddle, areaPath, mapFrame, mapWidth, scaleBarMiles } from '../../server/report/mapFrame.ts';
import { mapPicture } from '../../server/report/mapPicture.ts';
import { type Plate, platesFor } from '../../server/report/mapPlates.ts';
import { tonesFor } from '../../server/report/mapTones.ts';
import { areas, eastmoor, westmoor, writtenTable } from './northmoor.ts';

const table = writtenTable({
  ...{ id: 'gap', caption: 'The gap', total: null },
  columns: [['gap', 'Short or spare', 'gap']],
  rows: [[104], ['SUPPRESSED'], [-26]],
});

describe('the classes of a gap', () => {
  it.each([
    [100, '100 or more short', 'hatch-strong'],
    [99, '30 to 99 short', 'hatch-strong'],
    [30, '30 to 99 short', 'hatch-strong'],
    [29, '6 to 29 short', 'hatch-fine'],
    [6, '6 to 29 short', 'hatch-fine'],
    [5, 'within 5', null],
    [0, 'within 5', null],
    [-5, 'within 5', null],
    [-6, '6 to 29 spare', null],
    [-29, '6 to 29 spare', null],
    [-30, '30 to 99 spare', null],
    [-100, '100 or more spare', null],
  ])('are fixed, and hatched where short: %i', (value, label, pattern) => {
    const tone = tonesFor([countOf(value), countOf(900)], 'gap')(countOf(value));
    expect([tone.label, tone.pattern]).toEqual([label, pattern]);
  });

  it('tell hidden, not sent and none apart without colour', () => {
    const toneOf = tonesFor([], 'gap');
    const patterns = [markedCount('SUPPRESSED'), markedCount('NOT_AVAILABLE'), countOf(0)].map(
      (cell) => toneOf(cell).pattern,
    );
    expect(patterns).toEqual(['dots', 'hatch-grey', null]);
  });

  it('stand apart when two editions are laid side by side: the same number looks the same', () => {
    expect(tonesFor([countOf(40)], 'gap')(countOf(40))).toEqual(
      tonesFor([countOf(40), countOf(4000)], 'gap')(countOf(40)),
    );
  });
});

describe('the levels of a count', () => {
  it.each([
    ['children', [0, 12, 25, 39], ['under 10', '10 to under 20', '20 to under 30', '30 or more']],
    ['percent', [0.02, 0.12, 0.29, 0.38], ['under 10%', '10% to under 20%', '20% to under 30%', '30% or more']],
    ['percent', [0.0976, 0.1048], ['10% to under 15%', '10% to under 15%']],
    ['pounds', [900, 5_500], ['under £2,000', '£4,000 to under £6,000']],
  ] as const)('are whole steps that all the map shares: %s', (unit, values, labels) => {
    const cells = values.map(countOf);
    const toneOf = tonesFor(cells, unit);
    expect(cells.map((cell) => toneOf(cell).label)).toEqual(labels);
  });

  it('rise with the number', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5_000 }), { minLength: 2 }), (values) => {
        const toneOf = tonesFor(values.map(countOf), 'children');
        const orders = [...values].sort((a, b) => a - b).map((value) => toneOf(countOf(value)).order);
        expect(orders).toEqual([...orders].sort((a, b) => a - b));
      }),
    );
  });
});

describe('the frame', () => {
  it('holds every point, north up, a mile as long east as north', () => {
    const frame = mapFrame(areas);
    const points = areas
      .flatMap(({ geometry }) => geometry.coordinates.flat())
      .map(([lng = 0, lat = 0]) => [frame.x(Number(lng)), frame.y(Number(lat))]);
    for (const [x = -1, y = -1] of points) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(mapWidth);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(frame.height);
    }
    expect(frame.y(53.2)).toBeLessThan(frame.y(53));
    const [east, north] = [frame.x(-2.3) - frame.x(-2.5), frame.y(53) - frame.y(53.2)];
    expect(east / north).toBeCloseTo(Math.cos((53.1 * Math.PI) / 180), 1);
  });

  it('says its scale: the bar is as long as so many miles are', () => {
    const frame = mapFrame(areas);
    const miles = scaleBarMiles(frame);
    expect([1, 2, 5, 10, 20, 50]).toContain(miles);
    expect(miles * frame.unitsPerMile).toBeLessThanOrEqual(mapWidth / 4);
    expect(frame.y(53) - frame.y(53.2)).toBeCloseTo(0.2 * 69.05 * frame.unitsPerMile, -0.5);
  });

  it('draws points that fall together once, and leaves out what is too small to draw', () => {
    const dense = [...Array(1_000).keys()].map((at) => [-2.5 + at * 1e-6, 53]);
    const ring = [...dense, [-2.3, 53], [-2.3, 53.2], [-2.5, 53]];
    const area = { gss: 'E06000901', name: 'Eastmoor', geometry: { type: 'Polygon' as const, coordinates: [ring] } };
    expect(areaPath(area, mapFrame([area])).length).toBeLessThan(80);
  });

  it('has the middle of a square in its middle', () => {
    const [area] = areas;
    if (area === undefined) throw new Error('There is no area.');
    const frame = mapFrame(areas);
    expect(areaMiddle(area, frame).x).toBeCloseTo((frame.x(-2.5) + frame.x(-2.3)) / 2, 0);
  });
});

describe('the plates', () => {
  const doOverlap = (a: Plate, b: Plate) =>
    a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height && b.top < a.top + a.height;

  it('never cover one another, lie in the map, and keep the middle of their council under them', () => {
    const wish = fc.record({ x: fc.integer({ min: 60, max: 268 }), y: fc.integer({ min: 30, max: 270 }) });
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 25 }), (points) => {
        const wishes = points.map((point, at) => ({ ...point, id: `${at}`, name: `Council ${at}`, value: '12 short' }));
        const plates = platesFor(wishes, 300, []);
        for (const [at, plate] of plates.entries()) {
          const { x, y } = wishes[Number(plate.id)] ?? { x: -1, y: -1 };
          expect(
            plate.left <= x && x <= plate.left + plate.width && plate.top <= y && y <= plate.top + plate.height,
          ).toBe(true);
          expect(
            plate.left >= 0 &&
              plate.left + plate.width <= mapWidth &&
              plate.top >= 0 &&
              plate.top + plate.height <= 300,
          ).toBe(true);
          expect(plates.slice(at + 1).some((other) => doOverlap(plate, other))).toBe(false);
          expect(plate.lines[0], 'a number never stands without its name').toBe(`Council ${plate.id}`);
        }
      }),
    );
  });
});

describe('the map', () => {
  const wish = { table, columnId: 'gap', areas, council: null, id: 'map' };

  it('says each council and its number, as the table does, and its key has what stands on it', () => {
    const map = mapPicture(wish);
    expect([...(map?.drawn.html ?? '').matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text)).toEqual([
      ...['Eastmoor', '104 short', 'Westmoor &amp; Vale', '[c]', 'Lowdale', '26 spare', '0', '5 mi'],
    ]);
    expect(map?.legend.html.match(/<\/svg> ([^<]*)</g)?.map((item) => item.slice(7, -1))).toEqual([
      ...['100 or more short', '6 to 29 spare', '[c] hidden to protect children'],
    ]);
  });

  it('marks one council and says nothing of the others', () => {
    const own = { ...table, rows: table.rows.filter(({ id }) => id === eastmoor) };
    const map = mapPicture({ ...wish, table: own, council: eastmoor })?.drawn.html ?? '';
    expect(map).toContain(`<use href="#map-${eastmoor}" class="own-line"/>`);
    expect(map).not.toContain(`<use href="#map-${westmoor}" class="own-line"/>`);
    expect(map).toContain('104 short');
    expect(map).not.toContain('[c]');
    expect(map).not.toContain('26 spare');
  });

  it('is not drawn without areas, nor of a column that is not there', () => {
    expect(mapPicture({ ...wish, areas: [] })).toBeNull();
    expect(mapPicture({ ...wish, columnId: 'other' })).toBeNull();
  });
});
