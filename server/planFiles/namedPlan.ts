/** A kept plan with the names of what it is about, for a file of it. */
import type { GssCode } from '../engine/facts.ts';
import type { PlanDocument } from '../runs/plans/planDocument.ts';
import type { PlanRow } from '../store/plans.ts';
import type { ViewerStore } from '../store/viewerStore.ts';

export interface NamedPlan {
  readonly made: PlanRow;
  readonly plan: PlanDocument;
  readonly regionName: string;
  readonly isSynthetic: boolean;
  readonly council: (code: GssCode) => string;
  /** Of a home that is no longer on record, its id. */
  readonly home: (id: string) => string;
}

/** Null where it is not there, or not theirs. */
export async function namedPlan(reading: ViewerStore, id: string): Promise<NamedPlan | null> {
  const made = await reading.plan(id);
  const [region] = await reading.regions();
  if (made === null || region === undefined) return null;
  // Written by this product and by no other, in the transaction that ended its run.
  const plan = made.document as unknown as PlanDocument;
  const councils = new Map((await reading.localAuthorities()).map(({ gss, name }) => [gss, name]));
  const homes = await reading.homesByIds(plan.existingHomes.map(({ homeId }) => homeId));
  const homeNames = new Map(homes.map((home) => [home.id, home.name]));
  return {
    ...{ made, plan, regionName: region.name, isSynthetic: region.isSynthetic },
    council: (code) => councils.get(code) ?? code,
    home: (homeId) => homeNames.get(homeId) ?? homeId,
  };
}
