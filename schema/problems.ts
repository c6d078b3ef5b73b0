import { Field, InterfaceType, ObjectType } from 'type-graphql';

@InterfaceType({ description: 'An expected failure, said in one sentence.' })
export abstract class Problem {
  @Field(() => String)
  sentence!: string;
}

@ObjectType({ simpleResolvers: true, implements: Problem, description: 'The question cannot be answered as asked.' })
export class BadQuestion extends Problem {
  @Field(() => String, { nullable: true, description: 'The part of the question to mend.' })
  field: string | null;

  constructor(sentence: string, field: string | null = null) {
    super();
    this.sentence = sentence;
    this.field = field;
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
