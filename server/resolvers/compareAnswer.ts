/** A comparison as it is given out: in words, and with both sides named. */
import type { CompareAnswer, ComparedSide, CompareRow } from '../../schema/compare.ts';
import type { Run } from '../../schema/run.ts';
import { explainChange } from '../engine/scenario/changeRules.ts';
import type { Comparison } from '../engine/scenario/compareScenarios.ts';
import { changeSentence, comparisonHeadline } from '../engine/scenario/explainComparison.ts';
import type { ScenarioTerms } from '../engine/scenario/scenario.ts';
import { countText, dateText } from '../engine/wording.ts';
import type { ComparedFound } from '../runs/compareWork.ts';
import type { RegionRow } from '../store/rows.ts';
import { authoritiesOf } from './authorityList.ts';
import type { RequestContext } from './requestContext.ts';
import { lookThrough } from './scenarioAnswer.ts';
import { changeNames } from './scenarioWords.ts';

export interface ComparedTerms {
  readonly side: ComparedSide;
  readonly terms: ScenarioTerms;
}
export type ComparedSides = Readonly<Record<'a' | 'b', ComparedTerms>>;

/** Changes that only one of the two has, by what they say. */
export async function whatDiffers(
  context: RequestContext,
  region: RegionRow,
  { a, b }: ComparedSides,
): Promise<string[]> {
  const { owners } = await lookThrough(context, region, []);
  const names = await changeNames(context, [...a.terms.changes, ...b.terms.changes], owners);
  const said = ({ terms }: ComparedTerms) => terms.changes.map((change) => explainChange(change, names));
  const [ofA, ofB] = [said(a), said(b)];
  const onlyIn = (own: readonly string[], other: readonly string[], name: string) =>
    own.filter((sentence) => !other.includes(sentence)).map((sentence) => `Only in ${name}: ${sentence}.`);
  return [...onlyIn(ofA, ofB, 'A'), ...onlyIn(ofB, ofA, 'B')];
}

interface About {
  readonly region: RegionRow;
  readonly sides: ComparedSides;
  readonly withinMiles: number;
  readonly differs: string[];
}

type Outcome =
  | { readonly note: string; readonly run: Run }
  | { readonly comparison: Comparison; readonly couldBeLower: ComparedFound['couldBeLower'] };

function notesOf({ region }: About, lower: ComparedFound['couldBeLower']): string[] {
  const sides = (['a', 'b'] as const).filter((side) => lower[side] > 0);
  return [
    `Children are those of ${dateText(region.dataDate)}, of the age they then were, under both: who leaves care is taken to be followed by a child like them.`,
    ...sides.map(
      (side) =>
        `In ${side.toUpperCase()} as many as ${countText(lower[side], 'child', 'children')} fewer may be short than was found, so a change no larger than that may be none.`,
    ),
  ];
}

async function rowsOf(context: RequestContext, { rows }: Comparison): Promise<CompareRow[]> {
  const authorities = await authoritiesOf(
    context,
    rows.map(({ localAuthority }) => localAuthority),
  );
  const known = new Map(authorities.map((authority) => [authority.gssCode, authority]));
  return rows.map(({ localAuthority, ...counts }) => ({
    ...counts,
    localAuthority: known.get(localAuthority) ?? null,
    sentence: changeSentence(counts),
  }));
}

export async function toComparison(context: RequestContext, about: About, outcome: Outcome): Promise<CompareAnswer> {
  const { region, sides, withinMiles, differs } = about;
  const shared = {
    ...{ a: sides.a.side, b: sides.b.side, withinMiles, dataDate: region.dataDate, whatDiffers: differs },
  };
  if ('run' in outcome) {
    const nothing = { rows: [], total: null, cohortRows: [], winners: [], losers: [], classes: [] };
    return { ...shared, ...nothing, headline: outcome.note, notes: [outcome.note], run: outcome.run };
  }
  const { comparison, couldBeLower } = outcome;
  const { total, groups, winners, losers, classes } = comparison;
  return {
    ...shared,
    headline: comparisonHeadline(comparison, { a: sides.a.side.name, b: sides.b.side.name }),
    rows: await rowsOf(context, comparison),
    total: { ...total, localAuthority: null, sentence: changeSentence(total) },
    cohortRows: groups.map((group) => ({ ...group, sentence: changeSentence(group) })),
    winners: await authoritiesOf(context, winners),
    losers: await authoritiesOf(context, losers),
    classes: [...classes],
    notes: notesOf(about, couldBeLower),
    run: null,
  };
}
