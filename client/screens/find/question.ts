/** The question the address asks, read from it and written back so that it can be shared. */

import { readQuery, writeQuery } from '../../url/queryPart.ts';
import { paths } from '../../url/route.ts';

export interface FindQuestion {
  readonly needId: string;
  /** Null = the region's own near-home miles. */
  readonly withinMiles: number | null;
  readonly isEmergency: boolean;
}

/** Parts that could not be read are dropped and named, so that the screen can say so. */
export function readFindQuestion(
  needId: string,
  search: string,
): { question: FindQuestion; dropped: readonly string[] } {
  const query = readQuery(search);
  const withinMiles = query.number('within', { from: 1, to: 200 });
  const isEmergency = query.oneOf('emergency', ['yes']) !== null;
  return { question: { needId, withinMiles, isEmergency }, dropped: query.dropped() };
}

export function findAddress({ needId, withinMiles, isEmergency }: FindQuestion): string {
  return `${paths.find(needId)}${writeQuery({ within: withinMiles, emergency: isEmergency ? 'yes' : null })}`;
}

/** As the API takes it. */
export function asNearHomeQuestion({ needId, withinMiles, isEmergency }: FindQuestion) {
  return { needId, withinMiles, emergency: isEmergency };
}

/** Distances worth trying when none is near enough: the next two steps beyond the one asked. */
export function widerMiles(withinMiles: number): number[] {
  return [5, 10, 20, 30, 50, 100, 200].filter((miles) => miles > withinMiles).slice(0, 2);
}
