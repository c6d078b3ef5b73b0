/** What does a report say, once every number in it may be published? Nothing here is exact that may not be known to all. */
import type { ReportBlockId } from '../../../schema/codes/reportBlocks.ts';
import type { SaidBefore } from '../disclose/said.ts';
import type { GssCode, IsoDate } from '../facts.ts';
import type { ReportPicture } from './reportBlock.ts';
import type { ReleasedTable } from './reportTable.ts';

/** What a block says of one council alone: of its own numbers, as they are released with all the others. */
export interface CouncilWords {
  /** Null where nothing but the region's answer can be said. */
  readonly answer: string | null;
  readonly comparisons: readonly string[];
  readonly changed: readonly string[];
}

export interface ReleasedBlock {
  readonly id: ReportBlockId;
  readonly title: string;
  readonly answer: string;
  readonly tables: readonly ReleasedTable[];
  readonly picture: ReportPicture | null;
  readonly notLoaded: string | null;
  readonly notes: readonly string[];
  /** Beside published figures, with their source: earlier years, the region, England, councils like these. */
  readonly comparisons: readonly string[];
  /** Since the last published report, from what both publish. */
  readonly changed: readonly string[];
  /** How good the data of the block is; null where nothing is to be said of it. */
  readonly quality: string | null;
  /** Editions made before councils had words of their own have none. */
  readonly councils?: Readonly<Record<GssCode, CouncilWords>>;
}

/** One of the numbers of the first page: "270 short", "places, all types", "up 26 since the last report". */
export interface KeyNumber {
  readonly text: string;
  readonly label: string;
  readonly detail: string;
}

export interface FirstPage {
  readonly headline: string;
  /** Four at most, of those that are known. */
  readonly numbers: readonly KeyNumber[];
  /** Councils: children who need a place, places short or spare, children who cannot live near home; cells as elsewhere in the report. */
  readonly table: ReleasedTable;
  /** The largest shortages, three at most. */
  readonly topGaps: readonly string[];
  readonly changed: readonly string[];
  readonly proposals: readonly string[];
  readonly quality: readonly string[];
  readonly dataRisks: readonly string[];
  /** Why the report counts children in more than one way; null where it does not. */
  readonly counts?: string | null;
}

/** How a number of the report is made. */
export interface MeasurePage {
  readonly id: string;
  readonly title: string;
  readonly meaning: string;
  /** In words. */
  readonly formula: string;
  /** With the numbers of this report, as released. */
  readonly workedExample: string;
  readonly limits: readonly string[];
  readonly source: string;
}

export interface Report {
  readonly headline: string;
  readonly firstPage: FirstPage;
  readonly blocks: readonly ReleasedBlock[];
  readonly measures: readonly MeasurePage[];
  /** Numbers by key, for the next edition: what is published once stays so, and what is hidden once stays hidden. */
  readonly said: ReadonlyMap<string, SaidBefore>;
  /** Numbers that cannot be kept secret: such a report may not be published. */
  readonly exposed: readonly string[];
}

/** The last published report of the region. */
export interface PreviousReport {
  readonly edition: number;
  readonly asOf: IsoDate;
  readonly blocks: readonly ReleasedBlock[];
}
