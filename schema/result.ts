import { type ClassType, createUnionType } from 'type-graphql';
import { BadQuestion, NotFoundProblem } from './problems.ts';

/** The union of an answer and the two ways a question can fail as expected. */
export function resultOf<Answer extends object>(name: string, answer: ClassType<Answer>) {
  return createUnionType({
    name,
    types: () => [answer, BadQuestion, NotFoundProblem] as const,
    resolveType: (value) => {
      if (value instanceof BadQuestion) return BadQuestion;
      return value instanceof NotFoundProblem ? NotFoundProblem : answer;
    },
  });
}
