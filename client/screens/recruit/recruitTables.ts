/** The tables of recruitment targets; the map's words are written from the same rows. */
import { recruitTargets } from '../../../schema/codes/recruitTargets.ts';
import type { RecruitShownFragment } from '../../generated/graphql.ts';
import { counted, type FactCell, type FactTable, words as said } from '../../table/factTable.ts';
import { recruitWords } from '../../words/recruit.ts';

export type RecruitShown = RecruitShownFragment;

const count = (value: number): FactCell => counted({ value });
const sumOf = <Row>(rows: readonly Row[], of: (row: Row) => number) => rows.reduce((sum, row) => sum + of(row), 0);

export function targetsTable({ rows }: RecruitShown): FactTable {
  const { rows: words } = recruitWords;
  const townsOf = (row: RecruitShown['rows'][number]) =>
    row.towns.map(({ name, households }) => (households === 1 ? name : `${name} ${households}`)).join(', ');
  const total = sumOf(rows, (row) => row.childrenNewlyNearHome);
  return {
    caption: words.caption,
    columns: [
      { id: 'council', label: words.council, kind: 'words' },
      { id: 'for', label: words.who, kind: 'words' },
      { id: 'households', label: words.households, kind: 'count', isMain: true },
      { id: 'children_near_home', label: words.children, kind: 'count' },
      { id: 'with_all_above', label: words.cumulative, kind: 'count' },
      { id: 'places_each', label: words.places, kind: 'count' },
      { id: 'towns', label: words.towns, kind: 'words' },
    ],
    rows: rows.map((row) => ({
      id: `${row.localAuthority.gssCode} ${row.cohort} ${row.placesEach}`,
      cells: [
        said(row.localAuthority.name),
        said(recruitTargets[row.cohort]),
        count(row.households),
        count(row.childrenNewlyNearHome),
        count(row.cumulative),
        count(row.placesEach),
        said(townsOf(row)),
      ],
    })),
    total: {
      id: 'all',
      cells: [
        said(words.all),
        said(''),
        count(sumOf(rows, (row) => row.households)),
        count(total),
        count(total),
        said(''),
        said(''),
      ],
    },
  };
}

export function curveTable({ curve }: RecruitShown): FactTable {
  const { curve: words } = recruitWords;
  const lastOf = ({ cohort, townName, localAuthority }: RecruitShown['curve'][number]) =>
    cohort ? words.lastOf(recruitTargets[cohort], townName ?? '', localAuthority?.name ?? '') : words.none;
  return {
    caption: words.caption,
    columns: [
      { id: 'households', label: words.households, kind: 'words' },
      { id: 'near_home', label: recruitWords.rows.children, kind: 'count', isMain: true },
      { id: 'still_short', label: words.after, kind: 'count' },
      { id: 'last', label: words.last, kind: 'words' },
    ],
    rows: curve.map((point) => ({
      id: String(point.households),
      cells: [
        said(String(point.households)),
        count(point.childrenNewlyNearHome),
        count(point.shortAfter),
        said(lastOf(point)),
      ],
    })),
    total: null,
  };
}

type Money = { readonly middle: number } | null | undefined;

export function leversTable({ levers }: RecruitShown): FactTable {
  const { leversTable: words } = recruitWords;
  const money = (range: Money): FactCell => said(range ? recruitWords.pounds(range.middle) : words.unknown);
  const eachOf = ({ poundsPerChild, childrenNewlyNearHome, isCheapest }: RecruitShown['levers'][number]): FactCell => {
    if (childrenNewlyNearHome === 0) return said(words.nobody);
    if (!poundsPerChild) return said(words.unknown);
    const range = words.range(poundsPerChild.low, poundsPerChild.middle, poundsPerChild.high);
    return said(isCheapest ? `${range}, ${words.cheapest}` : range);
  };
  return {
    caption: words.caption,
    columns: [
      { id: 'lever', label: words.lever, kind: 'words' },
      { id: 'more_near_home', label: words.children, kind: 'count', isMain: true },
      { id: 'first_year_each', label: words.each, kind: 'words' },
      { id: 'set_up', label: words.setUp, kind: 'words' },
      { id: 'yearly', label: words.yearly, kind: 'words' },
      { id: 'today', label: words.today, kind: 'words' },
      { id: 'what', label: words.what, kind: 'words' },
    ],
    rows: levers.map((lever) => ({
      id: lever.lever,
      cells: [
        said(lever.label),
        count(lever.childrenNewlyNearHome),
        eachOf(lever),
        money(lever.setUpPounds),
        money(lever.yearlyPounds),
        money(lever.todayYearlyPounds),
        said(lever.sentence),
      ],
    })),
    total: null,
  };
}

export function councilsTable({ byAuthority }: RecruitShown): FactTable {
  const { councils: words } = recruitWords;
  return {
    caption: words.caption,
    columns: [
      { id: 'council', label: words.council, kind: 'words' },
      { id: 'households', label: words.households, kind: 'count', isMain: true },
      { id: 'before', label: words.before, kind: 'count' },
      { id: 'after', label: words.after, kind: 'count' },
    ],
    rows: byAuthority.map(({ localAuthority, households, shortBefore, shortAfter }) => ({
      id: localAuthority.gssCode,
      cells: [said(localAuthority.name), count(households), count(shortBefore), count(shortAfter)],
    })),
    total: {
      id: 'all',
      cells: [
        said(words.total),
        count(sumOf(byAuthority, ({ households }) => households)),
        count(sumOf(byAuthority, ({ shortBefore }) => shortBefore)),
        count(sumOf(byAuthority, ({ shortAfter }) => shortAfter)),
      ],
    },
  };
}

export function cohortsTable({ byCohort }: RecruitShown): FactTable {
  const { cohorts: words } = recruitWords;
  return {
    caption: words.caption,
    columns: [
      { id: 'children', label: words.who, kind: 'words' },
      { id: 'households', label: words.households, kind: 'count', isMain: true },
      { id: 'before', label: words.before, kind: 'count' },
      { id: 'after', label: words.after, kind: 'count' },
    ],
    rows: byCohort.map(({ cohort, households, shortBefore, shortAfter }) => ({
      id: cohort,
      cells: [said(recruitTargets[cohort]), count(households), count(shortBefore), count(shortAfter)],
    })),
    total: null,
  };
}

export function shortBreaksTable({ shortBreaks }: RecruitShown): FactTable {
  const { shortBreaks: words } = recruitWords;
  return {
    caption: words.caption,
    columns: [
      { id: 'council', label: words.council, kind: 'words' },
      { id: 'children', label: words.children, kind: 'count' },
      { id: 'places', label: words.places, kind: 'count' },
      { id: 'households', label: words.households, kind: 'count', isMain: true },
    ],
    rows: shortBreaks.map(({ localAuthority, children, usablePlaces, households }) => ({
      id: localAuthority.gssCode,
      cells: [said(localAuthority.name), count(children), count(usablePlaces), count(households)],
    })),
    total: null,
  };
}
