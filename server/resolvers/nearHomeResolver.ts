import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Query, Resolver, Root } from 'type-graphql';
import { Home } from '../../schema/home.ts';
import { HomeMatch, MatchPart, NearMiss, OtherWaiting } from '../../schema/homeMatch.ts';
import { NearHomeAnswer, NearHomeResult } from '../../schema/nearHomeAnswer.ts';
import { NearHomeQuestion } from '../../schema/nearHomeQuestion.ts';
import { defaultPageSize, largestPageSize } from '../../schema/pageSize.ts';
import { BadQuestion, NotFoundProblem } from '../../schema/problems.ts';
import { HomeReason, RuledOut } from '../../schema/ruledOut.ts';
import { rankNearHomes } from '../engine/match.ts';
import { may } from '../policy/policy.ts';
import { toNearHomeAnswer } from './matchAnswers.ts';
import { matchesAsked } from './matchesAsked.ts';
import { readAsOf, readMiles } from './readQuestion.ts';
import type { RequestContext } from './requestContext.ts';

/** The same words for a need that is not there, is not open, or is not the viewer's. */
const noSuchNeed = 'There is no open need of that id that you may see.';

/** The cost to others is worked out for so many of the first matches. */
const mostWithOthers = 10;

async function homesOf(ids: readonly string[], { homes }: RequestContext): Promise<Home[]> {
  const found = await Promise.all(ids.map((id) => homes.load(id)));
  return found.filter((home) => home !== null);
}

/** Errors: a home that was matched and has gone since is a fault of ours, not of the question. */
async function homeOf(id: string, { homes }: RequestContext): Promise<Home> {
  const home = await homes.load(id);
  if (home === null) throw new Error('A matched home is no longer there.');
  return home;
}

/** Children's own references, in the order given; those that may not be seen are left out. */
export async function referencesOf(ids: readonly string[], { children }: RequestContext): Promise<string[]> {
  const found = await Promise.all(ids.map((id) => children.load(id)));
  return found.flatMap((child) => child?.reference ?? []);
}

@Resolver(() => NearHomeAnswer)
export class NearHomeResolver {
  @Query(() => NearHomeResult, {
    description: 'The homes that could take the children of one need, best first, and why not the others.',
  })
  async nearHomeMatches(
    @Arg('question', () => NearHomeQuestion) question: NearHomeQuestion,
    @Ctx() { reading, workedOut, region }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<NearHomeAnswer | BadQuestion | NotFoundProblem> {
    const asOf = readAsOf(question.asOf, (await region())?.dataDate ?? '');
    if (asOf instanceof BadQuestion) return asOf;
    const withinMiles = readMiles(question.withinMiles, (await region())?.nearHomeMiles ?? 0);
    if (withinMiles instanceof BadQuestion) return withinMiles;
    // Homes first: were the facts to change in between, the ranking would be kept under the version before, and not asked for again.
    const { version, homes } = await reading.matchableHomes();
    const facts = await reading.needFacts(question.needId, asOf);
    if (facts === null) return new NotFoundProblem(noSuchNeed);
    const isEmergency = question.emergency ?? false;
    const describeFirst = matchesAsked(info);
    const asked = [asOf, withinMiles, isEmergency, describeFirst];
    const key = JSON.stringify([version, facts.region.id, facts.need.id, ...asked]);
    const { index, rankings } = workedOut.ofHomes(homes);
    const answer = rankings.of(key, () => {
      const ranked = rankNearHomes({ ...facts, asOf, withinMiles, isEmergency, describeFirst, homes: index });
      return ranked.kind === 'ANSWER' ? toNearHomeAnswer(ranked, { ...facts, homes: index }) : ranked;
    });
    if (!('kind' in answer)) return answer;
    return new BadQuestion(answer.sentence, answer.kind === 'BAD_LIMIT' ? 'withinMiles' : 'needId');
  }

  @FieldResolver(() => [HomeMatch], { description: 'Best first: all of them, or the first few.' })
  matches(
    @Root() answer: NearHomeAnswer,
    @Arg('first', () => Int, { nullable: true }) first: number | null,
  ): readonly HomeMatch[] {
    return typeof first === 'number' ? answer.allMatches.slice(0, Math.max(0, first)) : answer.allMatches;
  }
}

@Resolver(() => HomeMatch)
export class HomeMatchResolver {
  @FieldResolver(() => Home)
  home(@Root() match: HomeMatch, @Ctx() context: RequestContext): Promise<Home> {
    return homeOf(match.homeIds[0] ?? '', context);
  }

  @FieldResolver(() => [Home], { description: 'More than one only for a split sibling group.' })
  homes(@Root() match: HomeMatch, @Ctx() context: RequestContext): Promise<Home[]> {
    return homesOf(match.homeIds, context);
  }

  @FieldResolver(() => [OtherWaiting], {
    description: `Other open needs of the region that this choice would cost their place near home; asked for the first ${mostWithOthers} matches.`,
  })
  async othersWaiting(@Root() match: HomeMatch, @Ctx() { viewer, tables }: RequestContext): Promise<OtherWaiting[]> {
    if (match.rank > mostWithOthers || may(viewer, 'needs') !== 'OWN_AUTHORITY') return [];
    const question = { ...match.chosen, ownAuthority: viewer.localAuthority };
    return [...(await tables.othersWaiting({ viewer, regionId: viewer.regionId, question }))];
  }
}

@Resolver(() => MatchPart)
export class MatchPartResolver {
  @FieldResolver(() => Home)
  home(@Root() part: MatchPart, @Ctx() context: RequestContext): Promise<Home> {
    return homeOf(part.homeId, context);
  }

  @FieldResolver(() => [String], { description: 'Eldest first.' })
  childReferences(@Root() { childIds }: MatchPart, @Ctx() context: RequestContext): Promise<string[]> {
    return referencesOf(childIds, context);
  }
}

@Resolver(() => NearMiss)
export class NearMissResolver {
  @FieldResolver(() => Home)
  home(@Root() miss: NearMiss, @Ctx() context: RequestContext): Promise<Home> {
    return homeOf(miss.homeId, context);
  }
}

/** So many of the ids, from the one after `after` on; none where it is not among them. */
function someOf(ids: readonly string[], first: number | null, after: string | null): readonly string[] {
  const most = Math.min(largestPageSize, Math.max(0, first ?? defaultPageSize));
  const from = after === null ? 0 : ids.indexOf(after) + 1;
  return after !== null && from === 0 ? [] : ids.slice(from, from + most);
}

const afterText = 'Only homes that come after this one.';

@Resolver(() => RuledOut)
export class RuledOutResolver {
  @FieldResolver(() => [Home], {
    description: `Nearest first; ${defaultPageSize} unless said, ${largestPageSize} at most.`,
  })
  homes(
    @Root() ruledOut: RuledOut,
    @Arg('first', () => Int, { nullable: true }) first: number | null,
    @Arg('after', () => ID, { nullable: true, description: afterText }) after: string | null,
    @Ctx() context: RequestContext,
  ): Promise<Home[]> {
    return homesOf(someOf(ruledOut.homeIds, first ?? null, after ?? null), context);
  }

  @FieldResolver(() => [HomeReason], {
    description: `Each home’s own reason, nearest first; ${defaultPageSize} unless said, ${largestPageSize} at most.`,
  })
  homeReasons(
    @Root() ruledOut: RuledOut,
    @Arg('first', () => Int, { nullable: true }) first: number | null,
    @Arg('after', () => ID, { nullable: true, description: afterText }) after: string | null,
  ): readonly HomeReason[] {
    return ruledOut.reasonsOf(someOf(ruledOut.homeIds, first ?? null, after ?? null));
  }
}

@Resolver(() => HomeReason)
export class HomeReasonResolver {
  @FieldResolver(() => Home)
  home(@Root() reason: HomeReason, @Ctx() context: RequestContext): Promise<Home> {
    return homeOf(reason.homeId, context);
  }
}
