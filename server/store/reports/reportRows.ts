/** What the store keeps of a report, and what becomes of a write. */
import type { ReportBlockId } from '../../../schema/codes/reportBlocks.ts';
import type { ActionRating, ReportAudience, ReportFormat, ReportStatus } from '../../../schema/codes/reportWords.ts';
import type { GssCode, IsoDate } from '../../engine/facts.ts';
import type { Report } from '../../engine/report/report.ts';

/** Whether a number was shown, by its name. */
export type SaidNumbers = Readonly<Record<string, number | 'HIDDEN'>>;

/** What is released of a report: the part that may be shown. */
export type ReleasedReport = Pick<Report, 'headline' | 'firstPage' | 'blocks' | 'measures'>;

export interface ReportAreaKept {
  readonly gss: GssCode;
  readonly name: string;
  readonly geometry: GeoJSON.Polygon | GeoJSON.MultiPolygon;
}

/** As it was when the report was made, and stays. */
export interface ReportContentKept {
  readonly regionName: string;
  readonly isSynthetic: boolean;
  readonly dataDate: IsoDate;
  /** Members on the day of the report, in its order. */
  readonly councils: readonly { readonly gss: GssCode; readonly name: string }[];
  readonly councilsWithData: number;
  readonly areas: readonly ReportAreaKept[];
  readonly areasAreApproximate: boolean;
  readonly report: ReleasedReport;
}

export interface ReportActionKept {
  readonly what: string;
  readonly owner: string;
  /** Null until somebody says by when. */
  readonly due: IsoDate | null;
  readonly rating: ActionRating;
}

/** What people write, beside the numbers. */
export interface ReportWords {
  readonly narratives: Readonly<Partial<Record<ReportBlockId, string>>>;
  readonly actions: readonly ReportActionKept[];
  readonly risks: readonly string[];
  readonly asks: readonly string[];
}

/** What the last edition said of its numbers, withdrawn or not: it is known. */
export interface LastSaid {
  readonly id: string;
  readonly asOf: IsoDate;
  readonly largestSmallCount: number;
  readonly said: SaidNumbers;
}

export type LastHidden = Pick<LastSaid, 'asOf' | 'largestSmallCount'>;

/** What a run has made. */
export interface ReportToKeep {
  readonly id: string;
  readonly title: string;
  readonly asOf: IsoDate;
  readonly withinMiles: number;
  readonly factsVersion: string;
  readonly fingerprint: string;
  readonly headline: string;
  /** Counts of children from 1 to this are hidden in it. */
  readonly largestSmallCount: number;
  readonly content: ReportContentKept;
  readonly said: SaidNumbers;
  readonly exposed: readonly string[];
  readonly previous: string | null;
  readonly plan: string | null;
  readonly planHeadline: string | null;
}

export interface LastEdition {
  readonly id: string;
  readonly edition: number;
  readonly asOf: IsoDate;
  readonly largestSmallCount: number;
}

/** Times are ISO 8601, UTC. */
export interface ReportRow extends ReportToKeep, ReportWords {
  readonly regionId: string;
  readonly edition: number | null;
  readonly status: ReportStatus;
  readonly version: number;
  readonly madeBy: string;
  readonly madeAt: string;
  readonly changedBy: string;
  readonly changedAt: string;
  readonly approvedBy: string | null;
  readonly publishedAt: string | null;
  readonly supersededBy: string | null;
  readonly withdrawnAt: string | null;
  readonly withdrawnReason: string | null;
  /** As they are now. */
  readonly factsVersionNow: string;
  /** Members of the region on the day of the report. */
  readonly membersNow: readonly GssCode[];
  /** The last edition of the region, whatever has become of it; null before the first. */
  readonly lastEdition: LastEdition | null;
}

export interface ReportFileKept {
  readonly audience: ReportAudience;
  readonly format: ReportFormat;
  readonly bytes: Uint8Array;
}

/** Of which report, and in which version it was seen. */
export interface ReportSeen {
  readonly id: string;
  readonly version: number;
}

/** An edition, ready to be frozen. */
export interface ReportToPublish {
  readonly edition: number;
  /** The edition before, as its files were made to follow it; null before the first. */
  readonly after: string | null;
  readonly publishedAt: string;
  readonly files: readonly ReportFileKept[];
}

export type ReportWritten =
  | { readonly kind: 'WRITTEN'; readonly report: ReportRow }
  | { readonly kind: 'NOT_THERE' }
  | { readonly kind: 'STALE'; readonly changedBy: string; readonly changedAt: string; readonly version: number }
  /** Another edition was published meanwhile. */
  | { readonly kind: 'OVERTAKEN' }
  | { readonly kind: 'REFUSED'; readonly sentence: string; readonly field: string | null };
