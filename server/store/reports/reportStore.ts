/** Reports of the viewer's region, as far as the viewer may. */
import { readCounter } from '../factsVersion.ts';
import type { Reading } from '../reading.ts';
import { reader } from '../transaction.ts';
import { type KnownNames, type NamesAsked, readKnownNames } from './knownNames.ts';
import { readLastEdition, readLastHidden, readLastSaid, readReport, readReports } from './readReports.ts';
import { type KeptFile, keepReportFile, type ReportFileAsked, readKeptFiles, readReportFile } from './reportFiles.ts';
import type {
  LastHidden,
  LastSaid,
  ReportRow,
  ReportSeen,
  ReportToPublish,
  ReportWords,
  ReportWritten,
} from './reportRows.ts';
import { changeReport, deleteReport, publishReport, withdrawReport } from './writeReports.ts';

/** Each write in one transaction with its audit event, on the version that was seen or not at all. No fact changes. */
export interface ReportStore {
  /** Newest first. */
  all(): Promise<readonly ReportRow[]>;
  /** Null when it is not there, or not theirs. */
  one(id: string): Promise<ReportRow | null>;
  /** Changes whenever anything is written into a report, of whichever region. */
  writes(): Promise<number>;
  /** Null before the first, and for who makes no reports. */
  lastEdition(): Promise<ReportRow | null>;
  /** Null before the first. */
  lastSaid(): Promise<LastSaid | null>;
  /** As `lastSaid`, without the numbers. */
  lastHidden(): Promise<LastHidden | null>;
  /** Which of what has been typed is on record of a child, a need or a home. */
  knownNames(asked: NamesAsked): Promise<KnownNames>;
  /** Those of the whole region that are kept. */
  keptFiles(id: string): Promise<readonly KeptFile[]>;
  file(asked: ReportFileAsked): Promise<Buffer | null>;
  /** Keeps a file of an edition, unless one is kept already: gives the one that is. Null for a draft, and what is not the viewer's to see. */
  keepFile(asked: ReportFileAsked, bytes: Uint8Array): Promise<Buffer | null>;
  /** Each list that is given takes the place of that list. */
  change(seen: ReportSeen, words: Partial<ReportWords>): Promise<ReportWritten>;
  publish(seen: ReportSeen, edition: ReportToPublish): Promise<ReportWritten>;
  withdraw(seen: ReportSeen, reason: string): Promise<ReportWritten>;
  /** Gives the report as it was. */
  remove(seen: ReportSeen): Promise<ReportWritten>;
}

export function reportStoreOf(reading: Reading): ReportStore {
  return {
    all: () => readReports(reading),
    one: (id) => readReport(reading, id),
    writes: () => readCounter(reader(reading.database), 'reports'),
    lastEdition: () => readLastEdition(reading),
    lastSaid: () => readLastSaid(reading),
    lastHidden: () => readLastHidden(reading),
    knownNames: (asked) => readKnownNames(reading, asked),
    keptFiles: (id) => readKeptFiles(reading, id),
    file: (asked) => readReportFile(reading, asked),
    keepFile: (asked, bytes) => keepReportFile(reading, asked, bytes),
    change: (seen, words) => changeReport(reading, seen, words),
    publish: (seen, edition) => publishReport(reading, seen, edition),
    withdraw: (seen, reason) => withdrawReport(reading, seen, reason),
    remove: (seen) => deleteReport(reading, seen),
  };
}
