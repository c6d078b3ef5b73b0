import { createUnionType, Field, ID, Int, ObjectType } from 'type-graphql';
import type { CoverageStatus, FileKind } from './codes/fileKinds.ts';
import { CoverageStatusEnum, FileKindEnum } from './enums.ts';
import { LocalAuthority } from './geography.ts';
import { ImportBatch } from './importBatch.ts';
import { BadQuestion, NotFoundProblem } from './problems.ts';
import { DateScalar } from './scalars.ts';

@ObjectType({ simpleResolvers: true, description: 'How far one kind of file is loaded, for the return date.' })
export class FileKindCoverage {
  @Field(() => FileKindEnum)
  kind!: FileKind;

  @Field(() => String)
  kindLabel!: string;

  @Field(() => [String], { description: 'Import formats of this kind that are read.' })
  formats!: string[];

  @Field(() => Int)
  authoritiesWithData!: number;

  @Field(() => Int)
  authorities!: number;

  @Field(() => [LocalAuthority], { description: 'Members of which nothing is loaded.' })
  missing!: LocalAuthority[];

  @Field(() => [LocalAuthority], { description: 'Members whose data end before the return date.' })
  older!: LocalAuthority[];

  @Field(() => CoverageStatusEnum)
  status!: CoverageStatus;

  @Field(() => String)
  sentence!: string;

  @Field(() => ImportBatch, { nullable: true, description: 'The latest accepted; null where nothing was imported.' })
  lastImport!: ImportBatch | null;

  @Field(() => Int, { description: 'Rows set aside that have not been mended yet.' })
  rowsSetAside!: number;

  @Field(() => Int, { description: 'Imports checked that nobody has accepted or discarded yet.' })
  waiting!: number;

  @Field(() => Int)
  running!: number;
}

@ObjectType({ simpleResolvers: true })
export class ImportCoverage {
  @Field(() => ID)
  region!: string;

  @Field(() => DateScalar)
  returnDate!: string;

  @Field(() => [FileKindCoverage])
  kinds!: FileKindCoverage[];
}

export const ImportCoverageResult = createUnionType({
  name: 'ImportCoverageResult',
  types: () => [ImportCoverage, BadQuestion, NotFoundProblem] as const,
  resolveType: (value) => {
    if (value instanceof BadQuestion) return BadQuestion;
    return value instanceof NotFoundProblem ? NotFoundProblem : ImportCoverage;
  },
});
