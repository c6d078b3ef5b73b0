/** Which new homes should open? Everyone placed near home as things are, homes chosen, and the plan tested again before it is kept. */
import { randomUUID } from 'node:crypto';
import type { Solver } from '../../engine/assign/finishBySolver.ts';
import type { NearHomeWorld } from '../../engine/nearHome/nearHomeWorld.ts';
import type { ChooseOptions } from '../../engine/planned/chooseHomes.ts';
import type { Gain } from '../../engine/site/siteWorth.ts';
import { countText } from '../../engine/wording.ts';
import { may } from '../../policy/policy.ts';
import type { PlanToKeep } from '../../store/plans.ts';
import type { LongAsked } from '../longWork.ts';
import type { Watch } from '../progress.ts';
import { readFactsUnder } from '../scenarioFacts.ts';
import { solverSeconds, type WorldTools, type WorldUnder, worldsUnder } from '../worldUnder.ts';
import { findPlan } from './findPlan.ts';
import { planBasisOf } from './planBasis.ts';
import { type Planning, planDocumentOf } from './planDocumentOf.ts';
import type { PlanTerms } from './planTerms.ts';

/** Children short, and places in as many homes as may open: no plan brings more than either. */
function mostThatCould({ terms, world }: Planning): number {
  const largest = terms.kinds.flatMap(({ sizes }) => sizes).reduce((most, size) => Math.max(most, size), 0);
  return Math.min(world.placing.unmetChildren, terms.mostHomes * largest);
}

const hundredths = 100;

/** In the unit of the objective; of miles nothing is proved on the way. */
function bestSoFar({ terms }: Planning, gained: Gain, mostChildren: number): string {
  return terms.objective === 'FEWEST_MILES'
    ? `${countText(Math.round(gained.costSaved / hundredths), 'weekly mile')} saved`
    : `${countText(gained.children, 'child', 'children')} more near home, of at most ${mostChildren}`;
}

function chooseWith(planning: Planning, highs: Solver | undefined, watch: Watch): ChooseOptions {
  const { terms, basis } = planning;
  const stage = `Testing ${countText(basis.areas.length, 'area')}`;
  const places = mostThatCould(planning);
  const report = (done: number, headline: string | null) =>
    watch.report({ stage, done, total: terms.mostHomes, headline });
  report(0, null);
  const solver = highs && { highs, seconds: solverSeconds };
  return {
    ...(solver && { solver }),
    onProgress: (gained, homes, mostChildren) => {
      const best = bestSoFar(planning, gained, Math.min(places, mostChildren));
      return report(homes, homes === 0 ? null : `${best}, with ${countText(homes, 'home')}`);
    },
  };
}

async function worldsAgainst({ robustAgainst }: PlanTerms, worldUnder: WorldUnder) {
  const worlds: { readonly scenario: { readonly id: string; readonly name: string }; readonly world: NearHomeWorld }[] =
    [];
  for (const { id, name, under } of robustAgainst) {
    const world = await worldUnder(under.changes.length === 0 ? null : under);
    if (world !== null) worlds.push({ scenario: { id, name }, world });
  }
  return worlds;
}

/** Errors: RunRefused where no homes keep the limits; RunCancelled where it was stopped before there was anything to keep. */
export async function planFound(
  tools: WorldTools,
  asked: LongAsked<PlanTerms>,
  watch: Watch,
): Promise<PlanToKeep | null> {
  const { viewer, regionId, question: terms } = asked;
  if (may(viewer, 'plans') !== 'REGION') return null;
  const begun = performance.now();
  const worldUnder = worldsUnder(tools, asked, watch);
  const world = await worldUnder(terms.under);
  const facts = await readFactsUnder(tools.store, viewer, { regionId, asOf: terms.asOf, terms: terms.under });
  const map = await tools.store.as(viewer).regionMap(regionId);
  if (world === null || facts === null || map === null) return null;
  const basis = planBasisOf({ facts, map }, terms.areas, { scenarios: [], baseline: null });
  const planning: Planning = { terms, basis, world };
  const options = chooseWith(planning, tools.solver, watch);
  const against = await worldsAgainst(terms, worldUnder);
  const { found, handNames } = findPlan(planning, {
    options,
    against,
    isStopped: () => watch.check() === 'STOP_KEEP_BEST',
  });
  const seconds = (performance.now() - begun) / 1000;
  const document = planDocumentOf(planning, { ...found, seconds }, handNames);
  // A plan that breaks a rule is a fault of ours, and never kept.
  if (!document.check.isSound) throw new Error(`The plan broke a rule: ${document.check.sentences[0]}`);
  const { headline, status } = document;
  const { scenario, objective } = terms;
  // Facts under a scenario have a longer version of their own, which begins with that of the facts.
  const [factsVersion = ''] = facts.version.split(' ');
  return { id: randomUUID(), headline, objective, status, scenario, factsVersion, document: { ...document } };
}
