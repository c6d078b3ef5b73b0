import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { acceptedRows, bytesOf, checked, oldham, problemsOf, refusedSentence } from './importLookups.ts';

const sample = readFileSync(resolve(import.meta.dirname, '../../data/samples/ssda903/return.xml'), 'utf8');
const sent = { localAuthority: oldham };
const read = (text: string | Uint8Array) => checked('ssda903', { 'return.xml': text }, sent);
const refused = (text: string) => refusedSentence('ssda903', { 'return.xml': text }, sent);

const header = '<CHILDID>K1</CHILDID><SEX>M</SEX><DOB>14/05/2013</DOB><ETHNIC>WBRI</ETHNIC>';
const episode =
  '<EPISODE><DECOM>01/06/2024</DECOM><RNE>S</RNE><LS>C2</LS><CIN>N1</CIN><PL>U4</PL><PL_POST>OL8 2RE</PL_POST><HOME_POST>OL4 3DT</HOME_POST><PLACE_PROVIDER>PR1</PLACE_PROVIDER><DEC/><REC/></EPISODE>';
const child = (extra = '', episodes = episode) => `<CHILD><HEADER>${header}${extra}</HEADER>${episodes}</CHILD>`;
const xml = (...children: readonly string[]) =>
  `<?xml version="1.0"?>\n<EXPSSDA903>\n${children.join('\n')}\n</EXPSSDA903>`;

test('the sample is the same tables as CSV gives', async () => {
  const result = await read(sample);
  expect(result).toMatchObject({ rows: 6, setAside: 0 });
  expect(result.loaded.children).toMatchObject([
    { childReference: 'SAMPLE006', sex: 'M', dateOfBirth: '2012-02-12', isUasc: false },
    { childReference: 'SAMPLE007', sex: 'F', isUasc: true, uascCeasedOn: '2025-01-03' },
  ]);
  expect(result.loaded.episodes).toMatchObject([
    {
      childReference: 'SAMPLE006',
      start: '2024-07-01',
      end: null,
      placeCode: 'U4',
      providerCode: 'PR1',
      urn: '2999901',
      ssda903DistanceMiles: 1.9,
    },
    { childReference: 'SAMPLE007', placeCode: 'K3', homeLocation: null },
  ]);
  expect(result.loaded.needSignals).toMatchObject([
    { childReference: 'SAMPLE006', kind: 'MISSING', start: '2025-01-05', end: '2025-01-06' },
  ]);
  expect(result.problems.filter(({ rule }) => rule === 'TABLE_NOT_USED').map(({ sentence }) => sentence)).toEqual([
    'return.xml has the Reviews table of the return: its 1 row is not needed here, so none was loaded.',
  ]);
});

test('a problem is told with the line its element begins on', async () => {
  const result = await read(xml(child(), child('<UASC/>', episode.replace('U4', 'ZZ')).replace('K1', 'K2')));
  expect(problemsOf(result)).toEqual(['4 PLACE 146 SET_ASIDE']);
  expect(result.problems[0]?.file).toBe('return.xml (Episodes)');
});

test('the same return as CSV and as XML loads the same facts', async () => {
  const csv = await checked(
    'ssda903',
    {
      'h.csv': 'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\nK1,M,14/05/2013,WBRI,,,\n',
      'e.csv':
        'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\nK1,01/06/2024,S,C2,N1,U4,PR1,,,,OL4 3DT,OL8 2RE,\n',
    },
    sent,
  );
  expect((await read(xml(child()))).loaded).toEqual(csv.loaded);
});

test('orders, absences and tables that are not needed', async () => {
  const extra =
    '<AMISSING><MISSING>A</MISSING><MIS_START>01/07/2024</MIS_START><MIS_END/></AMISSING><ADOLO><DOLO_START>01/08/2024</DOLO_START></ADOLO><OC2><SDQ_SCORE>12</SDQ_SCORE></OC2><AREVIEW><REVIEW>01/09/2024</REVIEW></AREVIEW><AREVIEW><REVIEW>01/10/2024</REVIEW></AREVIEW>';
  const result = await read(xml(child(extra)));
  expect(result.loaded.needSignals.map(({ kind, start, end }) => [kind, start, end])).toEqual([
    ['AWAY', '2024-07-01', null],
    ['DEPRIVATION_OF_LIBERTY', '2024-08-01', null],
  ]);
  expect(result.problems.map(({ sentence }) => sentence)).toEqual([
    'return.xml has the OC2 table of the return: its 1 row is not needed here, so none was loaded.',
    'return.xml has the Reviews table of the return: its 2 rows are not needed here, so none was loaded.',
  ]);
});

test('text in CDATA, entities of XML itself and a mark before the document are read', async () => {
  const text = `\uFEFF${xml(child().replace('K1', '<![CDATA[K&1]]>'), child().replace('K1', 'K&amp;2'))}`;
  expect((await read(text)).loaded.children.map(({ childReference }) => childReference)).toEqual(['K&1', 'K&2']);
});

test('UTF-16 is read by its mark', async () => {
  const bytes = new Uint8Array(
    Buffer.concat([
      Buffer.from([0xff, 0xfe]),
      Buffer.from(xml(child()).replace('<?xml version="1.0"?>\n', ''), 'utf16le'),
    ]),
  );
  expect(acceptedRows(await read(bytes))).toBe(2);
});

describe('what is no sound return is refused with one sentence', () => {
  const dtd = 'return.xml has a document type declaration, which is never read. Export the return again without it.';
  test.each([
    [
      'a document type',
      `<?xml version="1.0"?><!DOCTYPE EXPSSDA903 [<!ENTITY a "b">]><EXPSSDA903>${child()}</EXPSSDA903>`,
      dtd,
    ],
    ['a file of the server', `<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><EXPSSDA903>&f;</EXPSSDA903>`, dtd],
    [
      'an entity',
      xml(child().replace('K1', '&lol;')),
      'return.xml is not sound XML: the fault is on line 3. Export the return again.',
    ],
    [
      'a tag never closed',
      '<?xml version="1.0"?>\n<EXPSSDA903>\n<CHILD>',
      'return.xml is not sound XML: the fault is on line 3. Export the return again.',
    ],
    [
      'another document',
      '<?xml version="1.0"?><Message/>',
      'return.xml is XML, but not a children looked after return: it does not begin with EXPSSDA903.',
    ],
    [
      'too deep',
      xml(child('<a>'.repeat(9) + '</a>'.repeat(9))),
      'return.xml is nested more than 8 levels deep, which the return never is.',
    ],
    [
      'too long',
      xml(child(`<UPN>${'x'.repeat(5000)}</UPN>`)),
      'return.xml has a text of more than 4,096 characters on line 3, which the return never has.',
    ],
    [
      'nobody',
      '<?xml version="1.0"?><EXPSSDA903></EXPSSDA903>',
      'There is no child and no episode in what was sent, so there is nothing to load.',
    ],
  ])('%s', async (_name, text, sentence) => {
    expect(await refused(text)).toBe(sentence);
  });
});

test('10,000 children are read', async () => {
  const children = Array.from({ length: 10_000 }, (_, index) => child().replace('K1', `K${index}`));
  const result = await read(bytesOf(xml(...children)));
  expect(acceptedRows(result)).toBe(20_000);
});
