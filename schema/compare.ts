/** Two scenarios side by side, or one beside the facts as they are. */
import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { Count } from './counts.ts';
import { AgeBandEnum, PlacementTypeEnum } from './enums.ts';
import { LocalAuthority } from './geography.ts';
import { resultOf } from './result.ts';
import { Run } from './run.ts';
import { DateScalar } from './scalars.ts';
import type { AgeBand, PlacementType } from './vocabulary.ts';

@ObjectType({ simpleResolvers: true })
export class ComparedSide {
  @Field(() => ID, { description: 'Of the scenario, or “baseline”.' })
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => DateScalar)
  asOf!: string;

  @Field(() => Int, { nullable: true, description: 'Null of the baseline.' })
  version!: number | null;

  @Field(() => Boolean)
  isBaseline!: boolean;
}

/** Children short of a place near home. `change` is B less A: below 0 is better in B. */
@ObjectType()
export abstract class ComparedCounts {
  @Field(() => Count)
  shortA!: Count;

  @Field(() => Count)
  shortB!: Count;

  @Field(() => Int, { nullable: true, description: 'B less A: below 0 is fewer children short in B.' })
  change!: number | null;

  @Field(() => String)
  sentence!: string;
}

@ObjectType({ simpleResolvers: true, description: 'change = B less A: below 0 is fewer children short in B.' })
export class CompareRow extends ComparedCounts {
  @Field(() => LocalAuthority, { nullable: true, description: 'Null on the total.' })
  localAuthority!: LocalAuthority | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Who live far today and would be short of a place near home all the same; null where not known.',
  })
  farA!: number | null;

  @Field(() => Int, { nullable: true })
  farB!: number | null;
}

@ObjectType({ simpleResolvers: true })
export class CompareCohortRow extends ComparedCounts {
  @Field(() => AgeBandEnum)
  ageBand!: AgeBand;

  @Field(() => PlacementTypeEnum)
  placementType!: PlacementType;
}

@ObjectType({ simpleResolvers: true })
export class CompareAnswer {
  @Field(() => ComparedSide)
  a!: ComparedSide;

  @Field(() => ComparedSide)
  b!: ComparedSide;

  @Field(() => String)
  headline!: string;

  @Field(() => Float)
  withinMiles!: number;

  @Field(() => DateScalar, { description: 'The day the children are counted on.' })
  dataDate!: string;

  @Field(() => [CompareRow], { description: 'Of every member, in name order; none while it is being worked out.' })
  rows!: CompareRow[];

  @Field(() => CompareRow, { nullable: true })
  total!: CompareRow | null;

  @Field(() => [CompareCohortRow], {
    description: 'Of the whole region, by type and age; those with nobody short in either are left out.',
  })
  cohortRows!: CompareCohortRow[];

  @Field(() => [LocalAuthority], { description: 'Fewer children short in B, most first.' })
  winners!: LocalAuthority[];

  @Field(() => [LocalAuthority], { description: 'More children short in B, most first.' })
  losers!: LocalAuthority[];

  @Field(() => [Float], {
    description: 'Upper ends of the classes that both maps are drawn with, rising; the last class has none.',
  })
  classes!: number[];

  @Field(() => [String], { description: 'Changes of one that the other has not, a sentence each.' })
  whatDiffers!: string[];

  @Field(() => [String])
  notes!: string[];

  @Field(() => Run, { nullable: true, description: 'What is working on it; null when the answer is whole.' })
  run!: Run | null;
}

export const CompareResult = resultOf('CompareResult', CompareAnswer);
