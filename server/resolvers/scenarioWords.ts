/** What the changes of scenarios call homes, councils and owners. */
import { openedHomeId } from '../engine/scenario/openHome.ts';
import { aKindText } from '../engine/scenario/sayChange.ts';
import type { ChangeNames, OpenHome, ScenarioChangeFacts } from '../engine/scenario/scenario.ts';
import type { ScenariosFound } from '../runs/scenarioTable.ts';
import type { RequestContext } from './requestContext.ts';

const homeWithoutName = 'a home that is not in the records';

function homeIdsOf(changes: readonly ScenarioChangeFacts[]): readonly string[] {
  return [
    ...new Set(changes.flatMap((change) => ('homeId' in change && change.homeId !== null ? [change.homeId] : []))),
  ];
}

function codesOf(changes: readonly ScenarioChangeFacts[]): readonly string[] {
  const codes = changes.flatMap((change) =>
    'localAuthority' in change && change.localAuthority !== null ? [change.localAuthority] : [],
  );
  return [...new Set(codes)];
}

/** Cost: one query for homes and one for councils, however many changes. */
export async function changeNames(
  context: RequestContext,
  changes: readonly ScenarioChangeFacts[],
  owners: ScenariosFound['owners'],
): Promise<ChangeNames> {
  const ids = homeIdsOf(changes);
  const [homes, authorities] = await Promise.all([
    context.homes.loadMany(ids),
    context.authorities.loadMany(codesOf(changes)),
  ]);
  const names = new Map(
    homes.flatMap((home) => (home && !(home instanceof Error) ? [[home.id, home.name]] : [])) as [
      string,
      string | null,
    ][],
  );
  const councils = new Map(
    authorities.flatMap((one) => (one instanceof Error ? [] : [[one.gssCode, one.name]])) as [string, string][],
  );
  const opened = new Map(
    changes.filter((change): change is OpenHome => change.kind === 'OPEN_HOME').map((one) => [openedHomeId(one), one]),
  );
  const ownerNames = new Map(owners);
  const authorityOf = (code: string) => councils.get(code) ?? code;
  const toOpen = ({ homeKind, townName, localAuthority }: OpenHome) =>
    `the new ${aKindText(homeKind).replace(/^an? /, '')} in ${townName ?? authorityOf(localAuthority)}`;
  return {
    authorityOf,
    ownerOf: (id) => ownerNames.get(id) ?? 'An owner that is not in the records',
    homeOf: (id) => {
      const opening = opened.get(id);
      if (opening !== undefined) return toOpen(opening);
      return names.has(id) ? (names.get(id) ?? 'a home without a name') : homeWithoutName;
    },
  };
}
