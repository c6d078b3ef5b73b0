import { describe, expect, it } from 'vitest';
import { fileAddress } from '../../../client/screens/reports/fileAddress.ts';
import { measuresSaying } from '../../../client/screens/reports/measuresSaying.ts';
import { releasedTable } from '../../../client/screens/reports/releasedTable.ts';
import { readAsked } from '../../../client/screens/reports/useMakeReport.ts';
import { cellInWords, isMarked } from '../../../client/table/factTable.ts';

describe('a table of a report', () => {
  const row = (id: string, label: string, cells: { value: number | null; marker?: 'SUPPRESSED'; text: string }[]) => ({
    ...{ id, label, cells },
  });
  const table = releasedTable({
    id: 't',
    caption: 'Where we are short',
    rowHeading: 'Council',
    columns: [
      { id: 'children', label: 'Children', unit: 'children' },
      { id: 'gap', label: 'Short or spare', unit: 'gap' },
    ],
    rows: [
      row('a', 'Bury', [
        { value: 1204, text: '1,204' },
        { value: 71, text: '71 short' },
      ]),
      row('b', 'Wigan', [
        { value: null, marker: 'SUPPRESSED', text: '[c]' },
        { value: 0, text: 'in balance' },
      ]),
    ],
    total: row('t', 'Both', [
      { value: 1300, text: '1,300' },
      { value: 71, text: '71 short' },
    ]),
  });
  const said = (line: (typeof table.rows)[number] | null) => line?.cells.map((cell) => cellInWords(cell, 'count'));
  it('says every number as the report does, and marks what is hidden', () => {
    expect(table.columns.map(({ label }) => label)).toEqual(['Council', 'Children', 'Short or spare']);
    expect([...table.rows, table.total].map(said)).toEqual([
      ['Bury', '1,204', '71 short'],
      ['Wigan', '[c]', 'in balance'],
      ['Both', '1,300', '71 short'],
    ]);
    expect(table.rows.map(({ cells }) => cells.map(isMarked))).toEqual([
      [false, false, false],
      [false, true, false],
    ]);
  });
});

describe('a file of one council', () => {
  it.each([
    ['/reports/r.csv', null, '/reports/r.csv'],
    ['/reports/r.csv', 'E08000002', '/reports/r.csv?council=E08000002'],
    ['/reports/r.csv?for=public', 'E08000002', '/reports/r.csv?for=public&council=E08000002'],
  ])('%s of %s is %s', (url, council, address) => expect(fileAddress(url, council)).toBe(address));
});

describe('finding a measure', () => {
  const measure = (title: string, limits: string[] = []) => ({
    ...{ title, limits, meaning: 'Children', formula: 'a less b', workedExample: '12 less 7', source: 'SSDA903' },
  });
  const all = [measure('Short near home', ['Nobody is moved']), measure('Weekly miles')];
  it.each([
    ['', ['Short near home', 'Weekly miles']],
    ['MILES', ['Weekly miles']],
    ['home  moved', ['Short near home']],
    ['ssda', ['Short near home', 'Weekly miles']],
    ['nothing of the kind', []],
  ])('“%s” finds %j', (text, titles) => expect(measuresSaying(all, text).map(({ title }) => title)).toEqual(titles));
});

describe('a report is asked for', () => {
  it('as the region has it where nothing is typed', () => {
    expect(readAsked({ day: ' ', miles: '20', plan: null }, 'gm')).toEqual({
      question: { region: 'gm', asOf: null, withinMiles: 20, plan: null },
    });
  });
  it('with everything that is wrong at once', () => {
    expect(readAsked({ day: '31 February 2025', miles: '0', plan: 'p' }, 'gm')).toEqual({
      wrong: [
        { field: 'asOf', sentence: expect.stringMatching(/^Write a day like/) },
        { field: 'withinMiles', sentence: 'Enter a distance between 1 and 200 miles' },
      ],
    });
  });
});
