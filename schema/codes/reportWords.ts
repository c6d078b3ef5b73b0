/** What a report is, for whom, and in which form. */

export const reportStatuses = {
  DRAFT: 'Draft',
  PUBLISHED: 'Published',
  SUPERSEDED: 'Superseded by a later edition',
  WITHDRAWN: 'Withdrawn',
} as const;
export type ReportStatus = keyof typeof reportStatuses;

export const reportAudiences = {
  BOARD: 'The board',
  PUBLIC: 'The public',
} as const;
export type ReportAudience = keyof typeof reportAudiences;

export const reportFormats = {
  HTML: 'Page',
  PDF: 'PDF',
  XLSX: 'Workbook',
  CSV: 'Tables as CSV',
  GEOJSON: 'Areas as GeoJSON',
} as const;
export type ReportFormat = keyof typeof reportFormats;

export const actionRatings = {
  RED: 'Not on course',
  AMBER: 'At risk',
  GREEN: 'On course',
  DONE: 'Done',
} as const;
export type ActionRating = keyof typeof actionRatings;

export const pictureKinds = {
  BARS: 'Bars',
  LINE: 'Line',
  MAP: 'Map',
} as const;
export type PictureKind = keyof typeof pictureKinds;

/** What has to be right before a report is published, in the order it is looked at. */
export const reportChecks = {
  COVERAGE: 'Coverage',
  DATA_DATE: 'Data date',
  DISCLOSURE: 'Disclosure',
  ACCESSIBILITY: 'Accessibility',
  NARRATIVE: 'Narrative',
  ACTIONS: 'Actions',
} as const;
export type ReportCheckName = keyof typeof reportChecks;
