/** How long does the report of a large region take, from loaded facts to what may be published? */
import { pathfinderRegions } from '../data/facts/pathfinderRegions.ts';
import { placingMeasures } from '../server/engine/decision/placingMeasures.ts';
import type { ChildFacts, HomeFacts, PlacementFacts } from '../server/engine/facts.ts';
import { nearHomeSolver } from '../server/engine/nearHome/nearHomeSolver.ts';
import { nearHomeTable } from '../server/engine/nearHome/nearHomeTable.ts';
import { nearHomeWorld } from '../server/engine/nearHome/nearHomeWorld.ts';
import { reportOf } from '../server/engine/report/reportOf.ts';
import { loadSolver } from '../server/runs/loadSolver.ts';
import { reportFactsOf } from '../server/runs/reports/reportFactsOf.ts';
import type { RegionQuestionFacts } from '../server/store/viewerStore.ts';
import { buildChild, buildHome, buildPlace, buildPlacement, buildRegion } from '../test/engine/factsBuilders.ts';
import { seededRandom } from './assignWorld.ts';

type Print = (line: string) => void;

const [childCount, homeCount] = [15_000, 8_000];
const asOf = '2025-03-31';
const setting = { asOf, withinMiles: 20, reading: 'EVERYONE', releasePlacesOfOtherRegions: false } as const;
const members = pathfinderRegions['south-east'].members;
/** Six in ten in fostering, as nationally; the rest by kin, in homes, and on their own. */
const kinds = [
  ...Array.from({ length: 6 }, () => ({ placeCode: 'U6', placementType: 'FOSTERING' }) as const),
  { placeCode: 'U1', placementType: 'KINSHIP' },
  { placeCode: 'K2', placementType: 'CHILDRENS_HOME' },
  { placeCode: 'K2', placementType: 'CHILDRENS_HOME' },
  { placeCode: 'H5', placementType: 'SUPPORTED_ACCOMMODATION' },
] as const;

/** Councils in a row, each about 20 miles wide; large ones have many times the children of small ones. */
function largeFacts(): RegionQuestionFacts {
  const random = seededRandom(11);
  const councilAt = () => Math.floor(random() ** 2 * members.length);
  const pointIn = (council: number) => ({
    point: { lng: -2 + 0.4 * (council % 7) + random() * 0.4, lat: 51 + 0.3 * Math.floor(council / 7) + random() * 0.3 },
    grid: null,
    precision: 'UNIT' as const,
  });
  const children: ChildFacts[] = [];
  const placements: PlacementFacts[] = [];
  for (let n = 0; n < childCount; n++) {
    const council = councilAt();
    const responsibleAuthority = members[council] ?? '';
    const importantPlaces = [buildPlace({ id: 'f', location: pointIn(council) })];
    const dateOfBirth = `${2007 + Math.floor(random() * 17)}-10-10`;
    children.push(buildChild({ id: `c${n}`, responsibleAuthority, dateOfBirth, importantPlaces }));
    const hostAuthority = members[random() < 0.7 ? council : councilAt()] ?? null;
    placements.push(
      buildPlacement({
        ...{ id: `p${n}`, childId: `c${n}`, responsibleAuthority, hostAuthority },
        ...kinds[Math.floor(random() * kinds.length)],
        ssda903DistanceMiles: Math.round(random() ** 3 * 800) / 10,
      }),
    );
  }
  const homes = Array.from({ length: homeCount }, (_, n): HomeFacts => {
    const council = councilAt();
    const isHome = n % 5 === 0;
    return buildHome({
      ...{ id: `h${n}`, hostAuthority: members[council] ?? '', location: pointIn(council) },
      kind: isHome ? 'CHILDRENS_HOME' : 'IN_HOUSE_FOSTER',
      registeredPlaces: 1 + Math.floor(random() * 3),
    });
  });
  return {
    ...{ version: '1', region: buildRegion({ members }), dataDate: asOf, asOf, children, placements, needs: [], homes },
    ...{ authoritiesWithData: members, ownerGroupNames: new Map() },
  };
}

/** About one in three children in families that are to be placed together, of one council and one address. */
function withFamilies(facts: RegionQuestionFacts): RegionQuestionFacts {
  const random = seededRandom(5);
  const children = [...facts.children];
  for (let at = 0; at < children.length; ) {
    const [first, draw] = [children[at], random()];
    const size = draw < 0.79 ? 1 : draw < 0.93 ? 2 : draw < 0.98 ? 3 : draw < 0.995 ? 4 : 5;
    for (let n = at; first !== undefined && size > 1 && n < at + size && n < children.length; n++) {
      const { responsibleAuthority, importantPlaces } = first;
      const family = {
        responsibleAuthority,
        importantPlaces,
        siblingGroupId: first.id,
        siblingPlan: 'TOGETHER',
      } as const;
      children[n] = { ...(children[n] ?? first), ...family };
    }
    at += size;
  }
  const councilOf = new Map(children.map(({ id, responsibleAuthority }) => [id, responsibleAuthority]));
  const placements = facts.placements.map((placement) => ({
    ...placement,
    responsibleAuthority: councilOf.get(placement.childId) ?? placement.responsibleAuthority,
  }));
  return { ...facts, children, placements };
}

/** Seconds of this process's processors since it began: what a busy machine does not change. */
function processorSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** Baseline: the near-home gap alone, without which there is no report. Seconds of processor. */
export async function benchReport(print: Print): Promise<void> {
  const highs = await loadSolver();
  const facts = withFamilies(largeFacts());
  const [begun, clock] = [processorSeconds(), performance.now()];
  const world = nearHomeWorld(facts, setting, nearHomeSolver({ solver: { highs, seconds: 2 } }));
  const placed = processorSeconds();
  const sources = {
    ...{ facts, nearHome: nearHomeTable(world, { asOf }), placing: placingMeasures([], members), clues: new Map() },
    ...{ history: null, plan: null, previous: null, councilName: (gss: string) => gss },
  };
  const exact = reportFactsOf(sources);
  const counted = processorSeconds();
  const report = reportOf(exact, { largestSmallCount: 5, before: new Map() }, highs);
  const released = processorSeconds();
  const wall = (performance.now() - clock) / 1000;
  const baseline = placed - begun;
  const took = (seconds: number) =>
    `${seconds.toFixed(1)} s of processor, ${(seconds / baseline).toFixed(2)} × the near-home gap`;
  const tables = report.blocks.flatMap((block) => block.tables);
  const size = `${childCount.toLocaleString('en-GB')} children, ${homeCount.toLocaleString('en-GB')} homes`;
  const { unmetChildren, unmetLowerBound, cost, costLowerBound } = world.placing;
  const above =
    costLowerBound === null ? 'not proved' : `${((100 * (cost - costLowerBound)) / costLowerBound).toFixed(3)} %`;
  print(`  ${size}, ${members.length} councils`);
  print(`  the near-home gap alone (baseline): ${took(baseline)}`);
  print(
    `    ${unmetChildren} short, at least ${unmetLowerBound}; weekly miles within ${above} of the least (target 0.25 %)`,
  );
  print(`  everything counted: ${took(counted - placed)}`);
  print(`  ${tables.length} tables released together: ${took(released - counted)} (target 2 s)`);
  print(`    ${report.exposed.length} numbers not to be hidden`);
  print(`  the whole report: ${took(released - begun)} (target 5 s); ${wall.toFixed(1)} s by the clock`);
}
