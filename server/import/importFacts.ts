/** What a check is given and what it answers. Nothing here knows a store or a request. */
import type { ImportFormat, ProblemSeverity } from '../../schema/vocabulary.ts';
import type { GssCode, IsoDate, Point } from '../engine/facts.ts';
import type {
  LoadedArea,
  LoadedAreaToAvoid,
  LoadedChild,
  LoadedClosing,
  LoadedEpisode,
  LoadedHome,
  LoadedImportantPlace,
  LoadedNeed,
  LoadedNeedRow,
  LoadedNeedSignal,
  LoadedPostcode,
  LoadedSchool,
  LoadedSiblingGroup,
  LoadedUnaccompanied,
} from '../engine/loadedFacts.ts';
import type { LoadedAgency, LoadedPurchase, LoadedRegisteredHome } from '../engine/loadedMarket.ts';
import type { PostcodeBlock } from '../engine/postcodeRows.ts';

export interface ImportFile {
  /** As the sender named it; shown back, never trusted. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Where it lies on disk, when it does: `bytes` then reads the whole of it, each time it is asked; see fileChunks.ts. */
  readonly path?: string;
}

export interface ImportRequest {
  readonly format: ImportFormat;
  readonly files: readonly ImportFile[];
  /** Code or name of the authority the rows belong to, where the files do not say. */
  readonly localAuthority: string | null;
  /** `none`: episodes as they are, with warnings. `yes` unless said. */
  readonly repair?: 'yes' | 'none';
  /** Private folder for what is written on the way; without one large files are gone through in memory. */
  readonly workFolder?: string;
  /** Bytes of the files that are gone through at once, about; 1 MiB unless said. */
  readonly bytesAtOnce?: number;
}

export interface KnownAuthority {
  readonly gss: GssCode;
  readonly alternativeGss: string | null;
  readonly dfeCode: string | null;
  readonly name: string;
}

/** What a check may ask of the facts already held. */
export interface ImportLookups {
  /** Keys are postcodes (or sectors) without spaces, in capitals; absent where not known. */
  findPostcodes(postcodes: readonly string[]): Promise<ReadonlyMap<string, LoadedPostcode>>;
  readonly authorities: readonly KnownAuthority[];
  /** Authorities whose rows the sender may load. */
  readonly memberAuthorities: ReadonlySet<GssCode>;
  /** The day the facts held speak of; null before there are any. */
  readonly dataDate: IsoDate | null;
  /** CHILD references already held for an authority. */
  knownChildren(localAuthority: GssCode): Promise<ReadonlySet<string>>;
  /** Open needs of an authority's children, by CHILD reference. */
  openNeeds(
    localAuthority: GssCode,
  ): Promise<ReadonlyMap<string, readonly { readonly reference: string; readonly isShortBreak: boolean }[]>>;
  /** Open schools held, by URN. */
  findSchools(urns: readonly string[]): Promise<ReadonlyMap<string, { readonly name: string; readonly point: Point }>>;
  /** Episodes held of the children named, by CHILD reference. */
  heldEpisodes?(
    localAuthority: GssCode,
    childReferences: readonly string[],
  ): Promise<ReadonlyMap<string, readonly HeldEpisode[]>>;
}

export interface HeldEpisode {
  readonly start: IsoDate;
  readonly end: IsoDate | null;
  readonly legalStatus: string;
}

/**
 * What the check of a large file does as it goes, so that its rows need not all be held: gives good rows away a part at a time, each part
 * after those it refers to, and says how far it is.
 */
export interface ImportSteps {
  put(facts: Partial<LoadedFacts>): Promise<void>;
  /** Problems found and rows set aside so far, to be held no longer. */
  keep(problems: readonly ImportProblem[], setAsideRows: readonly SetAsideRow[]): Promise<void>;
  /** Call it every few thousand rows. Errors: throws when the import is to stop. */
  tell(stage: string, rowsDone: number, rowsTotal: number | null): Promise<void>;
}

/** One thing wrong, told without the value: what, where, and what to do. */
export interface ImportProblem {
  readonly file: string;
  /** Line of the file, the header being line 1; the feature's number in GeoJSON; null for the whole file. */
  readonly line: number | null;
  /** Which of the file's records it is, from 1, where several may begin on one line (JSON, XML). */
  readonly record?: number;
  readonly column: string | null;
  /** DfE's rule number where there is one, else a word of ours. */
  readonly rule: string;
  readonly severity: ProblemSeverity;
  readonly sentence: string;
  readonly fix: string;
}

export interface SetAsideRow {
  readonly file: string;
  readonly line: number;
  /** Which of the file's records it is, from 1, where several may begin on one line (JSON, XML). */
  readonly record?: number;
  readonly raw: string;
  /** Column names and cells, where the row could be split into them. */
  readonly columns?: readonly string[];
  readonly cells?: readonly string[];
  /** The child whose arrival lets the row in: authority, a bar, CHILD reference. */
  readonly waitsFor?: string;
}

/** How often one rule of repair was used, and the sentence that says so. */
export interface RepairCount {
  readonly rule: string;
  readonly sentence: string;
  readonly count: number;
}

export interface LoadedFacts {
  readonly children: readonly LoadedChild[];
  readonly unaccompanied: readonly LoadedUnaccompanied[];
  readonly importantPlaces: readonly LoadedImportantPlace[];
  readonly episodes: readonly LoadedEpisode[];
  readonly closings: readonly LoadedClosing[];
  readonly homes: readonly LoadedHome[];
  /** By district. */
  readonly postcodes: readonly PostcodeBlock[];
  readonly siblingGroups: readonly LoadedSiblingGroup[];
  readonly areasToAvoid: readonly LoadedAreaToAvoid[];
  readonly needSignals: readonly LoadedNeedSignal[];
  readonly needs: readonly LoadedNeed[];
  readonly needRows: readonly LoadedNeedRow[];
  readonly purchases: readonly LoadedPurchase[];
  readonly registeredHomes: readonly LoadedRegisteredHome[];
  readonly agencies: readonly LoadedAgency[];
  readonly schools: readonly LoadedSchool[];
  readonly areas: readonly LoadedArea[];
}

export const noFacts: LoadedFacts = {
  children: [],
  unaccompanied: [],
  importantPlaces: [],
  episodes: [],
  closings: [],
  homes: [],
  siblingGroups: [],
  areasToAvoid: [],
  needSignals: [],
  needs: [],
  needRows: [],
  purchases: [],
  registeredHomes: [],
  agencies: [],
  schools: [],
  postcodes: [],
  areas: [],
};

/** Invariant: rows = blank + setAside + duplicatesInFile + the rows that may be loaded. */
export interface CheckedImport {
  readonly kind: 'CHECKED';
  readonly format: ImportFormat;
  readonly fileNames: readonly string[];
  readonly rows: number;
  readonly blank: number;
  readonly setAside: number;
  /** Rows that may be loaded and carry a warning. */
  readonly warned: number;
  /** Rows that say again what an earlier row of the same files said. */
  readonly duplicatesInFile: number;
  readonly problems: readonly ImportProblem[];
  readonly setAsideRows: readonly SetAsideRow[];
  /** What was not given away in steps. */
  readonly loaded: LoadedFacts;
  readonly repairs?: readonly RepairCount[];
  readonly hadUnplacedPostcodes: boolean;
  /** The one authority the rows belong to; null for several, or for formats of a whole region. */
  readonly localAuthority: GssCode | null;
}

/** Why nothing can be loaded: the file is not of a kind we read, its content cannot be used, or the request lacks something. */
export type RejectionReason = 'KIND_OF_FILE' | 'CONTENT' | 'REQUEST';

export interface RejectedImport {
  readonly kind: 'REJECTED';
  readonly reason: RejectionReason;
  readonly sentence: string;
}

export const rejected = (reason: RejectionReason, sentence: string): RejectedImport => ({
  kind: 'REJECTED',
  reason,
  sentence,
});
