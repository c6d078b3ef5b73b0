import { Field, ID, Int, InterfaceType, ObjectType } from 'type-graphql';

@InterfaceType({ description: 'An expected failure, said in one sentence.' })
export abstract class Problem {
  @Field(() => String)
  sentence!: string;
}

@ObjectType({ simpleResolvers: true, description: 'One part that cannot stay as it is.' })
export class FieldProblem {
  @Field(() => String, { description: 'Path of the part: importantPlaces.2.where' })
  field!: string;

  @Field(() => String)
  sentence!: string;

  @Field(() => ID, { nullable: true, description: 'The other need it is about.' })
  needId!: string | null;
}

@ObjectType({ simpleResolvers: true, implements: Problem, description: 'The question cannot be answered as asked.' })
export class BadQuestion extends Problem {
  @Field(() => String, { nullable: true, description: 'The part of the question to mend.' })
  field: string | null;

  @Field(() => [FieldProblem], {
    description: 'Every part to mend, the first of them first, where several were looked at.',
  })
  problems: FieldProblem[];

  constructor(sentence: string, field: string | null = null, problems: FieldProblem[] = []) {
    super();
    this.sentence = sentence;
    this.field = field;
    this.problems = problems;
  }
}

@ObjectType({
  simpleResolvers: true,
  implements: Problem,
  description: 'Not there, or not yours to see: the answer is the same.',
})
export class NotFoundProblem extends Problem {
  constructor(sentence: string) {
    super();
    this.sentence = sentence;
  }
}

@ObjectType({
  simpleResolvers: true,
  implements: Problem,
  description: 'Somebody changed it since it was read: nothing was written. Look at what it is now, then decide again.',
})
export class StaleProblem extends Problem {
  @Field(() => String, { description: 'Who changed it last.' })
  changedBy: string;

  @Field(() => String, { description: 'When, ISO 8601, UTC.' })
  changedAt: string;

  @Field(() => Int, { description: 'The version it has now.' })
  version: number;

  constructor(
    sentence: string,
    last: { readonly changedBy: string; readonly changedAt: string; readonly version: number },
  ) {
    super();
    this.sentence = sentence;
    this.changedBy = last.changedBy;
    this.changedAt = last.changedAt;
    this.version = last.version;
  }
}
