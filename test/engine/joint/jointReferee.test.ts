import { describe, expect, it } from 'vitest';
import { type JointAnswer, jointAnswer } from '../../../server/engine/joint/jointAnswer.ts';
import { nearHomeSolver } from '../../../server/engine/nearHome/nearHomeSolver.ts';
import { loadReferee } from '../assign/referee.ts';
import { bestByHighs, mediumWorld } from './jointReferee.ts';
import { type JointWorld, setting } from './jointWorlds.ts';

const highs = await loadReferee();
const { place } = nearHomeSolver({ solver: { highs, seconds: 60 } });

function answerOf(world: JointWorld): JointAnswer {
  const answer = jointAnswer({ ...world, setting, fixed: [] }, place);
  if (answer.kind === 'CANNOT_FIX') throw new Error(answer.reason);
  return answer;
}

/** Costs are whole hundredths of a mile for each unit, so as many halves may be lost or won. */
const roundedMiles = ({ lines }: JointAnswer) => 0.005 * lines.length + 1e-6;

describe('jointAnswer on regions too large to try every way, beside HiGHS on the same facts', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('region %i: as few children short, in as few weekly miles, and proved', (seed) => {
    const world = mediumWorld(seed, false);
    const [answer, best] = [answerOf(world), bestByHighs(highs, world)];
    expect(answer.unmetChildren).toBe(best.unmet);
    expect(answer.unmetLowerBound).toBe(best.unmet);
    expect(Math.abs(answer.weeklyMiles - best.weeklyMiles)).toBeLessThanOrEqual(roundedMiles(answer));
    expect(answer.status).toBe('OPTIMAL');
    expect(best.unmet).toBeGreaterThan(0);
  });

  it.each([11, 12, 13, 14, 15, 16])(
    'region %i, with adapted places to share: never better than can be, nor says so',
    (seed) => {
      const world = mediumWorld(seed, true);
      const [answer, best] = [answerOf(world), bestByHighs(highs, world)];
      expect(answer.unmetChildren).toBeGreaterThanOrEqual(best.unmet);
      expect(answer.unmetLowerBound).toBeLessThanOrEqual(best.unmet);
      if (answer.status !== 'OPTIMAL') return;
      expect(answer.unmetChildren).toBe(best.unmet);
      expect(Math.abs(answer.weeklyMiles - best.weeklyMiles)).toBeLessThanOrEqual(roundedMiles(answer));
    },
  );
});
