/** What is published of two made-up councils, their region and England, to be changed by a test. */
import type { PublishedArea, PublishedAreas, PublishedYear } from '../../../server/engine/report/publishedArea.ts';
import { oldham, tameside } from '../factsBuilders.ts';

export function yearOf(year: number, children: number, changes: Partial<PublishedYear> = {}): PublishedYear {
  return {
    year,
    counts: { CHILDREN: children, OVER_20: Math.round(children / 5) },
    ...{ started: Math.round(children / 3), ceased: Math.round(children / 3) },
    ...{ threePlacements: Math.round(children / 10), sameCarerTwoYears: 60, lookedAfterLongTerm: 100 },
    ...changes,
  };
}

export function areaOf(name: string, children: readonly number[]): PublishedArea {
  return {
    ...{ name, populationUnder18: 50_000 },
    years: children.map((count, at) => yearOf(2026 - children.length + at, count)),
  };
}

export const areas: PublishedAreas = {
  councils: new Map([
    [oldham, areaOf('Oldham', [500, 510, 520, 530, 540])],
    [tameside, areaOf('Tameside', [600, 590, 580, 570, 560])],
  ]),
  region: { ...areaOf('the North West', [19_000, 20_000]), populationUnder18: 2_000_000 },
  england: { ...areaOf('England', [80_000, 82_000]), populationUnder18: 12_000_000 },
  neighbours: new Map([
    [oldham, [areaOf('Rochdale', [600, 610]), areaOf('Bolton', [700, 710])]],
    [tameside, [areaOf('Rochdale', [600, 610])]],
  ]),
};
