/** The kinds of file a region keeps up to date, and the import formats each comes in. */

export const fileKinds = {
  CHILDREN: { label: 'Children and placements', formats: ['ssda903'] },
  NEEDS: { label: 'Placement needs', formats: ['needs', 'placements-standard'] },
  HOMES: { label: 'Homes and places', formats: ['homes'] },
  OFSTED: { label: 'Ofsted list', formats: ['ofsted'] },
  PLACEMENTS_BOUGHT: { label: 'Placements bought', formats: ['pnw-census'] },
  SCHOOLS: { label: 'Schools', formats: ['schools'] },
  BOUNDARIES: { label: 'Boundaries', formats: ['boundaries'] },
  POSTCODES: { label: 'Postcodes', formats: ['postcodes'] },
} as const;
export type FileKind = keyof typeof fileKinds;

/** How far what is loaded of a kind covers the councils and reaches the return date. */
export const coverageStatuses = {
  UP_TO_DATE: 'Up to date',
  PARTLY: 'Some councils missing',
  OLDER: 'Some are older',
  NOTHING: 'Nothing loaded',
} as const;
export type CoverageStatus = keyof typeof coverageStatuses;
