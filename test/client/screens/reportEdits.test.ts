import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesOf, fieldIdOfPath } from '../../../client/screens/reports/reportChanges.ts';
import {
  afterSave,
  noEdits,
  overtakenParts,
  type PartId,
  type ReportEdits,
  shownWritten,
  type TypedAction,
  takeTheirs,
  touchedParts,
  typeActions,
  typeText,
  type Written,
  writtenOf,
} from '../../../client/screens/reports/reportEdits.ts';
import { readEdits } from '../../../client/screens/reports/reportKept.ts';

const recruit: TypedAction = { what: 'Recruit carers', owner: 'Amina Shah', due: '31 March 2026', rating: 'AMBER' };
const saved: Written = {
  narratives: { WHO: 'Who they are.', GAP: '' },
  actions: [recruit],
  risks: 'Owners leave\nNo staff',
  asks: '',
};
const typed = (...parts: readonly [PartId, string][]) =>
  parts.reduce<ReportEdits>((edits, part) => typeText(edits, saved, part), noEdits);

describe('what is typed into a draft', () => {
  it('is what the server holds, in the words of the fields', () => {
    expect(
      writtenOf({
        blocks: [{ id: 'GAP', narrative: null }],
        actions: [{ what: 'Build', owner: '', due: null, rating: 'RED' }],
        risks: ['one', 'two'],
        asks: [],
      }),
    ).toEqual({
      narratives: { GAP: '' },
      actions: [{ what: 'Build', owner: '', due: '', rating: 'RED' }],
      risks: 'one\ntwo',
      asks: '',
    });
  });

  it('stands in the fields in place of what is saved, in the order of the page', () => {
    const edits = typeActions(typed(['LIST_ASKS', 'Approve'], ['GAP', 'Short']), saved, []);
    expect(shownWritten(edits, saved)).toEqual({
      ...saved,
      ...{ narratives: { WHO: 'Who they are.', GAP: 'Short' }, actions: [], asks: 'Approve' },
    });
    expect(touchedParts(edits)).toEqual(['GAP', 'LIST_ACTIONS', 'LIST_ASKS']);
  });

  it('typed back to what is saved is not touched', () => {
    expect(typed(['GAP', 'S'], ['GAP', ''])).toEqual(noEdits);
    expect(typeActions(typeActions(noEdits, saved, []), saved, [recruit])).toEqual(noEdits);
  });
});

describe('a colleague has saved meanwhile', () => {
  const theirs: Written = { ...saved, narratives: { WHO: 'Theirs.', GAP: '' }, risks: 'New risk', actions: [] };

  it('what both wrote is overtaken; what only they wrote is theirs, what only I wrote mine', () => {
    const edits = typeActions(typed(['WHO', 'Mine.'], ['GAP', 'Mine too.']), saved, [recruit, recruit]);
    expect(overtakenParts(edits, theirs)).toEqual(['WHO', 'LIST_ACTIONS']);
    expect(shownWritten(edits, theirs)).toEqual({
      ...{ narratives: { WHO: 'Mine.', GAP: 'Mine too.' }, actions: [recruit, recruit] },
      ...{ risks: 'New risk', asks: '' },
    });
  });

  it('theirs can be taken, part by part', () => {
    const edits = typeActions(typed(['WHO', 'Mine.'], ['GAP', 'Mine too.']), saved, []);
    const taken = takeTheirs(takeTheirs(edits, 'WHO'), 'LIST_ACTIONS');
    expect(touchedParts(taken)).toEqual(['GAP']);
    expect(shownWritten(taken, theirs).narratives.WHO).toBe('Theirs.');
  });

  it('goes on typing without losing what was there when they began', () => {
    const edits = typeText(typed(['WHO', 'Mine.']), theirs, ['WHO', 'Mine, longer.']);
    expect(edits.texts.WHO).toEqual({ mine: 'Mine, longer.', was: 'Who they are.' });
    expect(overtakenParts(edits, theirs)).toEqual(['WHO']);
  });
});

describe('after a save', () => {
  it('what was typed while it was sent stays, on what is saved now', () => {
    const sent = typed(['WHO', 'Sent.'], ['GAP', 'Sent too.']);
    const now = typeText(sent, saved, ['GAP', 'Sent too. And more.']);
    const server: Written = { ...saved, narratives: { WHO: 'Sent.', GAP: 'Sent too.' } };
    const after = afterSave(now, sent, server);
    expect(after.texts).toEqual({ GAP: { mine: 'Sent too. And more.', was: 'Sent too.' } });
    expect(overtakenParts(after, server)).toEqual([]);
  });

  it('nothing is left of what was sent whole', () => {
    const sent = typeActions(typed(['LIST_RISKS', 'One']), saved, []);
    expect(afterSave(sent, sent, saved)).toEqual(noEdits);
  });
});

describe('what is sent', () => {
  it('lists that were touched, whole; the rest is not sent', () => {
    expect(changesOf(noEdits, saved)).toEqual({ changes: {} });
    expect(changesOf(typed(['GAP', ' Short. ']), saved)).toEqual({
      changes: {
        narratives: [{ block: 'GAP', text: 'Short.' }],
      },
    });
    expect(changesOf(typed(['LIST_RISKS', '\n a \n\nb\n']), saved)).toEqual({ changes: { risks: ['a', 'b'] } });
    expect(changesOf(typed(['LIST_RISKS', '']), saved)).toEqual({ changes: { risks: [] } });
  });

  it('days as dates; empty rows at the end are left out, one between others is not', () => {
    const blank: TypedAction = { what: ' ', owner: '', due: '', rating: 'GREEN' };
    const read = changesOf(typeActions(noEdits, saved, [blank, recruit, blank]), saved);
    expect(read).toEqual({
      changes: {
        actions: [
          { ...blank, due: null },
          { ...recruit, due: '2026-03-31' },
        ],
      },
    });
  });

  it('no day that is none: it says which action, and leads to the field', () => {
    const odd = { ...recruit, due: 'soon' };
    expect(changesOf(typeActions(noEdits, saved, [recruit, odd]), saved)).toEqual({
      wrong: [{ fieldId: 'report-action-1-due', sentence: expect.stringMatching(/^Action 2, by when: /) }],
    });
  });

  it.each([
    ['narratives.0.text', 'report-WHO'],
    ['narratives.1.text', 'report-GAP'],
    ['narratives.9.text', null],
    ['risks.2', 'report-LIST_RISKS'],
    ['asks', 'report-LIST_ASKS'],
    ['actions.0.owner', 'report-action-0-owner'],
    ['actions.3', 'report-action-3-what'],
    ['actions', 'report-LIST_ACTIONS'],
    ['elsewhere', null],
  ])('a refused %s stands at %s', (path, fieldId) =>
    expect(fieldIdOfPath(path, typed(['GAP', 'Short'], ['WHO', '']))).toBe(fieldId),
  );
});

describe('kept in the tab', () => {
  const part = fc.constantFrom<PartId>('WHO', 'GAP', 'LIST_RISKS', 'LIST_ASKS');
  const action = fc.record<TypedAction>({
    ...{ what: fc.string(), owner: fc.string(), due: fc.string() },
    rating: fc.constantFrom('RED', 'AMBER', 'GREEN', 'DONE'),
  });
  it('whatever was typed is read back', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(part, fc.string())), fc.option(fc.array(action)), (texts, actions) => {
        const withTexts = texts.reduce((edits, one) => typeText(edits, saved, one), noEdits);
        const edits = actions === null ? withTexts : typeActions(withTexts, saved, actions);
        expect(readEdits(JSON.stringify(edits))).toEqual(edits);
      }),
      { seed: 7 },
    );
  });
  it.each(['', 'null', '[]', '{"texts":[]}', '{"texts":{"GAP":{"mine":1}}}', '{"texts":{},"actions":{"mine":[{}]}}'])(
    'what is no edits is none: %s',
    (text) => expect(readEdits(text)).toEqual(noEdits),
  );
});
