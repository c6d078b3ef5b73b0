import type { Persona } from '../../schema/vocabulary.ts';
import type { IsoDate } from '../engine/facts.ts';
import type { Viewer } from '../policy/viewer.ts';
import type { LoadingStore } from './loadingStore.ts';
import type { RunStore } from './runs.ts';
import type { RegionQuestionFacts, ViewerStore } from './viewerStore.ts';

export interface SessionFound {
  readonly viewer: Viewer;
  /** When somebody last did something in it, to the minute. ISO 8601, UTC. */
  readonly seenAt: string;
}

export interface SessionStore {
  /** A new session for a person, for twelve hours from `now`. Only a SHA-256 of the token is kept. Null when there is no such person. */
  create(userId: string, now: Date): Promise<string | null>;
  /** Null for a token that is unknown, ended or past its time on `now`. */
  find(token: string, now: Date): Promise<Viewer | null>;
  /** As `find`, with when it was last used. */
  lookUp(token: string, now: Date): Promise<SessionFound | null>;
  /** Writes down that it was used. */
  seen(token: string, at: Date): Promise<void>;
  end(token: string): Promise<void>;
  /** Demo sign-in: the user who plays a persona, the first in id order. */
  findUserByPersona(persona: Persona): Promise<string | null>;
}

export interface RegionAhead {
  readonly id: string;
  readonly dataDate: IsoDate;
  readonly nearHomeMiles: number;
}

export interface Store {
  /** The one way to read: the rows and fields that exist for this viewer. */
  as(viewer: Viewer): ViewerStore;
  readonly loading: LoadingStore;
  readonly sessions: SessionStore;
  readonly runs: RunStore;
  /** As in `ViewerStore`. */
  factsVersion(): Promise<string>;
  /** Has each region's facts read and kept, as they stand on its data date, so that whoever asks next need not wait for it. */
  readFactsAhead(): Promise<readonly RegionQuestionFacts[]>;
  /** What is asked of each region unless something else is: for work that is done before anybody asks. */
  regionsAhead(): Promise<readonly RegionAhead[]>;
  /** No region has been loaded yet. */
  isEmpty(): Promise<boolean>;
  /** Some file has been loaded or is staged. */
  hasImports(): Promise<boolean>;
  /** The database answers and can take an audit event. */
  ready(): Promise<boolean>;
  close(): Promise<void>;
}

export interface StoreOptions {
  /** Folder of the embedded store; made with mode 0700 when absent. */
  readonly dataFolder: string;
  /** postgres://…; null for the embedded store. */
  readonly databaseUrl: string | null;
  /** Stamps audit events and batches; the machine's clock unless given. */
  readonly now?: () => Date;
  /** The file of the thread that writes events of looks into the embedded store; the thread that reads writes them unless given. */
  readonly eventWorkerFile?: string;
}
