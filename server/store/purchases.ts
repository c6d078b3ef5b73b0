import type { EntityManager } from '@mikro-orm/sql';
import type { IsoDate } from '../engine/facts.ts';
import { PurchaseEntity } from './entities/placement.ts';
import { groupedBy, inBatches } from './inBatches.ts';
import type { Placement } from './placementFacts.ts';
import { type RowOf, selectRows } from './select.ts';

export type Purchase = RowOf<typeof PurchaseEntity>;

/** How a stay was bought; null where nothing says. */
export type FindPurchase = (placement: Pick<Placement, 'child' | 'start' | 'end'>) => Purchase | null;

/** The latest that falls into the stay by the day asked, else one without a day, which is about where the child lives on it. */
function purchaseOf(rows: readonly Purchase[], stay: Pick<Placement, 'start' | 'end'>, on: IsoDate): Purchase | null {
  const isIn = (day: IsoDate) => day >= stay.start && day <= on && (stay.end === null || day < stay.end);
  const dated = rows.filter(({ day }) => day !== null && isIn(day));
  const latest = dated.sort((a, b) => ((a.day ?? '') < (b.day ?? '') ? 1 : -1))[0];
  return latest ?? rows.find(({ day }) => day === null) ?? null;
}

/** Cost: one query for each 1,000 children. */
export async function purchaseFinder(
  em: EntityManager,
  childIds: readonly string[],
  on: IsoDate,
): Promise<FindPurchase> {
  const rows = await inBatches([...new Set(childIds)], (part) =>
    selectRows(em, PurchaseEntity, { child: { $in: part } }),
  );
  const byChild = groupedBy(rows, ({ child }) => child);
  return (stay) => purchaseOf(byChild.get(stay.child) ?? [], stay, on);
}
