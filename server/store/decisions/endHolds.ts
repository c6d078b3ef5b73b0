/** Holds whose time is over release themselves: seen to whenever somebody asks how homes stand. */
import { PromisedPlaceEntity } from '../entities/decision.ts';
import { nextCounter } from '../factsVersion.ts';
import type { Reading } from '../reading.ts';
import { selectRows } from '../select.ts';
import { inWriteTransaction, reader } from '../transaction.ts';

/** By the store's clock. Cost: one query by index while there is nothing to end. */
export async function endHoldsThatAreOver({ database, now }: Pick<Reading, 'database' | 'now'>): Promise<void> {
  const at = now().toISOString();
  const isOver = { endedAt: null, until: { $lte: at } };
  if ((await selectRows(reader(database), PromisedPlaceEntity, isOver, { limit: 1 })).length === 0) return;
  await inWriteTransaction(database, async (em) => {
    await nextCounter(em, 'facts');
    await em.nativeUpdate(PromisedPlaceEntity, isOver, { endedAt: at, endedHow: 'TIME_OVER' });
  });
}
