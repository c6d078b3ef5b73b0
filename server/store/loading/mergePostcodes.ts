import type { EntityManager } from '@mikro-orm/sql';
import { mergePostcodes as mergeInto } from '../../engine/mergePostcodes.ts';
import { type PostcodeBlock, postcodeBlocksOf, postcodeRowsOf } from '../../engine/postcodeRows.ts';
import { PostcodeBlockEntity } from '../entities/region.ts';
import { nextCounter } from '../factsVersion.ts';
import type { LoadTally } from '../loadingStore.ts';
import { selectRows } from '../select.ts';
import type { LoadTarget } from './loadTarget.ts';
import { insertRows } from './mergeRows.ts';

/** Districts at once: some thousands of postcodes, a tenth of a second of work at most. */
const partSize = 20;

async function writeBlocks(em: EntityManager, blocks: readonly PostcodeBlock[]): Promise<void> {
  if (blocks.length === 0) return;
  await em.nativeDelete(PostcodeBlockEntity, { district: { $in: blocks.map(({ district }) => district) } });
  await insertRows(em, PostcodeBlockEntity, blocks);
}

async function mergePart(em: EntityManager, part: readonly PostcodeBlock[]): Promise<LoadTally> {
  const tally = { new: 0, changed: 0, identical: 0 };
  const rows = await selectRows(em, PostcodeBlockEntity, { district: { $in: part.map(({ district }) => district) } });
  const held = new Map(rows.map((block) => [block.district, block]));
  const written: PostcodeBlock[] = [];
  for (const block of part) {
    const before = held.get(block.district);
    const incoming = postcodeRowsOf(block);
    if (before === undefined) {
      tally.new += incoming.size;
      written.push(block);
      continue;
    }
    const merged = mergeInto(postcodeRowsOf(before), incoming);
    tally.new += merged.new;
    tally.changed += merged.changed;
    tally.identical += merged.identical;
    if (merged.new + merged.changed > 0) written.push(...postcodeBlocksOf(merged.rows));
  }
  await writeBlocks(em, written);
  return tally;
}

/**
 * District by district; postcodes held that are not sent again stay. The table's version moves on when any postcode did.
 *
 * Units  the tally counts postcodes, not districts.
 */
export async function mergePostcodes(target: LoadTarget, blocks: readonly PostcodeBlock[]): Promise<LoadTally> {
  const total = { new: 0, changed: 0, identical: 0 };
  for (let start = 0; start < blocks.length; start += partSize) {
    const tally = await mergePart(target.em, blocks.slice(start, start + partSize));
    total.new += tally.new;
    total.changed += tally.changed;
    total.identical += tally.identical;
  }
  if (total.new + total.changed > 0) await nextCounter(target.em, 'postcodes');
  return total;
}
