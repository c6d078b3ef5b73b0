import type { FeatureFile, RawFeature } from './geoJsonFeatures.ts';
import type { RejectedImport } from './importFacts.ts';
import { rejected } from './importFacts.ts';

/** ONS layers (`LAD23CD`, `ctyua19cd`), and the names other makers give the code. Districts come last: they are the finest. */
const codeNames: readonly RegExp[] = [
  /^ctyua\d\dcd$/i,
  /^utla\d\dcd$/i,
  /^cty\d\dcd$/i,
  /^lad\d\dcd$/i,
  /^rgn\d\dcd$/i,
  /^area_?cd$/i,
  /^area_?code$/i,
  /^(gss_?)?code$/i,
];
const wholeCode = /^[EWSNKL]\d{8}$/;

/** What a code that is not a council's stands for, by its first three characters. */
const otherAreas: Readonly<Record<string, string>> = {
  E12: 'regions',
  E13: 'inner and outer London',
  E05: 'wards',
  E01: 'lower layer super output areas',
  E02: 'middle layer super output areas',
  E00: 'output areas',
  E14: 'parliamentary constituencies',
  E47: 'combined authorities',
  E54: 'integrated care boards',
  E92: 'countries',
};

/** The ONS code of a feature; null when it has none. */
export function codeOf({ properties }: RawFeature): string | null {
  const names = Object.keys(properties);
  for (const pattern of codeNames) {
    const name = names.find((candidate) => pattern.test(candidate));
    const value = name === undefined ? undefined : properties[name];
    if (typeof value === 'string' && wholeCode.test(value.trim().toUpperCase())) return value.trim().toUpperCase();
  }
  return null;
}

/** Files of regions, wards and the like are refused whole; so are files without codes. */
export function whyNotAreas({ file, features }: FeatureFile): RejectedImport | null {
  const codes = features.map(codeOf);
  if (codes.every((code) => code === null)) {
    return rejected(
      'CONTENT',
      `${file} gives its areas no ONS codes: a property such as CTYUA24CD, LAD23CD, areacd or area_code is needed.`,
    );
  }
  const kinds = codes.map((code) => otherAreas[code?.slice(0, 3) ?? ''] ?? null);
  const counted = kinds.filter((kind) => kind !== null);
  const [kind] = counted;
  if (kind === undefined || counted.length < codes.length / 2) return null;
  return rejected(
    'CONTENT',
    `${file} holds ${kind}, not councils. Send counties and unitary authorities, or local authority districts.`,
  );
}
