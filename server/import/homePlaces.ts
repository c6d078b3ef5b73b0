import { mostPlaces, oldestAge } from './homeColumns.ts';
import { type CellReader, readCount } from './readCells.ts';

export interface HomePlaces {
  readonly ageFrom: number | null;
  readonly ageTo: number | null;
  readonly registeredPlaces: number;
  readonly filledPlaces: number;
  readonly onHoldPlaces: number;
  readonly reservedPlaces: number;
  readonly noticePlaces: number;
}

function checkSums(cells: CellReader, places: HomePlaces): void {
  const taken = places.filledPlaces + places.onHoldPlaces + places.reservedPlaces;
  if (taken > places.registeredPlaces) {
    cells.add({
      column: 'registered_places',
      rule: 'PLACES',
      sentence: `Filled, on hold and reserved places come to ${taken}, more than the ${places.registeredPlaces} registered.`,
      fix: 'Check the four numbers: filled + on hold + reserved can be registered at most.',
    });
  }
  if (places.noticePlaces > places.filledPlaces) {
    cells.add({
      column: 'notice_places',
      rule: 'PLACES',
      sentence: 'More places are on notice than are filled.',
      fix: 'notice_places counts filled places whose child is to move; it can be filled_places at most.',
    });
  }
  if (places.ageFrom !== null && places.ageTo !== null && places.ageFrom > places.ageTo) {
    cells.add({
      column: 'age_to',
      rule: 'AGES',
      sentence: 'age_to is below age_from.',
      fix: 'Give the youngest and the oldest age, in whole years.',
    });
  }
}

/** Places and ages of one home, checked against each other. Blank counts are 0, blank ages not recorded. */
export function readHomePlaces(cells: CellReader): HomePlaces {
  const most = mostPlaces;
  if (cells.text('registered_places') === '') {
    cells.add({
      column: 'registered_places',
      rule: 'REQUIRED',
      sentence: 'registered_places is blank.',
      fix: 'Write how many children the home is registered or approved for.',
    });
  }
  let problems = 0;
  const counting: CellReader = {
    ...cells,
    add: (finding) => {
      problems += 1;
      cells.add(finding);
    },
  };
  const places: HomePlaces = {
    ageFrom: readCount(counting, 'age_from', { most: oldestAge, unless: null }),
    ageTo: readCount(counting, 'age_to', { most: oldestAge, unless: null }),
    registeredPlaces: readCount(counting, 'registered_places', { most, unless: 0 }),
    filledPlaces: readCount(counting, 'filled_places', { most, unless: 0 }),
    onHoldPlaces: readCount(counting, 'on_hold_places', { most, unless: 0 }),
    reservedPlaces: readCount(counting, 'reserved_places', { most, unless: 0 }),
    noticePlaces: readCount(counting, 'notice_places', { most, unless: 0 }),
  };
  if (problems === 0 && cells.text('registered_places') !== '') checkSums(cells, places);
  return places;
}
