/** The question the address asks, read from it and written back so that it can be shared. */

import { readQuery, writeQuery } from '../../url/queryPart.ts';
import { paths } from '../../url/route.ts';

/** What a home may be asked for beyond the rules, in the order of the boxes. Never a rule: a box taken off brings every home back. */
export const preferences = ['school', 'council', 'type', 'confirmed'] as const;
export type Preference = (typeof preferences)[number];

export interface FindQuestion {
  readonly needId: string;
  /** Null = the region's own near-home miles. */
  readonly withinMiles: number | null;
  readonly isEmergency: boolean;
  /** In the order of the boxes, each once. */
  readonly prefers: readonly Preference[];
  /** Whether homes whose free places are on hold are listed too. */
  readonly showsHeld: boolean;
}

const onePreference = `(${preferences.join('|')})`;
/** `school.council`: a full stop needs no escape in an address. */
const preferenceList = new RegExp(`^${onePreference}(\\.${onePreference})*$`);

/** Parts that could not be read are dropped and named, so that the screen can say so. */
export function readFindQuestion(
  needId: string,
  search: string,
): { question: FindQuestion; dropped: readonly string[] } {
  const query = readQuery(search);
  const withinMiles = query.number('within', { from: 1, to: 200 });
  const isEmergency = query.oneOf('emergency', ['yes']) !== null;
  const listed = query.matching('prefer', preferenceList)?.split('.') ?? [];
  const prefers = preferences.filter((preference) => listed.includes(preference));
  const showsHeld = query.oneOf('held', ['yes']) !== null;
  return { question: { needId, withinMiles, isEmergency, prefers, showsHeld }, dropped: query.dropped() };
}

export function findAddress({ needId, withinMiles, isEmergency, prefers, showsHeld }: FindQuestion): string {
  const query = writeQuery({
    within: withinMiles,
    emergency: isEmergency ? 'yes' : null,
    prefer: prefers.join('.'),
    held: showsHeld ? 'yes' : null,
  });
  return `${paths.find(needId)}${query}`;
}

/** As the API takes it. */
export function asNearHomeQuestion({
  needId,
  withinMiles,
  isEmergency,
}: Pick<FindQuestion, 'needId' | 'withinMiles' | 'isEmergency'>) {
  return { needId, withinMiles, emergency: isEmergency };
}

/** Distances worth trying when none is near enough, nearest first. */
export function widerMiles(withinMiles: number): number[] {
  return [5, 10, 20, 30, 50, 100, 200].filter((miles) => miles > withinMiles);
}
