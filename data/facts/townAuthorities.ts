import type { GssCode } from '../../server/engine/facts.ts';
import table from './geonamesAdmin2.json' with { type: 'json' };

const gssByAdmin2 = new Map(table.rows as [string, string][]);

/** The authority of a GeoNames second-level code of England; null for London (one code for 33 authorities) and old Cumbria. */
export function authorityOfAdmin2(admin2: string): GssCode | null {
  return gssByAdmin2.get(admin2) ?? null;
}
