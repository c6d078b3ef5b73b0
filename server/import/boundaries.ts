import { abolishedCouncils } from '../../data/facts/abolishedCouncils.ts';
import type { GssCode } from '../engine/facts.ts';
import type { LoadedArea } from '../engine/loadedFacts.ts';
import { dateText, listText } from '../engine/wording.ts';
import { type AreaGeometry, areaGeometry, type CoordinateSystem } from './areaGeometry.ts';
import { codeOf, whyNotAreas } from './boundaryCodes.ts';
import { coordinateSystemOf } from './coordinateSystem.ts';
import { dissolve, isWholeAuthority } from './dissolveDistricts.ts';
import { authorityFinder } from './findAuthority.ts';
import { type FeatureFile, readFeatures } from './geoJsonFeatures.ts';
import { giveWayEvery } from './giveWay.ts';
import {
  type CheckedImport,
  type ImportLookups,
  type ImportRequest,
  type KnownAuthority,
  noFacts,
  type RejectedImport,
} from './importFacts.ts';
import { type FileRow, RowLedger } from './rowLedger.ts';

interface Part {
  readonly code: string;
  readonly geometry: AreaGeometry;
  readonly row: FileRow;
}
interface AuthorityParts {
  readonly authority: KnownAuthority;
  readonly parts: Part[];
}

interface ReadFile {
  readonly file: FeatureFile;
  readonly system: CoordinateSystem;
}

function readFiles(request: ImportRequest): readonly ReadFile[] | RejectedImport {
  const files: ReadFile[] = [];
  for (const sent of request.files) {
    const file = readFeatures(sent);
    if (file.kind === 'REJECTED') return file;
    const refusal = whyNotAreas(file);
    if (refusal !== null) return refusal;
    const system = coordinateSystemOf(file);
    if (typeof system !== 'string') return system;
    files.push({ file, system });
  }
  return files;
}

type Fault = 'NO_CODE' | 'UNKNOWN_CODE' | 'ABOLISHED_COUNCIL' | 'GEOMETRY';

const setAsideSentences: Readonly<Record<Exclude<Fault, 'ABOLISHED_COUNCIL'>, readonly [string, string]>> = {
  NO_CODE: ['The area has no code.', 'Give it the nine-character ONS code of a council.'],
  UNKNOWN_CODE: [
    'The area’s code is not that of a council known here.',
    'Nothing to do for areas outside England; else check the code.',
  ],
  GEOMETRY: [
    'The area has no shape that can be drawn.',
    'It must be a Polygon or MultiPolygon in the British Isles, each ring of three corners or more.',
  ],
};

function setAside(ledger: RowLedger, row: FileRow, rule: Exclude<Fault, 'ABOLISHED_COUNCIL'>): void {
  const [sentence, fix] = setAsideSentences[rule];
  ledger.setAside(row, [{ column: rule === 'GEOMETRY' ? 'geometry' : 'code', rule, sentence, fix }]);
}

/** A council of an older vintage whose ground was divided is told by name, with those that took it. */
function setAsideUnknown(ledger: RowLedger, row: FileRow, code: string): void {
  const abolished = abolishedCouncils[code];
  if (abolished === undefined) {
    setAside(ledger, row, 'UNKNOWN_CODE');
    return;
  }
  const { name, endedOn, successors } = abolished;
  ledger.setAside(row, [
    {
      column: 'code',
      rule: 'ABOLISHED_COUNCIL',
      sentence: `${name} ended on ${dateText(endedOn)}; its area is now that of ${listText(successors)}.`,
      fix: 'Send boundaries of a later date, or the districts of this one.',
    },
  ]);
}

/** Sorts one file's features by the authority they are a part of, or are the whole of. */
function sortFeatures({ file, system }: ReadFile, lookups: ImportLookups, ledger: RowLedger): AuthorityParts[] {
  const finder = authorityFinder(lookups.authorities);
  const groups = new Map<GssCode, AuthorityParts>();
  for (const [index, feature] of file.features.entries()) {
    ledger.rows += 1;
    const code = codeOf(feature);
    const row: FileRow = { file: file.file, line: index + 1, raw: code ?? '' };
    const authority = code === null ? null : finder.upperTier(code);
    const geometry = areaGeometry(feature.geometry, system);
    if (code === null) setAside(ledger, row, 'NO_CODE');
    else if (authority === null) setAsideUnknown(ledger, row, code);
    else if (geometry === null) setAside(ledger, row, 'GEOMETRY');
    else {
      const group = groups.get(authority.gss) ?? { authority, parts: [] };
      group.parts.push({ code, geometry, row });
      groups.set(authority.gss, group);
    }
  }
  return [...groups.values()];
}

function setAsideIncomplete({ authority, parts }: AuthorityParts, ledger: RowLedger): void {
  for (const { row } of parts) {
    ledger.setAside(row, [
      {
        column: 'code',
        rule: 'INCOMPLETE_COUNCIL',
        sentence: `The file has only some of the districts of ${authority.name}, which do not make its whole area.`,
        fix: 'Send a file with all its districts, or one of counties and unitary authorities.',
      },
    ]);
  }
}

/** Parts without those that repeat another, which are counted as identical. */
function distinctParts(parts: readonly Part[], ledger: RowLedger): readonly Part[] {
  const distinct = new Map(parts.map((part) => [`${part.code} ${JSON.stringify(part.geometry)}`, part]));
  ledger.identical += parts.length - distinct.size;
  return [...distinct.values()];
}

/** The area of one authority, from its own feature or all its districts; null when only some of it is there. */
function areaOf({ authority, parts }: AuthorityParts, ledger: RowLedger): LoadedArea | null {
  const own = authorityFinder([authority]);
  const isWhole = ({ code }: Part) => own.find(code) !== null;
  const codes = new Set(parts.map(({ code }) => code));
  if (!parts.some(isWhole) && !isWholeAuthority(authority.gss, codes)) {
    setAsideIncomplete({ authority, parts }, ledger);
    return null;
  }
  const distinct = distinctParts(parts, ledger);
  const whole = distinct.filter(isWhole);
  const used = whole.length === 0 ? distinct : whole;
  return {
    localAuthority: authority.gss,
    name: authority.name,
    geometry: dissolve(used.map(({ geometry }) => geometry)),
  };
}

/** ONS boundaries of any vintage, upper tier or districts, as GeoJSON. A problem's line is the feature's number. */
export async function checkBoundaries(
  request: ImportRequest,
  lookups: ImportLookups,
): Promise<CheckedImport | RejectedImport> {
  const files = readFiles(request);
  if ('kind' in files) return files;
  const ledger = new RowLedger();
  const giveWay = giveWayEvery(1);
  const areas = new Map<GssCode, LoadedArea>();
  for (const read of files) {
    ledger.add(read.file.warnings);
    for (const group of sortFeatures(read, lookups, ledger)) {
      await giveWay();
      const area = areaOf(group, ledger);
      if (area !== null) areas.set(area.localAuthority, area);
    }
  }
  return {
    kind: 'CHECKED',
    format: request.format,
    ...ledger.summary(request.files.map((file) => file.name)),
    loaded: { ...noFacts, areas: [...areas.values()] },
    hadUnplacedPostcodes: false,
    localAuthority: null,
  };
}
