import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { databases } from '../store/databases.ts';
import { type ApiOnStore, type ApiServer, startSmallRegion } from './apiServer.ts';
import { oldham, rochdale, smallRegion } from './smallRegion.ts';

const need = `__typename ... on Problem { sentence } ... on BadQuestion { field problems { field sentence needId } }
  ... on StaleProblem { changedBy changedAt version }
  ... on PlacementNeed { id reference status version lastChangedBy neededBy openedOn urgency isEmergency duration siblingPlan siblingSubsets
    legalStatus legalStatusLabel isKeyStage4 missingFacts cohorts risks livingWith isSoloRequired requiredAdaptations mustStayAtSchool
    language faith culture medical waitingDays areasToAvoidCount preferredTypes { type suitability }
    importantPlaces { kind label visitsPerWeek precision } children { reference }
    terms { importantPlaces { id kind label visitsPerWeek isFamilyHome childReferences } areasToAvoid { id label radiusMiles } } }`;
const create = `mutation ($need: NeedTermsInput!, $draftId: ID) { createPlacementNeed(need: $need, draftId: $draftId) { ${need} } }`;
const change = `mutation ($id: ID!, $version: Int!, $need: NeedTermsInput!) {
  changePlacementNeed(id: $id, version: $version, need: $need) { ${need} } }`;
const withdraw = `mutation ($id: ID!, $version: Int!) { withdrawPlacementNeed(id: $id, version: $version) { ${need} } }`;

describe.each(databases)('on $name', (kind) => {
  let opened: ApiOnStore;
  let api: ApiServer;
  let officer: string;
  beforeEach(async () => {
    const region = smallRegion();
    const location = { point: { lat: 53.5423, lng: -2.1012 }, grid: null, precision: 'UNIT' } as const;
    opened = await startSmallRegion(kind, region);
    void location;
    ({ api } = opened);
    officer = await api.signIn('placement-officer');
  });
  afterEach(() => opened?.close());

  it('records', async () => {
    const answer = await api.ask(officer, create, {
      need: {
        childReferences: ['OL4'],
        urgency: 'SAME_DAY',
        importantPlaces: [{ kind: 'COMMUNITY', where: 'oldham', visitsPerWeek: 2 }],
        areasToAvoid: [{ where: 'Oldham', radiusMiles: 0.5 }],
      },
    });
    console.log(JSON.stringify(answer.data ?? answer, null, 1), api.log.slice(-3));
    void change, withdraw, oldham, rochdale;
    expect(1).toBe(1);
  });
});
