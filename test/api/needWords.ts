import type { ApiServer } from './apiServer.ts';

/** What every answer about a written need is asked for. */
export const needParts = `__typename ... on Problem { sentence } ... on BadQuestion { field problems { field sentence needId } }
  ... on StaleProblem { changedBy changedAt version }
  ... on PlacementNeed { id reference status version lastChangedBy neededBy openedOn urgency isEmergency duration siblingPlan siblingSubsets
    legalStatus legalStatusLabel isKeyStage4 missingFacts cohorts risks livingWith isSoloRequired requiredAdaptations requiredOffers
    mustStayAtSchool language faith culture medical waitingDays areasToAvoidCount preferredTypes { type suitability }
    importantPlaces { kind label visitsPerWeek precision } children { reference }
    terms { importantPlaces { id kind label visitsPerWeek isFamilyHome childReferences } areasToAvoid { id label radiusMiles reason middle { lat lng } corners { lat lng } outline { lat lng } } } }`;

export const createNeed = `mutation ($need: NeedTermsInput!, $draftId: ID) { createPlacementNeed(need: $need, draftId: $draftId) { ${needParts} } }`;
export const changeNeed = `mutation ($id: ID!, $version: Int!, $need: NeedTermsInput!) {
  changePlacementNeed(id: $id, version: $version, need: $need) { ${needParts} } }`;
export const withdrawNeed = `mutation ($id: ID!, $version: Int!) { withdrawPlacementNeed(id: $id, version: $version) { ${needParts} } }`;

/** Three postcodes of Oldham. */
export async function loadPostcodes(api: ApiServer): Promise<void> {
  const body = [
    'pcd,lat,long,oslaua',
    'OL4 3DT,53.5430,-2.0700,E08000004',
    'OL8 2RE,53.5270,-2.1200,E08000004',
    'OL1 1AA,53.5440,-2.1180,E08000004',
  ].join('\n');
  const cookie = await api.signIn('data-officer');
  const answer = await api.send('/imports/postcodes?name=postcodes.csv', { method: 'POST', headers: { cookie }, body });
  const { status } = (await answer.json()) as { status: string };
  if (status !== 'ACCEPTED') throw new Error(`The postcodes were not loaded: ${status}`);
}
