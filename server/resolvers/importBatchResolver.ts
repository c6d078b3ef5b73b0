import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { ProblemSeverityEnum } from '../../schema/enums.ts';
import { LocalAuthority } from '../../schema/geography.ts';
import {
  ImportBatch,
  ImportBatchConnection,
  ImportBatchResult,
  type ImportProblem,
  ImportProblemConnection,
  MendedRow,
  type SetAsideRow,
  SetAsideRowConnection,
} from '../../schema/importBatch.ts';
import { type Connection, PageArgs } from '../../schema/pages.ts';
import { BadQuestion, NotFoundProblem } from '../../schema/problems.ts';
import type { ProblemSeverity } from '../../schema/vocabulary.ts';
import { LoadingRefused } from '../store/loadingStore.ts';
import type { ImportBatchRow } from '../store/rows.ts';
import { pageRequest, toConnection } from './pageOfRows.ts';
import type { RequestContext } from './requestContext.ts';
import { toImportBatch } from './rowAnswers.ts';

const noPage = { edges: [], hasNextPage: false, endCursor: null, totalCount: 0 };

const notThere = {
  staged: 'No import of that id is waiting to be accepted by you.',
  running: 'No import of that id is running for you.',
  loaded: 'There is no import of that id that you may change.',
} as const;

/** Expected outcomes as values: the batch, none of that id waiting for this person, or a load the store will not make. */
async function settled(
  load: Promise<ImportBatchRow | null>,
  wanted: keyof typeof notThere = 'staged',
): Promise<ImportBatch | BadQuestion | NotFoundProblem> {
  try {
    const row = await load;
    return row === null ? new NotFoundProblem(notThere[wanted]) : toImportBatch(row);
  } catch (error) {
    if (error instanceof LoadingRefused) return new BadQuestion(error.sentence, error.field);
    throw error;
  }
}

@Resolver(() => ImportBatch)
export class ImportBatchResolver {
  @Query(() => ImportBatchConnection, { description: 'Newest first.' })
  async importBatches(
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { reading }: RequestContext,
  ): Promise<Connection<ImportBatch>> {
    return toConnection(await reading.importBatches(pageRequest(page)), toImportBatch);
  }

  @Query(() => ImportBatch, { nullable: true })
  async importBatch(@Arg('id', () => ID) id: string, @Ctx() { reading }: RequestContext): Promise<ImportBatch | null> {
    const row = await reading.importBatch(id);
    return row === null ? null : toImportBatch(row);
  }

  @FieldResolver(() => LocalAuthority, { nullable: true, description: 'Null for files of the whole region.' })
  async localAuthority(
    @Root() batch: ImportBatch,
    @Ctx() { authorities }: RequestContext,
  ): Promise<LocalAuthority | null> {
    return batch.localAuthorityCode === null ? null : authorities.load(batch.localAuthorityCode);
  }

  @FieldResolver(() => ImportProblemConnection, { description: 'In file order.' })
  async problems(
    @Root() batch: ImportBatch,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('severity', () => ProblemSeverityEnum, { nullable: true, description: 'All unless said.' })
    severity: ProblemSeverity | null,
    @Ctx() { reading }: RequestContext,
  ): Promise<Connection<ImportProblem>> {
    const found = await reading.importProblems(batch.id, { ...pageRequest(page), severity });
    return toConnection(found ?? noPage, (row): ImportProblem => ({ ...row }));
  }

  @FieldResolver(() => SetAsideRowConnection, { description: 'In file order.' })
  async setAsideRows(
    @Root() batch: ImportBatch,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { reading }: RequestContext,
  ): Promise<Connection<SetAsideRow>> {
    const found = await reading.setAsidePage(batch.id, pageRequest(page));
    return toConnection(found ?? noPage, (row): SetAsideRow => ({ ...row }));
  }

  @Mutation(() => ImportBatchResult, { description: 'Loads the rows of a staged import.' })
  acceptImport(@Arg('id', () => ID) id: string, @Ctx() { imports, viewer }: RequestContext) {
    return settled(imports.decide(viewer, { kind: 'ACCEPT', batchId: id }));
  }

  @Mutation(() => ImportBatchResult, { description: 'Stops an import that is running; no fact changes.' })
  cancelImport(@Arg('id', () => ID) id: string, @Ctx() { imports, viewer, reading }: RequestContext) {
    const cancelled = imports.cancel(viewer, id);
    return settled(
      cancelled.then((row) => (row === null ? null : reading.importBatch(id))),
      'running',
    );
  }

  @Mutation(() => ImportBatchResult, { description: 'Puts back what an import changed.' })
  undoImport(@Arg('id', () => ID) id: string, @Ctx() { imports, viewer }: RequestContext) {
    return settled(imports.decide(viewer, { kind: 'UNDO', batchId: id }), 'loaded');
  }

  @Mutation(() => ImportBatchResult, {
    description: 'Checks one row that was set aside again, as mended, and loads it alone.',
  })
  mendSetAsideRow(
    @Arg('id', () => ID) id: string,
    @Args(() => MendedRow) mended: MendedRow,
    @Ctx() { imports, viewer }: RequestContext,
  ) {
    return settled(imports.decide(viewer, { kind: 'MEND', batchId: id, ...mended }), 'loaded');
  }

  @Mutation(() => ImportBatchResult, { description: 'Drops the rows of a staged import; no fact changes.' })
  discardImport(@Arg('id', () => ID) id: string, @Ctx() { imports, viewer }: RequestContext) {
    return settled(imports.decide(viewer, { kind: 'DISCARD', batchId: id }));
  }
}
