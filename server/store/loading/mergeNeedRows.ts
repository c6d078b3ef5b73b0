import type { LoadedNeedRow, LoadedNeedSignal } from '../../engine/loadedFacts.ts';
import type { LoadedPurchase } from '../../engine/loadedMarket.ts';
import { NeedSignalEntity } from '../entities/child.ts';
import { PurchaseEntity } from '../entities/placement.ts';
import { inBatches } from '../inBatches.ts';
import type { LoadTally } from '../loadingStore.ts';
import { selectRows } from '../select.ts';
import { keyOf, stableId } from './ids.ts';
import { childOf, type LoadTarget } from './loadTarget.ts';
import { needId } from './mergeNeeds.ts';
import { type Merged, mergeRows } from './mergeRows.ts';

/** Rows of the Missing and DoLo tables by child, kind and start. */
export async function mergeNeedSignals(target: LoadTarget, signals: readonly LoadedNeedSignal[]): Promise<LoadTally> {
  const keyed = signals.map((signal) => ({ signal, child: childOf(target, signal).id }));
  const childIds = [...new Set(keyed.map(({ child }) => child))];
  const held = await inBatches(childIds, (part) => selectRows(target.em, NeedSignalEntity, { child: { $in: part } }));
  const { tally } = await mergeRows(target.em, {
    entity: NeedSignalEntity,
    held: new Map(held.map((row) => [keyOf(row.child, row.kind, row.start), row])),
    incoming: keyed.map(({ signal: { kind, start, end }, child }) => ({
      key: keyOf(child, kind, start),
      row: () => ({ child, kind, start, end }),
    })),
  });
  return tally;
}

/** How placements were bought, by child and day. */
export async function mergePurchases(
  target: LoadTarget,
  purchases: readonly LoadedPurchase[],
): Promise<Merged<{ readonly child: string }>> {
  const keyed = purchases.map((purchase) => ({ purchase, child: childOf(target, purchase).id }));
  const childIds = [...new Set(keyed.map(({ child }) => child))];
  const held = await inBatches(childIds, (part) => selectRows(target.em, PurchaseEntity, { child: { $in: part } }));
  return mergeRows(target.em, {
    entity: PurchaseEntity,
    held: new Map(held.map((row) => [row.id, row])),
    incoming: keyed.map(({ purchase, child }) => {
      const { responsibleAuthority: _authority, childReference: _reference, ...columns } = purchase;
      const id = stableId('purchase', child, purchase.day ?? '');
      return { key: id, row: () => ({ id, child, ...columns }) };
    }),
  });
}

/** What a load wrote, by id. */
export interface Touched {
  readonly children: Set<string>;
  readonly needs: Set<string>;
}

/** Nothing is written for these rows themselves: a row is identical where neither its need nor anything of its child's was written. */
export function tallyNeedRows(target: LoadTarget, rows: readonly LoadedNeedRow[], touched: Touched): LoadTally {
  const changed = rows.filter((row) => {
    const { responsibleAuthority, needReference } = row;
    const isNeedWritten =
      needReference !== null && touched.needs.has(needId({ responsibleAuthority, reference: needReference }));
    return isNeedWritten || touched.children.has(childOf(target, row).id);
  }).length;
  return { new: 0, changed, identical: rows.length - changed };
}
