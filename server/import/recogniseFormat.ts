import { type ImportFormat, importFormats } from '../../schema/vocabulary.ts';
import { decodeText } from './decodeText.ts';
import { chunksOf } from './fileChunks.ts';
import type { ImportFile } from './importFacts.ts';
import { plainName } from './readTable.ts';

/** Column names that, all together, only files of one format have. Order: the more particular first. */
const marks: readonly (readonly [ImportFormat, readonly string[]])[] = [
  ['schools', ['EstablishmentName', 'EstablishmentStatus (name)']],
  ['ofsted', ['URN', 'Provision type', 'Registration status']],
  ['ofsted', ['URN', 'Provider type', 'Registration date']],
  ['pnw-census', ['Placing Authority', 'Type of provision']],
  ['placements-standard', ['child_ID', 'foster_care_suitability']],
  ['needs', ['child_reference', 'need_reference']],
  ['homes', ['kind', 'registered_places']],
  ['ssda903', ['CHILD', 'DECOM']],
  ['ssda903', ['CHILD', 'DOB']],
  ['ssda903', ['CHILD', 'DUC']],
  ['postcodes', ['pcds']],
  ['postcodes', ['pcd']],
];
const linesLookedAt = 8;

function formatOfLines(text: string): ImportFormat | null {
  const lines = text.slice(0, 20_000).split(/\r\n|\n|\r/, linesLookedAt);
  const names = lines.map(
    (line) =>
      new Set(
        line
          .replaceAll('"', '')
          .split(/[,;\t]/)
          .map(plainName),
      ),
  );
  const found = marks.find(([, columns]) =>
    names.some((line) => columns.every((column) => line.has(plainName(column)))),
  );
  return found?.[0] ?? null;
}

const bytesLookedAt = 40_000;

function beginningOf(file: ImportFile): Uint8Array {
  for (const chunk of chunksOf(file)) return chunk.subarray(0, bytesLookedAt);
  return new Uint8Array();
}

/** What a file looks like, by what stands at its beginning; null for nothing we read. */
export function recogniseFormat(file: ImportFile): ImportFormat | null {
  const decoded = decodeText({ name: file.name, bytes: beginningOf(file) });
  if (decoded.kind === 'REJECTED') return null;
  const start = decoded.text.slice(0, 5000);
  if (/<EXPSSDA903\b/i.test(start)) return 'ssda903';
  if (/"FeatureCollection"/.test(start)) return 'boundaries';
  if (/"(childId|child_ID|PlacementAvailability|fosterCareSuitability)"/i.test(start)) return 'placements-standard';
  return /^\s*[{[<]/.test(start) ? null : formatOfLines(decoded.text);
}

/** A sentence to end a refusal with, where a file is plainly of another format; empty where it is not. */
export function otherFormatHint(files: readonly ImportFile[], asked: ImportFormat): string {
  for (const file of files) {
    const format = recogniseFormat(file);
    if (format !== null && format !== asked) {
      return ` It looks like a file of another kind, “${importFormats[format]}”: send it as ${format}.`;
    }
  }
  return '';
}
