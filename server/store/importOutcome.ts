/** What an import was asked, and what it did: stored with the batch as JSON. */

/** `localAuthority` as the sender named it. */
export interface ImportOptions {
  readonly localAuthority: string | null;
  readonly accept: 'valid' | 'none';
  /** `none` takes episodes as they are, with warnings. */
  readonly repair: 'yes' | 'none';
  /** `yes` removes what the files do not have, of the same kind and authorities. */
  readonly replace: 'no' | 'yes';
}

export interface ImportKindChanges {
  readonly kind: string;
  readonly new: number;
  readonly changed: number;
  readonly identical: number;
  readonly removed: number;
}

export interface ImportChanges extends Omit<ImportKindChanges, 'kind'> {
  readonly sentence: string;
  readonly perKind: readonly ImportKindChanges[];
}

/** How often one rule of repair was used. */
export interface ImportRepairCount {
  readonly rule: string;
  readonly sentence: string;
  readonly count: number;
}

export interface ImportProgress {
  readonly stage: string;
  readonly rowsDone: number;
  readonly rowsTotal: number | null;
}
