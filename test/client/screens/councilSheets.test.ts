import { describe, expect, it } from 'vitest';
import { sharedTable } from '../../../client/screens/area/sharedTable.ts';
import {
  type GapAnswer,
  type GapNumbers,
  type LocationAnswer,
  type LocationNumbers,
  settleNearHome,
} from '../../../client/screens/gap/councils/answers.ts';
import { flowsOf, showFlows } from '../../../client/screens/gap/councils/flows.ts';
import { locationSheet } from '../../../client/screens/gap/councils/locationSheet.ts';
import { nationalTable } from '../../../client/screens/gap/councils/nationalTable.ts';
import { nearHomeSheet } from '../../../client/screens/gap/councils/nearHomeSheet.ts';
import { placesLook, placesSheet } from '../../../client/screens/gap/councils/placesSheet.ts';
import { mostShortNearHome, placesSentences } from '../../../client/screens/gap/headings.ts';
import { reasonsOf } from '../../../client/screens/gap/reasons.ts';
import type { KnownCount } from '../../../client/table/count.ts';
import { cellInWords, type FactTable } from '../../../client/table/factTable.ts';
import type { Marker } from '../../../schema/vocabulary.ts';

const count = (value: number) => ({ __typename: 'Count', value, marker: null }) as const;
const marked = (marker: Marker) => ({ __typename: 'Count', value: null, marker }) as const;
const council = (name: string) =>
  ({
    __typename: 'LocalAuthority',
    gssCode: name,
    name,
    isMember: name !== 'Leeds',
    centre: { __typename: 'MapPoint', lat: 53, lng: name.length },
  }) as const;

function numbers(unmet: number | Marker | null, demand = 100): GapNumbers {
  const achieved = typeof unmet === 'number' ? count(unmet) : unmet === null ? null : marked(unmet);
  return {
    __typename: 'SufficiencyRow',
    demand: count(demand),
    registeredPlaces: count(90),
    usablePlaces: count(85),
    numericalGap: count(demand - 85),
    nearHomeChildren: achieved && (typeof unmet === 'number' ? count(demand) : achieved),
    nearHomeGap: achieved && { __typename: 'Bounded', achieved, lowerBound: achieved },
    reasons: [],
    placing: null,
    farToday: null,
    notes: [],
  };
}

const answer: GapAnswer = {
  __typename: 'SufficiencyAnswer',
  headline: 'Short.',
  dataDate: '2025-03-31',
  method: 'Demand less places.',
  notes: [],
  limitNotice: null,
  placedBetween: [],
  question: {
    __typename: 'SufficiencyQuestionEcho',
    region: 'gm',
    regionName: 'Greater Manchester',
    asOf: '2025-03-31',
    withinMiles: 20,
    placementTypes: ['FOSTERING'],
    ageBands: null,
    cohorts: null,
    reading: 'EVERYONE',
    releasePlacesOfOtherRegions: false,
  },
  coverage: { __typename: 'Coverage', authorities: 4, authoritiesWithData: 4, missing: [] },
  rows: [
    { ...numbers(31), localAuthority: council('Bury') },
    { ...numbers(0), localAuthority: council('Wigan') },
    { ...numbers('SUPPRESSED'), localAuthority: council('Oldham') },
    { ...numbers(null), localAuthority: council('Bolton') },
  ],
  total: numbers(31, 400),
  proof: null,
  apart: [],
  run: null,
};

/** The main column of each row against the look of its area: the map says what the table says. */
function mainWords({ columns, rows }: FactTable): [string, string][] {
  const main = columns.findIndex((column) => column.isMain);
  return rows.map((row) => [row.id, cellInWords(row.cells[main], columns[main]?.kind ?? 'words')]);
}

describe('children short of a place near home', () => {
  it.each(['number', 'share'] as const)('the map says what the table says, by %s', (colouring) => {
    const { table, looks } = nearHomeSheet(answer, colouring);
    expect(mainWords(table)).toEqual([...looks].map(([id, look]) => [id, look.words]));
  });

  it('keeps none, hidden and not yet worked out apart', () => {
    expect(Object.fromEntries(nearHomeSheet(answer, null).looks)).toEqual({
      Bury: { tone: 'short-2', words: '31 short' },
      Wigan: { tone: 'balance', words: 'none short' },
      Oldham: { tone: 'suppressed', words: '[c]' },
      Bolton: { tone: 'plain', words: 'not yet' },
    });
  });

  it('says shares of the children, and a share of less than half a per cent as that', () => {
    const tiny = { ...answer, rows: [{ ...numbers(1, 1000), localAuthority: council('Bury') }] };
    expect(nearHomeSheet(answer, 'share').looks.get('Bury')).toEqual({ tone: 'short-3', words: '31% short' });
    expect(nearHomeSheet(tiny, 'share').looks.get('Bury')).toEqual({ tone: 'balance', words: 'under 1% short' });
  });

  it('names the councils most short in the heading, and nobody where none is', () => {
    expect(mostShortNearHome(answer)).toEqual(['Most short: Bury 31.']);
    expect(mostShortNearHome({ ...answer, rows: [] })).toEqual([]);
  });
});

describe('a near-home gap that is not there', () => {
  it('is hidden from those who may not see it, not available to others, and left alone while it is worked out', () => {
    const markersOf = (isExact: boolean) =>
      nearHomeSheet(settleNearHome(answer, isExact), null).looks.get('Bolton')?.words;
    expect([markersOf(false), markersOf(true)]).toEqual(['[c]', '[x]']);
    const run = {
      __typename: 'Run',
      id: 'r',
      kind: 'NEAR_HOME_GAP',
      status: 'RUNNING',
      stage: 'Placing',
      done: 1,
      total: 6,
      startedAt: '2025-04-01T10:00:00Z',
      endedAt: null,
      headline: null,
      resultId: null,
    } as const;
    expect(settleNearHome({ ...answer, run }, true).rows[3]?.nearHomeGap).toBeNull();
  });
});

describe('places short or spare', () => {
  const known = (value: number): KnownCount => ({ value });
  it.each([
    [0, 'balance', 'in balance'],
    [5, 'balance', '5 short'],
    [-5, 'balance', '5 spare'],
    [6, 'short-1', '6 short'],
    [29, 'short-1', '29 short'],
    [30, 'short-2', '30 short'],
    [99, 'short-2', '99 short'],
    [100, 'short-3', '100 short'],
    [-6, 'spare-1', '6 spare'],
    [-30, 'spare-2', '30 spare'],
    [-1200, 'spare-3', '1,200 spare'],
  ])('a gap of %i is %s, said as “%s”', (gap, tone, words) => {
    expect(placesLook(known(gap), known(100), false)).toEqual({ tone, words });
  });

  it.each([
    [2, 'balance', '2% short'],
    [3, 'short-1', '3% short'],
    [-12, 'spare-2', '12% spare'],
    [20, 'short-3', '20% short'],
    [0, 'balance', 'in balance'],
  ])('%i of 100 children is %s, said as “%s”', (gap, tone, words) => {
    expect(placesLook(known(gap), known(100), true)).toEqual({ tone, words });
  });

  it('where no child needs a place, spare places are all spare; hidden, not sent and not applicable are no number', () => {
    expect(placesLook(known(-4), known(0), true)).toEqual({ tone: 'spare-3', words: 'all spare' });
    expect(placesLook({ marker: 'SUPPRESSED' }, known(3), false)).toEqual({ tone: 'suppressed', words: '[c]' });
    expect(placesLook({ marker: 'NOT_AVAILABLE' }, known(3), false)).toEqual({ tone: 'missing', words: '[x]' });
    expect(placesLook({ marker: 'NOT_APPLICABLE' }, known(3), true)).toEqual({ tone: 'missing', words: '[z]' });
  });

  it('shows [x] where the place children live in is not known', () => {
    const { table } = placesSheet(answer, null, null);
    const at = table.columns.findIndex((column) => column.id === 'living_over_20_miles_away');
    expect(table.rows.map((row) => row.cells[at]?.value)).toEqual(Array(4).fill({ marker: 'NOT_AVAILABLE' }));
    expect(table.total?.cells[0]?.value).toBe('Greater Manchester');
  });

  it('says the region’s places in the heading, or why it cannot', () => {
    expect(placesSentences(answer)).toEqual([
      'Greater Manchester is 315 places short: 400 children need a place and 85 places are usable.',
      '4 councils are short, most of all: Bury 15, Wigan 15.',
    ]);
    const hidden = { ...answer, total: { ...answer.total, numericalGap: marked('SUPPRESSED') } };
    expect(placesSentences(hidden)).toEqual(['Greater Manchester: the number short is hidden to protect children.']);
  });
});

function location(counts: { over20: number | Marker; outside: number }): LocationNumbers {
  const over20 = typeof counts.over20 === 'number' ? count(counts.over20) : marked(counts.over20);
  return {
    __typename: 'LocationRow',
    children: count(100),
    insideWithin20: count(100 - counts.outside),
    insideOver20: count(0),
    insideNotKnown: count(0),
    outsideWithin20: count(counts.outside - (typeof counts.over20 === 'number' ? counts.over20 : 0)),
    outsideOver20: over20,
    outsideNotKnown: count(0),
    atADistance: count(12),
    meanMiles: 8.25,
    medianMiles: null,
    placedHere: count(7),
    siblings: {
      __typename: 'SiblingsTogether',
      togetherAsPlanned: count(4),
      apart: count(0),
      notKnown: marked('SUPPRESSED'),
    },
    underSixteenNotAllowed: count(0),
    unregistered: count(0),
  };
}

const flow = (from: string, to: string, children: ReturnType<typeof count> | ReturnType<typeof marked>) =>
  ({ __typename: 'Flow', from: council(from), to: council(to), children }) as const;

const where: LocationAnswer = {
  __typename: 'LocationAnswer',
  headline: 'Where.',
  dataDate: '2025-03-31',
  notes: [],
  question: {
    __typename: 'LocationQuestionEcho',
    region: 'gm',
    regionName: 'Greater Manchester',
    asOf: '2025-03-31',
    placementTypes: null,
    ageBands: null,
  },
  rows: [
    { ...location({ over20: 9, outside: 40 }), localAuthority: council('Bury') },
    { ...location({ over20: 'SUPPRESSED', outside: 30 }), localAuthority: council('Wigan') },
  ],
  total: location({ over20: 20, outside: 60 }),
  flows: [
    flow('Bury', 'Wigan', count(9)),
    flow('Wigan', 'Bury', count(30)),
    flow('Bury', 'Leeds', count(21)),
    flow('Bury', 'Bury', count(50)),
    flow('Bury', 'Oldham', marked('SUPPRESSED')),
  ],
};

describe('where children live', () => {
  it.each([
    ['over-20', '9%', 'level-2', '[c]'],
    ['outside', '40%', 'level-3', '[c]'],
    ['at-a-distance', '12%', 'level-2', '12%'],
  ] as const)(
    'by %s the map says what the table says, and what is hidden hides its sums',
    (colouring, words, tone, other) => {
      const { table, looks } = locationSheet(where, colouring);
      expect(mainWords(table)).toEqual([...looks].map(([id, look]) => [id, look.words]));
      expect(looks.get('Bury')).toEqual({ tone, words });
      expect(looks.get('Wigan')?.words).toBe(other);
    },
  );

  it('a mean is a number, and a median that is not known is not 0', () => {
    const [, ...cells] = locationSheet(where, null).table.rows[0]?.cells ?? [];
    expect(cells.slice(-2).map((cell) => cell.value)).toEqual([{ value: 8.25 }, { marker: 'NOT_AVAILABLE' }]);
  });

  it('the 2 × 3 table adds up, row by row and to the children', () => {
    const { rows, total } = nationalTable(location({ over20: 9, outside: 40 }), 'Bury');
    const said = [...rows, ...(total ? [total] : [])].map((row) => row.cells.map((cell) => cellInWords(cell, 'count')));
    expect(said).toEqual([
      ['In their council', '60', '0', '0', '60'],
      ['Elsewhere', '31', '9', '0', '40'],
      ['All', '91', '9', '0', '100'],
    ]);
  });
});

describe('children between councils', () => {
  it('of a council, to one side: most first, hidden last, its own children at home left out', () => {
    expect(flowsOf(where.flows, 'out', 'Bury').map(({ to }) => to.name)).toEqual(['Leeds', 'Wigan', 'Oldham']);
    expect(flowsOf(where.flows, 'in', 'Bury').map(({ from }) => from.name)).toEqual(['Wigan']);
    expect(flowsOf(where.flows, 'out', null)).toHaveLength(4);
  });

  it('the table holds all; the map draws those with a number, thicker for more, and names a place off the region', () => {
    const { table, lines, drawable } = showFlows(flowsOf(where.flows, 'out', 'Bury'), 'Out of Bury');
    expect(table.rows).toHaveLength(3);
    expect(drawable).toBe(2);
    expect(lines.map((line) => line.pill)).toEqual(['Leeds 21', '9']);
    expect(lines[0]?.width).toBeGreaterThan(lines[1]?.width ?? 0);
  });
});

describe('children shared with other councils', () => {
  const asked = { gssCode: 'Bury', name: 'Bury', isExact: true, isAllSent: true };
  const saidOf = (table: ReturnType<typeof sharedTable>) =>
    [...(table?.rows ?? []), ...(table?.total ? [table.total] : [])].map((row) =>
      row.cells.map((cell) => cellInWords(cell, 'count')),
    );

  it('adds up where numbers are exact; what a suppressed answer leaves out is hidden, never nothing', () => {
    const saidTo = (isExact: boolean) => saidOf(sharedTable({ today: where.flows, best: null }, { ...asked, isExact }));
    expect(saidTo(true)).toEqual([
      ['Leeds', '0', '21'],
      ['Wigan', '30', '9'],
      ['Oldham', '0', '[c]'],
      ['All', '30', '[c]'],
    ]);
    expect(saidTo(false)).toEqual([
      ['Leeds', '[c]', '21'],
      ['Wigan', '30', '9'],
      ['Oldham', '[c]', '[c]'],
      ['All', '[c]', '[c]'],
    ]);
  });

  it('puts the best arrangement before today; it does not apply to a council outside the region, whose places are not the region’s', () => {
    const best = [
      flow('Bury', 'Oldham', count(12)),
      flow('Wigan', 'Bury', count(3)),
      flow('Wigan', 'Oldham', count(8)),
    ];
    const table = sharedTable({ today: where.flows, best }, asked);
    expect(table?.columns.map(({ id }) => id)).toEqual([
      'council',
      'theirs_here_best',
      'ours_there_best',
      'theirs_here_today',
      'ours_there_today',
    ]);
    expect(saidOf(table)).toEqual([
      ['Oldham', '0', '12', '0', '[c]'],
      ['Wigan', '3', '0', '30', '9'],
      ['Leeds', '[z]', '[z]', '0', '21'],
      ['All', '3', '12', '30', '[c]'],
    ]);
  });

  it('hides what a suppressed best arrangement leaves out, and does not know it where a council has sent nothing', () => {
    const best = [flow('Bury', 'Oldham', count(12))];
    const wiganSeenBy = (change: Partial<typeof asked>) =>
      saidOf(sharedTable({ today: where.flows, best }, { ...asked, ...change })).find(([name]) => name === 'Wigan');
    expect(wiganSeenBy({ isExact: false })).toEqual(['Wigan', '[c]', '[c]', '30', '9']);
    expect(wiganSeenBy({ isAllSent: false })).toEqual(['Wigan', '[x]', '[x]', '30', '9']);
  });
});

describe('why children cannot live near home', () => {
  const reason = (code: 'FULL' | 'NONE_IN_REACH', children: ReturnType<typeof count> | ReturnType<typeof marked>) =>
    ({ __typename: 'GapReason', reason: code, label: code, children }) as const;

  it('most children first, with the gap itself as the total', () => {
    const found = reasonsOf(
      { ...numbers(31), reasons: [reason('NONE_IN_REACH', count(9)), reason('FULL', count(22))] },
      'Why',
    );
    expect(found?.table.rows.map((row) => row.id)).toEqual(['FULL', 'NONE_IN_REACH']);
    expect(found?.table.total?.cells[1]?.value).toEqual({ value: 31 });
    expect(found?.parts?.reduce((sum, part) => sum + part.value, 0)).toBe(31);
  });

  it('has no bar where a part is hidden, and nothing where there is no gap yet', () => {
    const hidden = {
      ...numbers(31),
      reasons: [reason('FULL', marked('SUPPRESSED')), reason('NONE_IN_REACH', count(29))],
    };
    expect(reasonsOf(hidden, 'Why')?.parts).toBeNull();
    expect(reasonsOf(hidden, 'Why')?.table.rows.at(-1)?.id).toBe('FULL');
    expect(reasonsOf({ ...numbers(null), reasons: [reason('FULL', count(2))] }, 'Why')).toBeNull();
  });
});
