import { describe, expect, it } from 'vitest';
import { buildWorld } from '../../../bench/assignWorld.ts';
import { attemptFrom, isProved, totalOfHomes } from '../../../server/engine/assign/attempt.ts';
import { finishBySolver } from '../../../server/engine/assign/finishBySolver.ts';
import { finishProof } from '../../../server/engine/assign/finishProof.ts';
import { firstAnswer } from '../../../server/engine/assign/firstAnswer.ts';
import { costSearchFrom, stepUp } from '../../../server/engine/assign/raiseBound.ts';
import { relaxationOf } from '../../../server/engine/assign/relaxation.ts';
import { solveSplit } from '../../../server/engine/assign/splitFlow.ts';
import { standAsChosen } from '../../../server/engine/assign/standAsChosen.ts';
import { emptyWhole, homesOf, totalOf } from '../../../server/engine/assign/whole.ts';
import { loadReferee } from './referee.ts';
import { askHighs } from './worlds.ts';

const highs = await loadReferee();
const problem = buildWorld({
  groups: 80,
  homes: 48,
  nearest: 10,
  suitableShare: 0.5,
  short: 0.08,
  widthMiles: 9,
  seed: 9,
});
const flow = solveSplit(problem);
const { network } = flow;
const unmet = askHighs(highs, { problem, kind: 'TOGETHER', unmetChildren: null, seconds: 30 });
const best = askHighs(highs, { problem, kind: 'TOGETHER', unmetChildren: Math.round(unmet.value), seconds: 30 });
const homeOf = firstAnswer(problem, network);

describe('finishing a proof', () => {
  it('from the first answer and hardly any bound still comes to the best, in both stages', () => {
    const attempt = attemptFrom({ problem, network, onProgress: undefined }, homeOf);
    const search = costSearchFrom(relaxationOf(problem, network, 'COSTS'), flow, flow.total.unmetChildren);
    finishProof(attempt, search, { highs, seconds: 60 });
    expect(isProved(attempt)).toBe(true);
    expect(attempt.total).toEqual({ unmetChildren: Math.round(unmet.value), cost: Math.round(best.value) });
    expect(totalOfHomes(problem, network, attempt.homeOf)).toEqual(attempt.total);
  });

  it('is stopped when the caller has had enough', () => {
    const attempt = attemptFrom({ problem, network, onProgress: () => 'STOP_KEEP_BEST' }, homeOf);
    const search = costSearchFrom(relaxationOf(problem, network, 'COSTS'), flow, flow.total.unmetChildren);
    finishProof(attempt, search, { highs, seconds: 60 });
    expect(attempt).toMatchObject({ isStopped: true, homeOf });
  });

  it('proves the fewest unmet with the solver alone', () => {
    const { unmetChildren } = totalOfHomes(problem, network, homeOf);
    const arcs = Int32Array.from(network.arcHome.keys());
    const finished = finishBySolver(highs, {
      ...{ problem, network, arcs, homeOf, unmetChildren, stage: 'UNMET', seconds: 60 },
      goOn: () => true,
    });
    expect(finished.lowerBound).toBe(Math.round(unmet.value));
    expect(finished.homeOf && totalOfHomes(problem, network, finished.homeOf).unmetChildren).toBe(
      Math.round(unmet.value),
    );
  });
});

describe('standing where homes chose', () => {
  it('fits, and is what it says', () => {
    const search = costSearchFrom(relaxationOf(problem, network, 'COSTS'), flow, flow.total.unmetChildren);
    const whole = emptyWhole(problem, network);
    for (let step = 0; step < 20; step++) {
      stepUp(search, best.value);
      expect(standAsChosen(whole, search, () => true)).toBe(true);
      expect(totalOfHomes(problem, network, homesOf(whole))).toEqual(totalOf(whole));
      expect(whole.used.every((places, home) => places <= (problem.capacity[home] ?? 0))).toBe(true);
    }
    expect(standAsChosen(whole, search, () => false)).toBe(false);
  });
});
