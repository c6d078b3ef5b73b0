/** What would each other lever bring, were it pulled instead of recruiting? Everyone placed anew under each. */
import { type RecruitLeverKind, recruitLevers } from '../../../schema/codes/recruitTargets.ts';
import { isRealDate } from '../../engine/calendar.ts';
import type { IsoDate } from '../../engine/facts.ts';
import type { NearHomeWorld } from '../../engine/nearHome/nearHomeWorld.ts';
import type { LeverEffect } from '../../engine/recruit/recruitLevers.ts';
import { leverChange, leverEffect, otherLevers } from '../../engine/recruit/recruitLevers.ts';
import { faultsOf } from '../../engine/scenario/changeRules.ts';
import type { ScenarioTerms } from '../../engine/scenario/scenario.ts';
import { lowerFirst } from '../../engine/wording.ts';
import type { RegionQuestionFacts } from '../../store/viewerStore.ts';
import type { LongAsked } from '../longWork.ts';
import type { Watch } from '../progress.ts';
import { readFactsUnder } from '../scenarioFacts.ts';
import { type WorldTools, worldsUnder } from '../worldUnder.ts';
import type { RecruitTerms } from './recruitTerms.ts';

export interface LeverTried {
  readonly lever: RecruitLeverKind;
  readonly effect: LeverEffect;
}

export interface LeversTried {
  readonly tried: readonly LeverTried[];
  /** Why a lever cannot be pulled, a sentence each. */
  readonly notTried: readonly string[];
}

function yearAfter(day: IsoDate): IsoDate {
  const next = `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
  return isRealDate(next) ? next : `${next.slice(0, 8)}28`;
}

interface LeverBasis {
  readonly facts: RegionQuestionFacts;
  readonly under: ScenarioTerms;
  readonly world: NearHomeWorld;
  readonly worldUnder: (under: ScenarioTerms) => Promise<NearHomeWorld | null>;
}

/** A year on, so that what takes a year has happened; children are those of the data date. Null where the region is not the viewer's. */
async function basisOf(tools: WorldTools, asked: LongAsked<RecruitTerms>, watch: Watch): Promise<LeverBasis | null> {
  const { viewer, regionId, question } = asked;
  const now = await readFactsUnder(tools.store, viewer, { regionId, asOf: question.asOf, terms: null });
  if (now === null) return null;
  const { dataDate } = now;
  const year = yearAfter(dataDate);
  const own = question.under;
  const asOf = own !== null && own.asOf > year ? own.asOf : year;
  const changes = (own?.changes ?? []).filter(({ fromDate }) => fromDate <= (own?.asOf ?? dataDate));
  const under = { asOf, changes };
  const onDay = { ...asked, question: { asOf: dataDate, withinMiles: question.withinMiles } };
  const worlds = worldsUnder(tools, onDay, watch);
  const worldUnder = (terms: ScenarioTerms) => worlds(terms.changes.length === 0 ? null : terms);
  const facts = await readFactsUnder(tools.store, viewer, { regionId, asOf: dataDate, terms: under });
  const world = await worldUnder(under);
  return facts === null || world === null ? null : { facts, under, world, worldUnder };
}

/** Told to stop, those that were not tried are left out. */
export async function leversTried(
  tools: WorldTools,
  asked: LongAsked<RecruitTerms>,
  { watch, steps }: { readonly watch: Watch; readonly steps: { readonly done: number; readonly total: number } },
): Promise<LeversTried> {
  const tried: LeverTried[] = [];
  const notTried: string[] = [];
  if (watch.check() === 'STOP_KEEP_BEST')
    return { tried, notTried: ['The other levers were not tried: the run was stopped.'] };
  const basis = await basisOf(tools, asked, watch);
  if (basis === null) return { tried, notTried };
  for (const [at, lever] of otherLevers.entries()) {
    const { facts, under, world, worldUnder } = basis;
    const stage = `Trying another lever: ${lowerFirst(recruitLevers[lever])}`;
    const direction = watch.report({ stage, done: steps.done + at, total: steps.total, headline: null });
    if (direction === 'STOP_KEEP_BEST') {
      notTried.push(`${recruitLevers[lever]}: not tried, as the run was stopped.`);
      continue;
    }
    const change = leverChange(lever, asked.question.levers, { facts, asOf: under.asOf });
    const [fault] = faultsOf(change, facts, { base: facts, asOf: under.asOf });
    if (fault !== undefined) {
      notTried.push(`${recruitLevers[lever]}: ${lowerFirst(fault.sentence)}`);
      continue;
    }
    const after = await worldUnder({ ...under, changes: [...under.changes, change] });
    if (after !== null) tried.push({ lever, effect: leverEffect(lever, world, after) });
  }
  return { tried, notTried };
}
