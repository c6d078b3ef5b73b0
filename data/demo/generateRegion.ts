import type { GssCode } from '../../server/engine/facts.ts';
import type { LoadedChild, LoadedEpisode, LoadedSiblingGroup } from '../../server/engine/loadedFacts.ts';
import { type DemoRegionName, pathfinderRegions } from '../facts/pathfinderRegions.ts';
import type { RegionToLoad } from '../regionToLoad.ts';
import { dayOf, isoDate } from './calendar.ts';
import { callsAndHolds } from './callsAndHolds.ts';
import { type CareStory, episodesOf } from './careStory.ts';
import { careYears } from './careYears.ts';
import { historiesOf } from './childHistory.ts';
import { makeChildren } from './children.ts';
import { type CompleteFigures, completeFigures } from './completeFigures.ts';
import type { DemoChild } from './demoChild.ts';
import { type DemoHome, type HomeMaking } from './demoHome.ts';
import { demoScenarios } from './demoScenarios.ts';
import { demoUsers } from './demoUsers.ts';
import { giveFamilyHomes } from './familyHomes.ts';
import { closeBooks, fillWithOthers } from './fillHomes.ts';
import { makeFosterHouseholds } from './fosterHouseholds.ts';
import { type Ground, layGround } from './ground.ts';
import { giveDetails } from './homeDetails.ts';
import { areaToAvoid, hasAreaToAvoid, importantPlacesOf } from './importantPlaces.ts';
import { trackInflow } from './inflow.ts';
import { makeLeavers } from './leavers.ts';
import { placeOutsideFostering } from './placeChildren.ts';
import { type DemoNeed, makeNeeds } from './placementNeeds.ts';
import { prospectiveKin } from './prospectiveKin.ts';
import { purchasesOf } from './purchases.ts';
import { demoDataDate, regionFrame } from './regionFrame.ts';
import { makeResidentialHomes } from './residentialHomes.ts';
import { makeSchools, schoolFinder } from './schools.ts';
import { seededRandom } from './seededRandom.ts';
import { shortBreaksOf } from './shortBreaks.ts';
import { makeSiblingGroups } from './siblings.ts';

interface DemoSettings {
  readonly officerAuthority: GssCode;
  readonly needs: number;
  readonly phoneStem: string;
}
const settings: Readonly<Record<DemoRegionName, DemoSettings>> = {
  'greater-manchester': { officerAuthority: 'E08000004', needs: 150, phoneStem: '0161 496 0' },
  'south-east': { officerAuthority: 'E10000011', needs: 250, phoneStem: '01632 960' },
};
const today = dayOf(demoDataDate);
const shortBreakChildrenPerHome = 6;

/**
 * A whole demo region: real authorities, towns and published counts; every child, home, school and need made up.
 *
 * Shape   the same bytes every time. Episodes come child by child in order of start; children as they were made.
 * Cost    about 4 s for Greater Manchester, 8 s for the South East.
 * Source  data/facts (published figures of 31 March 2025); what is hidden or not published is drawn.
 */
export function generateRegion(name: DemoRegionName): RegionToLoad {
  const { id, name: title, members, memberFrom } = pathfinderRegions[name];
  const { officerAuthority, needs: count, phoneStem } = settings[name];
  const ground = layGround(members);
  const figures = members.map(completeFigures);
  const making: HomeMaking = { ground, random: seededRandom(`${id} homes`), today, phoneStem };
  const looked = lookedAfterChildren(figures, making, id);
  const past = pastChildren(figures, looked, ground);
  const needs = makeNeeds(
    { children: looked.children, members, officerAuthority, ground, count, nextNumber: past.nextNumber },
    seededRandom(`${id} needs`),
  );
  const homes = [...looked.homes, ...prospectiveKin(needs, making)];
  closeBooks(homes, making);
  giveDetails(homes, making.today);
  const frame = regionFrame(members, ground.approximate);
  return {
    ...frame,
    region: { id, name: title, nearHomeMiles: 20, dataDate: demoDataDate, isSynthetic: true },
    membership: members.map((gss) => ({ localAuthority: gss, from: memberFrom, to: null })),
    users: demoUsers(officerAuthority),
    ...childrenAndPlaces({ id, ground, members, current: looked.children, needs }),
    children: [...looked.children, ...needs.flatMap(({ newcomers }) => newcomers)].map(childRow).concat(past.children),
    siblingGroups: siblingRows([...looked.children, ...needs.flatMap(({ newcomers }) => newcomers)]),
    episodes: past.episodes,
    homes: homes.map(({ row }) => row),
    needs: needs.map(({ row }) => row),
    ...callsAndHolds({ needs, homes, officerAuthority }),
    scenarios: demoScenarios(members, frame.towns),
    purchases: purchasesOf(looked.children, name, seededRandom(`${id} purchases`)),
  };
}

interface LookedAfter {
  readonly children: readonly DemoChild[];
  readonly homes: readonly DemoHome[];
}

function lookedAfterChildren(figures: readonly CompleteFigures[], making: HomeMaking, regionId: string): LookedAfter {
  const { ground } = making;
  const members = figures.map(({ gss }) => gss);
  const children = figures.flatMap((figure) => {
    const random = seededRandom(`${figure.gss} children`);
    const own = makeChildren(figure, ground, random);
    makeSiblingGroups(own, random);
    giveFamilyHomes(own, ground, random);
    return own;
  });
  const inflow = trackInflow(figures);
  const placing = { ground, inflow, members, random: seededRandom(`${regionId} placing`) };
  const registered = makeResidentialHomes(figures, regionId, making);
  placeOutsideFostering(children, registered, placing);
  const foster = makeFosterHouseholds({ children, members, placing, making });
  fillWithOthers(registered, inflow, making);
  return { children, homes: [...registered, ...foster] };
}

interface PastChildren {
  readonly children: readonly LoadedChild[];
  readonly episodes: readonly LoadedEpisode[];
  readonly nextNumber: Map<GssCode, number>;
}

/** Histories of the children looked after now, then those who left, then those with short breaks. */
function pastChildren(figures: readonly CompleteFigures[], looked: LookedAfter, ground: Ground): PastChildren {
  const children: LoadedChild[] = [];
  const episodes: LoadedEpisode[] = [];
  const nextNumber = new Map<GssCode, number>();
  for (const figure of figures) {
    const random = seededRandom(`${figure.gss} history`);
    const own = looked.children.filter(({ gss }) => gss === figure.gss);
    const write = (story: CareStory) => episodes.push(...episodesOf(story, random));
    const years = careYears(own, figure, random);
    historiesOf({ children: own, figures: figure, ground, years }, random).forEach(write);
    const leavers = makeLeavers({ figures: figure, ground, firstNumber: own.length + 1, years }, random);
    for (const leaver of leavers) {
      children.push(leaver.child);
      write(leaver.story);
    }
    let number = own.length + leavers.length + 1;
    for (const home of looked.homes.filter(({ row }) => row.isShortBreakOnly && row.hostAuthority === figure.gss)) {
      const breaks = shortBreaksOf(home, { firstNumber: number, count: shortBreakChildrenPerHome }, random);
      children.push(...breaks.children);
      episodes.push(...breaks.episodes);
      number += breaks.children.length;
    }
    nextNumber.set(figure.gss, number);
  }
  return { children, episodes, nextNumber };
}

interface PlacesInput {
  readonly id: string;
  readonly ground: Ground;
  readonly members: readonly GssCode[];
  readonly current: readonly DemoChild[];
  readonly needs: readonly DemoNeed[];
}

function childrenAndPlaces({
  id,
  ground,
  members,
  current,
  needs,
}: PlacesInput): Pick<RegionToLoad, 'schools' | 'importantPlaces' | 'areasToAvoid'> {
  const random = seededRandom(`${id} places`);
  const schools = makeSchools(members, ground, random);
  const findSchool = schoolFinder(schools, ground);
  const newcomers = needs.flatMap((need) => need.newcomers);
  const atRisk = needs.filter(({ kind }) => kind.cohort === 'EXPLOITATION_RISK').flatMap(({ children }) => children);
  const avoiders = [...new Set([...atRisk, ...current.filter((child) => hasAreaToAvoid(child, random))])];
  return {
    schools: schools.map(({ row }) => row),
    importantPlaces: [...current, ...newcomers].flatMap((child) => {
      const hasAllKinds = needs[0]?.children.includes(child) ?? false;
      return importantPlacesOf({ child, ground, findSchool, hasAllKinds }, random);
    }),
    areasToAvoid: avoiders.map((child) => areaToAvoid(child, ground, random)),
  };
}

function childRow(child: DemoChild): LoadedChild {
  return {
    responsibleAuthority: child.gss,
    childReference: child.reference,
    sex: child.sex,
    dateOfBirth: isoDate(child.dateOfBirth),
    ethnicity: child.ethnicity,
    isUasc: child.isUasc,
    isDisabled: child.isDisabled,
  };
}

function siblingRows(children: readonly DemoChild[]): readonly LoadedSiblingGroup[] {
  const groups = new Set(children.flatMap(({ sibling }) => sibling ?? []));
  return [...groups].map(({ gss, reference, plan, children: members }) => ({
    responsibleAuthority: gss,
    reference,
    plan,
    childReferences: members.map((child) => child.reference),
  }));
}
