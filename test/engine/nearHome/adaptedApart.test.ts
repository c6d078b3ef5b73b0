import { describe, expect, it } from 'vitest';
import { solveSplit } from '../../../server/engine/assign/splitFlow.ts';
import { adaptedApart, fewestUnmetAdapted } from '../../../server/engine/nearHome/adaptedApart.ts';
import type { AdaptedShares } from '../../../server/engine/nearHome/adaptedShares.ts';
import { fillPlaces } from '../../../server/engine/nearHome/fillPlaces.ts';
import { finishAdapted } from '../../../server/engine/nearHome/finishAdapted.ts';
import type { HomeRoom } from '../../../server/engine/nearHome/homeRoom.ts';
import { compareScores, leastScore, partAdapted } from '../../../server/engine/nearHome/partAdapted.ts';
import { costOfPlacing, placeOnce, trulyUnmet } from '../../../server/engine/nearHome/placeOnce.ts';
import { type PlacingQuestion, placingProblem, reachedOf } from '../../../server/engine/nearHome/placing.ts';
import { seatSharing } from '../../../server/engine/nearHome/seatSharing.ts';
import { settleAdapted, withoutArcs } from '../../../server/engine/nearHome/settleAdapted.ts';
import { loadReferee } from '../assign/referee.ts';
import { buildHome } from '../factsBuilders.ts';
import { enumeratingSolver } from './enumerateAssignment.ts';

interface Given {
  /** Children, and how many of them need a hoist. */
  readonly groups: readonly (readonly [children: number, hoists: number])[];
  /** Places, and how many of them have a hoist. */
  readonly homes: readonly (readonly [places: number, hoists: number])[];
}

/** Everyone may live everywhere; the second home costs everyone 10 more than the first, and so on. */
function given({ groups, homes }: Given): { question: PlacingQuestion; shares: AdaptedShares } {
  const rooms = homes.map(([free], n): HomeRoom => {
    const home = buildHome({ id: `home-${n}`, kind: 'CHILDRENS_HOME', registeredPlaces: free });
    return { home, usable: free, held: 0, free, ordinary: free };
  });
  const arcs = groups.flatMap(([size]) => homes.map(([places], home) => ({ size, home, isIn: size <= places })));
  const isIn = arcs.filter((arc) => arc.isIn);
  const arcStart = new Int32Array(groups.length + 1);
  for (const [group, [size]] of groups.entries()) {
    arcStart[group + 1] = (arcStart[group] ?? 0) + homes.filter(([places]) => size <= places).length;
  }
  return {
    question: {
      sizes: Int32Array.from(groups, ([size]) => size),
      rooms,
      arcs: {
        arcStart,
        arcHome: Int32Array.from(isIn, ({ home }) => home),
        arcCost: Int32Array.from(isIn, ({ home, size }) => 10 * (home + 1) * size),
        arcPlaces: Int32Array.from(isIn, ({ size }) => size),
        arcWholeMiles: new Uint8Array(isIn.length).fill(1),
      },
    },
    shares: {
      kinds: ['HOIST'],
      places: Int32Array.from(homes, ([, hoists]) => hoists),
      needed: Int32Array.from(groups, ([, hoists]) => hoists),
    },
  };
}

function baseOf(question: PlacingQuestion) {
  return { ...placingProblem(question), ...reachedOf(question) };
}

describe('adaptedApart', () => {
  it.each<[string, Given, number, number | null]>([
    ['enough for all who could come', { groups: [[1, 1]], homes: [[2, 1]] }, 0, null],
    [
      'one hoist, two who need it',
      {
        groups: [
          [1, 1],
          [1, 1],
        ],
        homes: [[2, 1]],
      },
      1,
      10,
    ],
    [
      'one hoist, and one who needs none',
      {
        groups: [
          [1, 1],
          [1, 0],
          [1, 1],
        ],
        homes: [[3, 1]],
      },
      1,
      20,
    ],
    [
      'the other home has one, too',
      {
        groups: [
          [1, 1],
          [1, 1],
        ],
        homes: [
          [2, 1],
          [1, 1],
        ],
      },
      0,
      30,
    ],
    [
      'every place has one',
      {
        groups: [
          [1, 1],
          [1, 1],
          [1, 1],
        ],
        homes: [[2, 2]],
      },
      0,
      null,
    ],
    [
      'a family of which one needs it, and another child',
      {
        groups: [
          [2, 1],
          [1, 1],
        ],
        homes: [[3, 1]],
      },
      1,
      20,
    ],
    [
      'two of three who need it',
      {
        groups: [
          [3, 2],
          [1, 1],
        ],
        homes: [[4, 2]],
      },
      1,
      30,
    ],
    [
      'larger than its ordinary places',
      {
        groups: [
          [3, 0],
          [1, 1],
          [1, 1],
        ],
        homes: [[4, 1]],
      },
      1,
      40,
    ],
  ])('%s', (_, world, fewest, cost) => {
    const { question, shares } = given(world);
    const base = baseOf(question);
    expect(fewestUnmetAdapted(base, shares)).toBe(fewest);
    const apart = adaptedApart(base, shares);
    if (cost === null) {
      expect(apart).toBeNull();
      return;
    }
    const flow = solveSplit(apart?.problem ?? base);
    expect([flow.total.unmetChildren, flow.total.cost / flow.network.scale]).toEqual([fewest, cost]);
    const children = world.groups.reduce((sum, [size]) => sum + size, 0);
    expect(apart?.groupOf).toHaveLength(children);
    expect([...(apart?.firstOf ?? [])].map((first) => apart?.groupOf[first])).toEqual([...world.groups.keys()]);
    expect(apart?.problem.capacity.reduce((sum, places) => sum + places, 0)).toBe(
      world.homes.reduce((sum, [places]) => sum + places, 0),
    );
  });
});

describe('putting a placing right', () => {
  const world = given({
    groups: [
      [1, 1],
      [2, 1],
      [1, 0],
    ],
    homes: [
      [3, 1],
      [1, 1],
    ],
  });
  const { question, shares } = world;

  it('the larger group keeps the hoist, the other goes where one is left', () => {
    expect([...settleAdapted(question, shares, Int32Array.of(0, 0, -1))]).toEqual([1, 0, 0]);
  });

  it('fills what is left, cheapest first, and gives no hoist twice', () => {
    const none = new Int32Array(3).fill(-1);
    expect([...fillPlaces(question, none)]).toEqual([0, 0, 1]);
    expect([...fillPlaces(question, none, shares)]).toEqual([0, -1, 0]);
  });

  it('leaves out the arcs it is told to', () => {
    const arcs = withoutArcs(question.arcs, (group, room) => group === 0 && room === 0);
    expect([[...arcs.arcStart], [...arcs.arcHome]]).toEqual([
      [0, 1, 2, 4],
      [1, 0, 0, 1],
    ]);
  });
});

describe('finishing a small placing', () => {
  const world = given({
    groups: [
      [1, 1],
      [2, 1],
      [1, 1],
      [1, 0],
    ],
    homes: [
      [3, 1],
      [2, 1],
    ],
  });
  const { question } = world;
  const scoreOf = (homeOf: Int32Array) => ({
    unmet: trulyUnmet(homeOf, question.sizes),
    cost: costOfPlacing(question.arcs, homeOf),
  });
  const none = new Int32Array(4).fill(-1);
  const known = { homeOf: none, score: scoreOf(none) };
  const place = (asked: PlacingQuestion) => placeOnce(asked, enumeratingSolver.place);

  it('the fewest unmet, then the least cost, by parts', () => {
    const { found, bound } = partAdapted({ ...world, place, scoreOf, most: 50 }, place(question), known);
    expect([found.score, bound.unmet]).toEqual([{ unmet: 1, cost: 50 }, 1]);
  });

  it('and by a solver, proved', async () => {
    const toHand = { highs: await loadReferee(), seconds: 10 };
    const { found, bound } = finishAdapted({ ...world, scoreOf }, toHand, known);
    expect([found.score, bound]).toEqual([
      { unmet: 1, cost: 50 },
      { unmet: 1, cost: 50 },
    ]);
  });

  it('fewer unmet come before any cost', () => {
    const scores = [
      { unmet: 2, cost: 1 },
      { unmet: 1, cost: 9 },
      { unmet: 1, cost: 8 },
    ];
    expect(leastScore(scores)).toEqual({ unmet: 1, cost: 8 });
    expect(scores.toSorted(compareScores).map(({ cost }) => cost)).toEqual([8, 9, 1]);
  });
});

describe('who can have an adapted place', () => {
  const none = new Int32Array(3).fill(-1);

  it('one who has one makes way where another home has one, too', () => {
    const { question, shares } = given({
      groups: [
        [1, 1],
        [1, 1],
      ],
      homes: [
        [1, 1],
        [1, 1],
      ],
    });
    const onlyFirst = { ...question, arcs: withoutArcs(question.arcs, (group, room) => group === 1 && room === 1) };
    expect([...seatSharing(onlyFirst, shares, Int32Array.of(0, -1))]).toEqual([1, 0]);
  });

  it('one who needs none makes way, and is left without', () => {
    const { question, shares } = given({
      groups: [
        [1, 0],
        [1, 1],
      ],
      homes: [[1, 1]],
    });
    expect([...seatSharing(question, shares, Int32Array.of(0, -1))]).toEqual([-1, 0]);
  });

  it('nobody beyond the places there are', () => {
    const { question, shares } = given({
      groups: [
        [1, 1],
        [2, 2],
        [1, 1],
      ],
      homes: [[4, 2]],
    });
    expect([...seatSharing(question, shares, none)]).toEqual([0, -1, 0]);
  });
});
