import { describe, expect, it } from 'vitest';
import { indexHomes } from '../../server/engine/homeIndex.ts';
import { rankNearHomes } from '../../server/engine/match.ts';
import {
  askHomes,
  asOf,
  at,
  buildChild,
  buildHome,
  buildNeed,
  buildPlace,
  buildRegion,
  buildSchool,
  buildSiblings,
  kent,
  milesNorth,
  tameside,
} from './factsBuilders.ts';

const idsOf = (matches: readonly { readonly home: { readonly id: string } }[]) => matches.map((match) => match.home.id);

describe('rankNearHomes: order', () => {
  it('puts kinship first, then fewer not met, fewer not known, fewer weekly miles, then id', () => {
    const homes = [
      buildHome({ id: 'b-near' }),
      buildHome({ id: 'a-near' }),
      buildHome({ id: 'nearest', location: at(milesNorth(0.5)) }),
      buildHome({ id: 'next-council', hostAuthority: tameside, location: at(milesNorth(0.1)) }),
      buildHome({
        id: 'aunt',
        kind: 'KINSHIP',
        namedChildIds: ['child-1'],
        hostAuthority: kent,
        location: at(milesNorth(9)),
      }),
    ];
    const answer = askHomes(homes);
    expect(idsOf(answer.matches)).toEqual(['aunt', 'nearest', 'a-near', 'b-near', 'next-council']);
    expect(answer.matches.map((match) => match.rank)).toEqual([1, 2, 3, 4, 5]);
    expect(answer.matches[0]?.rankReason).toMatch(
      /^Listed first: the law asks us to look to family and friends first\. 2 factors not met/,
    );
  });

  it('finds a kinship home beyond the limit, and one whose location is not known', () => {
    const aunt = { kind: 'KINSHIP', namedChildIds: ['child-1'] } as const;
    const homes = [
      buildHome({ id: 'far-aunt', ...aunt, location: at(milesNorth(60)) }),
      buildHome({ id: 'lost-uncle', ...aunt, location: null }),
      buildHome({ id: 'lost', location: null }),
      buildHome({ id: 'far', location: at(milesNorth(60)) }),
    ];
    const answer = askHomes(homes);
    expect(idsOf(answer.matches)).toEqual(['lost-uncle', 'far-aunt']);
    expect(answer.matches[1]?.factors[0]).toMatchObject({
      status: 'NOT_MET',
      sentence: '60.0 miles from family; near home is within 20 miles.',
    });
    expect(answer.matches[0]?.factors[0]?.status).toBe('NOT_KNOWN');
    expect(answer.homesConsidered).toBe(2);
    expect(answer.homesWithoutLocation).toBe(1);
    expect(answer.notes).toEqual(['1 home without a known location was not looked at.']);
  });

  it('is near every child’s family home: the farther one counts', () => {
    const [first, second] = buildSiblings(2);
    const other = buildPlace({ id: 'other', location: at(milesNorth(8)) });
    const need = buildNeed({
      children: [
        { ...buildChild(), ...first },
        { ...buildChild(), ...second, importantPlaces: [other] },
      ],
    });
    const homes = [buildHome({ id: 'between', location: at(milesNorth(4)) }), buildHome({ id: 'near-one' })];
    const answer = askHomes(homes, { need, withinMiles: 5 });
    expect(idsOf(answer.matches)).toEqual(['between']);
    expect(answer.homesConsidered).toBe(1);
  });
});

it('describes only the first few matches where asked to, and still counts all', () => {
  const homes = [buildHome({ id: 'a' }), buildHome({ id: 'b' }), buildHome({ id: 'c' })];
  const ask = (describeFirst: number | null) =>
    rankNearHomes({ need: buildNeed(), homes: indexHomes(homes), region: buildRegion(), asOf, describeFirst });
  const [few, all] = [ask(2), ask(null)];
  expect(few).toMatchObject({ matchCount: 3, homesConsidered: 3, matches: [{ rank: 1 }, { rank: 2 }] });
  expect(all.kind === 'ANSWER' && all.matches).toHaveLength(3);
});

describe('rankNearHomes: problems', () => {
  const ask = (changes: { withinMiles?: number; need?: ReturnType<typeof buildNeed> }) =>
    rankNearHomes({ need: buildNeed(), homes: indexHomes([buildHome()]), region: buildRegion(), asOf, ...changes });

  it.each([0, -1, 0.99, 200.01, Number.NaN, Infinity])('a limit of %s miles is refused', (withinMiles) => {
    expect(ask({ withinMiles })).toEqual({
      kind: 'BAD_LIMIT',
      sentence: 'The distance must be a number of miles from 1 to 200.',
    });
  });

  it.each([1, 200])('a limit of %s miles is taken', (withinMiles) => {
    expect(ask({ withinMiles }).kind).toBe('ANSWER');
  });

  it('takes the region’s own limit where none is given', () => {
    expect(ask({})).toMatchObject({ question: { withinMiles: 20 } });
  });

  it('says that there is no place to measure from', () => {
    const need = buildNeed({ children: [buildChild({ importantPlaces: [buildSchool()] })] });
    expect(ask({ need })).toEqual({
      kind: 'NO_PLACE_TO_MEASURE_FROM',
      sentence:
        'This child has no place to measure from: record the postcode of the family home, or of a community place.',
    });
  });

  it('says that a place is recorded, and that it is not known where it stands', () => {
    const need = buildNeed({ children: [buildChild({ importantPlaces: [buildPlace({ location: null })] })] });
    expect(ask({ need })).toMatchObject({
      sentence: expect.stringMatching(
        /^This child has no place to measure from: where the family home, or a community place, stands is in no postcode table held\./,
      ),
    });
  });
});

describe('rankNearHomes: ruled out', () => {
  const hold = {
    registeredPlaces: 1,
    onHoldPlaces: 1,
    holds: [{ reason: 'BUILDING' as const, places: 1, until: '2025-05-01' }],
  };
  it('counts every considered home once, under its first rule, nearest first', () => {
    const homes = [
      buildHome({ id: 'b', sexAccepted: 'M', ageFrom: 15 }),
      buildHome({ id: 'a', ageFrom: 15, location: at(milesNorth(2)) }),
      buildHome({ id: 'c', sexAccepted: 'M' }),
      buildHome({ id: 'match' }),
    ];
    const answer = askHomes(homes);
    expect(answer.ruledOut.map(({ rule, homeIds }) => [rule, homeIds])).toEqual([
      ['AGE', ['b', 'a']],
      ['SEX', ['c']],
    ]);
    expect(answer.homesConsidered).toBe(4);
  });

  it('names a hold that is to end before the home is needed, and does not count on it', () => {
    const answer = askHomes([buildHome({ ...hold, holds: [{ reason: 'BUILDING', places: 1, until: '2025-04-01' }] })]);
    expect(answer.matches).toEqual([]);
    expect(answer.nearMisses[0]?.change).toBe('When the hold ends on 1 April 2025, as planned');
  });

  it('says what an emergency changes', () => {
    const answer = askHomes([buildHome({ ...hold, holds: [{ reason: 'BUILDING', places: 1, until: '2025-04-01' }] })], {
      isEmergency: true,
    });
    expect(answer.matches).toEqual([]);
    expect(answer.nearMisses[0]?.change).toBe('If the hold ended today');
    expect(answer.notes[0]).toContain('regulation 23');
  });

  it('gives the distance the return would record, and none for an unaccompanied child', () => {
    const grid = (easting: number) => ({ ...at(milesNorth(1)), grid: { easting, northing: 400_000 } });
    const home = buildHome({ location: grid(395_000) });
    const child = buildChild({ importantPlaces: [buildPlace({ location: grid(392_000) })] });
    const milesFor = (isUasc: boolean) =>
      askHomes([home], { need: buildNeed({ children: [{ ...child, isUasc }] }) }).matches[0]?.ssda903DistanceMiles;
    expect(milesFor(false)).toBe(1.9);
    expect(milesFor(true)).toBeNull();
  });
});
