/** What a run whose question is kept leaves behind: written in the transaction that ends it, whole or not at all. */
import type { EntityManager } from '@mikro-orm/sql';
import type { Viewer } from '../policy/viewer.ts';
import { type PlanToKeep, writePlan } from './plans.ts';
import type { ReportToKeep } from './reports/reportRows.ts';
import { writeReport } from './reports/writeReports.ts';

export type MadeByRun =
  | { readonly kind: 'PLAN'; readonly made: PlanToKeep }
  | { readonly kind: 'REPORT'; readonly made: ReportToKeep };

export interface MadeFor {
  readonly regionId: string;
  readonly runId: string;
  readonly viewer: Viewer;
  readonly at: Date;
}

export function writeMade(em: EntityManager, what: MadeByRun, about: MadeFor): Promise<void> {
  return what.kind === 'PLAN' ? writePlan(em, what.made, about) : writeReport(em, what.made, about);
}
