/** What tests ask about plans, as a program would. */
import type { ApiServer } from './apiServer.ts';

export const startPlan =
  'mutation ($question: PlanQuestion!) { startPlan(question: $question) { __typename ... on Run { id kind status stage resultId } ... on BadQuestion { sentence field problems { field sentence } } ... on NotFoundProblem { sentence } } }';
export const runById = 'query ($id: ID!) { run(id: $id) { id status stage done total headline resultId endedAt } }';
const home =
  'letter areaId areaName centre { lat lng } boundary localAuthority { gssCode name } kindId placementType ageFrom ageTo places childrenNearHome childrenLiving weeklyMilesSaved capitalPounds yearlyPounds';
const range = '{ low middle high }';
export const planById = `query ($id: ID!) { plan(id: $id) { id headline paragraph status isStale staleSentence madeBy madeAt dataDate
  scenario { id name } question { region regionName asOf withinMiles objective mostHomes areas kinds { id placementType label sizes weeklyCostPounds capitalPoundsPerHome capitalPoundsPerPlace } mustAreas neverAreas leadMonths staffedShare homes { areaId townName kind places } }
  proof { achieved bound sentence seconds } shortBefore shortAfter childrenNewlyNearHome childrenRange { low high } weeklyMilesSaved
  capitalPounds ${range} yearlyPounds ${range} todayYearlyPounds ${range} netYearlyPounds ${range} priceYear
  homes { ${home} } rows { localAuthority { gssCode name } children nearBefore nearAfter }
  cohortRows { cohort ageBand placementType childrenNewlyNearHome } curve { homes shortAfter bound isOverBudget } binding { limit sentence needsPounds }
  alternatives { childrenNewlyNearHome sentence homes { ${home} } } existingHomes { home { id name } childrenBefore childrenAfter sentence }
  robustness { name childrenNewlyNearHome bestChildren regret sentence } assumptions { name label value sentence source } check { isSound sentences } notes } }`;

/** The run as it is when it is over. */
export async function whenOver(api: ApiServer, cookie: string, id: string) {
  for (;;) {
    const { data } = await api.ask(cookie, runById, { id });
    if (data.run.endedAt !== null) return data.run;
  }
}
