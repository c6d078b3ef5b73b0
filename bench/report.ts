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

const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`;

/** Baseline: the near-home gap alone, without which there is no report. */
export async function benchReport(print: Print): Promise<void> {
  const highs = await loadSolver();
  const facts = largeFacts();
  const begun = performance.now();
  const solver = nearHomeSolver({ solver: { highs, seconds: 2 } });
  const nearHome = nearHomeTable(nearHomeWorld(facts, setting, solver), { asOf });
  const placed = performance.now();
  const sources = {
    ...{ facts, nearHome, placing: placingMeasures([], members), clues: new Map(), history: null },
    ...{ plan: null, previous: null, councilName: (gss: string) => gss },
  };
  const exact = reportFactsOf(sources);
  const counted = performance.now();
  const report = reportOf(exact, { largestSmallCount: 5, before: new Map() }, highs);
  const released = performance.now();
  const tables = report.blocks.flatMap((block) => block.tables);
  print(
    `  ${childCount.toLocaleString('en-GB')} children, ${homeCount.toLocaleString('en-GB')} homes, ${members.length} councils`,
  );
  print(`  the near-home gap alone: ${seconds(placed - begun)}`);
  print(`  everything else counted: ${seconds(counted - placed)}`);
  print(
    `  ${tables.length} tables released together: ${seconds(released - counted)}, ${report.exposed.length} numbers not to be hidden`,
  );
  const ratio = (released - begun) / (placed - begun);
  print(`  the whole report: ${seconds(released - begun)}, ${ratio.toFixed(2)} times the near-home gap alone`);
}
