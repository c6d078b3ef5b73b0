/** What tests ask about reports, as a program would. */
import type { ApiServer } from './apiServer.ts';
import { whenOver } from './planQuestions.ts';

const row = '{ id label cells { value marker text } }';
const table = `{ id caption rowHeading columns { id label unit } rows ${row} total ${row} source }`;
export const reportFields = `id title region { id name } edition status version asOf withinMiles madeBy madeAt changedBy changedAt headline isStale staleSentence
  approvedBy publishedAt withdrawnReason supersededBy fingerprint largestSmallCount mayChange
  firstPage { headline numbers { text label detail } table ${table} topGaps changed proposals quality dataRisks }
  blocks { id title answer tables ${table} picture { kind tableId columnId } notLoaded notes comparisons changed quality narrative }
  measures { id title meaning formula workedExample limits source } actions { what owner due rating } risks asks plan { id headline }
  checks { name isGreen sentence } files { format audience url sentence } councils { gssCode name }`;
const result = `{ __typename ... on Report { ${reportFields} } ... on Problem { sentence } ... on BadQuestion { field problems { field sentence } } ... on StaleProblem { changedBy changedAt version } }`;

export const startReport =
  'mutation ($question: ReportQuestion!) { startReport(question: $question) { __typename ... on Run { id kind status stage headline resultId } ... on Problem { sentence } ... on BadQuestion { field } } }';
export const reportById = `query ($id: ID!) { report(id: $id) { ${reportFields} } }`;
export const allReports = 'query ($region: ID!) { reports(region: $region) { id status edition headline } }';
export const changeReport = `mutation ($id: ID!, $changes: ReportChanges!, $version: Int) { changeReport(id: $id, changes: $changes, version: $version) ${result} }`;
export const publishReport = `mutation ($id: ID!, $version: Int) { publishReport(id: $id, version: $version) ${result} }`;
export const withdrawReport = `mutation ($id: ID!, $reason: String!, $version: Int) { withdrawReport(id: $id, reason: $reason, version: $version) ${result} }`;
export const deleteReport = `mutation ($id: ID!, $version: Int) { deleteReport(id: $id, version: $version) ${result} }`;

/** A draft, made and over. */
export async function madeReport(api: ApiServer, cookie: string, question: object = {}) {
  const { data, errors } = await api.ask(cookie, startReport, { question: { region: 'small', ...question } });
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  if (data.startReport.id === undefined) throw new Error(data.startReport.sentence);
  const over = await whenOver(api, cookie, data.startReport.id);
  if (over.status !== 'FINISHED') throw new Error(`${over.status}: ${over.stage}`);
  const found = await api.ask(cookie, reportById, { id: over.resultId });
  if (found.errors.length > 0) throw new Error(JSON.stringify(found.errors));
  return { run: over, report: found.data.report };
}
