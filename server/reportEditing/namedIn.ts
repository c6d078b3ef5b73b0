/** Which child, need or home of the region does a text name? Only what kind of thing it is is said, never which. */
import type { KnownNames } from '../store/reports/knownNames.ts';
import { aWord, plainText, typedTokens, wordsOf } from './typedTokens.ts';

/** Words that every second home has in its name: alone they name none. */
const common = new Set(
  "a an and at by for in of on the to with no not new my our all one two three agency children's care carer carers child children centre family foster fostering home homes house household kinship limited ltd placement place placements places project redacted residential school secure service services short breaks supported accommodation support unit young people".split(
    ' ',
  ),
);
const afterHomes = new Set("home homes house lodge cottage children's childrens unit".split(' '));
const addressWords = new Set(
  'house lodge cottage court grange hall villa manor farm view croft bank close gardens mews rise place'.split(' '),
);

export function spoken(name: string): string {
  return wordsOf(name)
    .map((word) => word.toLowerCase())
    .join(' ');
}

export function tellingWords(name: string): readonly string[] {
  return spoken(name)
    .split(' ')
    .filter((word) => word !== '' && !common.has(word));
}

/** "Beech Lodge Children's Home" is "Beech Lodge" too; never less than two words that are not common to all. */
function namesOf(name: string): readonly (readonly string[])[] {
  const all = wordsOf(name).map((word) => word.toLowerCase());
  const words = all[0] === 'the' && all.length > 2 ? all.slice(1) : all;
  if (words.every((word) => common.has(word) || /^\d+$/.test(word))) return [];
  const end = words.findLastIndex((word) => addressWords.has(word) || !(common.has(word) || /^\d+$/.test(word)));
  const short = words.slice(0, end + 1);
  return short.length >= 2 && short.length < words.length ? [words, short] : [words];
}

interface TypedWord {
  readonly word: string;
  /** Any word has a capital there. */
  readonly beginsSentence: boolean;
}

function typedWords(text: string): readonly TypedWord[] {
  const plain = plainText(text);
  return [...plain.matchAll(aWord)].map(({ 0: word, index }, at, all) => {
    const last = all[at - 1];
    const between = last === undefined ? '\n' : plain.slice(last.index + last[0].length, index);
    return { word, beginsSentence: /[.!?:;\n•–—-]/.test(between) };
  });
}

const isCapital = ({ word }: TypedWord) => /^[\p{Lu}\p{N}]/u.test(word);

/** Where a place is named as a home is, the home alone is meant by what follows. */
function isNamed(
  own: readonly TypedWord[],
  { next, isPlace }: { readonly next: string; readonly isPlace: boolean },
): boolean {
  const isSaidToBeHome = afterHomes.has(next);
  if (isPlace) return isSaidToBeHome;
  const [first] = own;
  if (own.length === 1 && first !== undefined) return isCapital(first) && (isSaidToBeHome || !first.beginsSentence);
  const isWrittenAsName = own.filter(({ word }) => !common.has(word.toLowerCase())).every(isCapital);
  return isWrittenAsName || addressWords.has(own.at(-1)?.word.toLowerCase() ?? '');
}

function namesHome(typed: readonly TypedWord[], { homes, places }: KnownNames): boolean {
  const small = typed.map(({ word }) => word.toLowerCase());
  return homes.flatMap(namesOf).some((name) =>
    small.some((word, at) => {
      if (word !== name[0] || !name.every((part, of) => small[at + of] === part)) return false;
      const next = small[at + name.length] ?? '';
      return isNamed(typed.slice(at, at + name.length), { next, isPlace: places.has(name.join(' ')) });
    }),
  );
}

function meets(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  return [...some].some((one) => others.has(one));
}

/**
 * Shape  "a child’s reference", each kind once. A council's or a town's name is no home's, unless it is said to be a home: "Ashton
 *        children's home". One word alone counts as written in capitals.
 */
export function namedIn(text: string, known: KnownNames): readonly string[] {
  const { references, phones, dates } = typedTokens(text);
  const found = [
    meets(references, known.children) && 'a child’s reference',
    meets(dates, known.births) && 'a child’s date of birth',
    meets(references, known.needs) && 'the reference of a need',
    meets(references, known.homeNumbers) && 'a home’s number',
    meets(phones, known.phones) && 'a home’s phone number',
    namesHome(typedWords(text), known) && 'a home’s name',
  ];
  return found.filter((what) => what !== false);
}
