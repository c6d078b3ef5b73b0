import { describe, expect, it } from 'vitest';
import { headlineOf } from '../../server/engine/explainReconcile.ts';
import { both, type Case, five, inputOf, run } from './reconcileCases.ts';

describe('headlineOf', () => {
  it.each([
    ['all there', both(five, five, five, five), '10 children loaded, 10 published: it is all there.'],
    [
      'all in one',
      both(five, { CHILDREN: 2 }, five, five),
      '7 children loaded, 10 published: 3 fewer, all in Tameside.',
    ],
    [
      'in both',
      both({ CHILDREN: 9 }, { CHILDREN: 2 }, five, five),
      '11 children loaded, 10 published: 1 more, in Oldham (4 more) and Tameside (3 fewer).',
    ],
    [
      'the total only',
      both({ CHILDREN: 6 }, { CHILDREN: 4 }, five, five),
      '10 children loaded, 10 published: the total agrees, but not in Oldham (1 more) and Tameside (1 fewer).',
    ],
    [
      'a breakdown',
      both({ CHILDREN: 5, AGE_5_9: 1 }, five, { CHILDREN: 5, AGE_5_9: 2 }, five),
      '10 children loaded, 10 published: the totals agree, but 1 figure differs.',
    ],
    ['none loaded', both({}, {}, five, five), 'No children are loaded for 31 March 2025; 10 were published.'],
    [
      'hidden',
      both(five, five, five, { CHILDREN: 'SUPPRESSED' }),
      '10 children loaded; the published figure cannot be compared.',
    ],
    [
      'one child',
      both({ CHILDREN: 1 }, { CHILDREN: 0 }, { CHILDREN: 1 }, { CHILDREN: 0 }),
      '1 child loaded, 1 published: it is all there.',
    ],
    ['nothing published', both(five, five, {}, {}), 'Nothing was published of Greater Manchester for 31 March 2025.'],
  ])('headline: %s', (_, one, headline) => expect(run(one).headline).toBe(headline));

  it('headline: homes', () => {
    const homes = (a: number): Case =>
      both(
        { ...five, CHILDRENS_HOMES: a, CHILDRENS_HOME_PLACES: 4 },
        { ...five },
        { ...five, CHILDRENS_HOMES: 1, CHILDRENS_HOME_PLACES: 4 },
        { ...five, CHILDRENS_HOMES: 2, CHILDRENS_HOME_PLACES: 9 },
      );
    expect(run(homes(1)).headline).toMatch(/it is all there\. Homes agree: 1 children’s home with 4 places\.$/);
    expect(run(homes(3)).headline).toMatch(/1 figure of homes differs\.$/);
    expect(run(both(five, five, { ...five, CHILDRENS_HOMES: 1 }, five)).headline).toMatch(/No homes are loaded\.$/);
  });

  it('is made from the lines alone', () => {
    const one = both(five, five, five, five);
    expect(headlineOf(run(one).lines, inputOf(one))).toBe(run(one).headline);
  });
});
