/** What a list is asked for: at most `first` rows after the row a cursor stands for. */
export interface PageRequest {
  /** 25 unless given, 100 at most. */
  readonly first?: number | null;
  readonly after?: string | null;
}

export interface Page<Row> {
  readonly edges: readonly { readonly cursor: string; readonly node: Row }[];
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
  /** Rows of the whole list, on every page the same. */
  readonly totalCount: number;
}

/** A page that cannot be given: the caller's mistake, told in one sentence. */
export class PageProblem extends Error {
  readonly sentence: string;
  constructor(sentence: string) {
    super(sentence);
    this.name = 'PageProblem';
    this.sentence = sentence;
  }
}
