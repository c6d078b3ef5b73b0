import type { EntityManager } from '@mikro-orm/sql';
import { mergePostcodes as mergeInto } from '../../engine/mergePostcodes.ts';
import { type PostcodeBlock, postcodeBlocksOf, postcodeRowsOf } from '../../engine/postcodeRows.ts';
import { PostcodeBlockEntity } from '../entities/region.ts';
import { nextCounter } from '../factsVersion.ts';
import type { LoadTally } from '../loadingStore.ts';
import { selectRows } from '../select.ts';
import { loadContextOf } from './loadContext.ts';
import type { LoadTarget } from './loadTarget.ts';
import { changeRows, insertRows } from './mergeRows.ts';

/** Districts at once: some thousands of postcodes, a tenth of a second of work at most. */
const partSize = 20;

interface Merge {
  /** As the district is to be; null where nothing differs. */
  readonly block: PostcodeBlock | null;
  readonly tally: Required<Pick<LoadTally, 'new' | 'changed' | 'identical' | 'removed'>>;
}

function mergeBlock(held: PostcodeBlock, sent: PostcodeBlock, isReplacing: boolean): Merge {
  const [before, incoming] = [postcodeRowsOf(held), postcodeRowsOf(sent)];
  const { rows, ...counts } = mergeInto(before, incoming);
  const removed = isReplacing ? before.size - counts.changed - counts.identical : 0;
  const tally = { new: counts.new, changed: counts.changed, identical: counts.identical, removed };
  if (counts.new + counts.changed + removed === 0) return { block: null, tally };
  const [merged] = isReplacing ? [sent] : postcodeBlocksOf(rows);
  return { block: merged ?? sent, tally };
}

async function mergePart(em: EntityManager, part: readonly PostcodeBlock[]): Promise<LoadTally> {
  const tally = { new: 0, changed: 0, identical: 0, removed: 0 };
  const { named } = loadContextOf(em);
  const rows = await selectRows(em, PostcodeBlockEntity, { district: { $in: part.map(({ district }) => district) } });
  const held = new Map(rows.map((block) => [block.district, block]));
  const added: PostcodeBlock[] = [];
  const before: PostcodeBlock[] = [];
  const after: PostcodeBlock[] = [];
  for (const sent of part) {
    const known = held.get(sent.district);
    if (known === undefined) {
      tally.new += postcodeRowsOf(sent).size;
      added.push(sent);
      continue;
    }
    const merged = mergeBlock(known, sent, named !== null);
    for (const count of ['new', 'changed', 'identical', 'removed'] as const) tally[count] += merged.tally[count];
    if (merged.block === null) continue;
    before.push(known);
    after.push(merged.block);
  }
  named?.add(em, PostcodeBlockEntity, part);
  await insertRows(em, PostcodeBlockEntity, added);
  await changeRows(em, PostcodeBlockEntity, { before, after });
  return tally;
}

/**
 * District by district; postcodes held that are not sent again stay, unless the import replaces what is held. The table's version moves
 * on when any postcode did.
 *
 * Units  the tally counts postcodes, not districts.
 */
export async function mergePostcodes({ em }: LoadTarget, blocks: readonly PostcodeBlock[]): Promise<LoadTally> {
  const total = { new: 0, changed: 0, identical: 0, removed: 0 };
  for (let start = 0; start < blocks.length; start += partSize) {
    const tally = await mergePart(em, blocks.slice(start, start + partSize));
    for (const count of ['new', 'changed', 'identical', 'removed'] as const) total[count] += tally[count] ?? 0;
  }
  const { isCompare } = loadContextOf(em);
  if (!isCompare && total.new + total.changed + total.removed > 0) await nextCounter(em, 'postcodes');
  const { removed, ...tally } = total;
  return removed === 0 ? tally : total;
}
