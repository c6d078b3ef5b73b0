import type { HomeKind, Offer } from '../../schema/vocabulary.ts';
import type { GssCode } from '../engine/facts.ts';
import type { LoadedRegisteredHome } from '../engine/loadedMarket.ts';
import { mostPlaces } from './homeColumns.ts';
import type { OfstedCells, OfstedSource } from './ofsted.ts';
import { readFlag, readJudgement, readOfstedSector, readOfstedStatus } from './ofstedWords.ts';
import { dateFinding, readDate } from './readDate.ts';
import type { Finding } from './rowLedger.ts';

interface HomeQuestion {
  readonly kind: HomeKind;
  readonly hostAuthority: GssCode | null;
  readonly premises: Map<string, number>;
}

const noAuthority: Finding = {
  column: 'Local authority',
  rule: 'LOCAL_AUTHORITY',
  sentence: 'The council the home stands in is not one we know.',
  fix: 'Write its name as DfE or Ofsted does, or its nine-character code.',
};
const outside: Finding = {
  column: 'Local authority',
  rule: 'OUTSIDE_REGION',
  sentence:
    'The home stands outside the region, and the list gives no address that can be placed, so nothing can be asked of it.',
  fix: 'Nothing to do. A list with addresses brings in homes outside the region too.',
};
const notPlaced: Finding = {
  column: 'Postcode',
  rule: 'POSTCODE',
  sentence: 'The postcode is not in the postcode table, so no distance to the home is known.',
  fix: 'Load a postcode table that has it, then send this file again.',
};
const noPlaces: Finding = {
  column: 'Places',
  rule: 'PLACES',
  sentence: 'The list does not say how many places the home has, so none are counted.',
  fix: 'Nothing to do, unless the number is known: then send it with the homes return.',
};
const badPlaces: Finding = {
  column: 'Places',
  rule: 'WHOLE_NUMBER',
  sentence: `Places is not a whole number from 0 to ${mostPlaces}.`,
  fix: 'Write a whole number like 4.',
};

function placesIn(text: OfstedCells): number | null | Finding {
  const cell = text('places');
  if (cell === '') return null;
  return /^\d{1,4}(\.0+)?$/.test(cell) && Number(cell) <= mostPlaces ? Number(cell) : badPlaces;
}

/** Only what a column says in so many words. Learning, sensory and emotional needs are no offer of ours. */
function offersOf(text: OfstedCells, isShortBreakOnly: boolean): Offer[] | null {
  const disability = readFlag(text('physical_disabilities'));
  if (disability === null && !isShortBreakOnly) return null;
  return [
    ...(disability === true ? (['DISABILITY'] as const) : []),
    ...(isShortBreakOnly ? (['SHORT_BREAK'] as const) : []),
  ];
}

/** The last full inspection; the date is ISO or day first, which cannot be taken for each other. */
function inspectionOf(text: OfstedCells): Pick<LoadedRegisteredHome, 'inspectedOn' | 'inspectionJudgement'> {
  const inspectedOn = readDate(text('inspected'), 'DAY_FIRST') ?? readDate(text('inspected'), 'ISO');
  const inspectionJudgement = readJudgement(text('judgement')) ?? readJudgement(text('supported_outcome'));
  return { inspectedOn, inspectionJudgement: inspectedOn === null ? null : inspectionJudgement };
}

const unreadInspection: Finding = {
  ...dateFinding('', 'Date of last full inspection', { format: 'DAY_FIRST', rule: 'DATE' }),
  fix: 'The home is loaded without its inspection. Write the date as 31/03/2025 or 2025-03-31 and send the file again.',
};

/** The URN; for premises, which have no number of their own, with their place in the list of those in the authority. */
function referenceOf(text: OfstedCells, { kind, hostAuthority, premises }: HomeQuestion): string {
  const urn = text('urn').toUpperCase();
  if (kind !== 'SUPPORTED_ACCOMMODATION') return urn;
  const key = `${hostAuthority}|${urn}`;
  const number = (premises.get(key) ?? 0) + 1;
  premises.set(key, number);
  return `${urn} premises ${number}`;
}

/** A home of Ofsted's list, or why it cannot be loaded. Who lives in it is not in the list. */
export function readOfstedHome(
  text: OfstedCells,
  question: HomeQuestion,
  source: OfstedSource,
): { readonly home: LoadedRegisteredHome; readonly warnings: readonly Finding[] } | readonly Finding[] {
  const found = source.findPlace(text('postcode'));
  const places = placesIn(text);
  const hostAuthority = question.hostAuthority ?? found.hostAuthority;
  const isShortBreakOnly = readFlag(text('short_break_only')) ?? false;
  if (hostAuthority === null) return [noAuthority];
  if (places !== null && typeof places !== 'number') return [places];
  if (found.location === null && !source.members.has(hostAuthority)) return [outside];
  const status = readOfstedStatus([text('status'), text('setting_status')], text('closed'));
  const home: LoadedRegisteredHome = {
    homeReference: referenceOf(text, { ...question, hostAuthority }),
    urn: text('urn').toUpperCase(),
    kind: question.kind,
    name: text('name') || null,
    hostAuthority,
    status,
    registeredPlaces: places ?? 0,
    isShortBreakOnly,
    isMultiBuilding: readFlag(text('multi_building')),
    location: found.location,
    postcodeSector: found.postcode?.sector ?? null,
    town: text('town') || null,
    providerName: text('provider') || null,
    ownerGroupName: text('owner_group') || text('provider') || null,
    sector: readOfstedSector(text('sector')),
    offers: offersOf(text, isShortBreakOnly),
    phone: text('phone') || null,
    ...inspectionOf(text),
  };
  const isUnplaced = text('postcode') !== '' && found.location === null;
  const isUnread = text('inspected') !== '' && home.inspectedOn === null;
  const warnings = [
    ...(isUnplaced ? [notPlaced] : []),
    ...(places === null && status === 'OPEN' ? [noPlaces] : []),
    ...(isUnread ? [unreadInspection] : []),
  ];
  return { home, warnings };
}
