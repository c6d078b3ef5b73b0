/** The work on a plan, told to stop or cancelled at each moment that it looks. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Viewer } from '../../../server/policy/viewer.ts';
import { keptWorlds } from '../../../server/runs/nearHomeWork.ts';
import { checkedPlanOn } from '../../../server/runs/plans/checkedPlan.ts';
import type { PlanTerms } from '../../../server/runs/plans/planTerms.ts';
import { planFound } from '../../../server/runs/plans/planWork.ts';
import { RunCancelled, RunRefused, type Watch } from '../../../server/runs/progress.ts';
import type { PlanToKeep } from '../../../server/store/plans.ts';
import { planRegion } from '../../api/planWorld.ts';
import { databases, type OpenedDatabase } from '../../store/databases.ts';

const commissioner: Viewer = {
  ...{ userId: 'commissioner', displayName: 'Colin Commissioner', role: 'COMMISSIONER', localAuthority: null },
  regionId: 'small',
};

/** Goes on until it has looked so often, and counts how often it looks. */
function watchUntil(most: number, then: 'STOP_KEEP_BEST' | 'CANCEL'): Watch & { readonly looks: () => number } {
  let looks = 0;
  const look = () => {
    looks += 1;
    if (looks <= most) return 'GO_ON';
    if (then === 'CANCEL') throw new RunCancelled();
    return 'STOP_KEEP_BEST';
  };
  return { check: look, report: look, looks: () => looks };
}

let opened: OpenedDatabase;
let terms: PlanTerms;
const work = (watch: Watch, viewer = commissioner): Promise<PlanToKeep | null> => {
  const { store } = opened;
  return planFound({ store, worldOf: keptWorlds() }, { viewer, regionId: 'small', question: terms }, watch);
};

beforeAll(async () => {
  const [sqlite] = databases;
  if (sqlite === undefined) throw new Error('There is no database to test on.');
  opened = await sqlite.open();
  await opened.store.loading.loadRegion(planRegion());
  const question = { areas: 'TOWNS', mostHomes: 3, kinds: [{ placementType: 'CHILDRENS_HOME', sizes: [4] }] } as const;
  const asked = { input: question, scenarios: [], baseline: null };
  const checked = await checkedPlanOn(opened.store)({ viewer: commissioner, regionId: 'small', question: asked });
  if (checked === null) throw new Error('The region is not there.');
  expect(checked.problems).toEqual([]);
  ({ terms } = checked);
});
afterAll(() => opened.close());

describe('a plan', () => {
  it('is the same whenever it is worked out', async () => {
    const [one, two] = [await work(watchUntil(Infinity, 'CANCEL')), await work(watchUntil(Infinity, 'CANCEL'))];
    const told = (plan: PlanToKeep | null) =>
      JSON.stringify({ ...plan, id: null, document: { ...plan?.document, proof: null } });
    expect(told(one)).toBe(told(two));
    expect(one?.id).not.toBe(two?.id);
  });

  it('cancelled at any of its looks, makes nothing', async () => {
    const whole = watchUntil(Infinity, 'CANCEL');
    await work(whole);
    for (let at = 0; at < whole.looks(); at++) {
      await expect(work(watchUntil(at, 'CANCEL'))).rejects.toBeInstanceOf(RunCancelled);
    }
    expect(whole.looks()).toBeGreaterThan(4);
  });

  it('stopped at any of its looks, is whole and says that it was stopped, or is none', async () => {
    const whole = watchUntil(Infinity, 'STOP_KEEP_BEST');
    const best = await work(whole);
    const mostNear = Number(best?.document.childrenNewlyNearHome);
    const made: string[] = [];
    for (let at = 0; at < whole.looks(); at++) {
      const plan = await work(watchUntil(at, 'STOP_KEEP_BEST')).catch((error: unknown) => error);
      if (plan instanceof RunCancelled) continue;
      const { status, document } = plan as PlanToKeep;
      made.push(status);
      const { homes, shortBefore, shortAfter, childrenNewlyNearHome } = document as unknown as Record<
        string,
        number
      > & { homes: unknown[] };
      expect(homes.length).toBeGreaterThan(0);
      expect((shortBefore ?? 0) - (shortAfter ?? 0)).toBe(childrenNewlyNearHome);
      expect(childrenNewlyNearHome).toBeLessThanOrEqual(mostNear);
    }
    expect(made).toContain('STOPPED');
  });

  it('of whoever has no right to plans is none', async () => {
    expect(await work(watchUntil(Infinity, 'CANCEL'), { ...commissioner, role: 'BOARD' })).toBeNull();
    expect(await work(watchUntil(Infinity, 'CANCEL'), { ...commissioner, regionId: 'another' })).toBeNull();
  });

  it('that cannot keep its limits is refused in words', async () => {
    const asked = terms;
    terms = { ...terms, mostHomes: 1, leastInEachAuthority: 1 };
    await expect(work(watchUntil(Infinity, 'CANCEL'))).rejects.toBeInstanceOf(RunRefused);
    terms = asked;
  });
});
