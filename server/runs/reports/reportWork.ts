/** A report made as a draft: everything counted, everyone placed near home, and only what may be published let out. */
import { randomUUID } from 'node:crypto';
import type { Solver } from '../../engine/assign/finishBySolver.ts';
import { placingMeasures } from '../../engine/decision/placingMeasures.ts';
import type { IsoDate } from '../../engine/facts.ts';
import { nearHomeTable } from '../../engine/nearHome/nearHomeTable.ts';
import type { NearHomeWorld } from '../../engine/nearHome/nearHomeWorld.ts';
import type { Report } from '../../engine/report/report.ts';
import { type ReportFacts, reportOf } from '../../engine/report/reportOf.ts';
import { may } from '../../policy/policy.ts';
import type { Viewer } from '../../policy/viewer.ts';
import type { ReportContentKept, ReportRow, ReportToKeep } from '../../store/reports/reportRows.ts';
import type { Store } from '../../store/store.ts';
import type { RegionQuestionFacts, ViewerStore } from '../../store/viewerStore.ts';
import { loadSolver } from '../loadSolver.ts';
import type { LongAsked } from '../longWork.ts';
import type { WorldOf } from '../nearHomeWork.ts';
import { RunRefused, toItsEnd, type Watch } from '../progress.ts';
import type { SaidOfFacts } from '../saidOfFacts.ts';
import { planHeadlineOf } from './planHeadlineOf.ts';
import { proposedPlanOf } from './proposedPlanOf.ts';
import { releasedPrint } from './releasedPrint.ts';
import { reportFactsOf } from './reportFactsOf.ts';

export interface ReportAsked {
  readonly asOf: IsoDate;
  readonly withinMiles: number;
  readonly plan: string | null;
  readonly title: string;
}

export interface ReportTools {
  readonly store: Store;
  readonly worldOf: WorldOf;
  readonly said: SaidOfFacts;
  readonly solver?: Solver | undefined;
}

const planGone = 'The plan to propose is no longer there: choose another, or none.';

/** Reading, the stages of placing, counting, releasing. */
const steps = 8;
const stage = (words: string, done: number) => ({ stage: words, done, total: steps, headline: null });

async function proposedPlan(reading: ViewerStore, id: string | null) {
  if (id === null) return null;
  const plan = await reading.plan(id);
  if (plan === null) throw new RunRefused(planGone);
  return proposedPlanOf(plan);
}

interface Gathering {
  readonly asked: LongAsked<ReportAsked>;
  readonly facts: RegionQuestionFacts;
  readonly last: ReportRow | null;
}

async function gathered(
  { store, worldOf }: ReportTools,
  { asked, facts, last }: Gathering,
  watch: Watch,
): Promise<{ readonly exact: ReportFacts; readonly world: NearHomeWorld }> {
  const { viewer, regionId, question } = asked;
  const { asOf, withinMiles } = question;
  const reading = store.as(viewer);
  const { members } = facts.region;
  const plan = await proposedPlan(reading, question.plan);
  const setting = { asOf, withinMiles, reading: 'EVERYONE', releasePlacesOfOtherRegions: false } as const;
  const { world } = worldOf(facts, setting, watch);
  watch.report(stage('Counting children, homes and places', steps - 2));
  const names = new Map((await reading.localAuthoritiesByGss(members)).map(({ gss, name }) => [gss, name]));
  const exact = reportFactsOf({
    facts,
    councilName: (gss) => names.get(gss) ?? gss,
    nearHome: nearHomeTable(world, { asOf }),
    placing: placingMeasures(await reading.decisions.records(members), members),
    clues: await reading.clues(members),
    history: await reading.reportHistory(regionId, asOf),
    plan,
    previous: last && { edition: last.edition ?? 0, asOf: last.asOf, blocks: last.content.report.blocks },
  });
  return { exact, world };
}

async function contentOf(
  store: Store,
  { viewer, regionId }: { readonly viewer: Viewer; readonly regionId: string },
  { facts, report, gathering }: { readonly facts: ReportFacts; readonly report: Report; readonly gathering: Gathering },
): Promise<ReportContentKept | null> {
  const reading = store.as(viewer);
  const region = (await reading.regions()).find(({ id }) => id === regionId);
  if (region === undefined) return null;
  const { councils } = facts.scope;
  const areas = await reading.areas(regionId);
  const { headline, firstPage, blocks, measures } = report;
  return {
    ...{ regionName: region.name, isSynthetic: region.isSynthetic, dataDate: gathering.facts.dataDate },
    ...{ councils, councilsWithData: facts.sufficiency.coverage.withData },
    areas: areas
      .filter(({ localAuthority }) => councils.some(({ gss }) => gss === localAuthority))
      .map(({ localAuthority: gss, name, geometry }) => ({ gss, name, geometry })),
    areasAreApproximate: region.areasAreApproximate,
    report: { headline, firstPage, blocks, measures },
  };
}

/** Errors: RunRefused where it cannot be made as asked; RunCancelled. Null where the region, or making reports, is not the viewer's. */
export async function reportMade(
  tools: ReportTools,
  asked: LongAsked<ReportAsked>,
  quick: Watch,
): Promise<ReportToKeep | null> {
  const { viewer, regionId, question } = asked;
  const { store } = tools;
  if (may(viewer, 'reportChanges') !== 'REGION') return null;
  const watch = toItsEnd(quick);
  const facts = await store.as(viewer).sufficiencyFacts(regionId, question.asOf);
  if (facts === null) return null;
  const gathering = { asked, facts, last: await store.as(viewer).reports.lastEdition() };
  const { exact, world } = await gathered(tools, gathering, watch);
  watch.report(stage('Hiding what would give a child away', steps - 1));
  const rule = await tools.said.besideReport(store.as(viewer), facts, { world, placing: exact.placing });
  const report = reportOf(exact, rule, tools.solver ?? (await loadSolver()));
  const content = await contentOf(store, asked, { facts: exact, report, gathering });
  watch.check();
  if (content === null) return null;
  const { asOf, withinMiles, plan, title } = question;
  return {
    ...{ id: randomUUID(), title, asOf, withinMiles, plan, content },
    ...{ factsVersion: facts.version, fingerprint: releasedPrint(regionId, question, content.report) },
    headline: report.headline,
    said: Object.fromEntries([...rule.before, ...report.said]),
    exposed: [...report.exposed],
    largestSmallCount: rule.largestSmallCount,
    previous: gathering.last?.id ?? null,
    planHeadline: plan === null ? null : planHeadlineOf(report.blocks),
  };
}
