import { Field, ID, Int, ObjectType } from 'type-graphql';
import { RunStatusEnum } from './enums.ts';
import { connectionOf } from './pages.ts';
import { resultOf } from './result.ts';
import type { RunStatus } from './vocabulary.ts';

@ObjectType({
  simpleResolvers: true,
  description: 'A long computation: it goes on when the page that asked is closed.',
})
export class Run {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  kind!: string;

  @Field(() => RunStatusEnum)
  status!: RunStatus;

  @Field(() => String, { description: 'What is being done, in words; why, where it failed.' })
  stage!: string;

  @Field(() => Int, { nullable: true, description: 'Steps done, of `total`; null where the steps cannot be counted.' })
  done!: number | null;

  @Field(() => Int, { nullable: true })
  total!: number | null;

  @Field(() => String, { description: 'ISO 8601, UTC.' })
  startedAt!: string;

  @Field(() => String, { nullable: true, description: 'Null until it is over. ISO 8601, UTC.' })
  endedAt!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The best found so far; null before there is one, and for people who may not see small numbers.',
  })
  headline!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'What it made, where that has an id of its own; else ask the question again and it is answered whole.',
  })
  resultId!: string | null;
}

export const RunConnection = connectionOf('Run', Run);
export const RunResult = resultOf('RunResult', Run);
