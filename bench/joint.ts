/** How long does it take to place all waiting children of a region, and of England, at once? */
import type { Solver } from '../server/engine/assign/finishBySolver.ts';
import { finishBySolver } from '../server/engine/assign/finishBySolver.ts';
import { networkOf } from '../server/engine/assign/network.ts';
import type { HomeFacts, NeedFacts, Point } from '../server/engine/facts.ts';
import { jointAnswer } from '../server/engine/joint/jointAnswer.ts';
import { jointNeeds } from '../server/engine/joint/jointNeeds.ts';
import { jointRooms } from '../server/engine/joint/jointRooms.ts';
import { capacityOf } from '../server/engine/nearHome/couldTake.ts';
import { nearHomeSolver } from '../server/engine/nearHome/nearHomeSolver.ts';
import { placingArcs } from '../server/engine/nearHome/placingArcs.ts';
import { loadSolver } from '../server/runs/loadSolver.ts';
import { buildChild, buildHome, buildNeed, buildPlace, buildSchool } from '../test/engine/factsBuilders.ts';
import { seededRandom } from './assignWorld.ts';

type Print = (line: string) => void;

const setting = { asOf: '2025-03-31', withinMiles: 20, isEmergency: false };

interface Size {
  readonly needs: number;
  readonly homes: number;
  readonly degrees: number;
}

/** One need in four is of two or three brothers and sisters; few places are free. */
function waitingRegion({ needs, homes, degrees }: Size) {
  const random = seededRandom(11);
  const pointIn = (): Point => ({ lng: -2.2 + random() * degrees, lat: 51.5 + random() * degrees * 0.6 });
  const at = () => ({ point: pointIn(), grid: null, precision: 'UNIT' as const });
  return {
    needs: Array.from({ length: needs }, (_, n): NeedFacts => {
      const size = random() < 0.75 ? 1 : 2 + Math.floor(random() * 2);
      const importantPlaces = [buildPlace({ id: 'f', location: at() }), buildSchool({ id: 's', location: at() })];
      const dateOfBirth = `${2008 + Math.floor(random() * 15)}-10-10`;
      const siblingGroupId = size > 1 ? `g${n}` : null;
      const children = Array.from({ length: size }, (_, c) =>
        buildChild({ id: `n${n}c${c}`, dateOfBirth, siblingGroupId, importantPlaces }),
      );
      return buildNeed({ id: `n${n}`, reference: `N-${n}`, children, siblingPlan: size > 1 ? 'TOGETHER' : null });
    }),
    homes: Array.from({ length: homes }, (_, n): HomeFacts => {
      const ageFrom = Math.floor(random() * 12);
      const registeredPlaces = 1 + Math.floor(random() * 3);
      const filledPlaces = random() < 0.85 ? registeredPlaces : Math.floor(random() * registeredPlaces);
      return buildHome({ id: `h${n}`, location: at(), ageFrom, registeredPlaces, filledPlaces });
    }),
  };
}

const secondsSince = (before: number) => (performance.now() - before) / 1000;

/** Baseline: HiGHS alone on the same arcs, fewest unmet only. */
function benchHighs(highs: Solver, { needs, homes }: ReturnType<typeof waitingRegion>): number {
  const before = performance.now();
  const { units } = jointNeeds(needs, setting);
  const rooms = jointRooms(homes, setting);
  const arcs = placingArcs(units, rooms, setting.withinMiles);
  const groupSize = Int32Array.from(units, ({ children }) => children.length);
  const problem = { groupSize, capacity: Int32Array.from(rooms, capacityOf), ...arcs };
  const network = networkOf(problem);
  finishBySolver(highs, {
    ...{ problem, network, stage: 'UNMET', seconds: 60, goOn: () => true },
    homeOf: new Int32Array(units.length).fill(-1),
    unmetChildren: groupSize.reduce((sum, size) => sum + size, 0),
    arcs: Int32Array.from(network.arcHome.keys()),
  });
  return secondsSince(before);
}

export async function benchJoint(print: Print): Promise<void> {
  const highs = await loadSolver();
  const sizes = [
    ['a region', { needs: 150, homes: 2_400, degrees: 0.6 }],
    ['a region short of places', { needs: 150, homes: 300, degrees: 0.6 }],
    ['England', { needs: 2_000, homes: 49_000, degrees: 5 }],
  ] as const;
  for (const [name, size] of sizes) {
    const region = waitingRegion(size);
    const { place } = nearHomeSolver({ solver: { highs, seconds: 2 } });
    const before = performance.now();
    const answer = jointAnswer({ ...region, setting, fixed: [] }, place);
    const seconds = secondsSince(before);
    if (answer.kind === 'CANNOT_FIX') throw new Error(answer.reason);
    const found = `${answer.unmetChildren} of ${answer.children} children short, at least ${answer.unmetLowerBound}, ${answer.status}`;
    print(`  ${name}, ${size.needs} needs and ${size.homes} homes: ${seconds.toFixed(2)} s (${found})`);
    const alone = benchHighs(highs, region);
    print(`  HiGHS alone, fewest short only: ${alone.toFixed(2)} s, ${(alone / seconds).toFixed(1)} times as long`);
  }
}
