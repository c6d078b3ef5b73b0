import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { NeedTerms } from '../../schema/needTerms.ts';
import {
  DraftDiscarded,
  DraftDiscardedResult,
  NeedDraft,
  NeedDraftInput,
  NeedDraftResult,
  NeedPrefill,
  NeedPrefillResult,
  PlacementNeedResult,
} from '../../schema/needWriting.ts';
import { PlacementNeed } from '../../schema/placementNeed.ts';
import { BadQuestion, NotFoundProblem, StaleProblem } from '../../schema/problems.ts';
import { daysBetween } from '../engine/calendar.ts';
import { draftContent } from '../needs/draftContent.ts';
import { findSpots } from '../needs/findSpots.ts';
import { isOfSchoolAge, missingFacts } from '../needs/missingFacts.ts';
import { readTerms } from '../needs/readTerms.ts';
import { gazetteerOf, type NeedToRecord, recordNeed } from '../needs/recordNeed.ts';
import { freshId } from '../store/loading/ids.ts';
import type { NeedDraftRow } from '../store/needDrafts.ts';
import type { NeedPrefillRow } from '../store/needPrefill.ts';
import type { NeedOutcome, TermsProblem } from '../store/needTerms.ts';
import { toPlacementNeed } from './needAnswers.ts';
import { termsOnRecord, toShownTerms } from './needTermsAnswer.ts';
import type { RequestContext } from './requestContext.ts';
import { toChild } from './rowAnswers.ts';

const noSuchNeed = 'There is no need of that id that you may change.';
const noSuchDraft = 'There is no draft of that id of yours.';
const notForYou = 'Needs are recorded by a council’s placement team: ask whoever manages access to add you to it.';

type NeedAnswer = PlacementNeed | BadQuestion | NotFoundProblem | StaleProblem;

function badTerms(problems: readonly TermsProblem[]): BadQuestion {
  const [first] = problems;
  const all = problems.map(({ field, sentence, needId }) => ({ field, sentence, needId: needId ?? null }));
  return new BadQuestion(first?.sentence ?? '', first?.field ?? null, all);
}

async function answerOf({ reading }: RequestContext, outcome: NeedOutcome, notThere: string): Promise<NeedAnswer> {
  if (outcome.kind === 'NOT_THERE') return new NotFoundProblem(notThere);
  if (outcome.kind === 'REFUSED') return badTerms(outcome.problems);
  if (outcome.kind === 'STALE') {
    const sentence = `${outcome.changedBy} changed this need while you had it open. Nothing of yours was written: look at both, and choose.`;
    return new StaleProblem(sentence, outcome);
  }
  const row = await reading.placementNeed(outcome.id);
  return row === null ? new NotFoundProblem(notThere) : toPlacementNeed(row);
}

async function record(
  context: RequestContext,
  sent: NeedTerms,
  about: Pick<NeedToRecord, 'held' | 'draftId'>,
): Promise<NeedAnswer> {
  const isUnsaid = (list: unknown) => list === null || list === undefined;
  const unsaid = { places: isUnsaid(sent.importantPlaces), areas: isUnsaid(sent.areasToAvoid) };
  const outcome = await recordNeed(context, { ...about, terms: readTerms(sent), unsaid });
  return answerOf(context, outcome, about.held === null ? notForYou : noSuchNeed);
}

function toPrefill(row: NeedPrefillRow): NeedPrefill {
  const children = row.children.map(toChild);
  const first = row.children[0];
  const suitsUnaccompanied = first?.isUasc === true && first.uascCeasedOn === null;
  const terms = {
    ...readTerms({}),
    ...termsOnRecord(row.places, row.areas),
    childReferences: children.map(({ reference }) => reference),
    siblingPlan: children.length > 1 ? (row.siblingPlan ?? ('TOGETHER' as const)) : null,
    legalStatus: row.legalStatus,
    requiredOffers: suitsUnaccompanied ? ['UASC' as const] : [],
  };
  const known = { count: children.length, isOfSchoolAge: isOfSchoolAge(row.children.map(({ age }) => age)) };
  return {
    children,
    siblings: row.siblings.map(({ child, openNeedReference }) => ({ child: toChild(child), openNeedReference })),
    terms: toShownTerms(terms),
    missingFacts: missingFacts(terms, known),
  };
}

function toDraft({ id, needId, needVersion, savedAt, content }: NeedDraftRow): NeedDraft {
  return { id, needId, needVersion, savedAt, terms: toShownTerms(content.terms) };
}

@Resolver(() => PlacementNeed)
export class NeedWritingResolver {
  @FieldResolver(() => Int, { description: 'Whole days since it was opened.' })
  async waitingDays(@Root() need: PlacementNeed, @Ctx() { today }: RequestContext): Promise<number> {
    return Math.max(0, daysBetween(need.openedOn, await today()));
  }

  @Query(() => NeedPrefillResult, { description: 'What is on record of children of your own authority, by reference.' })
  async needPrefill(
    @Arg('childReferences', () => [String]) childReferences: string[],
    @Ctx() { reading }: RequestContext,
  ): Promise<NeedPrefill | BadQuestion | NotFoundProblem> {
    const asked = readTerms({ childReferences: childReferences.slice(0, 20) }).childReferences;
    const row = await reading.needPrefill(asked);
    if (row === null) return new NotFoundProblem(notForYou);
    return row.problems.length > 0 ? badTerms(row.problems) : toPrefill(row);
  }

  @Mutation(() => PlacementNeedResult, { description: 'Records a need of children of your own authority.' })
  createPlacementNeed(
    @Arg('need', () => NeedTerms) need: NeedTerms,
    @Arg('draftId', () => ID, { nullable: true, description: 'The draft it was written in, which goes.' })
    draftId: string | null,
    @Ctx() context: RequestContext,
  ): Promise<NeedAnswer> {
    return record(context, need, { held: null, draftId });
  }

  @Mutation(() => PlacementNeedResult, {
    description: 'Replaces all that is said of an open need, in the version you have seen.',
  })
  changePlacementNeed(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('need', () => NeedTerms) need: NeedTerms,
    @Arg('draftId', () => ID, { nullable: true }) draftId: string | null,
    @Ctx() context: RequestContext,
  ): Promise<NeedAnswer> {
    return record(context, need, { held: { id, version }, draftId });
  }

  @Mutation(() => PlacementNeedResult, { description: 'Closes an open need for which no home is wanted any more.' })
  async withdrawPlacementNeed(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Ctx() context: RequestContext,
  ): Promise<NeedAnswer> {
    return answerOf(context, await context.reading.withdrawNeed(id, version), noSuchNeed);
  }

  @Query(() => [NeedDraft], { description: 'Your own drafts, the last saved first.' })
  async needDrafts(@Ctx() { reading }: RequestContext): Promise<NeedDraft[]> {
    return (await reading.needDrafts()).map(toDraft);
  }

  @Mutation(() => NeedDraftResult, {
    description: 'Keeps a half-written need for its author. Nothing is checked but its size.',
  })
  async saveNeedDraft(
    @Arg('draft', () => NeedDraftInput) { id, needId, needVersion, terms: sent }: NeedDraftInput,
    @Ctx() context: RequestContext,
  ): Promise<NeedDraft | BadQuestion | NotFoundProblem> {
    const terms = readTerms(sent);
    const { found } = await findSpots(terms, gazetteerOf(context));
    const changes = needId ? { needId, version: needVersion ?? 0 } : null;
    const row = await context.reading.saveNeedDraft({ id: id ?? null, changes }, (held) =>
      draftContent(terms, { held, found, newId: freshId }),
    );
    return row === null ? new NotFoundProblem(id || needId ? noSuchDraft : notForYou) : toDraft(row);
  }

  @Mutation(() => DraftDiscardedResult)
  async discardNeedDraft(
    @Arg('id', () => ID) id: string,
    @Ctx() { reading }: RequestContext,
  ): Promise<DraftDiscarded | BadQuestion | NotFoundProblem> {
    return (await reading.discardNeedDraft(id))
      ? Object.assign(new DraftDiscarded(), { id })
      : new NotFoundProblem(noSuchDraft);
  }
}
