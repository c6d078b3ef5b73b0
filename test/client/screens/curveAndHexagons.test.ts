import { describe, expect, it } from 'vitest';
import { flowPoint } from '../../../client/map/flowCurve.ts';
import { nearbyTown } from '../../../client/map/nearbyTown.ts';
import { type Curve, curveTable, explainAt, linesOf } from '../../../client/screens/gap/curve/curveRows.ts';
import { type AccessAnswer, accessSheet } from '../../../client/screens/gap/hexagons/accessSheet.ts';
import { type ValueAnswer, valueSheet } from '../../../client/screens/gap/hexagons/valueSheet.ts';
import { cellInWords, type FactTable } from '../../../client/table/factTable.ts';

const count = (value: number) => ({ __typename: 'Count', value, marker: null }) as const;
const hidden = { __typename: 'Count', value: null, marker: 'SUPPRESSED' } as const;
const notYet = { __typename: 'Count', value: null, marker: 'NOT_AVAILABLE' } as const;
const town = (name: string, lat: number, lng: number) => ({ name, lat, lng, population: 1 });
const towns = [town('Shaw', 53.58, -2.09), town('Uppermill', 53.55, -2.0)];
const oldham = { __typename: 'LocalAuthority', gssCode: 'E08000004', name: 'Oldham' } as const;

const square = (lat: number, lng: number) => [
  [lng - 0.01, lat - 0.01],
  [lng + 0.01, lat - 0.01],
  [lng + 0.01, lat + 0.01],
  [lng - 0.01, lat + 0.01],
];

const said = ({ columns, rows }: FactTable) =>
  rows.map((row) => row.cells.map((cell, order) => cellInWords(cell, columns[order]?.kind ?? 'words')));

describe('a spot is named by the nearest town', () => {
  it.each([
    [53.58, -2.09, 'Shaw'],
    [53.63, -2.09, '3 miles north of Shaw'],
    [53.55, -1.96, '2 miles east of Uppermill'],
    [53.536, -2.024, '1 mile south-west of Uppermill'],
  ])('%d, %d is %s', (lat, lng, name) => {
    expect(nearbyTown({ lat, lng }, towns)).toBe(name);
  });
  it('has no name without towns', () => {
    expect(nearbyTown({ lat: 53, lng: -2 }, [])).toBeNull();
  });
});

describe('a flow’s curve', () => {
  it('starts and ends at its councils and parts from the way back', () => {
    const [a, b] = [
      { lat: 53.5, lng: -2.2 },
      { lat: 53.6, lng: -2.0 },
    ];
    expect(flowPoint({ from: a, to: b }, 0)).toEqual(a);
    expect(flowPoint({ from: a, to: b }, 1)).toEqual(b);
    const [there, back] = [flowPoint({ from: a, to: b }, 0.5), flowPoint({ from: b, to: a }, 0.5)];
    expect(Math.hypot(there.lat - back.lat, there.lng - back.lng)).toBeGreaterThan(0.02);
  });
});

describe('the distance curve', () => {
  const point = (miles: number, today: number, best: number | null) =>
    ({
      __typename: 'DistanceCurvePoint',
      miles,
      today: count(today),
      best: best === null ? notYet : count(best),
      todayShare: today / 100,
      bestShare: best === null ? null : best / 100,
    }) as const;
  const curve: Curve = {
    __typename: 'DistanceCurve',
    localAuthority: null,
    children: count(100),
    points: [point(1, 10, 30), point(2, 20, 55)],
  };

  it('its table has every point of both lines, and what lies between', () => {
    expect(said(curveTable(curve, 'Bury'))).toEqual([
      ['1', '10', '30', '+20'],
      ['2', '20', '55', '+35'],
    ]);
  });

  it('explains the space between the lines in numbers that add up to all children', () => {
    expect(explainAt(curve, 2)).toBe(
      'Within 2 miles: 20 of 100 children live there today and 55 could. Better use of today’s places could win 35; the other 45 need new ones.',
    );
    expect(explainAt(curve, 9)).toBeNull();
  });

  it('draws no best line before it is worked out, and no point that is hidden', () => {
    const waiting = { ...curve, points: [point(1, 10, null)] };
    expect(linesOf(waiting).map((line) => line.id)).toEqual(['today']);
    expect(explainAt(waiting, 1)).toBeNull();
    const withheld = { ...curve, points: [{ ...point(1, 10, 30), today: hidden }, point(2, 20, 55)] };
    expect(linesOf(withheld).find((line) => line.id === 'today')?.points[0]?.share).toBeNull();
    expect(said(curveTable(withheld, 'Bury'))[0]).toEqual(['1', '[c]', '30', '[c]']);
  });
});

const access = (hexagons: AccessAnswer['hexagons']): AccessAnswer => ({
  __typename: 'AccessAnswer',
  headline: 'Places in reach.',
  dataDate: '2025-03-31',
  notes: [],
  demandTimesAccess: 10,
  placesInReach: 10,
  question: {
    __typename: 'AccessQuestionEcho',
    region: 'gm',
    regionName: 'Greater Manchester',
    asOf: '2025-03-31',
    placementTypes: null,
    ageBands: null,
    cohorts: null,
    method: 'E2SFCA',
  },
  hexagons,
});
const hexagon = (id: string, value: number | null, demand: ReturnType<typeof count> | typeof hidden) =>
  ({
    __typename: 'AccessHexagon',
    id,
    boundary: square(53.58, -2.09),
    localAuthority: oldham,
    demand,
    access: value,
    marker: value === null ? 'SUPPRESSED' : null,
  }) as const;

describe('access, spot by spot', () => {
  const sheet = accessSheet(
    access([
      hexagon('c', 1.3, count(4)),
      hexagon('b', null, hidden),
      hexagon('a', 0.51, count(9)),
      hexagon('d', 0, count(7)),
    ]),
    towns,
  );
  it('most children short of a place each first, hidden last; zero is not hidden', () => {
    expect(said(sheet.table)).toEqual([
      ['Shaw', '0.00', '7', 'Oldham'],
      ['Shaw', '0.51', '9', 'Oldham'],
      ['Shaw', '1.30', '4', 'Oldham'],
      ['Shaw', '[c]', '[c]', 'Oldham'],
    ]);
  });
  it('the map has the tone of the row, and choosing says the row', () => {
    expect(sheet.hexagons.map(({ id, tone }) => [id, tone])).toEqual([
      ['c', 'level-4'],
      ['b', 'suppressed'],
      ['a', 'level-1'],
      ['d', 'level-1'],
    ]);
    expect(sheet.said.get('a')).toBe('Shaw, 0.51 places for each child, 9 children');
  });
});

describe('the value of a place, spot by spot', () => {
  const value = (type: 'FOSTERING' | 'CHILDRENS_HOME', children: number | null) =>
    ({
      __typename: 'PlaceValue',
      hexagonId: 'x',
      boundary: square(53.58, -2.09),
      centre: { __typename: 'MapPoint', lat: 53.58, lng: -2.09 },
      areaName: 'Shaw',
      localAuthority: oldham,
      placementType: type,
      childrenNearHome: children,
      weeklyMilesSaved: 12.25,
      isExact: type === 'FOSTERING',
    }) as const;
  const answer: ValueAnswer = {
    __typename: 'PlaceValueAnswer',
    headline: 'One more.',
    dataDate: '2025-03-31',
    notes: [],
    question: {
      __typename: 'PlaceValueQuestionEcho',
      region: 'gm',
      regionName: 'Greater Manchester',
      asOf: '2025-03-31',
      withinMiles: 20,
      placementTypes: null,
      first: 200,
    },
    values: [value('CHILDRENS_HOME', 3), value('FOSTERING', 1)],
    run: null,
  };
  it('one row for each kind at a spot; the map shows the kind that brings most there', () => {
    const sheet = valueSheet(answer, towns);
    expect(said(sheet.table).map(([, children, miles, type, , how]) => [children, miles, type, how])).toEqual([
      ['3', '12.3', 'Children’s home', 'From prices'],
      ['1', '12.3', 'Fostering', 'Exact'],
    ]);
    expect(sheet.hexagons).toHaveLength(1);
    expect(sheet.hexagons[0]).toMatchObject({ id: 'x-childrens_home', tone: 'level-4' });
  });
});
