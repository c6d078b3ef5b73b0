import type { EntityManager } from '@mikro-orm/sql';
import { NeedChildEntity, PlacementNeedEntity } from '../entities/child.ts';
import { inBatches } from '../inBatches.ts';
import { selectRows } from '../select.ts';
import type { JournalEntry } from './journal.ts';
import { anImport } from './mergeNeeds.ts';

interface Touched {
  readonly entity: string;
  readonly factsVersion: number;
  readonly entry: JournalEntry;
}

const ofNeeds = new Set(['Child', 'PlacementNeed', 'NeedChild', 'ImportantPlace', 'AreaToAvoid']);

/** A need that a person has changed since an import touched it, or places of its children; null where there is none. */
export async function needChangedSince(em: EntityManager, steps: AsyncIterable<Touched>): Promise<string | null> {
  const needs = new Set<string>();
  const children = new Set<string>();
  let version = Number.POSITIVE_INFINITY;
  for await (const { entity, factsVersion, entry } of steps) {
    if (!ofNeeds.has(entity)) continue;
    version = Math.min(version, factsVersion);
    for (const row of [...entry.before, ...entry.added]) {
      if (entity === 'PlacementNeed') needs.add(String(row.id));
      else if (entity === 'Child') children.add(String(row.id));
      else if (row.child !== undefined) children.add(String(row.child));
    }
  }
  const links = await inBatches([...children], (part) => selectRows(em, NeedChildEntity, { child: { $in: part } }));
  for (const { need } of links) needs.add(need);
  const held = await inBatches([...needs], (part) => selectRows(em, PlacementNeedEntity, { id: { $in: part } }));
  const changed = held.find(
    (need) => need.changedBy !== null && need.changedBy !== anImport && (need.version ?? 0) > version,
  );
  return changed?.reference ?? null;
}
