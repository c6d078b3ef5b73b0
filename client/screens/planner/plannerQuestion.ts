/** The draft as a question for the server, or everything in it that cannot be read, at once. */
import type { PlanQuestion } from '../../generated/graphql.ts';
import { plannerWords } from '../../words/planner.ts';
import type { HandHomeDraft, KindDraft, PlannerDraft } from './plannerDraft.ts';

export interface SaidWrong {
  /** Path of the part, as the server names it; null = none of the fields. */
  readonly field: string | null;
  readonly sentence: string;
}

export type ReadDraft = { readonly question: PlanQuestion } | { readonly wrong: readonly SaidWrong[] };

const { wrong: said } = plannerWords;

interface Typed {
  readonly field: string;
  readonly label: string;
  readonly typed: string;
  readonly isWhole?: boolean;
}

/** Reads boxes one after another and keeps what was wrong with any. An empty box says nothing. */
class BoxReader {
  readonly wrong: SaidWrong[] = [];

  number({ field, label, typed, isWhole = false }: Typed): number | null {
    const text = typed.trim().replaceAll(',', '');
    if (text === '') return null;
    if ((isWhole ? /^\d{1,9}$/ : /^\d{1,9}(?:\.\d{1,6})?$/).test(text)) return Number(text);
    this.wrong.push({ field, sentence: isWhole ? said.whole(label) : said.number(label) });
    return null;
  }

  needed(box: Typed): number | null {
    const value = this.number(box);
    if (box.typed.trim() === '') this.wrong.push({ field: box.field, sentence: said.missing(box.label) });
    return value;
  }
}

function sizesOf(kind: KindDraft, at: number, boxes: BoxReader): number[] {
  const [field, isWhole] = [`kinds.${at}.sizes`, true];
  const fewest = boxes.needed({ field, label: plannerWords.kind.fewest(at), typed: kind.fewest, isWhole });
  const most = boxes.needed({ field, label: plannerWords.kind.most(at), typed: kind.most, isWhole });
  if (fewest === null || most === null) return [];
  if (fewest >= 1 && fewest <= most && most <= 20)
    return Array.from({ length: most - fewest + 1 }, (_, step) => fewest + step);
  boxes.wrong.push({ field, sentence: said.sizes(at) });
  return [];
}

function readKind(kind: KindDraft, at: number, boxes: BoxReader) {
  const { kind: labels } = plannerWords;
  const box = (part: string, label: string, typed: string, isWhole = true) =>
    boxes.number({ field: `kinds.${at}.${part}`, label, typed, isWhole });
  const [ageFrom, ageTo] = [
    box('ageFrom', labels.ageFrom(at), kind.ageFrom),
    box('ageTo', labels.ageTo(at), kind.ageTo),
  ];
  if (ageFrom !== null && ageTo !== null && ageFrom > ageTo)
    boxes.wrong.push({ field: `kinds.${at}.ageFrom`, sentence: said.ages(at) });
  return {
    id: `kind-${at + 1}`,
    placementType: kind.type,
    ageFrom,
    ageTo,
    cohorts: kind.cohorts.length === 0 ? null : [...kind.cohorts],
    sizes: sizesOf(kind, at, boxes),
    weeklyCostPounds: box('weeklyCostPounds', labels.weekly(at), kind.weekly, false),
    capitalPoundsPerHome: box('capitalPoundsPerHome', labels.perHome(at), kind.perHome, false),
    capitalPoundsPerPlace: box('capitalPoundsPerPlace', labels.perPlace(at), kind.perPlace, false),
  };
}

function readHome({ where, kind, places }: HandHomeDraft, at: number, boxes: BoxReader) {
  const label = plannerWords.hand.places(at);
  const count = boxes.needed({ field: `homes.${at}`, label, typed: places, isWhole: true });
  const [, latitude, longitude] = /^(-?\d+\.\d+),(-?\d+\.\d+)$/.exec(where) ?? [];
  const point = { latitude: Number(latitude), longitude: Number(longitude) };
  return { ...(latitude === undefined ? { areaId: where } : point), kind: `kind-${kind + 1}`, places: count ?? 0 };
}

function limitsOf(draft: PlannerDraft, boxes: BoxReader) {
  const { labels } = plannerWords;
  const millions = (field: string, label: string, typed: string) => {
    const value = boxes.number({ field, label, typed });
    return value === null ? null : Math.round(value * 1_000_000);
  };
  const isWhole = true;
  const limits = {
    mostHomes: boxes.needed({ field: 'mostHomes', label: labels.homes, typed: draft.mostHomes, isWhole }),
    mostCapitalPounds: millions('mostCapitalPounds', labels.capital, draft.capitalMillions),
    mostYearlyPounds: millions('mostYearlyPounds', labels.yearly, draft.yearlyMillions),
    withinMiles: boxes.number({ field: 'withinMiles', label: labels.within, typed: draft.withinMiles ?? '' }),
    leadMonths: boxes.number({ field: 'leadMonths', label: labels.lead, typed: draft.leadMonths, isWhole }),
  };
  const staffed = boxes.number({ field: 'staffedShare', label: labels.staffed, typed: draft.staffedPercent });
  if (staffed !== null && staffed > 100) boxes.wrong.push({ field: 'staffedShare', sentence: said.percent });
  return { ...limits, staffedShare: staffed === null ? null : staffed / 100 };
}

function leastChildrenOf(draft: PlannerDraft, boxes: BoxReader): number | null {
  if (draft.goal !== 'LEAST_COST') return null;
  const label = plannerWords.labels.least;
  return boxes.needed({ field: 'leastChildren', label, typed: draft.leastChildren, isWhole: true });
}

/** What the server knows alone (areas of the region, money for one home) it says itself, as well at once. */
export function readDraft(draft: PlannerDraft, region: string): ReadDraft {
  const boxes = new BoxReader();
  const question: PlanQuestion = {
    region,
    scenario: draft.scenario,
    asOf: draft.asOf,
    objective: draft.goal,
    leastChildren: leastChildrenOf(draft, boxes),
    kinds: draft.kinds.map((kind, at) => readKind(kind, at, boxes)),
    ...limitsOf(draft, boxes),
    areas: draft.areas,
    mustAreas: draft.hand === null ? [...draft.must] : [],
    neverAreas: draft.hand === null ? [...draft.never] : [],
    onlyAuthorities: draft.only.length === 0 ? null : [...draft.only],
    leastInEachAuthority: draft.isInEach && draft.hand === null ? 1 : null,
    homes: draft.hand?.map((home, at) => readHome(home, at, boxes)) ?? null,
    robustAgainst: [...draft.against],
  };
  return boxes.wrong.length > 0 ? { wrong: boxes.wrong } : { question };
}
