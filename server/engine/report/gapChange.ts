/** How is it said that the places short, or to spare, are other than they were? Above 0 is short, below 0 to spare. */
import { capitalise, countText, numberText, smallNumberText } from '../wording.ts';

export interface Change {
  readonly was: number;
  readonly value: number;
}

type Side = 'short' | 'to spare';
const sideOf = (value: number): Side => (value > 0 ? 'short' : 'to spare');

/** Null where it was short and is now to spare, or the other way about. */
function turnOf({ was, value }: Change): { readonly more: 'more' | 'fewer'; readonly side: Side } | null {
  if (was * value < 0) return null;
  const side = sideOf(value === 0 ? was : value);
  return { side, more: Math.abs(value) > Math.abs(was) ? 'more' : 'fewer' };
}

/** "14 more short", "6 fewer to spare", "4 short, where 3 were to spare". */
export function gapTurnText({ was, value }: Change): string {
  const turn = turnOf({ was, value });
  if (turn !== null) return `${numberText(Math.abs(value - was))} ${turn.more} ${turn.side}`;
  const were = Math.abs(was) === 1 ? 'was' : 'were';
  return `${numberText(Math.abs(value))} ${sideOf(value)}, where ${numberText(Math.abs(was))} ${were} ${sideOf(was)}`;
}

/** "14 more short since edition 2", "16 were to spare in edition 2": beside the number of today. */
export function gapSinceText(change: Change, edition: string): string {
  if (turnOf(change) !== null) return `${gapTurnText(change)} since ${edition}`;
  const was = Math.abs(change.was);
  return `${numberText(was)} ${was === 1 ? 'was' : 'were'} ${sideOf(change.was)} in ${edition}`;
}

/** "14 more places are short than in edition 2", "Four places are short, where three were to spare in edition 2"; without a full stop. */
export function gapTurnSentence(change: Change, edition: string): string {
  const { was, value } = change;
  if (was === value) return `As many places are short or to spare as ${edition}`;
  const turn = turnOf(change);
  const size = Math.abs(value - was);
  const are = (count: number) => (count === 1 ? 'is' : 'are');
  if (turn !== null) {
    const places = size === 1 ? 'place' : 'places';
    return `${capitalise(smallNumberText(size))} ${turn.more} ${places} ${are(size)} ${turn.side} than ${edition}`;
  }
  const [now, before] = [Math.abs(value), Math.abs(was)];
  const places = now < 10 ? `${smallNumberText(now)} ${now === 1 ? 'place' : 'places'}` : countText(now, 'place');
  const were = before === 1 ? 'was' : 'were';
  return `${capitalise(places)} ${are(now)} ${sideOf(value)}, where ${smallNumberText(before)} ${were} ${sideOf(was)} ${edition}`;
}
