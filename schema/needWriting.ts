import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Child } from './child.ts';
import { NeedTerms } from './needTerms.ts';
import { PlacementNeed } from './placementNeed.ts';
import { BadQuestion, NotFoundProblem, StaleProblem } from './problems.ts';
import { resultOf } from './result.ts';

@ObjectType({ simpleResolvers: true })
export class RecordedSibling {
  @Field(() => Child)
  child!: Child;

  @Field(() => String, { nullable: true, description: 'Reference of the open need they are in; null = in none.' })
  openNeedReference!: string | null;
}

@ObjectType({
  simpleResolvers: true,
  description: 'What is on record of some children, for a need of theirs to begin with.',
})
export class NeedPrefill {
  @Field(() => [Child])
  children!: Child[];

  @Field(() => [RecordedSibling], { description: 'Brothers and sisters on record who are not among the children.' })
  siblings!: RecordedSibling[];

  @Field(() => NeedTerms)
  terms!: NeedTerms;

  @Field(() => [String], { description: 'What is not on record, named in words.' })
  missingFacts!: string[];
}

@ObjectType({
  simpleResolvers: true,
  description:
    'A need being written: its author’s own. No whole postcode is in it: one typed is kept as a place that is found, or as its sector.',
})
export class NeedDraft {
  @Field(() => ID)
  id!: string;

  @Field(() => ID, { nullable: true, description: 'The need it changes; null for a new one.' })
  needId!: string | null;

  @Field(() => Int, { nullable: true, description: 'The version of that need it began from.' })
  needVersion!: number | null;

  @Field(() => String, { description: 'ISO 8601, UTC.' })
  savedAt!: string;

  @Field(() => NeedTerms)
  terms!: NeedTerms;
}

@InputType({ description: 'A half-written need to keep.' })
export class NeedDraftInput {
  @Field(() => ID, { nullable: true, description: 'The draft it was kept as before.' })
  id?: string | null;

  @Field(() => ID, { nullable: true })
  needId?: string | null;

  @Field(() => Int, { nullable: true })
  needVersion?: number | null;

  @Field(() => NeedTerms)
  terms!: NeedTerms;
}

export const NeedPrefillResult = resultOf('NeedPrefillResult', NeedPrefill);
export const NeedDraftResult = resultOf('NeedDraftResult', NeedDraft);

@ObjectType({ simpleResolvers: true })
export class DraftDiscarded {
  @Field(() => ID)
  id!: string;
}
export const DraftDiscardedResult = resultOf('DraftDiscardedResult', DraftDiscarded);

export const PlacementNeedResult = createUnionType({
  name: 'PlacementNeedResult',
  description: 'The need as it now is, or why nothing was written.',
  types: () => [PlacementNeed, BadQuestion, NotFoundProblem, StaleProblem] as const,
  resolveType: (value) => {
    if (value instanceof BadQuestion) return BadQuestion;
    if (value instanceof StaleProblem) return StaleProblem;
    return value instanceof NotFoundProblem ? NotFoundProblem : PlacementNeed;
  },
});
