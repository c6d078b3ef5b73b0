/** How is a choice put in words, once the homes have names? */
import { countText, listText, milesText } from '../wording.ts';

/** Homes named before the rest are only counted. */
const namedAtMost = 3;

export interface NamedHome {
  readonly name: string;
  readonly miles: number;
}

function named(homes: readonly NamedHome[]): string {
  const shown = homes.slice(0, namedAtMost).map(({ name, miles }) => `${name} (${milesText(miles)})`);
  const rest = homes.length - shown.length;
  return listText(rest > 0 ? [...shown, countText(rest, 'more home', 'more homes')] : shown);
}

/** "Elm House (2.1 miles) is nearer and could take the children." Homes nearest first. */
export function passedOverSentence(homes: readonly NamedHome[], children: number): string {
  const who = children === 1 ? 'the child' : 'the children';
  return `${named(homes)} ${homes.length === 1 ? 'is' : 'are'} nearer and could take ${who}.`;
}

/** "Elm House (2.1 miles) could take them all." */
export function couldTakeAllSentence(homes: readonly NamedHome[]): string {
  return homes.length === 0 ? '' : ` ${named(homes)} could take them all.`;
}

export interface HeadlinePart {
  readonly name: string;
  readonly miles: number | null;
  readonly children: number;
}

/** "Elm House, 3.1 miles from family. 2 reasons to give before it can be saved." */
export function choiceHeadline(parts: readonly HeadlinePart[], reasons: number): string {
  const isSplit = parts.length > 1;
  const where = parts.map(({ name, miles, children }) => {
    const distance = miles === null ? 'distance not known' : `${milesText(miles)} from family`;
    return isSplit ? `${name} for ${countText(children, 'child', 'children')}, ${distance}` : `${name}, ${distance}`;
  });
  const due =
    reasons === 0 ? 'No reason needs to be given.' : `${countText(reasons, 'reason')} to give before it can be saved.`;
  return `${where.join('; ')}. ${due}`;
}

/** For a home that nobody took just now: what it has free, and what was asked. */
export function noRoomSentence(free: number, needed: number): string {
  if (free === 0)
    return 'This home has no place free now. Nothing was written. Choose another home, or ring it to ask.';
  return `This home has ${countText(free, 'place')} free now, and ${needed} are needed. Nothing was written. Choose another home.`;
}

/** For a home where others are promised a place, beside whom the children may not live. */
export function crowdedSentence(isSolo: boolean): string {
  const why = isSolo ? 'the need is for a child alone' : 'with them there would be more than three foster children';
  return `A place of this home is reserved for others, and ${why}. Nothing was written. Choose another home, or ring it to ask.`;
}
