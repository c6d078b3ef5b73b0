/** What is an edition of the report: what is released, what people have written, and who is shown which part of it? */
import type { ReportBlockId } from '../../schema/codes/reportBlocks.ts';
import type { GssCode, IsoDate } from '../engine/facts.ts';
import type { ReleasedBlock } from '../engine/report/report.ts';
import type { ReleasedTable } from '../engine/report/reportTable.ts';
import { councilView } from './councilView.ts';
import { publicView } from './publicView.ts';
import { typedText } from './typedText.ts';

/** BOARD says what the board is asked, the risks and the money; PUBLIC is for everybody. */
export type ReportAudience = 'BOARD' | 'PUBLIC';
export type ReportStatus = 'DRAFT' | 'PUBLISHED' | 'SUPERSEDED' | 'WITHDRAWN';

export interface ReportAction {
  readonly what: string;
  readonly owner: string;
  /** Null until somebody says by when. */
  readonly due: IsoDate | null;
  readonly rating: 'RED' | 'AMBER' | 'GREEN' | 'DONE';
}

/** Ground of a council: longitude and latitude, WGS 84. */
export interface ReportArea {
  readonly gss: GssCode;
  readonly name: string;
  readonly geometry: GeoJSON.Polygon | GeoJSON.MultiPolygon;
}

export interface EditionBlock extends ReleasedBlock {
  readonly comparisons: readonly string[];
  readonly changed: readonly string[];
  readonly quality: string | null;
}

export interface KeyNumber {
  readonly text: string;
  readonly label: string;
  readonly detail: string;
}

export interface FirstPage {
  readonly headline: string;
  readonly numbers: readonly KeyNumber[];
  readonly table: ReleasedTable;
  readonly topGaps: readonly string[];
  readonly changed: readonly string[];
  readonly proposals: readonly string[];
  readonly quality: readonly string[];
  readonly dataRisks: readonly string[];
}

export interface MeasurePage {
  readonly id: string;
  readonly title: string;
  readonly meaning: string;
  readonly formula: string;
  readonly workedExample: string;
  readonly limits: readonly string[];
  readonly source: string;
}

/** What is released of a report: the part of `Report` that may be shown. */
export interface ShownReport {
  readonly headline: string;
  readonly firstPage: FirstPage;
  readonly blocks: readonly EditionBlock[];
  readonly measures: readonly MeasurePage[];
}

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
  readonly audience: ReportAudience;
  /** One council's view; null = the region's. */
  readonly council: GssCode | null;
}

/** What is rendered: nothing in it may not be seen by those it is for. */
export interface ReportEdition extends ReportContent, ReportView {}

function withTypedText(content: ReportContent): ReportContent {
  const narratives = Object.entries(content.narratives).map(([block, text]) => [block, typedText(text)]);
  const { withdrawn } = content;
  return {
    ...content,
    narratives: Object.fromEntries(narratives),
    actions: content.actions.map((action) => ({
      ...action,
      what: typedText(action.what),
      owner: typedText(action.owner),
    })),
    risks: content.risks.map(typedText),
    asks: content.asks.map(typedText),
    withdrawn: withdrawn === null ? null : { ...withdrawn, reason: typedText(withdrawn.reason) },
  };
}

/**
 * The one place that leaves things out. No number is worked out here: each is as it was released with all the others, so nobody can
 * subtract one view from another.
 */
export function editionFor(content: ReportContent, view: ReportView): ReportEdition {
  const typed = withTypedText(content);
  const own = view.council === null ? typed : councilView(typed, view.council);
  return { ...(view.audience === 'PUBLIC' ? publicView(own) : own), ...view };
}
