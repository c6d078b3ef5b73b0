import type { EntityManager } from '@mikro-orm/sql';
import { postcodeRowsOf } from '../../engine/postcodeRows.ts';
import { shapeOf } from '../bulkRows.ts';
import { PostcodeBlockEntity } from '../entities/region.ts';
import { nextCounter } from '../factsVersion.ts';
import { selectRows } from '../select.ts';
import { loadContextOf } from './loadContext.ts';
import { removeRows } from './mergeRows.ts';

/** "OL" of "OL4". */
const areaOf = (district: string) => district.replace(/\d.*$/, '');

/**
 * Districts that a replacing import does not have, of the postcode areas it has: one area's file says nothing of the others. Gives how
 * many postcodes they held.
 */
export async function removeUnnamedPostcodes(em: EntityManager): Promise<number> {
  const { named, isCompare } = loadContextOf(em);
  if (named === null) return 0;
  const shape = shapeOf(em, PostcodeBlockEntity);
  const districts = (await em.createQueryBuilder(PostcodeBlockEntity).select('district').execute('all')).map(
    ({ district }) => String(district),
  );
  const isNamed = (district: string) => named.has(shape, { district });
  const areas = new Set(districts.filter(isNamed).map(areaOf));
  const gone = districts.filter((district) => areas.has(areaOf(district)) && !isNamed(district));
  const blocks = await selectRows(em, PostcodeBlockEntity, { district: { $in: gone } });
  await removeRows(em, PostcodeBlockEntity, blocks);
  if (!isCompare && blocks.length > 0) await nextCounter(em, 'postcodes');
  return blocks.reduce((sum, block) => sum + postcodeRowsOf(block).size, 0);
}
