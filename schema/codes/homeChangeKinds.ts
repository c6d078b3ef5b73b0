/** What was done to the record of a home, as its history says it. */
export const homeChangeKinds = {
  CONFIRMED: 'Confirmed: still right',
  PLACES: 'Places changed',
  HELD: 'Places put on hold',
  RELEASED: 'Places released from hold',
  TAKES: 'What it takes changed',
  UNDONE: 'Last change undone',
  IMPORTED: 'Changed by a file',
  KEPT: 'A file said otherwise and was not taken',
} as const;
export type HomeChangeKind = keyof typeof homeChangeKinds;

/** What a change of a home's record can be of. */
export const homeFields = {
  registeredPlaces: 'Registered or approved',
  staffedPlaces: 'Staffed',
  filledPlaces: 'Filled',
  reservedPlaces: 'Reserved',
  noticePlaces: 'Leaving soon',
  notices: 'Days of leaving',
  nextVacancyOn: 'Next place comes free',
  holds: 'On hold',
  ageFrom: 'Youngest age',
  ageTo: 'Oldest age',
  sexAccepted: 'Boys or girls',
  offers: 'Offers',
  adaptations: 'Adaptations',
  adaptedPlaces: 'Places with an adaptation',
  status: 'Status',
  confirmedOn: 'Confirmed',
} as const;
export type HomeField = keyof typeof homeFields;
