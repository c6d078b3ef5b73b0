import { describe, expect, it } from 'vitest';
import { liveNumbers } from '../../../server/engine/disclose/liveNumbers.ts';
import { nearHomeFigures } from '../../../server/engine/disclose/nearHomeFigures.ts';
import { asBefore } from '../../../server/engine/disclose/said.ts';
import { sufficiencyOf } from '../../../server/engine/gap.ts';
import { curveChildrenOn, curvesOf } from '../../../server/engine/nearHome/distanceCurve.ts';
import { nearHomeSolver } from '../../../server/engine/nearHome/nearHomeSolver.ts';
import { nearHomeTable } from '../../../server/engine/nearHome/nearHomeTable.ts';
import { nearHomeWorld } from '../../../server/engine/nearHome/nearHomeWorld.ts';
import { suppressCurves } from '../../../server/engine/nearHome/suppressCurve.ts';
import { together } from '../../../server/engine/report/councilTable.ts';
import type { ReleaseRule } from '../../../server/engine/report/releaseReport.ts';
import { reportOf } from '../../../server/engine/report/reportOf.ts';
import { loadReferee } from '../assign/referee.ts';
import { plainRule, saidOfCurves, saidOfRegion, saidOfWorld } from '../disclose/saidOfRegion.ts';
import { asOf, buildChild, buildNeed, oldham, tameside } from '../factsBuilders.ts';
import { exactScreens, type LiveScreens, namedNumbers, readLive, screensFor } from './readLive.ts';
import { nearHomeScreens, readCurves, readNearHome } from './readNearHome.ts';
import { type SeededWorld, seededWorld } from './seededRegion.ts';
import { enough, Reader, readReport, widthsLeft } from './workedOut.ts';

const highs = await loadReferee();
const seeds = Array.from({ length: 15 }, (_, at) => at + 1);

/** As the product releases them: the live screens first, then the report beside them. */
function published({ facts, report: exact }: SeededWorld, changed: Partial<ReleaseRule> = {}) {
  const said = saidOfRegion(facts, changed);
  const rule = { ...plainRule, ...changed, beside: liveNumbers(facts, asOf) };
  const report = reportOf(exact, { ...rule, before: new Map([...rule.before, ...asBefore(said)]) }, highs);
  const reader = readReport(report);
  const screens = screensFor(facts, said);
  readLive(reader, screens);
  return { report, reader, screens, said };
}

describe('a reader of the report and of every live screen of its day', () => {
  it.each(seeds)(
    'narrows no hidden number to fewer than five, and sees nothing in one that another hides: region %i',
    (seed) => {
      const { report, reader } = published(seededWorld(seed));
      expect(report.exposed).toEqual([]);
      expect(reader.shownElsewhere).toEqual([]);
      expect(widthsLeft(reader, highs).filter(({ width }) => width < enough)).toEqual([]);
    },
  );

  it.each(seeds.slice(0, 20))(
    'who knows one council’s own numbers, narrows no small number of another: region %i',
    (seed) => {
      const world = seededWorld(seed);
      const { reader } = published(world);
      const exact = namedNumbers(exactScreens(world.facts));
      for (const own of world.facts.region.members) {
        const known = new Map(
          [...exact].flatMap(([name, value]) =>
            name.endsWith(own) && !name.includes('placedHere') ? [[name, value ?? 0] as const] : [],
          ),
        );
        const isAnothersSmall = (name: string) => {
          const value = exact.get(name) ?? 0;
          const isAnothers = !name.endsWith(own) && !name.endsWith('ALL') && !name.includes('placedHere');
          return isAnothers && value >= 1 && value <= 5;
        };
        const narrow = widthsLeft(reader, highs, { known }).filter(
          ({ name, width }) => width < enough && isAnothersSmall(name),
        );
        expect(narrow, own).toEqual([]);
      }
    },
  );

  it.each([1, 3, 10, 20])(
    'shows no number up to a threshold of %i, and leaves the hidden as wide',
    (largestSmallCount) => {
      const { reader, screens } = published(seededWorld(11), { largestSmallCount });
      for (const value of namedNumbers(screens).values())
        expect(value === null || value === 0 || value > largestSmallCount).toBe(true);
      const least = Math.max(5, largestSmallCount) - 1e-6;
      // Beyond what is enough for any reader, widths are not looked for.
      const isAsked = (name: string) => !reader.unshown.has(name);
      expect(widthsLeft(reader, highs, { isAsked }).filter(({ width }) => width < Math.min(enough, least))).toEqual([]);
    },
  );

  it('reads no number of one to five children in a sentence', () => {
    for (const seed of seeds.slice(0, 20)) {
      const { screens } = published(seededWorld(seed));
      const words = [...screens.sufficiency, screens.location].flatMap(({ headline, notes }) => [headline, ...notes]);
      for (const sentence of words) expect(sentence).not.toMatch(/\b[1-5] (child|children)\b(?! or fewer|’s)/);
    }
  });
});

const setting = { asOf, withinMiles: 20, reading: 'EVERYONE', releasePlacesOfOtherRegions: false } as const;
const curveSolver = nearHomeSolver({ isCostAsked: false });

/** The near-home gap of the very children of the region, and the report of them. */
function publishedNearHome({ facts, report: exact }: SeededWorld) {
  const world = nearHomeWorld(facts, setting, nearHomeSolver());
  const live = saidOfRegion(facts);
  const said = saidOfWorld(world);
  const beside = together([liveNumbers(facts, asOf), nearHomeFigures(world)]);
  const before = new Map([...asBefore(live), ...asBefore(said)]);
  const own = { ...exact, nearHome: nearHomeTable(world, { asOf }), plan: null };
  const report = reportOf(own, { ...plainRule, beside, before }, highs);
  const reader = readReport(report);
  readLive(reader, screensFor(facts, live));
  readNearHome(reader, nearHomeScreens(world, said));
  return { report, reader };
}

function shownCurves({ facts }: SeededWorld) {
  const curves = curvesOf(facts, curveChildrenOn({ facts, asOf }, curveSolver) ?? [], { asOf });
  return suppressCurves(curves, { facts, localAuthority: null, said: saidOfCurves(facts, curves) });
}

describe('a reader of the near-home gap beside the live screens and the report', () => {
  it.each(seeds.slice(0, 8))('narrows no hidden number to fewer than five: region %i', (seed) => {
    const { report, reader } = publishedNearHome(seededWorld(seed));
    expect(report.exposed).toEqual([]);
    expect(reader.shownElsewhere).toEqual([]);
    const isAsked = (name: string) => !/^(others|apart) /.test(name);
    expect(widthsLeft(reader, highs, { isAsked }).filter(({ width }) => width < enough)).toEqual([]);
  });

  it.each([9, 10])('and of the distance curves: region %i', (seed) => {
    const world = seededWorld(seed);
    const { reader } = publishedNearHome(world);
    readCurves(reader, shownCurves(world));
    const isAsked = (name: string) => !/^(others|apart|after|curve) /.test(name);
    expect(widthsLeft(reader, highs, { isAsked }).filter(({ width }) => width < enough)).toEqual([]);
  });
});

/** Only the live screens: every count of them, of the facts given. */
function liveWidths(facts: SeededWorld['facts']) {
  const screens = screensFor(facts, saidOfRegion(facts));
  const reader = new Reader();
  readLive(reader, screens);
  for (const [name, value] of namedNumbers(screens))
    expect(value === null || value === 0 || value > 5, name).toBe(true);
  return widthsLeft(reader, highs).filter(({ width }) => width < enough);
}

describe('regions at the edge', () => {
  it.each([
    ['one council', [oldham], 80],
    ['one council of a few children', [oldham], 5],
    ['two councils', [oldham, tameside], 60],
    ['two councils of a few children', [oldham, tameside], 5],
    ['three councils with every count under 6', [oldham, tameside, 'E08000001'], 5],
    ['three councils of one child each', [oldham, tameside, 'E08000001'], 1],
  ])('%s', (_, members, most) => {
    for (const seed of [1, 2, 3]) {
      const { report, reader } = published(seededWorld(seed, members, most));
      expect(report.exposed).toEqual([]);
      expect(reader.shownElsewhere).toEqual([]);
      expect(widthsLeft(reader, highs).filter(({ width }) => width < enough)).toEqual([]);
    }
  });

  it.each([1, 2, 3])('one council with every child, and others with none: region %i', (seed) => {
    const { facts } = seededWorld(seed);
    const own = facts.children.filter(({ responsibleAuthority }) => responsibleAuthority === oldham);
    const placements = facts.placements.filter(({ responsibleAuthority }) => responsibleAuthority === oldham);
    expect(liveWidths({ ...facts, children: own, placements })).toEqual([]);
  });

  it.each([1, 2, 3])('a council that has sent no children: region %i', (seed) => {
    const { facts } = seededWorld(seed);
    const isSent = ({ responsibleAuthority }: { responsibleAuthority: string }) => responsibleAuthority !== tameside;
    const [children, placements] = [facts.children.filter(isSent), facts.placements.filter(isSent)];
    const authoritiesWithData = facts.region.members.filter((code) => code !== tameside);
    expect(liveWidths({ ...facts, children, placements, authoritiesWithData })).toEqual([]);
  });

  it.each([1, 2, 3])('a few children of each council have yet to come into care: region %i', (seed) => {
    const { facts } = seededWorld(seed);
    const coming = facts.region.members.flatMap((responsibleAuthority, few) =>
      Array.from({ length: few + 1 }, (_, at) =>
        buildChild({ id: `${responsibleAuthority}-new-${at}`, responsibleAuthority }),
      ),
    );
    const needs = coming.map((child) =>
      buildNeed({ id: child.id, responsibleAuthority: child.responsibleAuthority, children: [child] }),
    );
    const after = { ...facts, children: [...facts.children, ...coming], needs: [...facts.needs, ...needs] };
    const inNeed = (of: typeof facts) =>
      sufficiencyOf({ ...of, question: { asOf, placementTypes: null, ageBands: null, cohorts: null } }).total.demand
        .value ?? 0;
    expect(inNeed(after)).toBe(inNeed(facts) + coming.length);
    expect(liveWidths(after)).toEqual([]);
  });

  it('all children of a council in one place', () => {
    const { facts } = seededWorld(1);
    const placements = facts.placements.map((one) =>
      one.responsibleAuthority === oldham ? { ...one, hostAuthority: oldham, ssda903DistanceMiles: 40 } : one,
    );
    const same = { ...facts, placements };
    const { rows } = screensFor(same, saidOfRegion(same)).location;
    const row = rows.find(({ localAuthority }) => localAuthority === oldham);
    expect(row?.insideOver20).toEqual({ value: null, marker: 'SUPPRESSED' });
    expect(liveWidths(same)).toEqual([]);
  });
});

/** At most so many children are known to have changed between two editions. */
const few = 3;

/** One child of each council is gone. */
function withoutThree({ facts }: SeededWorld) {
  const gone = new Set(facts.region.members.map((code) => `${code}-0`));
  return {
    ...facts,
    children: facts.children.filter(({ id }) => !gone.has(id)),
    placements: facts.placements.filter(({ childId }) => !gone.has(childId)),
  };
}

/** Both editions, and that no number of the one is further than a few from the other. */
function readBoth(first: LiveScreens, second: LiveScreens) {
  const reader = new Reader();
  const editions = [first, second].map((screens, at) => {
    const own = new Reader();
    readLive(own, screens);
    for (const [cell, name] of own.names.entries()) reader.add(`${at} ${name}`, own.values[cell] ?? null, false);
    for (const equation of own.equations) {
      const [total = '', ...parts] = equation.map(([cell]) => `${at} ${own.names[cell]}`);
      reader.equate(total, parts);
    }
    return own;
  });
  reader.add('few', few, false);
  for (const name of editions[0]?.names ?? []) {
    if (!editions[1]?.names.includes(name)) continue;
    for (const part of ['either', 'up', 'down', 'not up', 'not down']) reader.add(`${part} ${name}`, null, false);
    reader.equate(`either ${name}`, [`0 ${name}`, `up ${name}`]);
    reader.equate(`either ${name}`, [`1 ${name}`, `down ${name}`]);
    reader.equate('few', [`up ${name}`, `not up ${name}`]);
    reader.equate('few', [`down ${name}`, `not down ${name}`]);
  }
  return reader;
}

describe('a reader of two editions, who knows that at most a few children changed', () => {
  it.each(seeds.slice(0, 6))('narrows nothing that the first hid to fewer than five in either: region %i', (seed) => {
    const world = seededWorld(seed);
    const after = withoutThree(world);
    const said = saidOfRegion(world.facts);
    const next = saidOfRegion(after, { before: asBefore(said) });
    const [first, second] = [screensFor(world.facts, said), screensFor(after, next)];
    const wasHidden = new Set([...namedNumbers(first)].flatMap(([name, value]) => (value === null ? [name] : [])));
    const shownNow = [...namedNumbers(second)].filter(([name, value]) => wasHidden.has(name) && value !== null);
    expect(shownNow).toEqual([]);
    const isAsked = (name: string) => /^[01] /.test(name) && wasHidden.has(name.slice(2));
    const narrow = widthsLeft(readBoth(first, second), highs, { isAsked }).filter(({ width }) => width < enough);
    expect(narrow).toEqual([]);
  });

  it.each([
    [5, 10],
    [3, 20],
    [10, 10],
  ])('of the same facts, the first with a threshold of %i and the second of %i, narrows nothing', (before, now) => {
    for (const seed of seeds.slice(0, 3)) {
      const world = seededWorld(seed);
      const first = published(world, { largestSmallCount: before });
      const said = new Map([...asBefore(first.said), ...first.report.said]);
      const second = published(world, { largestSmallCount: now, before: said });
      expect(second.report.exposed).toEqual([]);
      // What either says, the reader of both knows.
      const shown = new Map(first.reader.names.map((name, cell) => [name, first.reader.values[cell] ?? null]));
      const known = new Map([...shown].flatMap(([name, value]) => (value === null ? [] : [[name, value] as const])));
      const hidden = (name: string) => shown.get(name) === null;
      const revealed = second.reader.names.filter((name, cell) => hidden(name) && second.reader.values[cell] !== null);
      expect(revealed).toEqual([]);
      expect(widthsLeft(second.reader, highs, { known }).filter(({ width }) => width < enough)).toEqual([]);
    }
  });

  it('finds published what was published, where it has not changed', () => {
    const world = seededWorld(5);
    const said = saidOfRegion(world.facts);
    expect(saidOfRegion(world.facts, { before: asBefore(said) })).toEqual(said);
  });
});
