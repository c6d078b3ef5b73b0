/** What may be shown, on every live screen, to somebody who may not see small numbers of children? One answer for all of them. */
import { type ChildrenOnMap, childrenOnMap } from '../access/accessTable.ts';
import { ageBandOrder } from '../age.ts';
import type { Solver } from '../assign/finishBySolver.ts';
import { type Count, markedCount } from '../count.ts';
import type { IsoDate } from '../facts.ts';
import { type SufficiencyInput, sufficiencyOf } from '../gap.ts';
import { type LocationInput, placementLocationOf } from '../location.ts';
import { together } from '../report/councilTable.ts';
import { type ReleaseRule, releaseReport } from '../report/releaseReport.ts';
import type { FigureSum, ReportNumbers } from '../report/reportTable.ts';
import { placementTypeOrder } from '../typeOrder.ts';
import { demandKey, hexagonKey, placedKey, withoutPointKey } from './figureKeys.ts';
import { locationFigures } from './locationFigures.ts';
import { councilsCounted, sufficiencyFigures } from './sufficiencyFigures.ts';

export type LiveFacts = Omit<SufficiencyInput, 'question'> & Omit<LocationInput, 'question'>;

/** What is said of each number, by its key. */
export type Said = ReadonlyMap<string, Count>;

/** What may be said of a number; one that is in no table is not said. */
export function saidOf(said: Said, key: string): Count {
  return said.get(key) ?? markedCount('SUPPRESSED');
}

/** The count as it is where its number may be said, and as it was where it is not a number. */
export function shownCount(said: Said, key: string, exact: Count): Count {
  return exact.value === null || saidOf(said, key).value !== null ? exact : markedCount('SUPPRESSED');
}

function hexagonFigures({ byHexagon, withoutPoint }: ChildrenOnMap): ReportNumbers {
  const links = [
    ...[...byHexagon].map(([id, value]) => ({ key: hexagonKey(id), value, role: 'COUNT' as const })),
    { key: withoutPointKey, value: withoutPoint, role: 'COUNT' as const },
  ];
  return { tables: [], links, sums: [{ total: demandKey(null, everyone), parts: links.map(({ key }) => key) }] };
}

const everyone = { placementType: 'ANY', ageBand: null } as const;
const needingNone = { placementType: 'NONE', ageBand: null } as const;

/** Children placed, and those who need a place or none, are counted by two rules; where as many, anybody may take them for the same. */
function sameChildren(numbers: ReportNumbers, councils: readonly string[]): readonly FigureSum[] {
  const values = new Map(numbers.links.map(({ key, value }) => [key, value]));
  return [...councils, null].flatMap((council) => {
    const total = placedKey(council, 'children');
    const parts = [demandKey(council, everyone), demandKey(council, needingNone)];
    const sum = parts.reduce((added, key) => added + (values.get(key) ?? 0), 0);
    return values.get(total) === sum && parts.every((key) => values.has(key)) ? [{ total, parts }] : [];
  });
}

/** Every number of the live tables of a day: children who need a place, where children live, and the map of access. */
export function liveNumbers(facts: LiveFacts, asOf: IsoDate): ReportNumbers {
  const question = { asOf, placementTypes: null, ageBands: null, cohorts: null };
  const everything = sufficiencyOf({
    ...facts,
    question: { ...question, placementTypes: placementTypeOrder, ageBands: ageBandOrder },
  });
  const numbers = together([
    ...sufficiencyFigures(everything),
    ...locationFigures(placementLocationOf({ ...facts, question }), facts.region),
    hexagonFigures(childrenOnMap({ ...facts, question: { ...question, method: 'E2SFCA' } })),
  ]);
  return { ...numbers, sums: [...numbers.sums, ...sameChildren(numbers, councilsCounted(everything))] };
}

function hideAll(said: Said): Said {
  return new Map([...said].map(([key]) => [key, markedCount('SUPPRESSED')]));
}

/** Released together; where one number could be worked out all the same, none is said. */
export function releaseLive(numbers: ReportNumbers, rule: ReleaseRule, solver: Solver): Said {
  const { shown, exposed } = releaseReport(numbers, rule, solver);
  return exposed.length > 0 ? hideAll(shown) : shown;
}

/**
 * The one release of a region's live tables: a pure function of the facts of a day, so that every server, thread and screen says the same
 * of the same number, and the report of those facts, which takes it as what was said before, does too.
 *
 * Shape   by `figureKeys`. The fixed family: children who need a place by council × type × age with every total; the table of where
 *         children live with its flows; the hexagons of the access map. Anything else that is asked is not in it, and so is hidden.
 * Cost    as `protectCells`.
 */
export function liveRelease(facts: LiveFacts & { readonly asOf: IsoDate }, rule: ReleaseRule, solver: Solver): Said {
  return releaseLive(liveNumbers(facts, facts.asOf), rule, solver);
}

/**
 * The near-home gap of the region's own distance beside the live tables, which stay as they were released before it.
 *
 * Cost    twice that of `liveRelease`, about.
 */
export function nearHomeRelease(
  { world, live }: { readonly world: NearHomeWorld; readonly live: Said },
  rule: ReleaseRule,
  solver: Solver,
): Said {
  const { facts, setting } = world;
  const numbers = together([liveNumbers(facts, setting.asOf), nearHomeFigures(world)]);
  return releaseBeside(numbers, { live, rule }, solver);
}
