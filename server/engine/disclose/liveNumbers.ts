/** Which numbers of children stand on the live screens of those who may not see small ones, and how do they hang together? */
import { type ChildrenOnMap, childrenOnMap } from '../access/accessTable.ts';
import { ageBandOrder } from '../age.ts';
import type { GssCode, IsoDate } from '../facts.ts';
import { type SufficiencyInput, sufficiencyOf } from '../gap.ts';
import { type LocationInput, placementLocationOf } from '../location.ts';
import { together } from '../report/councilTable.ts';
import { noNumbers } from '../report/reportBlock.ts';
import type { Figure, ReportNumbers } from '../report/reportTable.ts';
import { placementTypeOrder } from '../typeOrder.ts';
import { countedAloneKey, countedKey, demandKey, hexagonKey, placedKey, withoutPointKey } from './figureKeys.ts';
import { locationFigures } from './locationFigures.ts';
import { councilsCounted, sufficiencyFigures } from './sufficiencyFigures.ts';

export type LiveFacts = Omit<SufficiencyInput, 'question'> & Omit<LocationInput, 'question'>;

const everyone = { placementType: 'ANY', ageBand: null } as const;
const needingNone = { placementType: 'NONE', ageBand: null } as const;

function hexagonFigures({ byHexagon, withoutPoint }: ChildrenOnMap): ReportNumbers {
  const links = [
    ...[...byHexagon].map(([id, value]) => ({ key: hexagonKey(id), value, role: 'COUNT' as const })),
    { key: withoutPointKey, value: withoutPoint, role: 'COUNT' as const },
  ];
  return { tables: [], links, sums: [{ total: demandKey(null, everyone), parts: links.map(({ key }) => key) }] };
}

/**
 * Children placed, and those who need a place or none, are counted by two rules. Where as many, anybody may take them for the same;
 * else whoever is in one count alone, such as those who have yet to come into care, can be worked out from both.
 */
function sameChildren(numbers: ReportNumbers, councils: readonly GssCode[]): ReportNumbers {
  const values = new Map(numbers.links.map(({ key, value }) => [key, value]));
  const both = [...councils, null].map((council): ReportNumbers => {
    const placed = placedKey(council, 'children');
    const parts = [demandKey(council, everyone), demandKey(council, needingNone)];
    if (![placed, ...parts].every((key) => values.has(key))) return noNumbers;
    const all = parts.reduce((sum, key) => sum + (values.get(key) ?? 0), 0);
    const more = all - (values.get(placed) ?? 0);
    if (more === 0) return { ...noNumbers, sums: [{ total: placed, parts }] };
    const counted: Figure = { key: countedKey(council), value: all, role: 'COUNT', isImplied: true };
    const alone: Figure = { key: countedAloneKey(council), value: Math.abs(more), role: 'COUNT', isImplied: true };
    const sum = { total: more > 0 ? counted.key : placed, parts: [more > 0 ? placed : counted.key, alone.key] };
    return { ...noNumbers, links: [counted, alone], sums: [{ total: counted.key, parts }, sum] };
  });
  return together(both);
}

/**
 * Shape   the fixed family, by `figureKeys`: children who need a place by council × type × age with every total; the table of where children
 *         live with its flows; the hexagons of the access map. Whatever else is asked for is not in it.
 */
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
  return together([numbers, sameChildren(numbers, councilsCounted(everything))]);
}
