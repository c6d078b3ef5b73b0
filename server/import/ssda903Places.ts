import { isShortBreak } from '../../schema/ssda903Codes.ts';
import { endedWords, hadEndedBefore } from './endedPostcode.ts';
import type { ImportLookups } from './importFacts.ts';
import { type FoundPlace, placeFinder } from './placeFinder.ts';
import { soundRows, type Table, type TableRow } from './readTable.ts';
import type { Finding } from './rowLedger.ts';

export interface EpisodePlaces {
  readonly home: FoundPlace;
  readonly placement: FoundPlace;
}

const unknownPlace: FoundPlace = {
  postcode: null,
  location: null,
  hostAuthority: null,
  endedIn: null,
  state: 'BLANK',
};
const troubles: Readonly<Record<FoundPlace['state'], string | null>> = {
  FOUND: null,
  NEARBY: 'is not in the postcode table, so the centre of its sector was used',
  NOT_IN_TABLE: 'is not in the postcode table',
  NOT_A_POSTCODE: 'is not a postcode',
  BLANK: 'is blank',
};

async function* postcodesIn(tables: readonly Table[]): AsyncGenerator<string> {
  for (const table of tables) {
    for await (const row of soundRows(table)) {
      yield row.text('HOME_POST');
      yield row.text('PL_POST');
    }
  }
}

/** Finds home and placement of every episode; an unaccompanied child has no home postcode (DfE rule 406). */
export async function episodePlaces(
  tables: readonly Table[],
  lookups: ImportLookups,
): Promise<(row: TableRow, child: { isUasc: boolean }) => EpisodePlaces> {
  const find = await placeFinder(postcodesIn(tables), lookups);
  return (row, { isUasc }) => ({
    home: isUasc ? unknownPlace : find(row.text('HOME_POST')),
    placement: find(row.text('PL_POST')),
  });
}

/** Not found as asked, so that a fuller postcode table would place it better. */
export const isUnplaced = ({ state }: FoundPlace): boolean => state === 'NOT_IN_TABLE' || state === 'NEARBY';

const homeOfUnaccompanied: Finding = {
  column: 'HOME_POST',
  rule: '406',
  sentence: 'HOME_POST is given for an unaccompanied child, so it was not used.',
  fix: 'Leave it blank for children in the UASC table.',
};

/** Postcodes that were no longer in use when the episode began; one that ended since was right when it was written. */
function endedFindings(row: TableRow, { home, placement }: EpisodePlaces): Finding[] {
  const columns = [
    { column: 'HOME_POST', place: home },
    { column: 'PL_POST', place: placement },
  ];
  const ended = columns.filter(({ place }) => hadEndedBefore(place.endedIn, row.text('DECOM')));
  if (ended.length === 0) return [];
  const told = ended.map(({ column, place }) => `${column} ${endedWords(place.endedIn ?? '')}`);
  return [
    {
      column: ended.map(({ column }) => column).join(', '),
      rule: 'POSTCODE_ENDED',
      sentence: `${told.join(' and ')}, before the episode began; the last known place was used.`,
      fix: 'Check the postcode.',
    },
  ];
}

/** One finding for both postcodes of a row at most, beside an unaccompanied child's home and postcodes long ended. */
export function placeFindings(row: TableRow, places: EpisodePlaces, child: { isUasc: boolean }): Finding[] {
  const mayBeBlank = isShortBreak(row.text('LS').toUpperCase());
  const columns = [
    { column: 'HOME_POST', state: places.home.state, mayBeBlank: mayBeBlank || child.isUasc },
    { column: 'PL_POST', state: places.placement.state, mayBeBlank },
  ];
  const troubled = columns.flatMap(({ column, state, mayBeBlank: may }) => {
    const trouble = state === 'BLANK' && may ? null : troubles[state];
    return trouble === null ? [] : [{ column, state, trouble }];
  });
  const unaccompanied = child.isUasc && row.text('HOME_POST') !== '' ? [homeOfUnaccompanied] : [];
  const ended = endedFindings(row, places);
  if (troubled.length === 0) return [...unaccompanied, ...ended];
  const isLocated = troubled.every(({ state }) => state === 'NEARBY');
  return [
    ...unaccompanied,
    ...ended,
    {
      column: troubled.map(({ column }) => column).join(', '),
      rule: '392c',
      sentence: `${troubled.map(({ column, trouble }) => `${column} ${trouble}`).join(' and ')}${isLocated ? '.' : ', so the distance is not known.'}`,
      fix: troubled.every(({ state }) => state === 'BLANK')
        ? 'Fill it in where it is known.'
        : 'Check the postcode. If it is right, load a postcode table that has it, then send this file again.',
    },
  ];
}
