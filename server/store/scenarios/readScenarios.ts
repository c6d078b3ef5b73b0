import type { EntityManager } from '@mikro-orm/sql';
import { may } from '../../policy/policy.ts';
import { ScenarioEntity, ScenarioEventEntity, ScenarioVersionEntity } from '../entities/scenario.ts';
import { isPossibleId, type Reading } from '../reading.ts';
import { type RowOf, selectRows } from '../select.ts';
import { inOneSnapshot } from '../transaction.ts';
import type { NamedVersionRow, ScenarioRow } from './scenarioRows.ts';

export type StoredScenario = RowOf<typeof ScenarioEntity>;

function byScenario<Row extends { readonly scenario: string }>(rows: readonly Row[]): ReadonlyMap<string, Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) found.set(row.scenario, [...(found.get(row.scenario) ?? []), row]);
  return found;
}

function versionRow(row: RowOf<typeof ScenarioVersionEntity>): NamedVersionRow {
  const { id, name, version, state, byName: by, at } = row;
  return { id, name, version, state, by, at };
}

/** Cost: two queries, however many scenarios. */
async function withHistory(em: EntityManager, scenarios: readonly StoredScenario[]): Promise<readonly ScenarioRow[]> {
  const of = { scenario: { $in: scenarios.map(({ id }) => id) } };
  const oldestFirst = { orderBy: { scenario: 'asc', sequence: 'asc' } } as const;
  const newestFirst = { orderBy: { at: 'desc', id: 'desc' } } as const;
  const events = byScenario(await selectRows(em, ScenarioEventEntity, of, oldestFirst));
  const versions = byScenario(await selectRows(em, ScenarioVersionEntity, of, newestFirst));
  return scenarios.map(({ region, ...row }) => {
    const own = events.get(row.id) ?? [];
    return {
      ...row,
      regionId: region,
      isAgreed: Boolean(row.isAgreed),
      events: own.filter(({ isUndone }) => !isUndone).map(({ event }) => event),
      undone: own.filter(({ isUndone }) => isUndone).length,
      namedVersions: (versions.get(row.id) ?? []).map(versionRow),
    };
  });
}

/** Last changed first. Of the viewer's own region only; none without the right. */
export function readScenarios(reading: Reading, regionId: string): Promise<readonly ScenarioRow[]> {
  const { viewer, database } = reading;
  if (may(viewer, 'scenarios') !== 'REGION' || viewer.regionId !== regionId) return Promise.resolve([]);
  return inOneSnapshot(database, async (em) => {
    const lastFirst = { orderBy: { changedAt: 'desc', id: 'desc' } } as const;
    return withHistory(em, await selectRows(em, ScenarioEntity, { region: regionId }, lastFirst));
  });
}

/** Null when it is not there, or not the viewer's to see. */
export async function readScenario(reading: Reading, id: string): Promise<ScenarioRow | null> {
  const { viewer, database } = reading;
  if (may(viewer, 'scenarios') !== 'REGION' || !isPossibleId(id)) return null;
  const [row] = await inOneSnapshot(database, async (em) =>
    withHistory(em, await selectRows(em, ScenarioEntity, { id, region: viewer.regionId })),
  );
  return row ?? null;
}
