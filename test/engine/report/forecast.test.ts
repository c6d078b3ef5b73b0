import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../data/demo/seededRandom.ts';
import {
  backTest,
  type ChildrenByYear,
  fitOf,
  forecastOf,
  overdispersionOf,
} from '../../../server/engine/report/forecast.ts';

const steady: ChildrenByYear = {
  children: [600, 600, 600, 600],
  started: [200, 200, 200, 200],
  ceased: [200, 200, 200, 200],
};

/** A region whose rates never change, year by year by chance: an oracle that draws each child. */
function drawn(name: string, years: number): ChildrenByYear {
  const { next } = seededRandom(name);
  const binomial = (count: number, chance: number) => {
    let found = 0;
    for (let at = 0; at < count; at++) found += next() < chance ? 1 : 0;
    return found;
  };
  const [children, started, ceased] = [[300], [0], [0]];
  for (let year = 1; year < years; year++) {
    const before = children.at(-1) ?? 0;
    // Many trials of small chance: Poisson in all but name.
    const [came, left] = [binomial(2_000, 0.05), binomial(before, 1 / 3)];
    children.push(before + came - left);
    started.push(came);
    ceased.push(left);
  }
  return { children, started, ceased };
}

describe('forecastOf', () => {
  it('stays where as many come as leave, with a range that widens', () => {
    const fit = fitOf(steady, 1);
    if (fit === null) throw new Error('Four years are enough.');
    const points = [1, 3, 5].map((years) => forecastOf(fit, years));
    for (const { expected } of points) expect(expected).toBeCloseTo(600, 9);
    const widths = points.map(({ low, high }) => high - low);
    expect(widths[0]).toBeLessThan(widths[1] ?? 0);
    expect(widths[1]).toBeLessThan(widths[2] ?? 0);
  });

  it('goes towards entries divided by the rate of exit', () => {
    const fit = { last: 600, entries: 150, exitRate: 1 / 3, overdispersion: 1, steps: 4 };
    expect(forecastOf(fit, 1).expected).toBeCloseTo(550, 9);
    expect(forecastOf(fit, 60).expected).toBeCloseTo(450, 6);
  });

  it('never falls below nobody', () => {
    const fit = { last: 2, entries: 0.2, exitRate: 0.9, overdispersion: 4, steps: 3 };
    expect(forecastOf(fit, 5).low).toBe(0);
  });

  it('holds the number about eight times in ten, where the past was as the future', () => {
    const runs = Array.from({ length: 300 }, (_, at) => drawn(`region ${at}`, 8));
    const inside = runs.filter(({ children, started, ceased }) => {
      const past = { children: children.slice(0, 5), started: started.slice(0, 5), ceased: ceased.slice(0, 5) };
      const fit = fitOf(past, 1);
      if (fit === null) throw new Error('Five years are enough.');
      const { low, high } = forecastOf(fit, 3);
      const came = children[7] ?? 0;
      return came >= low && came <= high;
    });
    expect(inside.length / runs.length).toBeGreaterThan(0.72);
    expect(inside.length / runs.length).toBeLessThan(0.92);
  });
});

describe('fitOf', () => {
  it.each([
    ['two years', { children: [600, 610], started: [1, 200], ceased: [1, 190] }],
    ['nobody in them', { children: [0, 0, 0], started: [0, 0, 0], ceased: [0, 0, 0] }],
    ['no years', { children: [], started: [], ceased: [] }],
  ])('makes nothing of %s', (_, series) => {
    expect(fitOf(series, 1)).toBeNull();
  });
});

describe('overdispersionOf', () => {
  it('is 1 where the past swung no more than by chance, and more where it did', () => {
    expect(overdispersionOf([steady])).toBe(1);
    const wild = { children: [600, 800, 500, 900], started: [200, 400, 100, 500], ceased: [200, 200, 400, 100] };
    expect(overdispersionOf([wild])).toBeGreaterThan(10);
    expect(overdispersionOf([])).toBe(1);
  });
});

describe('backTest', () => {
  it('foretells each year from those before it alone', () => {
    const found = backTest([{ ...steady, children: [600, 600, 600, 660] }], 1);
    expect(found).toMatchObject({ tests: 1, inside: 0 });
    expect(found?.forecastError).toBeCloseTo(60 / 660, 9);
    expect(found?.lastValueError).toBeCloseTo(60 / 660, 9);
  });

  it('is not there where no year has three before it', () => {
    expect(backTest([{ children: [1, 2, 3], started: [1, 1, 1], ceased: [1, 1, 1] }], 1)).toBeNull();
  });
});
