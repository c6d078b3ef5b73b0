/** What each kind of file changes in the answers: loaded through the real API, asked back through it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databases } from '../store/databases.ts';
import { type ApiOnStore, startSmallRegion } from './apiServer.ts';
import { oneThat } from './oneThat.ts';
import { oldham, rochdale } from './smallRegion.ts';

const postcodes = `pcds,laua,lat,long\nOL4 3DT,${oldham},53.5420,-2.0673\nOL8 2RE,${oldham},53.5194,-2.1083\nOL16 3RZ,${rochdale},53.6136,-2.1610\n`;

const good4 = (childId: string) => ({
  childId,
  localIdentifier: 'JSON-2',
  referralDate: '2025-03-20',
  totalWeeklyCost: 5,
  placementDate: '2025-03-22',
});

describe.each(databases)('on $name', (kind) => {
  let opened: ApiOnStore;
  let dataOfficer: string;
  let officer: string;
  let commissioner: string;
  beforeAll(async () => {
    opened = await startSmallRegion(kind);
    dataOfficer = await opened.api.signIn('data-officer');
    officer = await opened.api.signIn('placement-officer');
    commissioner = await opened.api.signIn('commissioner');
    expect((await send('postcodes', postcodes)).status).toBe('ACCEPTED');
  });
  afterAll(() => opened?.close());

  async function send(path: string, text: string, name = 'file.csv') {
    const body = new FormData();
    body.append('files', new Blob([text]), name);
    const response = await opened.api.send(`/imports/${path}`, {
      method: 'POST',
      headers: { cookie: dataOfficer },
      body,
    });
    return response.json();
  }
  const ask = async (who: string, query: string, variables: object = {}) => {
    const { data, errors } = await opened.api.ask(who, query, variables);
    expect(errors).toEqual([]);
    return data;
  };

  async function childOf(reference: string) {
    const query =
      '{ children(first: 100) { edges { node { id reference isUasc uascCeasedOn needSignals { kind label start end } placement { hostAuthority { name } distanceReason distanceReasonLabel weeklyCostPounds } } } } }';
    const { children } = await ask(officer, query);
    return oneThat(children.edges, ({ node }) => node.reference === reference).node;
  }
  async function needOf(reference: string) {
    const query =
      '{ placementNeeds(first: 100) { edges { node { id reference status ages cohorts risks livingWith language faith siblingPlan importantPlaces { kind label visitsPerWeek } areasToAvoidCount } } } }';
    const { placementNeeds } = await ask(officer, query);
    return oneThat(placementNeeds.edges, ({ node }) => node.reference === reference).node;
  }
  async function matchesOf(needId: string) {
    const query =
      'query ($question: NearHomeQuestion!) { nearHomeMatches(question: $question) { ... on NearHomeAnswer { matches { home { name } distances { kind label miles visitsPerWeek } factors { factor status } } ruledOut { rule count } } } }';
    return (await ask(officer, query, { question: { needId } })).nearHomeMatches;
  }
  async function homeOf(who: string, name: string) {
    const query =
      'query ($name: String) { homes(filter: { search: $name }) { edges { node { name urn location { lat } status places { registered usable filled } providerName weeklyCostPounds nextVacancyOn offers localAuthority { name } } } } }';
    return (await ask(who, query, { name })).homes.edges[0]?.node;
  }
  async function coverageOf(kind: string) {
    const query =
      '{ importCoverage(region: "small") { ... on ImportCoverage { kinds { kind authoritiesWithData authorities } } } }';
    const { kinds } = (await ask(dataOfficer, query)).importCoverage;
    return oneThat(kinds, (one) => one.kind === kind);
  }
  async function oldhamRow(filter = '') {
    const query = `{ sufficiency(question: { region: "small" ${filter} }) { ... on SufficiencyAnswer { rows { localAuthority { gssCode } demand { value } registeredPlaces { value } usablePlaces { value } } } } }`;
    const { rows } = (await ask(commissioner, query)).sufficiency;
    return oneThat(rows, ({ localAuthority }) => localAuthority.gssCode === oldham);
  }

  it('schools and needs: a school named by its number is where distances are measured to, and an area to avoid rules homes out', async () => {
    const gias =
      'URN,EstablishmentName,EstablishmentStatus (name),GSSLACode (name),Easting,Northing\n900001,Sample High School,Open,E08000004,392000,405000\n900002,Old School,Closed,E08000004,392000,405000\n';
    expect(await send('schools', gias)).toMatchObject({ status: 'ACCEPTED', rows: 2, accepted: 2 });
    expect(await send('schools', `${gias}\n`)).toMatchObject({
      status: 'ACCEPTED',
      accepted: 0,
      identical: 2,
      blank: 1,
    });
    const before = await oldhamRow('cohorts: [EXPLOITATION_RISK]');
    const needs =
      'child_reference,need_reference,local_authority,opened_on,needed_by,childrens_home,important_places,areas_to_avoid,risks,living_with,language,faith\nOL4,NEW-1,Oldham,20/03/2025,07/04/2025,preferred,FAMILY OL4 3DT 2; SCHOOL 900001 5,OL16 3RZ 1,criminal exploitation,only older,Tigrinya,Christian\n';
    expect(await send('needs', needs)).toMatchObject({ status: 'ACCEPTED', rows: 1, accepted: 1 });
    const need = await needOf('NEW-1');
    expect(need).toMatchObject({
      cohorts: ['EXPLOITATION_RISK'],
      risks: ['CRIMINAL_EXPLOITATION'],
      livingWith: 'ONLY_OLDER',
      language: 'Tigrinya',
      faith: 'Christian',
      areasToAvoidCount: 1,
    });
    expect(need.importantPlaces).toContainEqual({ kind: 'SCHOOL', label: 'Sample High School', visitsPerWeek: 5 });
    const { matches, ruledOut } = await matchesOf(need.id);
    expect(matches[0].distances).toContainEqual({
      kind: 'SCHOOL',
      label: 'Sample High School',
      miles: expect.any(Number),
      visitsPerWeek: 5,
    });
    expect(ruledOut.map(({ rule }: { rule: string }) => rule)).toContain('AREA_TO_AVOID');
    const after = await oldhamRow('cohorts: [EXPLOITATION_RISK]');
    expect(after.demand.value - before.demand.value).toBe(1);
    expect(await send('needs', `${needs}\n`)).toMatchObject({ accepted: 0, identical: 1, blank: 1 });
    const moved = needs.replace('FAMILY OL4 3DT 2', 'FAMILY OL8 2RE 3');
    expect(await send('needs', moved)).toMatchObject({ accepted: 1, identical: 0 });
    const places = (await needOf('NEW-1')).importantPlaces.filter(({ label }: { label: string }) =>
      label.startsWith('Family in OL'),
    );
    expect(places).toContainEqual({ kind: 'FAMILY', label: 'Family in OL8', visitsPerWeek: 3 });
    expect(places).not.toContainEqual(expect.objectContaining({ label: 'Family in OL4' }));
    expect(await send('needs', needs.replace('NEW-1', 'NEW-2').replace('\nOL4,', '\nOL999,'))).toMatchObject({
      setAside: 1,
      problems: [{ rule: 'CHILD_NOT_KNOWN' }],
    });
  });

  it('placements-standard: a need by its JSON, closed by its placement', async () => {
    const record = {
      childId: 'OL4',
      localIdentifier: 'NEW-1',
      neededBy: 'Today',
      fosterCareSuitability: 'Preferred',
      referralDate: '2025-03-20',
    };
    expect(await send('placements-standard?localAuthority=Oldham', JSON.stringify(record), 'p.json')).toMatchObject({
      status: 'ACCEPTED',
      rows: 1,
      accepted: 1,
    });
    expect(await needOf('NEW-1')).toMatchObject({ status: 'OPEN', cohorts: [] });
    expect(
      await send('placements-standard?localAuthority=Oldham', `[${JSON.stringify(record)}]`, 'p.json'),
    ).toMatchObject({ accepted: 0, identical: 1 });
    const placed = {
      ...record,
      totalWeeklyCost: 900,
      placementType: 'Foster',
      placementDate: '2025-03-21',
      placement_location_non_preferable_reason: 'Legal reasons',
    };
    expect(await send('placements-standard?localAuthority=Oldham', JSON.stringify(placed), 'p.json')).toMatchObject({
      accepted: 1,
    });
    await expect(needOf('NEW-1')).rejects.toThrow('no such row');
    expect((await childOf('OL4')).placement).toMatchObject({ distanceReason: 'LEGAL', weeklyCostPounds: 900 });
  });

  it('pnw-census: why the child is far, and what it costs, are told beside the placement to those who may know', async () => {
    const census =
      'Placing Authority,Identifier,Type of provision,Host Authority,Total weekly cost,Placing at Distance Reason\nOldham,OL2,Fostering - Mainstream,Derbyshire,850.50,CYP/Parental preference\n';
    expect(await send('pnw-census', census, 'pnw 2025 mar.csv')).toMatchObject({
      status: 'ACCEPTED',
      accepted: 1,
      problems: [],
    });
    expect(await send('pnw-census', `${census}\n`, 'pnw 2025 mar.csv')).toMatchObject({
      accepted: 0,
      identical: 1,
      blank: 1,
    });
    const { placement } = await childOf('OL2');
    expect(placement).toMatchObject({
      distanceReason: 'CHOICE',
      distanceReasonLabel: 'Child’s or parents’ preference',
      weeklyCostPounds: 850.5,
      hostAuthority: { name: 'Oldham' },
    });
    // Of another stay, and of an earlier day of this one: neither is the latest word.
    await send('pnw-census', census.replace('850.50', '111'), 'pnw 2023 mar.csv');
    await send('pnw-census', census.replace('850.50', '222'), 'pnw 2024 dec.csv');
    expect((await childOf('OL2')).placement.weeklyCostPounds).toBe(850.5);
    await send('pnw-census', census.replace('OL2', 'OL3').replace('850.50', '333'), 'pnw 2023 mar.csv');
    expect((await childOf('OL3')).placement.weeklyCostPounds).toBeNull();
    expect(await coverageOf('PLACEMENTS_BOUGHT')).toMatchObject({ authoritiesWithData: 1, authorities: 3 });
  });

  it('ssda903 as XML: a new child, their stay, absences and orders; sent again nothing changes', async () => {
    const before = await oldhamRow();
    const xml = `<EXPSSDA903><CHILD><HEADER><CHILDID>XM1</CHILDID><SEX>M</SEX><DOB>12/02/2012</DOB><ETHNIC>WBRI</ETHNIC><UASC>1</UASC><DUC>01/03/2025</DUC>
<AMISSING><MISSING>M</MISSING><MIS_START>05/01/2025</MIS_START><MIS_END>06/01/2025</MIS_END></AMISSING><ADOLO><DOLO_START>07/02/2025</DOLO_START></ADOLO></HEADER>
<EPISODE><DECOM>01/07/2024</DECOM><RNE>S</RNE><LS>C2</LS><CIN>N1</CIN><PL>U4</PL><PL_POST>OL8 2RE</PL_POST><PLACE_PROVIDER>PR1</PLACE_PROVIDER><DEC/><REC/></EPISODE></CHILD></EXPSSDA903>`;
    expect(await send('ssda903?localAuthority=Oldham', xml, 'r.xml')).toMatchObject({
      status: 'ACCEPTED',
      rows: 5,
      accepted: 5,
    });
    expect(await send('ssda903?localAuthority=Oldham', `${xml}\n`, 'r.xml')).toMatchObject({
      rows: 5,
      accepted: 0,
      identical: 5,
    });
    expect(await childOf('XM1')).toMatchObject({
      isUasc: true,
      uascCeasedOn: '2025-03-01',
      needSignals: [
        { kind: 'MISSING', label: 'Missing from placement', start: '2025-01-05', end: '2025-01-06' },
        { kind: 'DEPRIVATION_OF_LIBERTY', start: '2025-02-07', end: null },
      ],
    });
    expect((await oldhamRow()).demand.value - before.demand.value).toBe(1);
    expect((await oldhamRow('cohorts: [UASC]')).demand.value ?? 0).toBe(0);
  });

  it('homes, then Ofsted’s list: what Ofsted registers stands, and the point and facts the region knows better stay', async () => {
    const homes =
      'home_reference,name,kind,urn,local_authority,postcode,registered_places,filled_places,offers,weekly_cost,next_vacancy_on\nOWN-1,Hazel House,CHILDRENS_HOME,SC900001,Oldham,OL4 3DT,3,2,SIBLINGS,6500,01/05/2025\n';
    expect(await send('homes', homes)).toMatchObject({ status: 'ACCEPTED', accepted: 1 });
    expect(await homeOf(commissioner, 'Hazel')).toMatchObject({ weeklyCostPounds: 6500, nextVacancyOn: '2025-05-01' });
    expect(await homeOf(officer, 'Hazel')).toMatchObject({ weeklyCostPounds: null, nextVacancyOn: '2025-05-01' });
    const before = await oldhamRow('placementTypes: [CHILDRENS_HOME]');
    const list = `Provider level at 31 March 2025\n\n\nURN,Provision type,Registration status,Name,Postcode,Local authority,Sector,Places,Organisation which owns the provider\nSC900001,Children's home,Active,REDACTED,REDACTED,Oldham,Private,4,Alder Group\nSC900002,Children's home,Active,REDACTED,REDACTED,Oldham,Private,5,Birch Group\n1234567,Independent fostering agency,Active,Fern Fostering,OL8 2RE,Oldham,Private,,Birch Group\n`;
    expect(await send('ofsted', list)).toMatchObject({ status: 'ACCEPTED', rows: 3, accepted: 3 });
    expect(await send('ofsted', `${list}\n`)).toMatchObject({ accepted: 0, identical: 3, blank: 1 });
    expect(await homeOf(officer, 'Hazel')).toMatchObject({
      places: { registered: 4, usable: 4, filled: 2 },
      location: { lat: 53.542 },
      offers: ['SIBLINGS'],
      providerName: 'Alder Group',
    });
    expect(await homeOf(officer, 'SC900002')).toMatchObject({
      urn: 'SC900002',
      location: null,
      places: { registered: 5 },
    });
    expect(await homeOf(officer, 'Fern')).toBeUndefined();
    const after = await oldhamRow('placementTypes: [CHILDRENS_HOME]');
    expect(after.registeredPlaces.value - before.registeredPlaces.value).toBe(6);
    const closed = list.replace("SC900002,Children's home,Active", "SC900002,Children's home,Resigned");
    await send('ofsted', closed);
    expect(await homeOf(officer, 'SC900002')).toMatchObject({ status: 'CLOSED', places: { usable: 0 } });
    const own =
      'home_reference,name,kind,urn,local_authority,postcode,registered_places\nOWN-2,Ivy House,CHILDRENS_HOME,SC900002,Oldham,OL8 2RE,5\n';
    expect(await send('homes', own)).toMatchObject({ accepted: 1 });
    const { homes: found } = await ask(
      officer,
      '{ homes(filter: { search: "SC900002" }) { edges { node { name location { lat } } } } }',
    );
    expect(found.edges).toMatchObject([{ node: { name: 'Ivy House', location: { lat: 53.5194 } } }]);
  });

  it('rows that wait for a child come in when the child does: as CSV and as JSON', async () => {
    const columns = 'child_reference,need_reference,local_authority,opened_on,needed_by,fostering';
    const row = (child: string, need: string) => `${child},${need},Oldham,20/03/2025,07/04/2025,preferred`;
    const rows = [row('WA1', 'WAIT-1'), row('WA2', 'WAIT-1'), row('XM1', 'WAIT-1'), row('OL4', 'WAIT-2')];
    const needs = `${columns}\n${rows.join('\n')}\n`;
    expect(await send('needs', needs)).toMatchObject({ accepted: 1, setAside: 3 });
    const record = [
      good4('OL4'),
      {
        childId: 'WA1',
        localIdentifier: 'JSON-1',
        referralDate: '2025-01-20',
        totalWeeklyCost: 700,
        placementDate: '2025-01-21',
      },
    ];
    expect(await send('placements-standard?localAuthority=Oldham', JSON.stringify(record), 'w.json')).toMatchObject({
      accepted: 1,
      setAside: 1,
    });
    const header = 'CHILD,SEX,DOB,ETHNIC\nWA1,M,01/01/2015,WBRI\n';
    await send('ssda903?localAuthority=Oldham', header);
    expect((await needOf('WAIT-1')).ages).toHaveLength(2);
    await send('ssda903?localAuthority=Oldham', header.replace('WA1', 'WA2'));
    expect((await needOf('WAIT-1')).ages).toHaveLength(3);
    const { placementNeeds } = await ask(
      officer,
      '{ placementNeeds(filter: { status: MET }) { edges { node { reference } } } }',
    );
    expect(placementNeeds.edges).toContainEqual({ node: { reference: 'JSON-1' } });
  });

  it('an import of needs is undone: the places, areas and need are as they were before', async () => {
    const columns =
      'child_reference,need_reference,local_authority,opened_on,needed_by,childrens_home,important_places,areas_to_avoid';
    const row = (places: string) =>
      `${columns}\nRO2,UNDO-1,Rochdale,20/03/2025,07/04/2025,preferred,${places},OL16 3RZ 1\n`;
    expect(await send('needs', row('FAMILY OL4 3DT 2; COMMUNITY OL8 2RE 1'))).toMatchObject({ accepted: 1 });
    const rob = await opened.api.sessionOf('rochdale-officer');
    const seen = async () => {
      const query =
        '{ placementNeeds { edges { node { reference importantPlaces { label visitsPerWeek } areasToAvoidCount } } } }';
      const { placementNeeds } = await ask(rob, query);
      return oneThat(placementNeeds.edges, ({ node }) => node.reference === 'UNDO-1').node;
    };
    const before = await seen();
    const { id } = await send('needs', row('FAMILY OL8 2RE 3'));
    expect((await seen()).importantPlaces).not.toContainEqual(expect.objectContaining({ label: 'Community in OL8' }));
    const undo =
      'mutation ($id: ID!) { undoImport(id: $id) { __typename ... on Problem { sentence } ... on ImportBatch { status } } }';
    expect((await ask(dataOfficer, undo, { id })).undoImport).toMatchObject({ status: 'UNDONE' });
    expect(await seen()).toEqual(before);
  });

  it('nobody but the data officer may send them, and costs are not for the board', async () => {
    const response = await opened.api.send('/imports/needs', {
      method: 'POST',
      headers: { cookie: officer },
      body: 'x',
    });
    expect(response.status).toBe(403);
    const board = await opened.api.signIn('board');
    const { data } = await opened.api.ask(
      board,
      '{ homes { edges { node { weeklyCostPounds } } } children { edges { node { id } } } }',
    );
    expect(data).toMatchObject({ homes: { edges: [] }, children: { edges: [] } });
  });
});
