import { ArgsType, createUnionType, Field, ID, Int, ObjectType } from 'type-graphql';
import { ImportStatusEnum, ProblemSeverityEnum } from './enums.ts';
import { connectionOf } from './pages.ts';
import { BadQuestion, NotFoundProblem } from './problems.ts';
import type { ImportStatus, ProblemSeverity } from './vocabulary.ts';

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
  severity!: ProblemSeverity;

  @Field(() => String, { description: 'What is wrong.' })
  sentence!: string;

  @Field(() => String, { description: 'What to do.' })
  fix!: string;
}

export const ImportProblemConnection = connectionOf('ImportProblem', ImportProblem);

@ObjectType({ simpleResolvers: true, description: 'A row that was not loaded, as it stood in the file.' })
export class SetAsideRow {
  @Field(() => Int, { description: 'Names the row within its import.' })
  position!: number;

  @Field(() => String)
  file!: string;

  @Field(() => Int)
  line!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Which of the records of the file it is, from 1, where several may begin on one line (JSON, XML).',
  })
  record!: number | null;

  @Field(() => [String], { description: 'Names of the columns, as the file writes them.' })
  columns!: readonly string[];

  @Field(() => [String], { description: 'One for each column.' })
  cells!: readonly string[];

  @Field(() => [ImportProblem])
  problems!: readonly ImportProblem[];

  @Field(() => String, {
    nullable: true,
    description: 'The child whose arrival lets the row in; null when it waits for nobody.',
  })
  waitsFor!: string | null;
}

export const SetAsideRowConnection = connectionOf('SetAsideRow', SetAsideRow);

@ObjectType({ simpleResolvers: true })
export class ImportProgress {
  @Field(() => String, { description: 'What is being done, in words.' })
  stage!: string;

  @Field(() => Int)
  rowsDone!: number;

  @Field(() => Int, { nullable: true, description: 'Null while it is not known.' })
  rowsTotal!: number | null;
}

@ObjectType({ simpleResolvers: true, description: 'What becomes of facts of one kind.' })
export class ImportKindChanges {
  @Field(() => String)
  kind!: string;

  @Field(() => Int)
  new!: number;

  @Field(() => Int)
  changed!: number;

  @Field(() => Int)
  identical!: number;

  @Field(() => Int)
  removed!: number;
}

@ObjectType({ simpleResolvers: true, description: 'What an import will change, or changed.' })
export class ImportChanges {
  @Field(() => Int)
  new!: number;

  @Field(() => Int)
  changed!: number;

  @Field(() => Int)
  identical!: number;

  @Field(() => Int)
  removed!: number;

  @Field(() => String)
  sentence!: string;

  @Field(() => [ImportKindChanges])
  perKind!: readonly ImportKindChanges[];
}

@ObjectType({ simpleResolvers: true, description: 'How often one rule of repair was used.' })
export class ImportRepairCount {
  @Field(() => String, { description: 'DfE’s rule number where there is one, else a word.' })
  rule!: string;

  @Field(() => String)
  sentence!: string;

  @Field(() => Int)
  count!: number;
}

/** `localAuthority` is resolved from its code, `problems` and `setAsideRows` from the store. */
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

  @Field(() => ImportProgress, { nullable: true, description: 'Only while it is RUNNING.' })
  progress!: ImportProgress | null;

  @Field(() => ImportChanges, { nullable: true, description: 'Null until the rows have been compared.' })
  changes!: ImportChanges | null;

  @Field(() => [ImportRepairCount])
  repairs!: readonly ImportRepairCount[];

  @Field(() => Boolean)
  mayUndo!: boolean;

  @Field(() => String, { nullable: true, description: 'Why it may not be undone; null when it may.' })
  undoSentence!: string | null;
}

@ArgsType()
export class MendedRow {
  @Field(() => Int)
  position!: number;

  @Field(() => [String], { description: 'All cells of the row, in the order of its columns.' })
  cells!: string[];
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
