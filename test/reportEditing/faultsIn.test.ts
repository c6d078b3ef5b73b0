import { describe, expect, test } from 'vitest';
import { faultsIn, knownIn } from '../../server/reportEditing/faultsIn.ts';
import type { KnownNames, NamesAsked } from '../../server/store/reports/knownNames.ts';

const children = ['350-0012', 'OL17', 'CH1234', 'AB/99/X', '48213', 'SMITHJ'];
const births = ['2012-05-12'];
const needs = ['OL-N3'];
const homes = ['Beech Lodge', 'The Willows', 'Ashton', 'Rochdale', 'Hope', 'New Hope', 'Fern Bank Children’s Home'];
const unnamed = ['Children’s home', 'Foster household 12', 'REDACTED'];
const phones = ['01632 960 123'];
const places = ['Ashton', 'Rochdale', 'Small region'];

/** As the store answers: of what is on record, what was typed. */
async function recognised(asked: NamesAsked): Promise<KnownNames> {
  const those = (all: readonly string[]) => new Set(all.map(asked.spelled).filter((one) => asked.references.has(one)));
  const isTyped = (name: string) => {
    const words = asked.tellingWords(name);
    return words.length > 0 && words.every((word) => asked.words.has(word));
  };
  return {
    ...{ children: those(children), needs: those(needs), homeNumbers: those(['SC123456', '1234567']) },
    births: new Set(births.filter((day) => asked.dates.has(day))),
    phones: new Set(phones.map(asked.dialled).filter((one) => asked.phones.has(one))),
    homes: [...homes, ...unnamed].filter(isTyped),
    places: new Set(places.map(asked.spoken)),
  };
}

async function faultsOf(text: string): Promise<readonly string[]> {
  return faultsIn(text, await knownIn({ knownNames: recognised }, [text]));
}

describe('what is on record of a child, a need or a home', () => {
  test.each([
    ['Child 350-0012 moved.', 'a child’s reference'],
    ['Child 350 0012 moved.', 'a child’s reference'],
    ['ol17 waits', 'a child’s reference'],
    ['OL17’s school', 'a child’s reference'],
    ['(OL17)', 'a child’s reference'],
    ['O\u200BL17', 'a child’s reference'],
    ['CH 1234 and others', 'a child’s reference'],
    ['ab/99/x', 'a child’s reference'],
    ['Number 48213 waits', 'a child’s reference'],
    ['SMITHJ waits', 'a child’s reference'],
    ['A child (12/05/2012) waits', 'a child’s date of birth'],
    ['born 12.5.2012', 'a child’s date of birth'],
    ['2012-05-12', 'a child’s date of birth'],
    ['Need OL-N3 is open', 'the reference of a need'],
    ['OLN3', 'the reference of a need'],
    ['Places at Beech Lodge', 'a home’s name'],
    ['at beech lodge', 'a home’s name'],
    ['at Beech\u00A0Lodge.', 'a home’s name'],
    ['The Willows is full', 'a home’s name'],
    ['Fern Bank is full', 'a home’s name'],
    ['children of Ashton children’s home', 'a home’s name'],
    ['We asked Hope to open', 'a home’s name'],
    ['New Hope is full', 'a home’s name'],
    ['Ring 01632 960123', 'a home’s phone number'],
    ['Ring +44 (0)1632 960 123', 'a home’s phone number'],
    ['Home SC123456', 'a home’s number'],
  ])('%s: %s', async (text, what) => {
    expect(await faultsOf(text)).toEqual([what]);
  });

  test.each([
    'Children in Ashton and Rochdale have too few homes.',
    'Rochdale: 17 children. Small region needs 48,213 places.',
    'We need 48213 places, £48213, in 2024-25.',
    'Hope is not enough. We hope for a new home; a new hope for all.',
    'the willow is a tree; a beech; a lodge',
    'Every children’s home and foster household of 12',
    'Smithj is nobody',
    'From 01/04/2021 to 12/06/2012, and 12 May 2012.',
    'OL4 is a district; KS4; s22G; U6; 17 OL',
  ])('nothing in “%s”', async (text) => {
    expect(await faultsOf(text)).toEqual([]);
  });

  test('each kind is said once, and nothing of what was written', async () => {
    const faults = await faultsOf('OL17 and 48213 at Beech Lodge and The Willows, OL4 1AB');
    expect(faults).toEqual(['a postcode', 'a child’s reference', 'a home’s name']);
  });
});
