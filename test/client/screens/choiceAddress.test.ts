import { describe, expect, it } from 'vitest';
import { asChoiceQuestion, choiceAddress, readChoice } from '../../../client/screens/decision/choiceAddress.ts';
import { holdEnds } from '../../../client/screens/decision/holdTimes.ts';

describe('the address of a choice', () => {
  it.each([
    ['one home for all', { homes: [{ homeId: 'h1', children: [] }], isEmergency: false }, '/needs/n/decision?homes=h1'],
    [
      'two homes for some each, in an emergency',
      {
        homes: [
          { homeId: 'h1', children: [0, 2] },
          { homeId: 'h2', children: [1] },
        ],
        isEmergency: true,
      },
      '/needs/n/decision?homes=h1.0.2,h2.1&emergency=yes',
    ],
  ])('%s is read back as it was written', (_what, choice, address) => {
    expect(choiceAddress('n', choice)).toBe(address);
    expect(readChoice(address.slice(address.indexOf('?')))).toEqual(choice);
  });

  it.each(['', '?homes=', '?homes=a b', '?homes=h1.x', '?homes=<script>', `?homes=${'h'.repeat(65)}`])(
    '%s chooses nothing',
    (search) => {
      expect(readChoice(search).homes).toEqual([]);
    },
  );

  it('asks for the children by reference, and for all of them where none are named', () => {
    const choice = readChoice('?homes=h1.0.2,h2.1');
    expect(asChoiceQuestion('n', choice, ['A', 'B', 'C']).homes).toEqual([
      { homeId: 'h1', childReferences: ['A', 'C'] },
      { homeId: 'h2', childReferences: ['B'] },
    ]);
    expect(asChoiceQuestion('n', readChoice('?homes=h1'), ['A']).homes).toEqual([
      { homeId: 'h1', childReferences: null },
    ]);
  });
});

describe('until when a place is held', () => {
  const now = new Date(2026, 3, 3, 17, 42);
  it.each([
    ['two', '', new Date(2026, 3, 3, 19, 42)],
    ['four', '', new Date(2026, 3, 3, 21, 42)],
    ['today', '', new Date(2026, 3, 3, 23, 59)],
    ['other', '2026-04-05T09:00', new Date(2026, 3, 5, 9, 0)],
    ['other', '', null],
    ['other', 'soon', null],
  ] as const)('%s %s', (time, other, ends) => {
    expect(holdEnds(time, now, other)).toEqual(ends);
  });
});
