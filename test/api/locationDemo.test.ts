import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generateRegion } from '../../data/demo/generateRegion.ts';
import { publishedFigures } from '../../data/facts/publishedFigures.ts';
import { type ApiOnStore, startSmallRegion } from './apiServer.ts';

const cells = {
  insideWithin20: 'INSIDE_NEAR',
  insideOver20: 'INSIDE_FAR',
  insideNotKnown: 'INSIDE_UNKNOWN',
  outsideWithin20: 'OUTSIDE_NEAR',
  outsideOver20: 'OUTSIDE_FAR',
  outsideNotKnown: 'OUTSIDE_UNKNOWN',
} as const;
type Cell = keyof typeof cells;
type Counted = { value: number };
interface Row extends Record<Cell | 'children' | 'placedHere' | 'hostNotKnown', Counted> {
  localAuthority: { gssCode: string };
  meanMiles: number;
  medianMiles: number;
}
interface Flow {
  from: { gssCode: string };
  to: { gssCode: string; isMember: boolean };
  children: Counted;
}

const question = `{ placementLocation(question: {region: "greater-manchester"}) { ... on LocationAnswer {
  rows { localAuthority { gssCode } children { value } ${Object.keys(cells).join(' { value } ')} { value } placedHere { value } hostNotKnown { value } meanMiles medianMiles }
  flows { from { gssCode } to { gssCode isMember } children { value } } } } }`;

describe('Greater Manchester on 31 March 2025', () => {
  let opened: ApiOnStore;
  let [rows, flows]: [Row[], Flow[]] = [[], []];
  beforeAll(async () => {
    opened = await startSmallRegion(undefined, generateRegion('greater-manchester'));
    const { data } = await opened.api.ask(await opened.api.signIn('commissioner'), question);
    ({ rows, flows } = data.placementLocation);
  });
  afterAll(() => opened.close());
  const sum = (list: readonly { children: Counted }[]) =>
    list.reduce((total, { children }) => total + children.value, 0);

  it('every published cell of the 2 × 3 table is the one answered', () => {
    expect(rows).toHaveLength(10);
    for (const row of rows) {
      const published = publishedFigures(row.localAuthority.gssCode)?.location ?? {};
      const expected = Object.entries(cells).flatMap(([cell, key]) => {
        const count = (published as Record<string, number | string>)[key];
        return typeof count === 'number' ? [[cell, count]] : [];
      });
      expect(expected.length).toBeGreaterThan(0);
      expect(expected).toEqual(expected.map(([cell]) => [cell, row[cell as Cell].value]));
    }
  });

  it('flows out of a council are its children whose host is known; flows into it from the others are those placed here', () => {
    for (const { localAuthority, children, hostNotKnown, placedHere } of rows) {
      const { gssCode } = localAuthority;
      expect(sum(flows.filter(({ from }) => from.gssCode === gssCode))).toBe(children.value - hostNotKnown.value);
      const into = flows.filter(({ from, to }) => to.gssCode === gssCode && from.gssCode !== gssCode);
      expect(sum(into)).toBe(placedHere.value);
    }
    expect(flows.some(({ to }) => !to.isMember)).toBe(true);
  });

  it('the mean lies above the median, as a few live very far', () => {
    for (const { meanMiles, medianMiles } of rows) expect(meanMiles).toBeGreaterThan(medianMiles);
  });
});
