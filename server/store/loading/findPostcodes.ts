import { setImmediate as nextTurn } from 'node:timers/promises';
import type { EntityManager } from '@mikro-orm/sql';
import { findPostcode, joinPostcodeRows, type PostcodeTable } from '../../engine/findPostcode.ts';
import type { LoadedPostcode } from '../../engine/loadedFacts.ts';
import { type PostcodeRows, postcodeRowsOf } from '../../engine/postcodeRows.ts';
import { PostcodeBlockEntity } from '../entities/region.ts';
import { type KeptByVersion, keptByVersion } from '../factsCache.ts';
import { readCounter } from '../factsVersion.ts';
import { selectRows } from '../select.ts';
import { type Database, inOneSnapshot, reader } from '../transaction.ts';

/** Districts read at once: a few milliseconds of work. */
const partSize = 20;

async function readTable(em: EntityManager): Promise<PostcodeTable> {
  const parts: PostcodeRows[] = [];
  for (let after = ''; ; await nextTurn()) {
    const selection = { orderBy: { district: 'asc' }, limit: partSize } as const;
    const blocks = await selectRows(em, PostcodeBlockEntity, { district: { $gt: after } }, selection);
    for (const block of blocks) parts.push(postcodeRowsOf(block));
    const last = blocks.at(-1);
    if (last === undefined || blocks.length < partSize) break;
    after = last.district;
  }
  return joinPostcodeRows(parts);
}

/** The postcode table of one database, read again whenever its version has moved on. Cost: 33 bytes a postcode; 1.8 million in seconds. */
export interface HeldPostcodes {
  table(): Promise<PostcodeTable>;
  /** See LoadingStore.findPostcodes. */
  find(postcodes: readonly string[]): Promise<ReadonlyMap<string, LoadedPostcode>>;
}

export function holdPostcodes(database: Database): HeldPostcodes {
  const kept: KeptByVersion<PostcodeTable> = keptByVersion(1);
  const table = async () => {
    const version = String(await readCounter(reader(database), 'postcodes'));
    return kept.get('', version, () => inOneSnapshot(database, readTable));
  };
  return {
    table,
    async find(postcodes) {
      const held = await table();
      const found = new Map<string, LoadedPostcode>();
      for (const postcode of postcodes) {
        const row = findPostcode(held, postcode);
        if (row !== null) found.set(postcode, row);
      }
      return found;
    },
  };
}
