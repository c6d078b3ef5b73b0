/** Holds whose time is over release themselves: seen to whenever somebody asks how homes stand. */
import { PromisedPlaceEntity } from '../entities/decision.ts';
import { nextCounter } from '../factsVersion.ts';
import type { Reading } from '../reading.ts';
import { readShort } from '../shortReads.ts';
import { inWriteTransaction } from '../transaction.ts';

/** One statement written out, because nearly every question begins with it. */
const oneThatIsOver = 'select id from promised_place where ended_at is null and until <= ? limit 1';

/** By the store's clock. Cost: one query by index while there is nothing to end. */
export async function endHoldsThatAreOver({ database, now }: Pick<Reading, 'database' | 'now'>): Promise<void> {
  const at = now().toISOString();
  if ((await readShort(database, oneThatIsOver, [at])).length === 0) return;
  await inWriteTransaction(database, async (em) => {
    await nextCounter(em, 'facts');
    await em.nativeUpdate(
      PromisedPlaceEntity,
      { endedAt: null, until: { $lte: at } },
      { endedAt: at, endedHow: 'TIME_OVER' },
    );
  });
}
