import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Marker } from '../../schema/vocabulary.ts';
import { oldham, tameside } from './factsBuilders.ts';
import { both, five, lineOf, loaded, run } from './reconcileCases.ts';

describe('reconcile: one figure of one authority', () => {
  it.each([
    ['agrees', 12, 12, 'AGREES', 0, 'Oldham: 12 loaded, 12 published.'],
    ['zero agrees with zero', 0, 0, 'AGREES', 0, 'Oldham: 0 loaded, 0 published.'],
    [
      'one too few',
      11,
      12,
      'DIFFERS',
      -1,
      'Oldham: 1 fewer than published (11 loaded, 12 published). Check that no row of Header is missing, and that every file of the return was sent.',
    ],
    [
      'one too many',
      1213,
      1212,
      'DIFFERS',
      1,
      'Oldham: 1 more than published (1,213 loaded, 1,212 published). Check for placements that have ended and are still open, and for children loaded under two references.',
    ],
    [
      'hidden',
      3,
      'SUPPRESSED',
      'NOT_PUBLISHED',
      null,
      'Oldham: 3 loaded; the published figure is hidden to protect children.',
    ],
    [
      'does not apply',
      3,
      'NOT_APPLICABLE',
      'NOT_PUBLISHED',
      null,
      'Oldham: 3 loaded; none applies in the published table.',
    ],
    ['rounds to 0', 3, 'LOW', 'NOT_PUBLISHED', null, 'Oldham: 3 loaded; the published figure rounds to 0.'],
    ['not available', 0, 'NOT_AVAILABLE', 'NOT_PUBLISHED', null, 'Oldham: 0 loaded; none was published.'],
    ['not loaded', undefined, 12, 'NOT_LOADED', null, 'Oldham: not loaded; 12 published.'],
    ['not loaded and hidden', undefined, 'SUPPRESSED', 'NOT_LOADED', null, 'Oldham: not loaded.'],
  ] as const)('%s', (_, have, cell, status, difference, sentence) => {
    const counts = have === undefined ? {} : { CHILDREN: have };
    const line = lineOf({ loaded: [loaded(oldham, counts)], published: [[oldham, { CHILDREN: cell }]] }, oldham);
    expect(line).toMatchObject({ status, difference, sentence });
  });

  it('says which breakdown it speaks of', () => {
    const one = { loaded: [loaded(oldham, { AGE_5_9: 3 })], published: [[oldham, { AGE_5_9: 3 }]] } as const;
    expect(lineOf(one, oldham, 'AGE_5_9')?.sentence).toBe('Oldham, 5 to 9: 3 loaded, 3 published.');
  });

  it('has no line for what was published of nobody, and marks what was published of others only', () => {
    const one = {
      loaded: [loaded(oldham, { CHILDREN: 1, UASC: 1 }), loaded(tameside, { CHILDREN: 1, UASC: 1 })],
      published: [
        [oldham, { CHILDREN: 1 }],
        [tameside, {}],
      ],
    } as const;
    expect(lineOf(one, oldham, 'UASC')).toBeUndefined();
    expect(lineOf(one, tameside)).toMatchObject({ status: 'NOT_PUBLISHED', published: { marker: 'NOT_AVAILABLE' } });
  });
});

describe('reconcile: authorities together', () => {
  it('adds up both sides, and compares like with like where one has sent nothing', () => {
    const whole = lineOf(both(five, five, five, { CHILDREN: 6 }), null);
    expect(whole).toMatchObject({ loaded: { value: 10 }, published: { value: 11 }, difference: -1 });
    const part = run(both(five, {}, five, { CHILDREN: 6 }));
    expect(part.lines[0]).toMatchObject({ loaded: { value: 5 }, published: { value: 5 }, status: 'AGREES' });
    expect(part.headline).toBe('For 1 of 2 councils: 5 children loaded, 5 published: it is all there.');
  });

  it('never adds up a hidden figure; what does not apply is left out', () => {
    expect(lineOf(both(five, five, five, { CHILDREN: 'SUPPRESSED' }), null)).toMatchObject({
      status: 'NOT_PUBLISHED',
      published: { value: null, marker: 'SUPPRESSED' },
    });
    const lone = lineOf(both(five, { CHILDREN: 0 }, five, { CHILDREN: 'NOT_APPLICABLE' }), null);
    expect(lone).toMatchObject({ status: 'AGREES', published: { value: 5 } });
    const none = lineOf(both(five, five, { CHILDREN: 'NOT_APPLICABLE' }, { CHILDREN: 'NOT_APPLICABLE' }), null);
    expect(none).toMatchObject({ status: 'NOT_PUBLISHED', published: { marker: 'NOT_APPLICABLE' } });
  });

  it.each([
    ['within its rounding', 20, 'AGREES', 'Greater Manchester: 15 loaded, 20 published to the nearest 10.'],
    [
      'outside its rounding',
      30,
      'DIFFERS',
      'Greater Manchester: 15 fewer than published (15 loaded, 30 published to the nearest 10).',
    ],
  ])('a rounded figure of the whole stands in for hidden ones: %s', (_, cell, status, sentence) => {
    const line = lineOf(
      both({ CHILDREN: 12 }, { CHILDREN: 3 }, { CHILDREN: 12 }, { CHILDREN: 'SUPPRESSED' }, { CHILDREN: cell }),
      null,
    );
    expect(line).toMatchObject({ status, sentence });
  });

  it('no rounded figure stands in for a part of the authorities', () => {
    const line = lineOf(both(five, {}, { CHILDREN: 'SUPPRESSED' }, five, { CHILDREN: 10 }), null);
    expect(line?.status).toBe('NOT_PUBLISHED');
  });

  it('has as many lines as figures × (authorities + 1); differences add up; a marker is never a number', () => {
    const cell = fc.oneof(
      fc.integer({ min: 0, max: 30 }),
      fc.constantFrom<Marker>('SUPPRESSED', 'LOW', 'NOT_APPLICABLE'),
    );
    const row = fc.record({ CHILDREN: cell, AGE_5_9: cell, UASC: cell });
    const have = fc.option(fc.record({ CHILDREN: fc.nat(30), AGE_5_9: fc.nat(30), UASC: fc.nat(30) }), { nil: {} });
    fc.assert(
      fc.property(have, have, row, row, (a, b, ofA, ofB) => {
        const { lines } = run(both(a, b, ofA, ofB));
        expect(lines).toHaveLength(9);
        for (const { loaded: left, published: right, difference, status } of lines) {
          expect(difference).toBe(left.value === null || right.value === null ? null : left.value - right.value);
          expect(status === 'AGREES').toBe(difference === 0);
        }
        for (const figure of ['CHILDREN', 'AGE_5_9', 'UASC'] as const) {
          const [whole, ...parts] = lines.filter((line) => line.figure === figure).map((line) => line.difference);
          if (parts.every((part) => typeof part === 'number')) {
            expect(whole).toBe(parts.reduce((sum, part) => (sum ?? 0) + (part ?? 0), 0));
          }
        }
      }),
      { seed: 32, numRuns: 200 },
    );
  });
});
