/** How long finding a home takes, and what homes answer. */
import { createUnionType, Field, Float, ID, Int, ObjectType } from 'type-graphql';
import type { DeclineReason } from './codes/callOutcomes.ts';
import { Count } from './counts.ts';
import { DeclineReasonEnum } from './enums.ts';
import { NotFoundProblem } from './problems.ts';

/** `localAuthority` is resolved from its code. */
@ObjectType({ simpleResolvers: true, description: 'One council, or all of them.' })
export class PlacingMeasuresRow {
  authorityCode!: string | null;

  @Field(() => Count, { description: 'Needs for which a home was chosen.' })
  decided!: Count;

  @Field(() => Float, {
    nullable: true,
    description: 'Days from opened to decided, the middle one; null where none is decided, or that is withheld.',
  })
  medianDays!: number | null;

  @Field(() => Count)
  offers!: Count;

  @Field(() => Count)
  declines!: Count;
}

@ObjectType({ simpleResolvers: true })
export class DeclineReasonCount {
  @Field(() => DeclineReasonEnum)
  reason!: DeclineReason;

  @Field(() => String)
  label!: string;

  @Field(() => Count)
  declines!: Count;
}

/** `home` is resolved from `homeId`. */
@ObjectType({ simpleResolvers: true, description: 'What one home answered.' })
export class HomeAnswers {
  homeId!: string;

  @Field(() => Int)
  calls!: number;

  @Field(() => Int)
  offers!: number;

  @Field(() => Int)
  declines!: number;

  @Field(() => [DeclineReasonCount])
  reasons!: DeclineReasonCount[];
}

@ObjectType({ simpleResolvers: true })
export class PlacingMeasures {
  @Field(() => ID)
  region!: string;

  @Field(() => String)
  headline!: string;

  @Field(() => [PlacingMeasuresRow], { description: 'Name order; an officer’s own council only.' })
  rows!: PlacingMeasuresRow[];

  @Field(() => PlacingMeasuresRow)
  total!: PlacingMeasuresRow;

  @Field(() => [DeclineReasonCount], { description: 'Most often first.' })
  reasons!: DeclineReasonCount[];

  @Field(() => [HomeAnswers], { description: 'Most declines first; none where small numbers are withheld.' })
  homes!: HomeAnswers[];
}

export const PlacingMeasuresResult = createUnionType({
  name: 'PlacingMeasuresResult',
  types: () => [PlacingMeasures, NotFoundProblem] as const,
  resolveType: (value) => (value instanceof NotFoundProblem ? NotFoundProblem : PlacingMeasures),
});
