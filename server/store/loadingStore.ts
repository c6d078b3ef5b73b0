import type { RegionToLoad } from '../../data/regionToLoad.ts';
import type { ImportFormat } from '../../schema/vocabulary.ts';
import type { GssCode, IsoDate } from '../engine/facts.ts';
import type { PostcodeTable } from '../engine/findPostcode.ts';
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
import type { Viewer } from '../policy/viewer.ts';
import type { HeldFacts } from './heldFacts.ts';
import type { ImportOptions, ImportProgress, ImportRepairCount } from './importOutcome.ts';
import type { ImportBatchRow, ImportProblemRow, KnownAuthority, SetAsideRow } from './rows.ts';

/** Facts of one batch, by kind. Kinds left out are not touched; a row not named is never deleted. */
export interface LoadedRows {
  readonly children?: readonly LoadedChild[];
  readonly unaccompanied?: readonly LoadedUnaccompanied[];
  readonly importantPlaces?: readonly LoadedImportantPlace[];
  readonly areasToAvoid?: readonly LoadedAreaToAvoid[];
  readonly siblingGroups?: readonly LoadedSiblingGroup[];
  readonly episodes?: readonly LoadedEpisode[];
  readonly closings?: readonly LoadedClosing[];
  readonly homes?: readonly LoadedHome[];
  readonly needSignals?: readonly LoadedNeedSignal[];
  readonly needs?: readonly LoadedNeed[];
  readonly needRows?: readonly LoadedNeedRow[];
  readonly purchases?: readonly LoadedPurchase[];
  readonly registeredHomes?: readonly LoadedRegisteredHome[];
  readonly agencies?: readonly LoadedAgency[];
  readonly schools?: readonly LoadedSchool[];
  readonly postcodes?: readonly PostcodeBlock[];
  readonly areas?: readonly LoadedArea[];
}
export type LoadedKind = keyof LoadedRows;

export interface LoadTally {
  readonly new: number;
  readonly changed: number;
  readonly identical: number;
  /** Rows of the files that the identical ones stand for, where that is another number. */
  readonly identicalRows?: number;
  /** Rows that were held and that a replacing import does not have. */
  readonly removed?: number;
}
export type LoadTallies = Readonly<Partial<Record<LoadedKind, LoadTally>>>;

export interface ImportCounts {
  readonly rows: number;
  readonly accepted: number;
  readonly setAside: number;
  readonly identical: number;
  readonly blank: number;
  readonly warned: number;
}
export type ImportSentence = string | ((counts: ImportCounts, perKind: LoadTallies) => string);

/** One file, or several sent together, as they were read and checked. */
export interface ImportBatchToLoad {
  readonly format: ImportFormat;
  readonly fileNames: readonly string[];
  /** Of the bytes; hexadecimal. */
  readonly sha256: string;
  /** The one authority the rows belong to; null for several, or for formats of a whole region (boundaries, postcodes). */
  readonly localAuthority: GssCode | null;
  /** Lines of data in the files, blank ones included. */
  readonly rows: number;
  readonly blank: number;
  readonly setAside: number;
  readonly warned: number;
  /** Rows the reader itself found twice in the files. */
  readonly identicalInFiles?: number;
  /** Kinds of loaded row that stand for one row of a file; the others are worked out from them. By format unless given. */
  readonly rowKinds?: readonly LoadedKind[];
  /** Some rows went in without a point because their postcode was not in the table. */
  readonly hadUnplacedPostcodes?: boolean;
  /** Stored with the batch; given the counts, which only the transaction knows. */
  readonly sentence: ImportSentence;
  readonly problems: readonly ImportProblemRow[];
  readonly setAsideRows: readonly SetAsideRow[];
  readonly repairs?: readonly ImportRepairCount[];
  /** Shown as the source of imported areas. */
  readonly attribution?: string;
}

export interface RunToBegin {
  readonly format: ImportFormat;
  readonly fileNames: readonly string[];
  readonly sha256: string;
  readonly options: ImportOptions;
  /** Machine and process that runs it. */
  readonly runner: string;
}

export interface FoundInFiles {
  readonly problems: readonly ImportProblemRow[];
  readonly setAsideRows: readonly SetAsideRow[];
}

export interface RunToEnd {
  readonly batchId: string;
  readonly batch: ImportBatchToLoad;
  /** Called between the parts with how many rows have gone in. Errors: throws when the import is to stop. */
  readonly betweenParts?: (rowsDone: number) => Promise<void>;
}

export interface AcceptOptions {
  readonly sentence?: ImportSentence;
  readonly betweenParts?: (rowsDone: number) => Promise<void>;
}

/** Rows set aside in one batch, with what is needed to check them again. */
export interface WaitingRows {
  readonly batchId: string;
  readonly format: ImportFormat;
  readonly localAuthority: GssCode | null;
  readonly options: ImportOptions | null;
  readonly rows: readonly (FoundInFiles['setAsideRows'][number] & { readonly position: number })[];
}

export interface RowsToBringIn {
  readonly batchId: string;
  /** Of the rows set aside that are in now. */
  readonly positions: readonly number[];
  readonly rows: LoadedRows;
  /** The import that let them in, with which they are undone; null = their own. */
  readonly because: string | null;
  /** `isStaged`: the import still waits to be accepted. */
  readonly sentence: (counts: ImportCounts, isStaged: boolean) => string;
}

export interface AppliedImport {
  readonly batch: ImportBatchRow;
  readonly perKind: LoadTallies;
}

export interface LoadedBatch {
  readonly id: string;
  readonly loadedAt: string;
  readonly loadedBy: string;
  readonly postcodeTableVersion: string;
  readonly hadUnplacedPostcodes: boolean;
  readonly rows: number;
  readonly setAside: number;
  readonly blank: number;
}

/** The write side: importers and the demo. Nothing here is offered to a client without the API's own check of the viewer. */
export interface LoadingStore extends HeldFacts {
  /** The last accepted batch of these very bytes for the same authority in the viewer's region, if any. */
  findLoadedBatch(
    viewer: Viewer,
    file: { readonly format: ImportFormat; readonly sha256: string; readonly localAuthority: GssCode | null },
  ): Promise<LoadedBatch | null>;
  /**
   * Keys are postcodes without spaces, in capitals, as asked: the unit, else its sector; absent where neither is known. Cost: microseconds
   * each, once the table has been read.
   */
  findPostcodes(postcodes: readonly string[]): Promise<ReadonlyMap<string, LoadedPostcode>>;
  /** The whole table as it now is, for asking one postcode after another (engine/findPostcode.ts); may be shared with other threads. */
  postcodeTable(): Promise<PostcodeTable>;
  postcodeTableVersion(): Promise<string>;
  /** Name order. */
  authorities(): Promise<readonly KnownAuthority[]>;
  /** Name order; on the region's data date unless a day is given. */
  memberAuthorities(regionId: string, on?: IsoDate): Promise<readonly GssCode[]>;

  /** Records an import that has been received; status RUNNING. Errors: LoadingRefused when the viewer may not import. */
  begin(viewer: Viewer, run: RunToBegin): Promise<ImportBatchRow>;
  /** Notes how far a run is. False when it is to stop. */
  tell(batchId: string, progress: ImportProgress): Promise<boolean>;
  /** Keeps rows of a run, to be put in when it ends; each part after those it refers to. */
  keepPart(batchId: string, rows: LoadedRows): Promise<void>;
  keepProblems(batchId: string, found: FoundInFiles): Promise<void>;
  /** In file order. */
  firstProblems(batchId: string, most: number): Promise<readonly ImportProblemRow[]>;
  /** Takes a run away that is not to be remembered. */
  forget(batchId: string): Promise<void>;

  /**
   * Puts the kept rows of a run into the facts, with batch, problems, rows set aside, audit event and facts version, in one transaction:
   * all or nothing. Status ACCEPTED, or ACCEPTED_WITH_SET_ASIDE. accepted = rows − set aside − identical − blank, counted inside the
   * transaction. Errors: LoadingRefused when the viewer may not load for that authority; what `betweenParts` throws.
   */
  apply(viewer: Viewer, run: RunToEnd): Promise<AppliedImport>;
  /** Keeps the rows with the batch, compared with what is held, and changes no fact; status STAGED. */
  stage(viewer: Viewer, run: RunToEnd): Promise<ImportBatchRow>;
  /** Null when there is no such staged batch for this viewer. The batch keeps the sentence it was staged with unless one is given. */
  accept(viewer: Viewer, batchId: string, more?: AcceptOptions): Promise<AppliedImport | null>;
  discard(viewer: Viewer, batchId: string): Promise<ImportBatchRow | null>;
  /** Records a run that was not loaded; no fact changes. */
  reject(viewer: Viewer, run: RunToEnd): Promise<ImportBatchRow>;
  /** Ends a run with a status of its own and nothing loaded: cancelled, or loaded already. */
  end(
    batchId: string,
    how: { readonly status: 'CANCELLED' | 'ALREADY_LOADED'; readonly sentence: string },
  ): Promise<ImportBatchRow | null>;
  /** Has whichever server runs it stop it; null when none of that id runs for this viewer. */
  askToStop(viewer: Viewer, batchId: string): Promise<ImportBatchRow | null>;
  /** Ends the runs of processes that are no more. Gives how many there were. */
  cancelUnfinished(): Promise<number>;
  /** Puts everything back as it was. Null when there is no such batch. Errors: LoadingRefused with the reason. */
  undo(viewer: Viewer, batchId: string): Promise<ImportBatchRow | null>;
  /** Null when there is no such row for this viewer. Errors: LoadingRefused where the batch is not one to add to. */
  rowSetAside(viewer: Viewer, batchId: string, position: number): Promise<WaitingRows | null>;
  /** Rows set aside in the viewer's region whose child is held by now, by batch; each batch's first thousand at most. */
  rowsWhoseChildIsHere(viewer: Viewer): Promise<readonly WaitingRows[]>;
  /** Puts rows that were set aside into the facts, and their batch's counts right. */
  bringIn(viewer: Viewer, rows: RowsToBringIn): Promise<ImportBatchRow>;

  /** One transaction, bulk inserts, beside what is there. Errors: LoadingRefused when a region of that id is already there. */
  loadRegion(region: RegionToLoad): Promise<void>;
  /** As loadRegion, in place of every region, child, home, need, user and import there is. Postcodes and the audit trail stay. */
  replaceRegion(region: RegionToLoad): Promise<void>;
}

/** A load the store will not make, in one sentence for the person who asked. */
export class LoadingRefused extends Error {
  readonly sentence: string;
  /** The column to mend, where it is one. */
  readonly field: string | null;
  constructor(sentence: string, field: string | null = null) {
    super(sentence);
    this.name = 'LoadingRefused';
    this.sentence = sentence;
    this.field = field;
  }
}
