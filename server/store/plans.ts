/** Plans of new places, whole or not at all: written in the transaction that ends their run. */
import type { EntityManager } from '@mikro-orm/sql';
import type { PlanObjective, PlanStatus } from '../../schema/codes/planWords.ts';
import { may } from '../policy/policy.ts';
import { writeAuditEvent } from './audit.ts';
import { PlanEntity } from './entities/plan.ts';
import { ScenarioEntity } from './entities/scenario.ts';
import { readCounter } from './factsVersion.ts';
import type { MadeFor } from './madeByRun.ts';
import { isPossibleId, type Reading } from './reading.ts';
import { type RowOf, selectOne, selectRows } from './select.ts';
import { reader } from './transaction.ts';

/** Plain data, as it was written and is read again. */
export type JsonFacts = Readonly<Record<string, unknown>>;

export interface PlanScenarioRow {
  readonly id: string;
  readonly name: string;
  readonly version: number;
}

/** What a list of plans says of each. */
interface PlanHead {
  readonly id: string;
  readonly headline: string;
  readonly objective: PlanObjective;
  readonly status: PlanStatus;
  readonly scenario: PlanScenarioRow | null;
  readonly factsVersion: string;
}

export interface PlanToKeep extends PlanHead {
  readonly document: JsonFacts;
}

export interface PlanHeadRow extends PlanHead {
  readonly madeBy: string;
  /** ISO 8601, UTC. */
  readonly madeAt: string;
  /** Of a scenario that was deleted, null. */
  readonly scenarioVersionNow: number | null;
  readonly factsVersionNow: string;
}

export interface PlanRow extends PlanHeadRow {
  readonly document: JsonFacts;
}

/** Within the transaction that ends the run. */
export async function writePlan(em: EntityManager, plan: PlanToKeep, made: MadeFor): Promise<void> {
  const { scenario, ...head } = plan;
  await em.insert(PlanEntity, {
    ...head,
    region: made.regionId,
    run: made.runId,
    madeByUser: made.viewer.userId,
    madeByName: made.viewer.displayName,
    madeAt: made.at.toISOString(),
    scenario: scenario?.id ?? null,
    scenarioName: scenario?.name ?? null,
    scenarioVersion: scenario?.version ?? null,
  });
  await writeAuditEvent(em, made, {
    action: 'PLAN_MADE',
    subjectKind: 'PLAN',
    subjectIds: [plan.id],
    isGiven: true,
  });
}

/** Columns that every plan of a list is told by; the document, by far the largest, only where it is asked for. */
function headOf(plan: RowOf<typeof PlanEntity>, now: { facts: string; scenarioVersion: number | null }): PlanHeadRow {
  const { id, headline, objective, status, factsVersion, madeByName, madeAt } = plan;
  const { scenario, scenarioName, scenarioVersion } = plan;
  return {
    ...{ id, headline, objective, status, factsVersion, madeAt, madeBy: madeByName },
    scenario: scenario === null ? null : { id: scenario, name: scenarioName ?? '', version: scenarioVersion ?? 0 },
    scenarioVersionNow: now.scenarioVersion,
    factsVersionNow: now.facts,
  };
}

async function factsNow(em: EntityManager): Promise<string> {
  return String(await readCounter(em, 'facts'));
}

/** As they are now, by id. */
async function scenarioVersions(em: EntityManager, region: string): Promise<ReadonlyMap<string, number>> {
  const scenarios = await selectRows(em, ScenarioEntity, { region });
  return new Map(scenarios.map(({ id, version }) => [id, version]));
}

/** Null when it is not there or not theirs. */
export async function readPlan({ database, viewer }: Reading, id: string): Promise<PlanRow | null> {
  if (may(viewer, 'plans') !== 'REGION' || !isPossibleId(id)) return null;
  const em = reader(database);
  const plan = await selectOne(em, PlanEntity, { id, region: viewer.regionId });
  if (plan === null) return null;
  const versions = await scenarioVersions(em, viewer.regionId);
  const now = { facts: await factsNow(em), scenarioVersion: versions.get(plan.scenario ?? '') ?? null };
  return { ...headOf(plan, now), document: plan.document };
}

/** So many of a region that a person reads. */
const mostListed = 200;

/** Newest first. */
export async function readPlans({ database, viewer }: Reading): Promise<readonly PlanHeadRow[]> {
  if (may(viewer, 'plans') !== 'REGION') return [];
  const em = reader(database);
  const newestFirst = { orderBy: { madeAt: 'desc', id: 'desc' }, limit: mostListed } as const;
  const plans = await selectRows(em, PlanEntity, { region: viewer.regionId }, newestFirst);
  const facts = await factsNow(em);
  const versions = await scenarioVersions(em, viewer.regionId);
  return plans.map((plan) => headOf(plan, { facts, scenarioVersion: versions.get(plan.scenario ?? '') ?? null }));
}
