import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ChoiceQuestion, weighChoice } from '../../../server/engine/decision/weighChoice.ts';
import type { HomeFacts, NeedFacts } from '../../../server/engine/facts.ts';
import { indexHomes } from '../../../server/engine/homeIndex.ts';
import {
  askHomes,
  asOf,
  at,
  buildChild,
  buildHome,
  buildNeed,
  buildPlace,
  buildRegion,
  buildSiblings,
  kent,
  milesNorth,
  tameside,
} from '../factsBuilders.ts';

interface Choosing extends Partial<Omit<ChoiceQuestion, 'homes' | 'need'>> {
  readonly need?: NeedFacts;
}

function weigh(homes: readonly HomeFacts[], homeId: string, changes: Choosing = {}) {
  const need = changes.need ?? buildNeed();
  return weighChoice({
    homes: indexHomes(homes),
    region: buildRegion(),
    asOf,
    isEmergency: false,
    parts: [{ homeId, childIds: need.children.map(({ id }) => id) }],
    declinedHomeIds: new Set(),
    ...changes,
    need,
  });
}

function reasonsOf(homes: readonly HomeFacts[], homeId: string, changes: Choosing = {}) {
  const weighed = weigh(homes, homeId, changes);
  if (weighed.kind !== 'WEIGHED') throw new Error(weighed.sentence);
  return weighed.reasonsDue.map(({ subject, passedOver }) =>
    [subject, ...passedOver.map((one) => one.homeId)].join(' '),
  );
}

const near = buildHome({ id: 'near' });
const home = (id: string, miles: number, changes: Partial<HomeFacts> = {}) =>
  buildHome({ id, location: at(milesNorth(miles)), ...changes });

describe('reasons that are due', () => {
  it.each([
    ['the nearest home in the area: none', [near], 'near', []],
    ['a nearer home passed over, by name', [near, home('next', 2)], 'next', ['NEARER_HOME near']],
    ['several, nearest first', [home('b', 3), home('a', 2), home('c', 4)], 'c', ['NEARER_HOME a b']],
    ['nearer by less than is shown: none', [home('a', 2), home('b', 2.02)], 'b', []],
    ['a nearer home that is full is not passed over', [home('full', 1, { filledPlaces: 3 }), home('b', 2)], 'b', []],
    ['nor one that may not take the child', [home('old', 1, { ageFrom: 16 }), home('b', 2)], 'b', []],
    ['an adjoining council', [home('t', 1, { hostAuthority: tameside })], 't', ['OUT_OF_AREA']],
    ['a council that does not adjoin', [home('k', 1, { hostAuthority: kent })], 'k', ['AT_A_DISTANCE']],
    ['beyond near home, and past school', [home('far', 21)], 'far', ['NEAR_HOME', 'EDUCATION']],
    ['beyond school only', [home('mid', 6)], 'mid', ['EDUCATION']],
    ['exactly near home is near', [home('edge', 19.9)], 'edge', ['EDUCATION']],
  ])('%s', (_what, homes, chosen, expected) => {
    expect(reasonsOf(homes, chosen)).toEqual(expected);
  });

  it('a home that was rung and declined is not passed over', () => {
    expect(reasonsOf([near, home('next', 2)], 'next', { declinedHomeIds: new Set(['near']) })).toEqual([]);
  });

  it('brothers and sisters who are split though planned together, with the homes that could take them all', () => {
    const need = buildNeed({ children: buildSiblings(2), siblingPlan: 'TOGETHER' });
    const parts = [
      { homeId: 'a', childIds: ['child-1'] },
      { homeId: 'b', childIds: ['child-2'] },
    ];
    const homes = [home('a', 1, { registeredPlaces: 1 }), home('b', 1, { registeredPlaces: 1 }), home('both', 2)];
    expect(reasonsOf(homes, 'a', { need, parts })).toEqual(['SIBLINGS both']);
    expect(reasonsOf(homes, 'a', { need: { ...need, siblingPlan: 'APART' }, parts })).toEqual([]);
  });
});

describe('a choice that cannot be made', () => {
  const siblings = buildNeed({ children: buildSiblings(2), siblingPlan: 'TOGETHER' });
  it.each([
    ['no such home', weigh([near], 'gone'), 0, /no home of that id/],
    ['a rule of registration', weigh([home('old', 1, { ageFrom: 16 })], 'old'), 0, /^This home cannot be chosen\. /],
    ['nothing chosen', weigh([near], 'near', { parts: [] }), null, /^Choose a home\.$/],
    ['nobody in it', weigh([near], 'near', { parts: [{ homeId: 'near', childIds: [] }] }), null, /which children/],
    [
      'a child left out',
      weigh([near], 'near', { need: siblings, parts: [{ homeId: 'near', childIds: ['child-1'] }] }),
      null,
      /for every child/,
    ],
    [
      'a child named twice',
      weigh([near], 'near', { need: siblings, parts: [{ homeId: 'near', childIds: ['child-1', 'child-1'] }] }),
      null,
      /for every child/,
    ],
    [
      'no place to measure from',
      weigh([near], 'near', { need: buildNeed({ children: [buildChild({ importantPlaces: [] })] }) }),
      null,
      /./,
    ],
  ])('%s', (_what, answer, part, sentence) => {
    expect(answer).toMatchObject({ kind: 'REFUSED', part, sentence: expect.stringMatching(sentence) });
  });

  it('a home whose last place is promised is left to whoever writes, a home full of foster children is not', () => {
    const alone = { need: buildNeed({ isSoloRequired: true }) };
    expect(weigh([home('promised', 1, { reservedPlaces: 1 })], 'promised', alone)).toMatchObject({
      kind: 'WEIGHED',
      parts: [{ beside: 0 }],
    });
    expect(weigh([home('lived-in', 1, { filledPlaces: 1 })], 'lived-in', alone)).toMatchObject({
      kind: 'REFUSED',
      sentence: 'This home cannot be chosen. 1 child lives here.',
    });
    expect(weigh([home('two', 1, { filledPlaces: 2 })], 'two')).toMatchObject({ parts: [{ beside: 2 }] });
  });

  it('the home a child is to leave is not passed over', () => {
    const need = buildNeed({ livingAt: [{ homeId: 'now', childIds: ['child-1'] }] });
    const weighed = weigh([home('now', 1, { filledPlaces: 3 }), home('new', 5)], 'new', { need });
    expect(weighed).toMatchObject({ kind: 'WEIGHED' });
    expect(weighed.kind === 'WEIGHED' && weighed.reasonsDue.map(({ subject }) => subject)).not.toContain('NEARER_HOME');
  });

  it('room is not judged here: it is tested when the place is taken', () => {
    expect(weigh([home('full', 1, { reservedPlaces: 3 })], 'full').kind).toBe('WEIGHED');
  });
});

describe('the same facts as the match', () => {
  const aHome = fc.record({
    miles: fc.integer({ min: 1, max: 30 }),
    filledPlaces: fc.integer({ min: 0, max: 3 }),
    ageFrom: fc.constantFrom(0, 9, 12),
    hostAuthority: fc.constantFrom('E08000004', tameside, kent),
  });

  it('every match can be chosen, with its factors and approvals, and is asked about just the nearer matches', () => {
    fc.assert(
      fc.property(fc.array(aHome, { minLength: 1, maxLength: 8 }), (drawn) => {
        const homes = drawn.map(({ miles, ...changes }, index) => home(`home-${index}`, miles, changes));
        const need = buildNeed({ children: [buildChild({ importantPlaces: [buildPlace()] })] });
        // As far as any of them: the order of the match is not asked, only what is suitable.
        const { matches } = askHomes(homes, { need, withinMiles: 40 });
        for (const match of matches) {
          const weighed = weigh(homes, match.home.id, { need });
          if (weighed.kind !== 'WEIGHED') throw new Error(weighed.sentence);
          const [part] = weighed.parts;
          expect(part?.approvals).toEqual(match.approvals);
          expect(part?.miles).toBe(match.miles);
          const milesOf = (miles: number | null) => Number((miles ?? 0).toFixed(1));
          const nearer = matches.filter((one) => milesOf(one.miles) < milesOf(match.miles)).map((one) => one.home.id);
          const asked = weighed.reasonsDue.find(({ subject }) => subject === 'NEARER_HOME')?.passedOver ?? [];
          expect(asked.map(({ homeId }) => homeId).sort()).toEqual(nearer.sort());
        }
      }),
      { numRuns: 60, seed: 7 },
    );
  });
});
