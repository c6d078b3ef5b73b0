import { readFileSync } from 'node:fs';
import {
  buildSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  lexicographicSortSchema,
  printSchema,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { apiSchemaText, buildApiSchema } from '../../server/resolvers/apiSchema.ts';

const schema = buildApiSchema();

/** Names other programs script against: `Type.field: Type` or `Type.field(argument: Type): Type`; nothing here is renamed or removed. */
const fixedFields: Readonly<Record<string, readonly string[]>> = {
  Query: [
    'viewer: Viewer!',
    'regions: [Region!]!',
    'localAuthorities(region: ID): [LocalAuthority!]!',
    'homes(filter: HomeFilter, first: Int, after: String): HomeConnection!',
    'home(id: ID!): Home',
    'children(filter: ChildFilter, first: Int, after: String): ChildConnection!',
    'child(id: ID!): Child',
    'placementNeeds(filter: NeedFilter, first: Int, after: String): PlacementNeedConnection!',
    'placementNeed(id: ID!): PlacementNeed',
    'nearHomeMatches(question: NearHomeQuestion!): NearHomeResult!',
    'placementLocation(question: LocationQuestion!): LocationResult!',
    'sufficiency(question: SufficiencyQuestion!): SufficiencyResult!',
    'accessSurface(question: AccessQuestion!): AccessResult!',
    'placeValues(question: PlaceValueQuestion!): PlaceValueResult!',
    'market(question: MarketQuestion!): MarketResult!',
    'forecast(question: ForecastQuestion!): ForecastResult!',
    'run(id: ID!): Run',
    'runs(first: Int, after: String): RunConnection!',
    'importBatches(first: Int, after: String): ImportBatchConnection!',
    'importBatch(id: ID!): ImportBatch',
  ],
  Mutation: [
    'acceptImport(id: ID!): ImportBatchResult!',
    'discardImport(id: ID!): ImportBatchResult!',
    'cancelRun(id: ID!): RunResult!',
    'stopRunKeepBest(id: ID!): RunResult!',
  ],
  Subscription: ['runProgress(id: ID!): Run!'],
  Run: [
    'id: ID!',
    'kind: String!',
    'status: RunStatus!',
    'stage: String!',
    'done: Int',
    'total: Int',
    'startedAt: String!',
    'headline: String',
    'resultId: ID',
  ],
  GapReason: ['reason: GapReasonCode!', 'children: Count!'],
  Proof: ['lowerBound: Count!', 'achieved: Count!', 'status: ProofStatus!', 'seconds: Float!'],
  NearHomeAnswer: [
    'question: NearHomeQuestionEcho!',
    'dataDate: Date!',
    'headline: String!',
    'matches: [HomeMatch!]!',
    'nearMisses: [NearMiss!]!',
    'ruledOut: [RuledOut!]!',
    'homesConsidered: Int!',
  ],
  HomeMatch: [
    'rank: Int!',
    'home: Home!',
    'homes: [Home!]!',
    'distances: [PlaceDistance!]!',
    'weeklyMiles: WeeklyMiles!',
    'ssda903DistanceMiles: Float',
    'factors: [FactorFinding!]!',
    'approvals: [Approval!]!',
    'cautions: [Caution!]!',
  ],
  PlaceDistance: ['kind: ImportantPlaceKind!', 'label: String!', 'miles: Float!', 'visitsPerWeek: Float'],
  WeeklyMiles: [
    'total: Float',
    'family: Float',
    'school: Float',
    'community: Float',
    'missing: [ImportantPlaceKind!]!',
  ],
  RuledOut: ['rule: String!', 'sentence: String!', 'source: String!', 'count: Int!', 'homes(first: Int): [Home!]!'],
  SufficiencyAnswer: [
    'question: SufficiencyQuestionEcho!',
    'headline: String!',
    'dataDate: Date!',
    'coverage: Coverage!',
    'rows: [SufficiencyRow!]!',
    'total: SufficiencyRow!',
    'proof: Proof',
  ],
  SufficiencyRow: [
    'localAuthority: LocalAuthority',
    'ageBand: AgeBand',
    'placementType: PlacementType',
    'cohort: Cohort',
    'demand: Count!',
    'registeredPlaces: Count!',
    'usablePlaces: Count!',
    'numericalGap: Count!',
    'nearHomeGap: Bounded',
    'reasons: [GapReason!]!',
    'notes: [String!]!',
  ],
  Bounded: ['achieved: Count!', 'lowerBound: Count!'],
  Count: ['value: Int', 'marker: Marker'],
  LocationAnswer: [
    'question: LocationQuestionEcho!',
    'headline: String!',
    'rows: [LocationRow!]!',
    'total: LocationRow!',
    'flows: [Flow!]!',
  ],
  LocationRow: [
    'localAuthority: LocalAuthority',
    'children: Count!',
    'insideWithin20: Count!',
    'insideOver20: Count!',
    'insideNotKnown: Count!',
    'outsideWithin20: Count!',
    'outsideOver20: Count!',
    'outsideNotKnown: Count!',
    'atADistance: Count!',
  ],
  Flow: ['from: LocalAuthority!', 'to: LocalAuthority!', 'children: Count!'],
  Home: [
    'id: ID!',
    'name: String',
    'kind: HomeKind!',
    'urn: String',
    'localAuthority: LocalAuthority!',
    'places: PlaceCounts!',
    'ageFrom: Int',
    'ageTo: Int',
    'confirmedAt: String',
  ],
  PageInfo: ['hasNextPage: Boolean!', 'endCursor: String'],
};

const fixedInputs: Readonly<Record<string, readonly string[]>> = {
  NearHomeQuestion: ['needId: ID!', 'withinMiles: Float', 'asOf: Date', 'emergency: Boolean'],
  SufficiencyQuestion: [
    'region: ID!',
    'asOf: Date',
    'withinMiles: Float',
    'ageBands: [AgeBand!]',
    'placementTypes: [PlacementType!]',
    'cohorts: [Cohort!]',
    'reading: SufficiencyReading',
  ],
  LocationQuestion: ['region: ID!', 'asOf: Date', 'ageBands: [AgeBand!]', 'placementTypes: [PlacementType!]'],
};

const fixedEnums: Readonly<Record<string, string>> = {
  AgeBand: 'UNDER_1 AGE_1_4 AGE_5_9 AGE_10_15 AGE_16_17',
  PlacementType:
    'FOSTERING KINSHIP CHILDRENS_HOME SECURE SUPPORTED_ACCOMMODATION FAMILY_CENTRE RESIDENTIAL_SCHOOL WITH_PARENTS OTHER',
  Cohort:
    'SIBLING_GROUP TEENAGER UASC DISABLED THERAPEUTIC EXPLOITATION_RISK PARENT_AND_CHILD REMAND_OR_SECURE SHORT_BREAK BABY STEP_DOWN SOLO',
  ImportantPlaceKind: 'FAMILY SCHOOL COMMUNITY',
  Marker: 'SUPPRESSED NOT_AVAILABLE NOT_APPLICABLE LOW',
  SufficiencyReading: 'EVERYONE WAITING_OR_BADLY_FAR',
  RunStatus: 'QUEUED RUNNING STOPPED_KEEPING_BEST CANCELLED FAILED FINISHED',
  FactorStatus: 'MET NOT_MET NOT_KNOWN NOT_APPLICABLE',
  ImportStatus: 'ACCEPTED ACCEPTED_WITH_SET_ASIDE STAGED REJECTED ALREADY_LOADED',
};

/** Field names, in any case, that no type of the API may have (design.md §3). */
const forbidden =
  /^(dateofbirth|dob|birthdate|postcode|homepostcode|upn|ethnicity|easting|northing|firstname|surname|forename)$/i;
/** Types that stand for a child, or hold what is theirs: no name and no point either. */
const childTypes = ['Child', 'Placement', 'PlacementNeed'];

function fieldsOf(typeName: string): Map<string, { args: Map<string, string>; type: string }> {
  const type = schema.getType(typeName);
  if (!isObjectType(type) && !isInterfaceType(type)) throw new Error(`${typeName} is not an object type.`);
  return new Map(
    Object.values(type.getFields()).map((field) => [
      field.name,
      { args: new Map(field.args.map((arg) => [arg.name, String(arg.type)])), type: String(field.type) },
    ]),
  );
}

describe('the API’s schema', () => {
  it('is the one committed in schema/schema.graphql (npm run generate writes it)', () => {
    const committed = buildSchema(readFileSync('schema/schema.graphql', 'utf8'));
    expect(`${printSchema(lexicographicSortSchema(committed))}\n`).toBe(apiSchemaText());
  });

  it.each(Object.entries(fixedFields))('keeps every fixed field of %s', (typeName, wanted) => {
    const fields = fieldsOf(typeName);
    for (const line of wanted) {
      const [, name = '', args = '', type = ''] = /^(\w+)(?:\((.*)\))?: (.+)$/.exec(line) ?? [];
      const field = fields.get(name);
      expect(field?.type, `${typeName}.${name}`).toBe(type);
      for (const arg of args.split(', ').filter((text) => text !== '')) {
        const [argName = '', argType = ''] = arg.split(': ');
        expect(field?.args.get(argName), `${typeName}.${name}(${argName})`).toBe(argType);
      }
    }
  });

  it.each(Object.entries(fixedInputs))(
    'keeps every fixed part of %s, and asks for nothing more',
    (typeName, wanted) => {
      const type = schema.getType(typeName);
      if (!isInputObjectType(type)) throw new Error(`${typeName} is not an input type.`);
      const parts = Object.values(type.getFields()).map((part) => `${part.name}: ${String(part.type)}`);
      expect(parts).toEqual(expect.arrayContaining([...wanted]));
      expect(parts.filter((part) => part.endsWith('!') && !wanted.includes(part))).toEqual([]);
    },
  );

  it.each(Object.entries(fixedEnums))('keeps every fixed value of %s', (typeName, wanted) => {
    const type = schema.getType(typeName);
    if (!isEnumType(type)) throw new Error(`${typeName} is not an enum.`);
    expect(type.getValues().map((value) => value.name)).toEqual(expect.arrayContaining(wanted.split(' ')));
  });

  it.each([
    'NearHomeResult',
    'SufficiencyResult',
    'LocationResult',
    'DistanceCurveResult',
    'AccessResult',
    'PlaceValueResult',
    'MarketResult',
    'RunResult',
    'ImportBatchResult',
  ])('%s is the answer, or a problem that says one sentence', (typeName) => {
    const type = schema.getType(typeName);
    if (!isUnionType(type)) throw new Error(`${typeName} is not a union.`);
    const problems = type.getTypes().filter((member) => member.getInterfaces().some((face) => face.name === 'Problem'));
    expect(type.getTypes().length - problems.length).toBe(1);
    expect(fieldsOf('Problem').get('sentence')?.type).toBe('String!');
  });

  it.each(['Home', 'Child', 'PlacementNeed', 'ImportBatch', 'Run'])('%s is listed by cursor', (node) => {
    const edges = fieldsOf(`${node}Connection`);
    expect(edges.get('edges')?.type).toBe(`[${node}Edge!]!`);
    expect(edges.get('pageInfo')?.type).toBe('PageInfo!');
    expect(fieldsOf(`${node}Edge`).get('node')?.type).toBe(`${node}!`);
    expect(fieldsOf(`${node}Edge`).get('cursor')?.type).toBe('String!');
  });

  it('has no field for what must never leave the store', () => {
    for (const type of Object.values(schema.getTypeMap())) {
      if (!isObjectType(type) || type.name.startsWith('__')) continue;
      const found = Object.keys(type.getFields()).filter((name) => forbidden.test(name));
      expect(found, type.name).toEqual([]);
    }
  });

  it.each(childTypes)('%s has no name and no point', (typeName) => {
    const types = [...fieldsOf(typeName)].filter(
      ([name, { type }]) => /^(name|displayName)$/.test(name) || /MapPoint/.test(type),
    );
    expect(types).toEqual([]);
  });
});
