/** How are the parts of a change put in words? */
import {
  type AgeBand,
  adaptations,
  ageBands,
  type HomeKind,
  homeKinds,
  offers,
  type PlacementType,
  placementTypes,
} from '../../../schema/vocabulary.ts';
import type { GssCode, IsoDate } from '../facts.ts';
import { dateText, listText, lowerFirst } from '../wording.ts';
import type { ChangeNames, OpenHome } from './scenario.ts';

type Takes = Pick<OpenHome, 'ageFrom' | 'ageTo' | 'sexAccepted' | 'offers' | 'adaptations'>;

/** "children’s home", "in-house foster household". */
export function kindText(kind: HomeKind): string {
  const words: Partial<Record<HomeKind, string>> = {
    IN_HOUSE_FOSTER: 'in-house foster household',
    AGENCY_FOSTER: 'agency foster household',
    SUPPORTED_ACCOMMODATION: 'supported accommodation home',
  };
  return words[kind] ?? lowerFirst(homeKinds[kind].label);
}

/** "a children’s home", "an in-house foster household". */
export function aKindText(kind: HomeKind): string {
  const text = kindText(kind);
  return `${/^[aeiou]/.test(text) ? 'an' : 'a'} ${text}`;
}

export function fromText(fromDate: IsoDate): string {
  return `from ${dateText(fromDate)}`;
}

/** "in Oldham", "in the whole region". */
export function inText(localAuthority: GssCode | null, names: ChangeNames): string {
  return localAuthority === null ? 'in the whole region' : `in ${names.authorityOf(localAuthority)}`;
}

/** "of Oldham", "of the region". */
export function ofText(localAuthority: GssCode | null, names: ChangeNames): string {
  return localAuthority === null ? 'of the region' : `of ${names.authorityOf(localAuthority)}`;
}

function agesText({ ageFrom, ageTo }: Pick<Takes, 'ageFrom' | 'ageTo'>): string | null {
  if (ageFrom === null && ageTo === null) return null;
  if (ageFrom === null) return `ages up to ${ageTo}`;
  if (ageTo === null) return `ages ${ageFrom} and over`;
  return ageFrom === ageTo ? `age ${ageFrom}` : `ages ${ageFrom} to ${ageTo}`;
}

/** ["ages 10 to 15", "girls only", "with: …"]; a list that is empty takes none of them. */
function takesParts({ sexAccepted, ...takes }: Takes): readonly string[] {
  const sexes = { ANY: 'boys and girls', M: 'boys only', F: 'girls only' };
  const list = (what: string, words: readonly string[] | null) =>
    words === null ? [] : [words.length === 0 ? `no ${what}` : `${what}: ${listText(words)}`];
  return [
    ...(agesText(takes) === null ? [] : [agesText(takes) ?? '']),
    ...(sexAccepted === null ? [] : [sexes[sexAccepted]]),
    ...list('offers', takes.offers?.map((offer) => lowerFirst(offers[offer])) ?? null),
    ...list('adaptations', takes.adaptations?.map((one) => lowerFirst(adaptations[one])) ?? null),
  ];
}

/** ", for ages 10 to 15; offers: solo", or nothing where it takes any child of its kind. */
export function forText(takes: Takes): string {
  const parts = takesParts(takes);
  return parts.length === 0 ? '' : `, for ${parts.join('; ')}`;
}

/** "ages 10 to 15; girls only". */
export function takesText(takes: Takes): string {
  return takesParts(takes).join('; ');
}

/** " aged 10 to 15 or 16 and 17", or nothing. */
export function agedText(bands: readonly AgeBand[] | null): string {
  if (bands === null) return '';
  const words = (Object.keys(ageBands) as AgeBand[]).filter((band) => bands.includes(band));
  return ` aged ${listText(words.map((band) => lowerFirst(ageBands[band].label)))}`;
}

/** " in fostering and children’s homes", or nothing. */
export function typesText(types: readonly PlacementType[] | null): string {
  return types === null ? '' : ` in ${listText(types.map((type) => lowerFirst(placementTypes[type].label)))}`;
}

/** "12.5 %". */
export function percentText(percent: number): string {
  return `${Number(percent.toFixed(2))} %`;
}
