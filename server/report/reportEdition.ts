/** What is an edition of the report: what is released, what people have written, and how far it has come? */
import type { ReportBlockId } from '../../schema/codes/reportBlocks.ts';
import type { GssCode, IsoDate } from '../engine/facts.ts';
import type { ReleasedBlock } from '../engine/report/report.ts';

/** BOARD says what the board is asked and the risks; PUBLIC is for everybody. */
export type ReportAudience = 'BOARD' | 'PUBLIC';

export interface ReportAction {
  readonly what: string;
  readonly owner: string;
  readonly due: IsoDate;
  readonly rating: 'RED' | 'AMBER' | 'GREEN' | 'DONE';
}

/** Ground of a council: longitude and latitude, WGS 84. */
export interface ReportArea {
  readonly gss: GssCode;
  readonly name: string;
  readonly geometry: GeoJSON.Polygon | GeoJSON.MultiPolygon;
}

/** Nothing in it may not be seen by the board: numbers are as released. */
export interface ReportEdition {
  readonly id: string;
  readonly regionName: string;
  readonly version: number;
  readonly status: 'DRAFT' | 'PUBLISHED' | 'SUPERSEDED' | 'WITHDRAWN';
  readonly asOf: IsoDate;
  readonly madeOn: IsoDate;
  readonly isSynthetic: boolean;
  readonly headline: string;
  readonly blocks: readonly ReleasedBlock[];
  readonly narratives: Readonly<Partial<Record<ReportBlockId, string>>>;
  readonly actions: readonly ReportAction[];
  readonly areas: readonly ReportArea[];
  readonly approvedBy: string | null;
  readonly publishedOn: IsoDate | null;
  /** Of the facts it was made from. */
  readonly fingerprint: string;
  readonly largestSmallCount: number;
}
