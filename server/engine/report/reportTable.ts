/** What is a table of the report made of, before anybody outside may see it? */
import type { Marker } from '../../../schema/vocabulary.ts';
import type { Count } from '../count.ts';
import type { CellRole } from '../suppress.ts';

/**
 * A number that stands for children, or is worked out from such numbers. Its key says which number it is: wherever the same number is
 * shown again, in a table, a map or a sentence, it has the same key, and is hidden there too.
 */
export interface Figure {
  readonly key: string;
  readonly value: number;
  readonly role: CellRole;
  /** No table and no screen shows it: it is known as far as it can be worked out, and said nowhere. */
  readonly isImplied?: true;
}

/**
 * FIGURE   a number with a key.
 * SHARE    part of a whole, by their keys: 0 to 1; said only of a whole of ten or more, where both are published.
 * AVERAGE  of the children of a key: said only of ten or more, where their number is published.
 * RATE     of a key among so many who are public: so many for each so many.
 * MARKED   not there, or not applicable.
 */
export type ReportCell =
  | ({ readonly kind: 'FIGURE' } & Figure)
  | { readonly kind: 'SHARE'; readonly part: string; readonly whole: string }
  | { readonly kind: 'AVERAGE'; readonly value: number | null; readonly of: string }
  | { readonly kind: 'RATE'; readonly of: string; readonly each: number; readonly among: number }
  | { readonly kind: 'MARKED'; readonly marker: Marker };

/** `percent` shows a share whole; `miles` and `rate` one decimal; `pounds` whole pounds. */
export type ReportUnit = 'children' | 'places' | 'homes' | 'gap' | 'percent' | 'miles' | 'rate' | 'pounds' | 'days';

export interface ReportColumn {
  readonly id: string;
  readonly label: string;
  readonly unit: ReportUnit;
}

export interface ReportRow<Cell> {
  readonly id: string;
  readonly label: string;
  /** One for each column. */
  readonly cells: readonly Cell[];
}

export interface TableOf<Cell> {
  readonly id: string;
  readonly caption: string;
  readonly rowHeading: string;
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly ReportRow<Cell>[];
  readonly total: ReportRow<Cell> | null;
  readonly source: string;
}

export type ReportTable = TableOf<ReportCell>;
/** What is published of a cell: its value, or the marker that stands for it. */
export type ReleasedTable = TableOf<Count>;

/** value[total] = Σ value[parts], by key: as the reader would add up. */
export interface FigureSum {
  readonly total: string;
  readonly parts: readonly string[];
  /** To be in one of the parts is itself a secret. */
  readonly isSensitive?: boolean;
}

/** A number that no table shows and that the reader may know or work out: a link between tables. */
export interface ReportNumbers {
  readonly tables: readonly ReportTable[];
  readonly links: readonly Figure[];
  readonly sums: readonly FigureSum[];
}
