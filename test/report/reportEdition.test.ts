import { describe, expect, it } from 'vitest';
import { editionFor, type ReportEdition } from '../../server/report/reportEdition.ts';
import { board, eastmoor, everybody, lowdale, northmoor, westmoor } from './northmoor.ts';

const everyWord = (edition: ReportEdition) => JSON.stringify({ ...edition, areas: [] });
const answers = ({ report }: ReportEdition) => new Map(report.blocks.map(({ id, answer }) => [id, answer]));
const publicEdition = editionFor(northmoor(), everybody);

describe('the public view', () => {
  it.each([
    ['what the board is asked', 'Approve £1.2 million'],
    ['a risk that people wrote', 'No manager may be found'],
    ['a risk of the data', 'Lowdale has sent no children'],
    ['what the plan costs, in its answer', '£1,200,000'],
    ['what the plan costs, among the four numbers', '£1.2m'],
    ['what is paid now instead', '£1,500,000'],
    ['what people wrote of the plan’s money', '£20 a day'],
    ['the owner of an action', 'Ada Hartley'],
    ['another owner', 'Bo Nield'],
  ])('leaves out %s', (_, words) => {
    expect(everyWord(editionFor(northmoor(), board))).toContain(words);
    expect(everyWord(publicEdition)).not.toContain(words);
  });

  it('keeps the rest of what it left money out of', () => {
    expect(publicEdition.report.firstPage.headline).toBe('Northmoor is 78 places short.');
    expect(publicEdition.report.firstPage.proposals).toEqual(['Open one home in Eastmoor.']);
    expect(publicEdition.narratives.PLAN).toBe('The home stands empty now.');
    expect(answers(publicEdition).get('PLAN')).toBe('One new home would bring 4 children near home.');
    const plan = publicEdition.report.blocks.find(({ id }) => id === 'PLAN');
    expect(plan?.tables[0]?.columns.map(({ id }) => id)).toEqual(['places']);
    expect(plan?.tables[0]?.rows[0]?.cells).toHaveLength(1);
    expect(plan?.picture, 'the picture was of the cost').toBeNull();
  });

  it('keeps what placements cost today, which is no part of the plan', () => {
    expect(answers(publicEdition).get('COST')).toContain('£5,513');
  });

  it('says what is to be done, by when and how it stands', () => {
    expect(publicEdition.actions.map(({ what, due, rating }) => [what, due, rating])).toEqual([
      ['Recruit 40 foster households', '2025-09-01', 'AMBER'],
      ['Open Home A', '2026-01-31', 'GREEN'],
    ]);
  });
});

describe('the view of one council', () => {
  const own = editionFor(northmoor(), { audience: 'BOARD', council: eastmoor });

  it('has its own row of each table of councils, the region’s total, and tables of something else whole', () => {
    const rows = own.report.blocks.flatMap(({ tables }) =>
      tables.map(({ id, rows: all }) => [id, all.map((row) => row.id)]),
    );
    expect(Object.fromEntries(rows)).toEqual({
      ...{ inCare: [eastmoor], location: [eastmoor], 'gap-ANY': [eastmoor], 'gap-FOSTERING': [eastmoor] },
      ...{ trend: ['2023', '2024', '2025'], costs: ['CHILDRENS_HOME', 'FOSTERING'], plan: ['A'] },
    });
    expect(own.report.firstPage.table.rows.map(({ id }) => id)).toEqual([eastmoor]);
    expect(own.report.firstPage.table.total?.cells[1]?.value).toBe(78);
  });

  it('answers with its own numbers, and says the region’s beside them', () => {
    expect(own.report.firstPage.headline).toBe(
      'Eastmoor is 104 places short. 90 of its 690 children cannot live near home.',
    );
    expect(own.report.firstPage.numbers[1]).toEqual({
      text: '104 short',
      label: 'places, all types',
      detail: 'Northmoor: 78 short',
    });
    expect(answers(own).get('IN_CARE')).toBe('702 children are in the care of Eastmoor.');
    const inCare = own.report.blocks.find(({ id }) => id === 'IN_CARE');
    expect(inCare?.comparisons).toEqual([
      'Eastmoor has had more each year since 2021.',
      'The region: 1,204 children are in the care of Northmoor.',
    ]);
  });

  it('says what the plan does for it, then what it is for the region', () => {
    expect(own.report.firstPage.proposals).toEqual([
      'The plan opens one new home in Eastmoor.',
      'Northmoor: open one home in Eastmoor. It would cost £1,200,000 a year.',
    ]);
    const lists = editionFor(northmoor(), { audience: 'BOARD', council: lowdale }).report.firstPage;
    expect(lists.proposals).toEqual([]);
  });

  it('says the region’s answer where nothing is said of it alone', () => {
    expect(answers(own).get('COST')).toBe('A week in a children’s home costs £5,513, half cost less.');
    expect(own.report.blocks.find(({ id }) => id === 'COST')?.comparisons).toEqual([]);
    const spare = editionFor(northmoor(), { audience: 'BOARD', council: lowdale });
    expect(spare.report.firstPage.headline).toBe('Lowdale has 26 places to spare.');
  });

  it('names the types it is short of, as far as the region shows them', () => {
    const gapsOf = (council: string) =>
      editionFor(northmoor(), { audience: 'PUBLIC', council }).report.firstPage.topGaps;
    expect(gapsOf(eastmoor)).toEqual(['Eastmoor is 60 fostering places short.']);
    expect([gapsOf(westmoor), gapsOf(lowdale)]).toEqual([[], []]);
  });

  it('says what changed of it, of the gap first, and leaves out sentences on other councils', () => {
    expect(own.report.firstPage.changed).toEqual([
      'Eastmoor: 14 places more short than in edition 1.',
      'Eastmoor: 60 more children are in care than in edition 1.',
    ]);
    expect(own.report.firstPage.counts).toBe(
      'Children are counted in two ways. 702 are in care. 690 need a place: not those with their parents or placed for adoption, but also those who wait to come into care.',
    );
    expect(own.report.firstPage.dataRisks).toEqual([]);
  });

  it('says a number that the region hides as hidden', () => {
    const hidden = editionFor(northmoor(), { audience: 'PUBLIC', council: westmoor });
    expect(hidden.report.firstPage.headline).toBe(
      'How many places Westmoor & Vale is short is hidden to protect children. How many of its children cannot live near home is hidden to protect them.',
    );
    expect(everyWord(hidden)).not.toContain('104');
  });

  it('has no number that the region’s report does not have', () => {
    const numbers = (edition: ReportEdition) =>
      edition.report.blocks.flatMap(({ tables }) =>
        tables.flatMap(({ id, rows, total }) =>
          [...rows, ...(total === null ? [] : [total])].flatMap((row) =>
            row.cells.map((cell, at) => `${id} ${row.id} ${at}: ${cell.value ?? cell.marker}`),
          ),
        ),
      );
    const all = new Set(numbers(editionFor(northmoor(), board)));
    for (const council of [eastmoor, westmoor, lowdale])
      for (const cell of numbers(editionFor(northmoor(), { audience: 'PUBLIC', council }))) expect(all).toContain(cell);
  });
});

describe('what people typed', () => {
  it.each([
    ['marks that turn the reading direction', 'safe \u202Etxet\u202C end', 'safe txet end'],
    ['control characters', 'a\u0000b\u0007c', 'abc'],
    ['halves of characters', 'a\uD800b', 'ab'],
    ['a whole character of two halves, kept', 'a😀b', 'a😀b'],
    ['lines and paragraphs, kept', 'a\r\n\r\nb\nc', 'a\n\nb\nc'],
  ])('is cleared of %s', (_, typed, shown) => {
    const edition = editionFor(northmoor({ narratives: { GAP: typed }, risks: [typed], asks: [typed] }), board);
    expect([edition.narratives.GAP, edition.risks[0], edition.asks[0]]).toEqual([shown, shown, shown]);
  });
});

describe('a name in a file that people sent', () => {
  it('is cleared as what they typed is, wherever it stands', () => {
    const content = northmoor();
    const [block] = content.report.blocks.slice(1);
    const [table] = block?.tables ?? [];
    if (block === undefined || table === undefined) throw new Error('The report has no table.');
    const rows = table.rows.map((row) => ({ ...row, label: `\u202E${row.label}\u0000` }));
    const report = { ...content.report, blocks: [{ ...block, tables: [{ ...table, rows }] }] };
    const shown = editionFor({ ...content, report }, board).report.blocks[0]?.tables[0];
    expect(shown?.rows.map(({ label }) => label)).toEqual(table.rows.map(({ label }) => label));
  });
});
