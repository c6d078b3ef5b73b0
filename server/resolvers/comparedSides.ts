/** What is compared: the facts as they are, a scenario, or a plan, whose homes stand where it puts them. */
import { BadQuestion } from '../../schema/problems.ts';
import { kindsToOpen } from '../engine/plan/newHome.ts';
import type { OpenHome, ScenarioTerms } from '../engine/scenario/scenario.ts';
import { countText, dateText } from '../engine/wording.ts';
import type { PlanDocument, PlannedHomeKept } from '../runs/plans/planDocument.ts';
import type { PlanRow } from '../store/plans.ts';
import type { RegionRow } from '../store/rows.ts';
import type { ScenarioRow } from '../store/scenarios/scenarioRows.ts';
import type { ComparedSides, ComparedTerms } from './compareAnswer.ts';
import type { RequestContext } from './requestContext.ts';
import { baselineTerms, stateOf, termsUnder } from './scenarioTerms.ts';

const baseline = 'baseline';

interface Known {
  readonly region: RegionRow;
  readonly rows: readonly ScenarioRow[];
}

/** As a scenario would open it; null for a type that a region cannot open. */
function opened(home: PlannedHomeKept, asOf: string): OpenHome | null {
  const homeKind = kindsToOpen[home.placementType];
  if (homeKind === undefined) return null;
  const { letter, centre, localAuthority, places, ageFrom, ageTo } = home;
  return {
    ...{ kind: 'OPEN_HOME', id: `plan ${letter}`, reason: 'Proposed by the plan', fromDate: asOf, homeKind },
    ...{ latitude: centre.lat, longitude: centre.lng, localAuthority, areaId: null, townName: null },
    ...{ places, ageFrom, ageTo, sexAccepted: null, offers: null, adaptations: null },
  };
}

/** Errors: homes for some children only, which no change of a scenario says. */
function planSide({ id, madeAt, document }: PlanRow, field: string): ComparedTerms | BadQuestion {
  const { terms, homes } = document as unknown as PlanDocument;
  const { asOf } = terms;
  const places = homes.reduce((sum, home) => sum + home.places, 0);
  const name = `Plan of ${dateText(madeAt.slice(0, 10))}: ${countText(homes.length, 'new home')} with ${countText(places, 'place')}`;
  const isForSome = (home: PlannedHomeKept) =>
    terms.kinds.some(({ id: kind, cohorts }) => kind === home.kindId && (cohorts ?? []).length > 0);
  if (homes.some(isForSome)) {
    const sentence = `“${name}” has homes for some children only, and a comparison opens homes to all: choose another, or read the plan’s own numbers.`;
    return new BadQuestion(sentence, field);
  }
  const changes: ScenarioTerms['changes'] = homes.flatMap((home) => opened(home, asOf) ?? []);
  return {
    side: { id, name, asOf, version: null, isBaseline: false },
    terms: { asOf, changes: [...(terms.under?.changes ?? []), ...changes] },
  };
}

function scenarioSide(row: ScenarioRow, { rows }: Known): ComparedTerms {
  const { id, name, version } = row;
  return { side: { id, name, asOf: stateOf(row).asOf, version, isBaseline: false }, terms: termsUnder(rows, row) };
}

/** On the day of what it is compared with, without what only that has. */
function baselineSide(other: ComparedTerms | null, { region, rows }: Known): ComparedTerms {
  const asOf = other?.side.asOf ?? region.dataDate;
  const terms = baselineTerms(
    rows.filter(({ id }) => id !== other?.side.id),
    asOf,
  );
  return { side: { id: baseline, name: 'The facts as they are', asOf, version: null, isBaseline: true }, terms };
}

/** Null: there is neither a scenario nor a plan of one of the ids that the viewer may see. */
export async function comparedSides(
  { reading }: RequestContext,
  region: RegionRow,
  ids: Readonly<Record<'a' | 'b', string>>,
): Promise<ComparedSides | BadQuestion | null> {
  const known = { region, rows: await reading.scenarios.ofRegion(region.id) };
  const isBaseline = (id: string) => id === baseline || id === `region:${region.id}`;
  const named = async (field: 'a' | 'b') => {
    const row = known.rows.find(({ id }) => id === ids[field]);
    if (row !== undefined) return scenarioSide(row, known);
    const plan = await reading.plan(ids[field]);
    return plan === null ? null : planSide(plan, field);
  };
  const a = isBaseline(ids.a) ? null : await named('a');
  const b = isBaseline(ids.b) ? null : await named('b');
  if (a instanceof BadQuestion) return a;
  if (b instanceof BadQuestion) return b;
  if ((a === null && !isBaseline(ids.a)) || (b === null && !isBaseline(ids.b))) return null;
  return { a: a ?? baselineSide(b, known), b: b ?? baselineSide(a, known) };
}
