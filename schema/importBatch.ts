import { createUnionType, Field, ID, Int, ObjectType } from 'type-graphql';
import { ImportStatusEnum, ProblemSeverityEnum } from './enums.ts';
import { connectionOf } from './pages.ts';
import { BadQuestion, NotFoundProblem } from './problems.ts';
import type { ImportStatus } from './vocabulary.ts';

@ObjectType({ simpleResolvers: true })
export class ImportProblem {
  @Field(() => String)
  file!: string;

  @Field(() => Int, { nullable: true, description: 'Line of the file, from 1; null where it is the whole file.' })
  line!: number | null;

  @Field(() => String, { nullable: true })
  column!: string | null;

  @Field(() => String)
  rule!: string;

  @Field(() => ProblemSeverityEnum)
  severity!: 'SET_ASIDE' | 'WARNING';

  @Field(() => String, { description: 'What is wrong.' })
  sentence!: string;

  @Field(() => String, { description: 'What to do.' })
  fix!: string;
}

export const ImportProblemConnection = connectionOf('ImportProblem', ImportProblem);

/** `localAuthority` is resolved from its code, `problems` from the store. */
@ObjectType({ simpleResolvers: true, description: 'accepted + setAside + identical + blank = rows.' })
export class ImportBatch {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  format!: string;

  @Field(() => String)
  formatLabel!: string;

  @Field(() => ImportStatusEnum)
  status!: ImportStatus;

  @Field(() => String)
  sentence!: string;

  @Field(() => [String])
  fileNames!: readonly string[];

  localAuthorityCode!: string | null;

  @Field(() => String, { description: 'ISO 8601, UTC.' })
  createdAt!: string;

  @Field(() => String)
  createdBy!: string;

  @Field(() => Int)
  rows!: number;

  @Field(() => Int)
  accepted!: number;

  @Field(() => Int)
  setAside!: number;

  @Field(() => Int)
  identical!: number;

  @Field(() => Int)
  blank!: number;

  @Field(() => Int)
  warned!: number;
}

export const ImportBatchConnection = connectionOf('ImportBatch', ImportBatch);

export const ImportBatchResult = createUnionType({
  name: 'ImportBatchResult',
  types: () => [ImportBatch, BadQuestion, NotFoundProblem] as const,
  resolveType: (value) => {
    if (value instanceof BadQuestion) return BadQuestion;
    return value instanceof NotFoundProblem ? NotFoundProblem : ImportBatch;
  },
});
