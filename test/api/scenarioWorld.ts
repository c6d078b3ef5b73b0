/** Questions about scenarios as a program asks them. */
import type { ApiServer } from './apiServer.ts';

export const scenarioFields = `
  __typename
  ... on Scenario {
    id region name asOf version createdBy changedBy isAgreed mayChange undoable undone isBaseline factsChanged whatChanged
    changes { id kind kindLabel sentence reason fromDate homeId localAuthority places placeName madeBy }
    namedVersions { id name version changeCount by }
    problems { changeId field sentence }
  }
  ... on BadQuestion { sentence field problems { field sentence } }
  ... on NotFoundProblem { sentence }
  ... on StaleProblem { sentence changedBy changedAt version }`;

/** What came back, whatever it was. */
// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever the API answers.
export type ScenarioAnswered = any;

export interface Scenarios {
  create(name: string, asOf?: string, region?: string): Promise<ScenarioAnswered>;
  change(id: string, change: object, version?: number): Promise<ScenarioAnswered>;
  /** Any other write that takes an id and a version. */
  write(field: string, id: string, rest?: string): Promise<ScenarioAnswered>;
  one(id: string): Promise<ScenarioAnswered>;
  all(region?: string): Promise<ScenarioAnswered>;
  compare(a: string, b: string): Promise<ScenarioAnswered>;
}

export function scenariosOf(api: ApiServer, cookie: string): Scenarios {
  const ask = async (query: string, variables: object = {}) => {
    const { data, errors } = await api.ask(cookie, query, variables);
    if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('; '));
    return Object.values(data)[0];
  };
  const [, shape] = /\.\.\. on Scenario \{([\s\S]*?)\n {2}\}\n/.exec(scenarioFields) ?? [];
  return {
    create: (name, asOf, region = 'small') =>
      ask(
        `mutation ($region: ID!, $name: String!, $asOf: Date) { createScenario(region: $region, name: $name, asOf: $asOf) { ${scenarioFields} } }`,
        { region, name, asOf: asOf ?? null },
      ),
    change: (id, change, version) =>
      ask(
        `mutation ($id: ID!, $change: ScenarioChange!, $version: Int) { changeScenario(id: $id, change: $change, version: $version) { ${scenarioFields} } }`,
        { id, change: { reason: 'Agreed by the board.', ...change }, version: version ?? null },
      ),
    write: (field, id, rest = '') =>
      ask(`mutation { ${field}(id: ${JSON.stringify(id)} ${rest}) { ${scenarioFields} } }`),
    one: (id) => ask(`{ scenario(id: ${JSON.stringify(id)}) { ${shape} } }`),
    all: (region = 'small') => ask(`{ scenarios(region: ${JSON.stringify(region)}) { ${shape} } }`),
    compare: (a, b) =>
      ask(
        `query ($a: ID!, $b: ID!) { compareScenarios(a: $a, b: $b) { __typename
          ... on CompareAnswer {
            headline withinMiles dataDate classes whatDiffers notes
            a { id name asOf isBaseline } b { id name asOf isBaseline }
            rows { localAuthority { gssCode } shortA { value } shortB { value } change farA farB sentence }
            total { shortA { value } shortB { value } change sentence }
            cohortRows { ageBand placementType shortA { value } shortB { value } change }
            winners { gssCode } losers { gssCode } run { status }
          }
          ... on BadQuestion { sentence field problems { field sentence } }
          ... on NotFoundProblem { sentence } } }`,
        { a, b },
      ),
  };
}
