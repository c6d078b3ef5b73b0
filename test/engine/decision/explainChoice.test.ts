import { describe, expect, it } from 'vitest';
import {
  choiceHeadline,
  couldTakeAllSentence,
  noRoomSentence,
  passedOverSentence,
} from '../../../server/engine/decision/explainChoice.ts';

const homes = ['Ash', 'Elm', 'Fir', 'Oak', 'Yew'].map((name, index) => ({ name, miles: index + 0.12 }));

describe('a choice in words', () => {
  it.each([
    [homes.slice(0, 1), 1, 'Ash (0.1 miles) is nearer and could take the child.'],
    [homes.slice(0, 2), 2, 'Ash (0.1 miles) and Elm (1.1 miles) are nearer and could take the children.'],
    [
      homes,
      1,
      'Ash (0.1 miles), Elm (1.1 miles), Fir (2.1 miles) and 2 more homes are nearer and could take the child.',
    ],
  ])('homes passed over', (passed, children, sentence) => {
    expect(passedOverSentence(passed, children)).toBe(sentence);
  });

  it('homes that could take all, or nothing', () => {
    expect(couldTakeAllSentence([])).toBe('');
    expect(couldTakeAllSentence(homes.slice(1, 2))).toBe(' Elm (1.1 miles) could take them all.');
  });

  it.each([
    [[{ name: 'Ash', miles: 3.14, children: 2 }], 0, 'Ash, 3.1 miles from family. No reason needs to be given.'],
    [
      [{ name: 'Ash', miles: null, children: 1 }],
      1,
      'Ash, distance not known. 1 reason to give before it can be saved.',
    ],
    [
      [
        { name: 'Ash', miles: 1, children: 2 },
        { name: 'Elm', miles: 2, children: 1 },
      ],
      2,
      'Ash for 2 children, 1.0 miles from family; Elm for 1 child, 2.0 miles from family. 2 reasons to give before it can be saved.',
    ],
  ])('the headline', (parts, reasons, headline) => {
    expect(choiceHeadline(parts, reasons)).toBe(headline);
  });

  it('a home without room', () => {
    expect(noRoomSentence(0, 2)).toMatch(/^This home has no place free now\. Nothing was written\./);
    expect(noRoomSentence(1, 2)).toMatch(/^This home has 1 place free now, and 2 are needed\./);
  });
});
