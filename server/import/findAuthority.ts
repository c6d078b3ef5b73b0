import facts from '../../data/facts/districtCounty.json' with { type: 'json' };
import type { GssCode } from '../engine/facts.ts';
import type { KnownAuthority } from './importFacts.ts';

export interface AuthorityFinder {
  /** By GSS code (old or new), DfE code or name, in any of the spellings DfE, ONS and Ofsted use; null when unknown or ambiguous. */
  readonly find: (codeOrName: string) => KnownAuthority | null;
  /** The upper-tier authority of any code, district codes included; null when the facts held do not know it. */
  readonly upperTier: (code: string) => KnownAuthority | null;
}

const wordsLeftOut = new Set(
  'the of and city county council borough district metropolitan london royal unitary authority mbc'.split(' '),
);

/** Spellings differ in order, punctuation and titles: "Bristol, City of", "City of Bristol Council", "St. Helens". */
function plainAuthorityName(name: string): string {
  const words = name
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/['’.]/g, '')
    .split(/[^a-z]+/)
    .filter((word) => word !== '');
  const kept = words.filter((word) => !wordsLeftOut.has(word));
  return (kept.length === 0 ? words : kept).join(' ');
}

const sameArea = new Map<string, string>(
  facts.sameArea.flatMap(([a = '', b = '']) => [[a, b] as const, [b, a] as const]),
);
const districts = new Map<string, string>(
  Object.entries(facts.components).flatMap(([authority, sets]) =>
    sets.flat().map((code) => [code, authority] as const),
  ),
);

/** The upper-tier code a district stands in; the code itself for any other. Source: ONS lookup, April 2023, and code history. */
export const upperTierCode = (code: string): GssCode => districts.get(code) ?? code;

function byName(authorities: readonly KnownAuthority[]): Map<string, KnownAuthority | null> {
  const names = new Map<string, KnownAuthority | null>();
  for (const authority of authorities) {
    const plain = plainAuthorityName(authority.name);
    names.set(plain, names.has(plain) ? null : authority);
  }
  return names;
}

export function authorityFinder(authorities: readonly KnownAuthority[]): AuthorityFinder {
  const codes = new Map<string, KnownAuthority>();
  for (const authority of authorities) {
    for (const code of [authority.dfeCode, authority.alternativeGss, authority.gss]) {
      if (code !== null) codes.set(code, authority);
    }
  }
  const names = byName(authorities);
  const ofCode = (code: string) => codes.get(code) ?? codes.get(sameArea.get(code) ?? '') ?? null;
  return {
    find: (codeOrName) => {
      const text = codeOrName.trim();
      return ofCode(text.toUpperCase()) ?? names.get(plainAuthorityName(text)) ?? null;
    },
    upperTier: (code) => ofCode(upperTierCode(code.trim().toUpperCase())),
  };
}
