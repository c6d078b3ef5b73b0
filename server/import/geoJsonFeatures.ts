import { decodeText } from './decodeText.ts';
import type { ImportFile, ImportProblem, RejectedImport } from './importFacts.ts';
import { rejected } from './importFacts.ts';

/** A feature as found: nothing about it has been believed yet. */
export interface RawFeature {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly geometry: unknown;
}
export interface FeatureFile {
  readonly kind: 'FEATURES';
  readonly file: string;
  readonly features: readonly RawFeature[];
  /** Name of the coordinate system the file declares; null when it says nothing. */
  readonly declaredSystem: string | null;
  readonly warnings: readonly ImportProblem[];
}

/** England has some hundred districts; a file of every small area has tens of thousands. */
const mostFeatures = 5000;
const askForCouncils = 'Send counties and unitary authorities, or local authority districts.';

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function whyNotGeoJson(file: string, text: string, json: unknown): string {
  const ask = 'Send the boundaries as GeoJSON (a FeatureCollection), as the ONS Open Geography Portal offers them.';
  if (json === undefined && !/^\s*[{[]/.test(text))
    return `${file} is not GeoJSON: it does not begin with a brace. ${ask}`;
  if (json === undefined) return `${file} is broken or cut short: it is not complete JSON. Download it again.`;
  if (isObject(json) && json.type === 'Topology') return `${file} is TopoJSON. ${ask}`;
  if (isObject(json) && 'geometryType' in json) return `${file} is Esri JSON. ${ask}`;
  return `${file} is JSON, but not a GeoJSON FeatureCollection. ${ask}`;
}

function declaredSystemOf(json: Json): string | null {
  const { crs } = json;
  if (!isObject(crs) || !isObject(crs.properties)) return null;
  const { name } = crs.properties;
  return typeof name === 'string' ? name : null;
}

/** Errors: anything but a FeatureCollection with features is refused with one sentence naming what it is. */
export function readFeatures(file: ImportFile): FeatureFile | RejectedImport {
  const decoded = decodeText(file);
  if (decoded.kind === 'REJECTED') return decoded;
  const json = parse(decoded.text);
  if (!isObject(json) || json.type !== 'FeatureCollection' || !Array.isArray(json.features)) {
    return rejected('CONTENT', whyNotGeoJson(file.name, decoded.text, json));
  }
  if (json.features.length === 0)
    return rejected('CONTENT', `${file.name} has no areas in it: there is nothing to load.`);
  if (json.features.length > mostFeatures) {
    return rejected(
      'CONTENT',
      `${file.name} has more than ${mostFeatures.toLocaleString('en-GB')} areas, so it is not one of councils. ${askForCouncils}`,
    );
  }
  const features = json.features.map((feature: unknown): RawFeature => {
    if (!isObject(feature)) return { properties: {}, geometry: null };
    return { properties: isObject(feature.properties) ? feature.properties : {}, geometry: feature.geometry };
  });
  return {
    kind: 'FEATURES',
    file: file.name,
    features,
    declaredSystem: declaredSystemOf(json),
    warnings: decoded.warnings,
  };
}
