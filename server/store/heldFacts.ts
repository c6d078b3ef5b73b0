import type { GssCode, IsoDate, Point } from '../engine/facts.ts';

export interface OpenNeed {
  readonly reference: string;
  readonly isShortBreak: boolean;
}

export interface FoundSchool {
  readonly name: string;
  readonly point: Point;
}

export interface HeldEpisode {
  readonly start: IsoDate;
  readonly end: IsoDate | null;
  readonly legalStatus: string;
}

/** What the check of a file asks of the facts held already. */
export interface HeldFacts {
  /** The region's data date; null where there is no such region. */
  dataDate(regionId: string): Promise<IsoDate | null>;
  /** CHILD references already held for an authority. */
  knownChildren(localAuthority: GssCode): Promise<ReadonlySet<string>>;
  /** Open needs of an authority's children, by CHILD reference. */
  openNeeds(localAuthority: GssCode): Promise<ReadonlyMap<string, readonly OpenNeed[]>>;
  /** Episodes held of the children named, by CHILD reference. */
  heldEpisodes(
    localAuthority: GssCode,
    childReferences: readonly string[],
  ): Promise<ReadonlyMap<string, readonly HeldEpisode[]>>;
  /** Open schools held, by URN. */
  findSchools(urns: readonly string[]): Promise<ReadonlyMap<string, FoundSchool>>;
}
