/** What has been published of a council, a region or England, to compare a report's numbers with? */
import type { Figure } from '../../../schema/codes/reconciledFigures.ts';
import type { GssCode } from '../facts.ts';

/** A number that is not there was not published, or is hidden by its publisher. */
export interface PublishedYear {
  /** The tables are of 31 March of it, and of the year to that day. */
  readonly year: number;
  readonly counts: Readonly<Partial<Record<Figure, number>>>;
  readonly started: number | null;
  readonly ceased: number | null;
  /** Children with three or more placements in the year. */
  readonly threePlacements: number | null;
  /** Of children under 16 looked after for two and a half years: with the same carer for two, and all. */
  readonly sameCarerTwoYears: number | null;
  readonly lookedAfterLongTerm: number | null;
}

export interface PublishedArea {
  readonly name: string;
  readonly populationUnder18: number | null;
  /** Oldest first. */
  readonly years: readonly PublishedYear[];
}

export interface PublishedAreas {
  /** Of the councils of the report, those of which anything is published. */
  readonly councils: ReadonlyMap<GssCode, PublishedArea>;
  /** The statistical region that the councils stand in, where it is one. */
  readonly region: PublishedArea | null;
  readonly england: PublishedArea | null;
  /** Statistical neighbours of each council of the report, nearest first; empty where not loaded. */
  readonly neighbours: ReadonlyMap<GssCode, readonly PublishedArea[]>;
}
