/** Which numbers of the near-home gap hang together, with each other and with the children who need a place? */
import { type GapReason, gapReasons, type PlacementType } from '../../../schema/vocabulary.ts';
import type { GssCode } from '../facts.ts';
import { sentBy } from '../gap.ts';
import { type ApartReason, apartReasons, type NearHomeWorld } from '../nearHome/nearHomeWorld.ts';
import { betweenMembers } from '../nearHome/placedBetween.ts';
import { everyCouncil, implied, keyOf, together } from '../report/councilTable.ts';
import type { Figure, FigureSum, ReportNumbers } from '../report/reportTable.ts';
import { typesNeedingPlaces } from '../typeOrder.ts';
import { type CohortKey, councilKey, demandKey, shortKey } from './figureKeys.ts';
import { countedCube, cubeFigures } from './sufficiencyFigures.ts';

/** Of the children who need a place: those measured are near or short; near are in their own area or in another's. */
export type NearHomePart = 'children' | 'near' | 'apart' | 'own';

export function nearHomeKey(part: NearHomePart, council: GssCode | null): string {
  return keyOf(`nearHome.${part}`, councilKey(council));
}

/** Of the region its own key in the report. */
export function reasonKey(reason: GapReason, council: GssCode | null): string {
  return council === null ? keyOf('nearHome.reason', reason) : keyOf(`nearHome.reason.${reason}`, council);
}

export const apartKey = (reason: ApartReason) => keyOf(`nearHome.apart.${reason}`, everyCouncil);
export const betweenKey = (from: GssCode, to: GssCode) => `nearHome.between ${from} ${to}`;

const everyone: CohortKey = { placementType: 'ANY', ageBand: null };
const count = (key: string, value: number): Figure => ({ key, value, role: 'COUNT' });
const unshown = (key: string, value: number): Figure => ({ ...count(key, value), isImplied: true });

const isOfRegion = (key: string) => key.endsWith(` ${everyCouncil}`);

/** Counts of children by words, of which any that is left out counts as one of its own. */
type Tally = ReadonlyMap<string, number>;

function tallyOf(names: readonly string[]): Tally {
  const tally = new Map<string, number>();
  for (const name of names) tally.set(name, (tally.get(name) ?? 0) + 1);
  return tally;
}

/** Children short of a place near home by council, type and age, and beside each the others who need such a place. */
function shortNumbers({ measured, apart }: NearHomeWorld, councils: readonly GssCode[]): ReportNumbers {
  const of = { councils, types: typesNeedingPlaces, all: 'ANY' as const };
  const nameOf = (council: GssCode | null, type: PlacementType | string, band: unknown) => `${council} ${type} ${band}`;
  const named = (children: readonly Pick<(typeof measured)[number], 'demand'>[]) =>
    tallyOf(children.map(({ demand }) => nameOf(demand.responsibleAuthority, demand.placementType, demand.ageBand)));
  const short = named(measured.filter(({ reason }) => reason !== null));
  const rest = named([...measured.filter(({ reason }) => reason === null), ...apart]);
  const cubeOf = (tally: Tally) =>
    countedCube(of, (council, { placementType, ageBand }) => tally.get(nameOf(council, placementType, ageBand)) ?? 0);
  const restKey = (council: GssCode | null, cohort: CohortKey) => `rest.${shortKey(council, cohort)}`;
  const shorts = cubeFigures(cubeOf(short), of, shortKey);
  const rests = implied(cubeFigures(cubeOf(rest), of, restKey));
  const needing = cubeFigures(cubeOf(new Map()), of, demandKey);
  const sums = needing.links.flatMap(({ key }, at): FigureSum[] => {
    const parts = [shorts.links[at]?.key ?? '', rests.links[at]?.key ?? ''];
    return isOfRegion(key) ? [] : [{ total: key, parts }];
  });
  // The others of a council add up because all and those short do; the region's only where the councils' do.
  const restSums = rests.sums.filter(({ total, parts }) => isOfRegion(total) && !parts.some(isOfRegion));
  return { tables: [], links: [...shorts.links, ...rests.links], sums: [...shorts.sums, ...restSums, ...sums] };
}

interface Sent {
  /** Councils that have sent children. */
  readonly children: readonly GssCode[];
  /** Those of them that have sent homes: of the others who would be near home is not known. */
  readonly homes: readonly GssCode[];
}

function isOf(councils: readonly GssCode[]) {
  return ({ demand }: { readonly demand: { readonly responsibleAuthority: GssCode } }) =>
    councils.includes(demand.responsibleAuthority);
}

/** Measured or apart; and measured are near or short, where that is known. Null = all that have sent children. */
function partsOf({ measured, apart }: NearHomeWorld, council: GssCode | null, sent: Sent): ReportNumbers {
  const councils = council === null ? sent.children : [council];
  const [own, ownApart] = [measured.filter(isOf(councils)), apart.filter(isOf(councils))];
  const key = (part: NearHomePart) => nearHomeKey(part, council);
  const links = [count(key('children'), own.length), unshown(key('apart'), ownApart.length)];
  if (!councils.every((code) => sent.homes.includes(code))) {
    const needing = { total: demandKey(council, everyone), parts: [key('children'), key('apart')] };
    return { tables: [], links, sums: [needing] };
  }
  const near = count(key('near'), own.filter(({ reason }) => reason === null).length);
  const measuredSum = { total: key('children'), parts: [key('near'), shortKey(council, everyone)] };
  const restSum = { total: `rest.${shortKey(council, everyone)}`, parts: [key('near'), key('apart')] };
  return { tables: [], links: [...links, near], sums: [measuredSum, restSum] };
}

function partNumbers(world: NearHomeWorld, sent: Sent): ReportNumbers {
  const rows = [...sent.children, null].map((council) => partsOf(world, council, sent));
  const isWhole = sent.children.length === sent.homes.length;
  const parts: readonly NearHomePart[] = isWhole ? ['children', 'near', 'apart'] : ['children', 'apart'];
  const down = parts.map((part): FigureSum => {
    return { total: nearHomeKey(part, null), parts: sent.children.map((council) => nearHomeKey(part, council)) };
  });
  return together([...rows, { tables: [], links: [], sums: down }]);
}

/** Those apart are of every council of the region, counted or not. */
function apartNumbers({ apart }: NearHomeWorld, councils: readonly GssCode[]): ReportNumbers {
  const isWhole = apart.every(({ demand }) => councils.includes(demand.responsibleAuthority));
  const tally = tallyOf(apart.map(({ reason }) => reason));
  const links = (Object.keys(apartReasons) as ApartReason[]).flatMap((reason) => {
    const children = tally.get(reason);
    return children === undefined ? [] : [count(apartKey(reason), children)];
  });
  const sums =
    isWhole && links.length > 0 ? [{ total: nearHomeKey('apart', null), parts: links.map(({ key }) => key) }] : [];
  return { tables: [], links, sums };
}

/** A reason of nobody is left out of the table, so anybody can see that it is 0. */
function reasonNumbers({ measured }: NearHomeWorld, councils: readonly GssCode[]): ReportNumbers {
  const counted = measured.filter(({ demand }) => councils.includes(demand.responsibleAuthority));
  const reasons = (Object.keys(gapReasons) as GapReason[]).filter((reason) =>
    counted.some((one) => one.reason === reason),
  );
  const rows = [...councils, null].map((council): ReportNumbers => {
    const own = counted.filter(({ demand }) => council === null || demand.responsibleAuthority === council);
    const tally = tallyOf(own.flatMap(({ reason }) => reason ?? []));
    const links = reasons.map((reason): Figure => {
      const value = tally.get(reason) ?? 0;
      return { key: reasonKey(reason, council), value, role: value === 0 ? 'PUBLIC' : 'COUNT' };
    });
    return { tables: [], links, sums: [{ total: shortKey(council, everyone), parts: links.map(({ key }) => key) }] };
  });
  const down = reasons.map((reason): FigureSum => {
    return { total: reasonKey(reason, null), parts: councils.map((council) => reasonKey(reason, council)) };
  });
  return together([...rows, { tables: [], links: [], sums: down }]);
}

/** Those near home live in their own area or in another member's. */
function betweenNumbers(world: NearHomeWorld, councils: readonly GssCode[]): ReportNumbers {
  const between = betweenMembers(world).filter(({ from }) => councils.includes(from));
  const near = tallyOf(
    world.measured.flatMap(({ demand, reason }) => (reason === null ? demand.responsibleAuthority : [])),
  );
  const rows = councils.map((council): ReportNumbers => {
    const from = between.filter((one) => one.from === council);
    const elsewhere = from.reduce((sum, { children }) => sum + children, 0);
    const own = unshown(nearHomeKey('own', council), (near.get(council) ?? 0) - elsewhere);
    const parts = [...from.map(({ to }) => betweenKey(council, to)), own.key];
    return { tables: [], links: [own], sums: [{ total: nearHomeKey('near', council), parts }] };
  });
  const links = between.map(({ from, to, children }) => count(betweenKey(from, to), children));
  return together([...rows, { tables: [], links, sums: [] }]);
}

/**
 * Shape   of the councils that have sent both children and homes; of those without homes, who is measured. Beside `sufficiencyFigures`,
 *         whose demand each number is part of. The place that a model finds for a council's children is not known to its officers.
 */
export function nearHomeFigures(world: NearHomeWorld): ReportNumbers {
  const sent = sentBy(world.facts);
  const children = world.facts.region.members.filter((code) => sent.children.has(code));
  const homes = children.filter((code) => sent.homes.has(code));
  return together([
    shortNumbers(world, homes),
    partNumbers(world, { children, homes }),
    apartNumbers(world, children),
    reasonNumbers(world, homes),
    betweenNumbers(world, homes),
  ]);
}
