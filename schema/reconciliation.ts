import { createUnionType, Field, Int, ObjectType } from 'type-graphql';
import type { Figure, FigureGroup, ReconciledStatus } from './codes/reconciledFigures.ts';
import { Count } from './counts.ts';
import { FigureEnum, FigureGroupEnum, MarkerEnum, ReconciledStatusEnum } from './enums.ts';
import { LocalAuthority } from './geography.ts';
import { BadQuestion, NotFoundProblem } from './problems.ts';
import { RegionEcho } from './regionQuestion.ts';
import { DateScalar } from './scalars.ts';
import type { Marker } from './vocabulary.ts';

@ObjectType({
  simpleResolvers: true,
  description:
    'A count as published: value is null unless marker is null. Regional and national counts are rounded to 10.',
})
export class PublishedCount {
  @Field(() => Int, { nullable: true })
  value!: number | null;

  @Field(() => MarkerEnum, { nullable: true })
  marker!: Marker | null;

  @Field(() => Int, { description: '1 where it is not rounded.' })
  roundedTo!: number;
}

@ObjectType({ simpleResolvers: true, description: 'One published figure beside what is loaded.' })
export class ReconciliationLine {
  @Field(() => LocalAuthority, {
    nullable: true,
    description: 'Null: the authorities that have loaded this figure, together.',
  })
  localAuthority!: LocalAuthority | null;

  @Field(() => FigureEnum, { description: 'What is counted.' })
  what!: Figure;

  @Field(() => String)
  whatLabel!: string;

  @Field(() => FigureGroupEnum)
  group!: FigureGroup;

  @Field(() => Count)
  loaded!: Count;

  @Field(() => PublishedCount)
  published!: PublishedCount;

  @Field(() => Int, { nullable: true, description: 'loaded − published; null unless both are known.' })
  difference!: number | null;

  @Field(() => ReconciledStatusEnum)
  status!: ReconciledStatus;

  @Field(() => String, { description: 'In words; of a difference, with the likeliest reason.' })
  sentence!: string;
}

@ObjectType({ simpleResolvers: true, description: 'The question as answered, every default filled in.' })
export class ReconciliationQuestionEcho extends RegionEcho {
  @Field(() => Int)
  year!: number;

  @Field(() => LocalAuthority, { nullable: true })
  localAuthority!: LocalAuthority | null;
}

@ObjectType({ simpleResolvers: true })
export class ReconciliationAnswer {
  @Field(() => ReconciliationQuestionEcho)
  question!: ReconciliationQuestionEcho;

  @Field(() => String)
  headline!: string;

  @Field(() => DateScalar, { description: '31 March of the year.' })
  date!: string;

  @Field(() => DateScalar)
  dataDate!: string;

  @Field(() => [Int], { description: 'Years with published figures, newest first.' })
  years!: number[];

  @Field(() => [ReconciliationLine], { description: 'All together first, then each authority in name order.' })
  lines!: ReconciliationLine[];

  @Field(() => [String])
  sources!: string[];

  @Field(() => [String])
  notes!: string[];
}

export const ReconciliationResult = createUnionType({
  name: 'ReconciliationResult',
  types: () => [ReconciliationAnswer, BadQuestion, NotFoundProblem] as const,
  resolveType: (value) => {
    if (value instanceof BadQuestion) return BadQuestion;
    return value instanceof NotFoundProblem ? NotFoundProblem : ReconciliationAnswer;
  },
});
