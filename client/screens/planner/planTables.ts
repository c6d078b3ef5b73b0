/** The tables of a plan; the map's words are written from the same rows. */
import { ageBands, cohorts, placementTypes } from '../../../schema/vocabulary.ts';
import type { PlanShownFragment } from '../../generated/graphql.ts';
import { counted, type FactCell, type FactTable, words as said } from '../../table/factTable.ts';
import { formatNumber } from '../../words/formats.ts';
import { planWords } from '../../words/plan.ts';
import { plannerWords } from '../../words/planner.ts';

export type PlanShown = PlanShownFragment;

const count = (value: number): FactCell => counted({ value });
const money = (value: number): FactCell => ({ value: { value }, words: plannerWords.money(value) });

/** Miles that are added instead are said with a minus sign. */
function miles(saved: number): FactCell {
  const value = Math.round(saved);
  return { value: { value }, words: formatNumber(value).replace('-', '−') };
}

/** Column that most want stands right after the name, so that a phone shows it first. */
export function homesTable({ homes, childrenNewlyNearHome, weeklyMilesSaved }: PlanShown): FactTable {
  const { homes: words } = planWords;
  const sum = (of: (home: (typeof homes)[number]) => number) => homes.reduce((all, home) => all + of(home), 0);
  return {
    caption: words.caption,
    columns: [
      { id: 'home', label: words.home, kind: 'words' },
      { id: 'more_near_home', label: words.children, kind: 'count', isMain: true },
      { id: 'places', label: words.places, kind: 'count' },
      { id: 'living', label: words.living, kind: 'count' },
      { id: 'council', label: words.council, kind: 'words' },
      { id: 'kind', label: words.kind, kind: 'words' },
      { id: 'ages', label: words.ages, kind: 'words' },
      { id: 'miles', label: words.miles, kind: 'count' },
      { id: 'capital', label: words.capital, kind: 'count' },
      { id: 'yearly', label: words.yearly, kind: 'count' },
    ],
    rows: homes.map((home) => ({
      id: home.letter,
      cells: [
        said(home.areaName),
        count(home.childrenNearHome),
        count(home.places),
        count(home.childrenLiving),
        said(home.localAuthority.name),
        said(placementTypes[home.placementType].label),
        said(words.age(home.ageFrom ?? null, home.ageTo ?? null)),
        miles(home.weeklyMilesSaved),
        money(home.capitalPounds),
        money(home.yearlyPounds),
      ],
    })),
    total: {
      id: 'all',
      cells: [
        said(words.all(homes.length)),
        count(childrenNewlyNearHome),
        count(sum(({ places }) => places)),
        count(sum(({ childrenLiving }) => childrenLiving)),
        said(''),
        said(''),
        said(''),
        miles(weeklyMilesSaved),
        money(sum(({ capitalPounds }) => capitalPounds)),
        money(sum(({ yearlyPounds }) => yearlyPounds)),
      ],
    },
  };
}

/** Children of a council who have no place near home. */
export function shortOf(row: PlanShown['rows'][number], when: 'before' | 'after'): number {
  return row.children - (when === 'before' ? row.nearBefore : row.nearAfter);
}

export function councilsTable({ rows }: PlanShown): FactTable {
  const { councils: words } = planWords;
  const sum = (of: (row: PlanShown['rows'][number]) => number) => rows.reduce((all, row) => all + of(row), 0);
  const before = (row: PlanShown['rows'][number]) => shortOf(row, 'before');
  const after = (row: PlanShown['rows'][number]) => shortOf(row, 'after');
  return {
    caption: words.caption,
    columns: [
      { id: 'council', label: words.council, kind: 'words' },
      { id: 'before', label: words.before, kind: 'count' },
      { id: 'after', label: words.after, kind: 'count', isMain: true },
      { id: 'change', label: words.change, kind: 'step' },
      { id: 'children', label: words.children, kind: 'count' },
    ],
    rows: rows.map((row) => ({
      id: row.localAuthority.gssCode,
      cells: [
        said(row.localAuthority.name),
        count(before(row)),
        count(after(row)),
        count(row.nearAfter - row.nearBefore),
        count(row.children),
      ],
    })),
    total: {
      id: 'all',
      cells: [
        said(words.total),
        count(sum(before)),
        count(sum(after)),
        count(sum((row) => row.nearAfter - row.nearBefore)),
        count(sum(({ children }) => children)),
      ],
    },
  };
}

function whoAre({ cohort, ageBand, placementType }: PlanShown['cohortRows'][number]): string {
  if (cohort) return cohorts[cohort];
  const parts = [ageBand ? ageBands[ageBand].label : '', placementType ? placementTypes[placementType].label : ''];
  return parts.filter((part) => part !== '').join(', ');
}

export function cohortsTable({ cohortRows }: PlanShown): FactTable {
  const { cohorts: words } = planWords;
  return {
    caption: words.caption,
    columns: [
      { id: 'who', label: words.who, kind: 'words' },
      { id: 'more', label: words.more, kind: 'count', isMain: true },
    ],
    rows: cohortRows.map((row) => ({ id: whoAre(row), cells: [said(whoAre(row)), count(row.childrenNewlyNearHome)] })),
    total: null,
  };
}

export function curveTable({ curve }: PlanShown): FactTable {
  const { curve: words } = planWords;
  return {
    caption: words.caption,
    columns: [
      { id: 'homes', label: words.homes, kind: 'words' },
      { id: 'after', label: words.after, kind: 'count', isMain: true },
      { id: 'least', label: words.least, kind: 'count' },
      { id: 'within', label: words.budget, kind: 'words' },
    ],
    rows: curve.map(({ homes, shortAfter, bound, isOverBudget }) => ({
      id: String(homes),
      cells: [
        said(String(homes)),
        count(shortAfter),
        count(Math.max(0, Math.ceil(bound - 1e-6))),
        said(isOverBudget ? words.no : words.yes),
      ],
    })),
    total: null,
  };
}

export function existingTable({ existingHomes }: PlanShown): FactTable {
  const { existing: words } = planWords;
  return {
    caption: words.caption,
    columns: [
      { id: 'home', label: words.home, kind: 'words' },
      { id: 'before', label: words.before, kind: 'count' },
      { id: 'after', label: words.after, kind: 'count' },
      { id: 'what', label: words.what, kind: 'words' },
    ],
    rows: existingHomes.map(({ home, childrenBefore, childrenAfter, sentence }, at) => ({
      id: home?.id ?? `gone-${at}`,
      cells: [said(home?.name ?? words.gone), count(childrenBefore), count(childrenAfter), said(sentence)],
    })),
    total: null,
  };
}

export function robustnessTable({ robustness }: PlanShown): FactTable {
  const { robustness: words } = planWords;
  return {
    caption: words.caption,
    columns: [
      { id: 'scenario', label: words.scenario, kind: 'words' },
      { id: 'plan', label: words.plan, kind: 'count', isMain: true },
      { id: 'best', label: words.best, kind: 'count' },
      { id: 'regret', label: words.regret, kind: 'count' },
      { id: 'what', label: words.what, kind: 'words' },
    ],
    rows: robustness.map(({ name, childrenNewlyNearHome, bestChildren, regret, sentence }, at) => ({
      id: String(at),
      cells: [said(name), count(childrenNewlyNearHome), count(bestChildren), count(regret), said(sentence)],
    })),
    total: null,
  };
}
