import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { fileKinds } from '../../schema/codes/fileKinds.ts';
import type { LocalAuthority } from '../../schema/geography.ts';
import { type FileKindCoverage, ImportCoverage, ImportCoverageResult } from '../../schema/importCoverage.ts';
import { BadQuestion, NotFoundProblem } from '../../schema/problems.ts';
import { DateScalar } from '../../schema/scalars.ts';
import { importFormats } from '../../schema/vocabulary.ts';
import { coverageOf, fileKindOrder, type KindCoverage } from '../engine/coverage.ts';
import type { CoverageFacts, FormatImports } from '../store/readCoverage.ts';
import { authoritiesOf } from './authorityList.ts';
import { readAsOf, readRegion } from './readQuestion.ts';
import type { RequestContext } from './requestContext.ts';
import { toImportBatch } from './rowAnswers.ts';

const notTheirs = 'What has been imported is for the data officers of the region.';

/** Formats of a kind, added up. */
function importsOfKind(formats: readonly string[], imports: readonly FormatImports[]) {
  const own = imports.filter(({ format }) => formats.includes(format));
  const sum = (count: (one: FormatImports) => number) => own.reduce((total, one) => total + count(one), 0);
  const last = own
    .flatMap(({ lastAccepted }) => lastAccepted ?? [])
    .sort((a, b) => (a.loadedAt < b.loadedAt ? 1 : -1))[0];
  return {
    lastImport: last === undefined ? null : toImportBatch(last),
    rowsSetAside: sum(({ rowsSetAside }) => rowsSetAside),
    waiting: sum(({ waiting }) => waiting),
    running: sum(({ running }) => running),
  };
}

function toKind(
  coverage: KindCoverage,
  about: { readonly facts: CoverageFacts; readonly authorities: ReadonlyMap<string, LocalAuthority> },
): FileKindCoverage {
  const { kind, withData, missing, older, status, sentence } = coverage;
  const formats = fileKinds[kind].formats.filter((format) => Object.hasOwn(importFormats, format));
  const named = (codes: readonly string[]) => codes.flatMap((code) => about.authorities.get(code) ?? []);
  return {
    kind,
    kindLabel: fileKinds[kind].label,
    formats,
    authoritiesWithData: withData.length,
    authorities: withData.length + missing.length,
    missing: named(missing),
    older: named(older),
    status,
    sentence,
    ...importsOfKind(formats, about.facts.imports),
  };
}

@Resolver()
export class ImportCoverageResolver {
  @Query(() => ImportCoverageResult, {
    description: 'Which files are loaded, of which authorities, for a return date; the region’s data date unless said.',
  })
  async importCoverage(
    @Arg('region', () => ID) regionId: string,
    @Arg('returnDate', () => DateScalar, { nullable: true }) asked: string | null,
    @Ctx() context: RequestContext,
  ): Promise<ImportCoverage | BadQuestion | NotFoundProblem> {
    const region = await readRegion(context, regionId);
    if (region instanceof NotFoundProblem) return region;
    const returnDate = readAsOf(asked, region.dataDate);
    if (returnDate instanceof BadQuestion)
      return new BadQuestion(returnDate.sentence.replace('asOf', 'returnDate'), 'returnDate');
    const facts = await context.reading.coverage(region.members);
    if (facts === null) return new NotFoundProblem(notTheirs);
    const members = await authoritiesOf(context, region.members);
    const names = new Map(members.map(({ gssCode, name }) => [gssCode, name]));
    const held = fileKindOrder.map((kind) => ({ kind, held: facts.held.get(kind) ?? [] }));
    const kinds = coverageOf(held, { returnDate, members: region.members, names });
    const authorities = new Map(members.map((member) => [member.gssCode, member]));
    return Object.assign(new ImportCoverage(), {
      region: region.id,
      returnDate,
      kinds: kinds.map((kind) => toKind(kind, { facts, authorities })),
    });
  }
}
