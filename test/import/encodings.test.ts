import { describe, expect, test } from 'vitest';
import { check, checked, problemsOf, refusedSentence } from './importLookups.ts';

const text = 'home_reference,name,kind,registered_places,local_authority\nH1,Château,IFA,2,Oldham\n';
const utf16 = (littleEndian: boolean) => {
  const buffer = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return littleEndian ? buffer : buffer.swap16();
};

describe('whatever a file was saved as, its letters are read', () => {
  test.each([
    ['UTF-8', Buffer.from(text), []],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${text}`), []],
    ['UTF-16 little endian', utf16(true), []],
    ['UTF-16 big endian', utf16(false), []],
    [
      'Windows-1252, with a warning',
      Buffer.from(text, 'latin1'),
      ['- - ENCODING WARNING', '2 postcode POSTCODE WARNING'],
    ],
  ])('%s', async (_name, bytes, problems) => {
    const result = await checked('homes', { 'homes.csv': bytes });
    expect(result.loaded.homes.map((home) => home.name)).toEqual(['Château']);
    expect(problemsOf(result)).toEqual(problems.length === 0 ? ['2 postcode POSTCODE WARNING'] : problems);
  });

  test('the warning says where to look', async () => {
    const result = await checked('homes', { 'homes.csv': Buffer.from(text, 'latin1') });
    expect(result.problems[0]?.sentence).toContain('on line 2');
  });
});

describe('a file that is no text is named for what it is', () => {
  const zip = (inside: string) => Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), Buffer.from(inside)]);
  test.each([
    [
      'an Excel workbook',
      zip('[Content_Types].xml xl/workbook.xml'),
      'an Excel workbook; open it and save it as CSV UTF-8',
    ],
    [
      'an OpenDocument spreadsheet',
      zip('mimetypeapplication/vnd.oasis.opendocument.spreadsheet'),
      'an OpenDocument spreadsheet',
    ],
    ['a zip archive', zip('something'), 'a zip archive'],
    ['an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0]), 'an old Excel workbook'],
    ['a PDF', Buffer.from('%PDF-1.7 '), 'a PDF document'],
    ['other bytes', Buffer.from([1, 0, 2, 0, 3]), 'not a text file'],
    ['a web page', Buffer.from('<!DOCTYPE html><html></html>'), 'a web page'],
    ['XML', Buffer.from('<?xml version="1.0"?><Message/>'), 'XML where a CSV table was expected'],
  ])('%s', async (_name, bytes, words) => {
    const result = await check('homes', { 'homes.csv': bytes });
    expect(result).toMatchObject({ kind: 'REJECTED', reason: 'KIND_OF_FILE' });
    expect(await refusedSentence('homes', { 'homes.csv': bytes })).toContain(words);
  });

  test.each(['', '  \n \n', '\uFEFF'])('an empty file (%j)', async (content) => {
    expect(await refusedSentence('homes', { 'homes.csv': content })).toBe(
      'homes.csv is empty: there is nothing to load.',
    );
  });

  test('damaged UTF-16', async () => {
    expect(
      await refusedSentence('homes', { 'homes.csv': Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00]) }),
    ).toContain('is damaged');
  });

  test('a header of 201 columns', async () => {
    const header = Array.from({ length: 201 }, (_, index) => `c${index}`).join(',');
    expect(await refusedSentence('homes', { 'homes.csv': `${header}\n1\n` })).toContain('at most 200');
  });

  test('the same column twice', async () => {
    expect(await refusedSentence('homes', { 'homes.csv': 'kind,Kind,urn\nIFA,IFA,1\n' })).toContain(
      'two columns of the same name, number 1 and number 2',
    );
  });
});

describe('rows that cannot be read are set aside by line', () => {
  const header = 'home_reference,kind,registered_places,local_authority,latitude,longitude\n';
  const good = 'H1,IFA,2,Oldham,53.5,-2.1\n';
  test.each([
    ['too few cells', 'H2,IFA\n', 'RAGGED_ROW'],
    ['too many cells', 'H2,IFA,2,Oldham,53.5,-2.1,extra\n', 'RAGGED_ROW'],
    ['an open quote', '"H2,IFA,2,Oldham,53.5,-2.1\n', 'UNCLOSED_QUOTE'],
    ['a very long cell', `${'x'.repeat(5000)},IFA,2,Oldham,53.5,-2.1\n`, 'LONG_FIELD'],
    ['a lost character', 'H\uFFFD,IFA,2,Oldham,53.5,-2.1\n', 'LOST_CHARACTER'],
  ])('%s', async (_name, row, rule) => {
    const result = await checked('homes', { 'homes.csv': header + good + row + good.replace('H1', 'H3') });
    expect(problemsOf(result)).toEqual([`3 - ${rule} SET_ASIDE`]);
    expect(result.loaded.homes.map((home) => home.homeReference)).toEqual(['H1', 'H3']);
    expect(result.setAsideRows).toMatchObject([{ file: 'homes.csv', line: 3, raw: row.trimEnd() }]);
  });

  test('columns in any case and order, separated by semicolons, others named in a warning', async () => {
    const result = await checked('homes', {
      'homes.csv':
        'LONGITUDE;Registered Places;Local authority;Notes;KIND;latitude;Home reference\n-2.1;2;Oldham;x;ifa;53.5;H1\n',
    });
    expect(result.loaded.homes[0]).toMatchObject({ homeReference: 'H1', kind: 'AGENCY_FOSTER', registeredPlaces: 2 });
    expect(result.problems.map(({ sentence }) => sentence)).toEqual(['Not used: the column Notes.']);
  });

  test('Excel’s own separator line and blank lines before the header', async () => {
    const result = await checked('homes', { 'homes.csv': `sep=,\n\n${header}${good}` });
    expect(result).toMatchObject({ rows: 1, blank: 0, setAside: 0 });
  });
});
