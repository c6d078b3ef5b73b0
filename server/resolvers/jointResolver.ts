import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Home } from '../../schema/home.ts';
import { JointAnswer, JointMatch, JointQuestion, JointResult } from '../../schema/jointMatch.ts';
import { PlacementNeed } from '../../schema/placementNeed.ts';
import { BadQuestion, NotFoundProblem } from '../../schema/problems.ts';
import { markedCount } from '../engine/count.ts';
import { cannotFixSentence } from '../engine/joint/fixMatches.ts';
import { lowerFirst } from '../engine/wording.ts';
import { may, seesExactNumbers } from '../policy/policy.ts';
import type { JointAsked, JointFound } from '../runs/jointWork.ts';
import type { RegionRow } from '../store/rows.ts';
import {
  changeSentences,
  hidesOthers,
  homeNames,
  isNobodyMeasured,
  jointHeadline,
  shownCounts,
  shownProof,
  toJointMatches,
  unmeasuredNotes,
  visitsNotes,
} from './jointAnswers.ts';
import { longAnswer, unfinishedNote } from './longAnswer.ts';
import { referencesOf } from './nearHomeResolver.ts';
import { toPlacementNeed } from './needAnswers.ts';
import { noSuchRegion, readAsOf, readMiles, readRegion } from './readQuestion.ts';
import type { RequestContext } from './requestContext.ts';
import { toRun } from './rowAnswers.ts';

const withheldNote =
  'To protect children this is shown to you for the region’s own distance and data date, with nothing fixed.';
const notes = ['A suggestion: people decide, one child at a time. Children who live in a home now stay there.'];
const mostFixed = 100;
const noSuchNeed = 'There is no open need of that id that you may see.';

/** Answers for two distances or days could be subtracted where small numbers are hidden and no need is one's own to look at. */
function isWithheld(context: RequestContext, asked: JointAsked, region: RegionRow): boolean {
  if (seesExactNumbers(context.viewer) || asked.ownAuthority !== null) return false;
  const isOwnSetting = asked.withinMiles === region.nearHomeMiles && asked.asOf === region.dataDate;
  return !isOwnSetting || asked.isEmergency || asked.fixed.length > 0;
}

function readAsked(context: RequestContext, question: JointQuestion, region: RegionRow): JointAsked | BadQuestion {
  const asOf = readAsOf(question.asOf, region.dataDate);
  if (asOf instanceof BadQuestion) return asOf;
  const withinMiles = readMiles(question.withinMiles, region.nearHomeMiles);
  if (withinMiles instanceof BadQuestion) return withinMiles;
  const fixed = (question.fixed ?? []).map(({ needId, homeId }) => ({ needId, homeId }));
  if (fixed.length > mostFixed) return new BadQuestion(`Fix up to ${mostFixed} matches at once.`, 'fixed');
  const ownAuthority = may(context.viewer, 'needs') === 'OWN_AUTHORITY' ? context.viewer.localAuthority : null;
  if (ownAuthority === null && fixed.length > 0) return new BadQuestion(noSuchNeed, 'fixed.0.needId');
  return { asOf, withinMiles, isEmergency: question.emergency ?? false, fixed, ownAuthority };
}

function emptyAnswer(
  region: RegionRow,
  { asOf, withinMiles, isEmergency, fixed }: JointAsked,
  note: string,
): JointAnswer {
  return {
    question: {
      ...{ region: region.id, regionName: region.name, withinMiles, asOf, emergency: isEmergency },
      fixed: [...fixed],
    },
    headline: `${region.name}: ${lowerFirst(note)}`,
    dataDate: region.dataDate,
    matches: [],
    children: markedCount('NOT_AVAILABLE'),
    childrenPlaced: markedCount('NOT_AVAILABLE'),
    othersPlaced: markedCount('NOT_AVAILABLE'),
    proof: null,
    changes: [],
    notes: [note],
    run: null,
  };
}

async function wholeAnswer(context: RequestContext, empty: JointAnswer, found: JointFound): Promise<JointAnswer> {
  const isExact = seesExactNumbers(context.viewer);
  const isHidden = hidesOthers(found, isExact);
  const homeIds = found.rows.flatMap(({ homeId, change }) => [homeId ?? [], change?.from ?? []].flat());
  const nameOf = await homeNames(homeIds, context);
  const { regionName: name, withinMiles } = empty.question;
  return {
    ...empty,
    ...shownCounts(found, isHidden),
    headline: jointHeadline(found, { name, withinMiles, isHidden }),
    matches: toJointMatches(found, nameOf),
    proof: isNobodyMeasured(found) ? null : shownProof(found, isHidden, isExact),
    changes: changeSentences(found, nameOf, isExact),
    notes: [...notes, ...visitsNotes(found), ...unmeasuredNotes(found, isExact), ...found.notes],
  };
}

@Resolver()
export class JointResolver {
  @Query(() => JointResult, {
    description:
      'All open needs of the region placed at once: fewest children without a near home, then fewest weekly miles.',
  })
  async jointMatches(
    @Arg('question', () => JointQuestion) question: JointQuestion,
    @Ctx() context: RequestContext,
  ): Promise<JointAnswer | BadQuestion | NotFoundProblem> {
    const region = await readRegion(context, question.region);
    if (region instanceof NotFoundProblem) return region;
    const asked = readAsked(context, question, region);
    if (asked instanceof BadQuestion) return asked;
    if (isWithheld(context, asked, region)) return emptyAnswer(region, asked, withheldNote);
    const { asOf, withinMiles, isEmergency } = asked;
    const affinity = [asOf, withinMiles, isEmergency];
    const answer = await longAnswer(context, { kind: 'JOINT_MATCHES', regionId: region.id, question: asked, affinity });
    if (answer instanceof BadQuestion) return answer;
    if (answer.run !== null) {
      const note = unfinishedNote('The joint suggestion', answer.run);
      return { ...emptyAnswer(region, asked, note), run: toRun(answer.run, context.viewer) };
    }
    const { found } = answer;
    if (found === null) return new NotFoundProblem(noSuchRegion);
    if (found.kind === 'ANSWER') return wholeAnswer(context, emptyAnswer(region, asked, ''), found);
    const nameOf = await homeNames([found.homeId], context);
    return new BadQuestion(cannotFixSentence(found, nameOf(found.homeId)), `fixed.${found.at}`);
  }
}

@Resolver(() => JointMatch)
export class JointMatchResolver {
  @FieldResolver(() => PlacementNeed)
  async need(@Root() { needId }: JointMatch, @Ctx() { reading }: RequestContext): Promise<PlacementNeed> {
    const row = await reading.placementNeed(needId);
    if (row === null) throw new Error('A need that was placed is no longer there.');
    return toPlacementNeed(row);
  }

  @FieldResolver(() => Home, {
    nullable: true,
    description: 'Null where there is no place near home for these children.',
  })
  async home(@Root() { homeId }: JointMatch, @Ctx() { homes }: RequestContext): Promise<Home | null> {
    return homeId === null ? null : homes.load(homeId);
  }

  @FieldResolver(() => [String], { description: 'Of the children this line places, eldest first.' })
  childReferences(@Root() { childIds }: JointMatch, @Ctx() context: RequestContext): Promise<string[]> {
    return referencesOf(childIds, context);
  }
}
