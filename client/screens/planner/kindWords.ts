/** Kinds of home in an address: `childrens-home.ages10to15.places2to4.for-teenager_fostering.places1to2`. */
import { type Cohort, cohorts, type PlacementType, placementTypes } from '../../../schema/vocabulary.ts';
import { type KindDraft, mostKinds, newKind } from './plannerDraft.ts';

const shortWord = (code: string) => code.toLowerCase().replaceAll('_', '-');
const types = Object.keys(placementTypes) as PlacementType[];
const needs = Object.keys(cohorts) as Cohort[];

const costs = { week: 'weekly', home: 'perHome', place: 'perPlace' } as const;
const part = `(?:ages\\d{0,2}to\\d{0,2}|places\\d{1,2}to\\d{1,2}|for-(?:${needs.map(shortWord).join('|')})|(?:week|home|place)\\d{1,8})`;
const one = `(?:${types.map(shortWord).join('|')})(?:\\.${part})*`;
/** What an address may say of kinds. */
export const kindsForm = new RegExp(`^${one}(?:_${one}){0,${mostKinds - 1}}$`);

function withPart(kind: KindDraft, text: string): KindDraft {
  const [, ageFrom, ageTo] = /^ages(\d*)to(\d*)$/.exec(text) ?? [];
  if (ageFrom !== undefined && ageTo !== undefined) return { ...kind, ageFrom, ageTo };
  const [, fewest, most] = /^places(\d+)to(\d+)$/.exec(text) ?? [];
  if (fewest !== undefined && most !== undefined) return { ...kind, fewest, most };
  const cohort = needs.find((need) => text === `for-${shortWord(need)}`);
  if (cohort !== undefined) return { ...kind, cohorts: [...kind.cohorts.filter((one) => one !== cohort), cohort] };
  const [, what = '', pounds = ''] = /^(week|home|place)(\d+)$/.exec(text) ?? [];
  return what in costs ? { ...kind, [costs[what as keyof typeof costs]]: pounds } : kind;
}

/** Of a text of that form. */
export function readKinds(text: string): readonly KindDraft[] {
  return text.split('_').map((said) => {
    const [word, ...parts] = said.split('.');
    const type = types.find((known) => shortWord(known) === word) ?? newKind.type;
    return parts.reduce(withPart, { ...newKind, type });
  });
}

/** Nothing where the number is none: what is half typed stays on the screen alone. */
const whole = (typed: string) => (/^\d{1,8}$/.test(typed.trim()) ? typed.trim() : '');

function kindWord(kind: KindDraft): string {
  const [ageFrom, ageTo] = [whole(kind.ageFrom), whole(kind.ageTo)];
  const [fewest, most] = [whole(kind.fewest), whole(kind.most)];
  const isUsualSize = fewest === newKind.fewest && most === newKind.most;
  const parts = [
    ageFrom === '' && ageTo === '' ? [] : [`ages${ageFrom}to${ageTo}`],
    isUsualSize || fewest === '' || most === '' ? [] : [`places${fewest}to${most}`],
    kind.cohorts.map((cohort) => `for-${shortWord(cohort)}`),
    Object.entries(costs).flatMap(([word, key]) => (whole(kind[key]) === '' ? [] : [`${word}${whole(kind[key])}`])),
  ].flat();
  return [shortWord(kind.type), ...parts].join('.');
}

export function writeKinds(kinds: readonly KindDraft[]): string | null {
  const text = kinds.map(kindWord).join('_');
  return text === shortWord(newKind.type) ? null : text;
}
