/** What is an edition of the report: what is released, what people have written, and who is shown which part of it? */
import type { ReportBlockId } from '../../schema/codes/reportBlocks.ts';
import type { ActionRating, ReportAudience, ReportStatus } from '../../schema/codes/reportWords.ts';
import type { GssCode, IsoDate } from '../engine/facts.ts';
import type { Report } from '../engine/report/report.ts';
import { councilView } from './councilView.ts';
import { publicView } from './publicView.ts';
import { typedText, typedWords } from './typedText.ts';

export interface ReportAction {
  readonly what: string;
  readonly owner: string;
  /** Null until somebody says by when. */
  readonly due: IsoDate | null;
  readonly rating: ActionRating;
}

/** Ground of a council: longitude and latitude, WGS 84. */
export interface ReportArea {
  readonly gss: GssCode;
  readonly name: string;
  readonly geometry: GeoJSON.Polygon | GeoJSON.MultiPolygon;
}

/** What is released of a report: the part of it that may be shown. */
export type ShownReport = Pick<Report, 'headline' | 'firstPage' | 'blocks' | 'measures'>;

/** All there is of an edition, for whomever; its numbers are as released. */
export interface ReportContent {
  readonly id: string;
  /** As in the addresses of the region's screens. */
  readonly regionId: string;
  readonly regionName: string;
  /** 1, 2, … in the order of publishing; null while it is a draft. */
  readonly edition: number | null;
  readonly editVersion: number;
  readonly status: ReportStatus;
  readonly asOf: IsoDate;
  readonly madeOn: IsoDate;
  readonly isSynthetic: boolean;
  readonly nearHomeMiles: number;
  readonly report: ShownReport;
  readonly narratives: Readonly<Partial<Record<ReportBlockId, string>>>;
  readonly actions: readonly ReportAction[];
  readonly risks: readonly string[];
  readonly asks: readonly string[];
  /** Of the members; empty where none is known. */
  readonly areas: readonly ReportArea[];
  /** False once official boundaries have been imported. */
  readonly areasAreApproximate: boolean;
  readonly approvedBy: string | null;
  readonly publishedOn: IsoDate | null;
  readonly withdrawn: { readonly on: IsoDate; readonly reason: string } | null;
  /** Of the facts it was made from. */
  readonly fingerprint: string;
  readonly largestSmallCount: number;
}

export interface ReportView {
  /** BOARD says what the board is asked, the risks and the money; PUBLIC is for everybody. */
  readonly audience: ReportAudience;
  /** One council's view; null = the region's. */
  readonly council: GssCode | null;
}

/** What is rendered: nothing in it may not be seen by those it is for. */
export interface ReportEdition extends ReportContent, ReportView {}

/** Ground is numbers, and much of it. */
function withTypedWords({ areas, ...content }: ReportContent): ReportContent {
  return { ...typedWords(content), areas: areas.map((area) => ({ ...area, name: typedText(area.name) })) };
}

/**
 * The one place that leaves things out. No number is worked out here: each is as it was released with all the others, so nobody can
 * subtract one view from another.
 */
export function editionFor(content: ReportContent, view: ReportView): ReportEdition {
  const typed = withTypedWords(content);
  const own = view.council === null ? typed : councilView(typed, view.council);
  return { ...(view.audience === 'PUBLIC' ? publicView(own) : own), ...view };
}
