import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import { figures } from '../../schema/codes/reconciledFigures.ts';
import type { LocalAuthority } from '../../schema/geography.ts';
import { BadQuestion, NotFoundProblem } from '../../schema/problems.ts';
import { ReconciliationAnswer, type ReconciliationLine, ReconciliationResult } from '../../schema/reconciliation.ts';
import type { AuthorityTotals } from '../engine/loadedTotals.ts';
import type { ReconciledLine } from '../engine/reconcile.ts';
import {
  lastOfMarch,
  reconcileWithPublished,
  reconciliationNotes,
  reconciliationSources,
  yearsNewestFirst,
  yearToReconcile,
} from '../reconcileWithPublished.ts';
import type { RegionRow } from '../store/rows.ts';
import { authoritiesOf } from './authorityList.ts';
import { readRegion } from './readQuestion.ts';
import type { RequestContext } from './requestContext.ts';

const notTheirs =
  'What is loaded is compared with published figures for those who see exact numbers of children: commissioners and data officers of the region, and a placement team of its own council.';
const noSuchAuthority = 'There is no council of that code here whose figures you may compare.';

interface Found {
  readonly region: RegionRow;
  readonly year: number;
  readonly localAuthority: string | null;
  readonly loaded: readonly AuthorityTotals[];
}

function toLine(line: ReconciledLine, authorities: ReadonlyMap<string, LocalAuthority>): ReconciliationLine {
  const { localAuthority, figure, loaded, published, difference, status, sentence } = line;
  const { group, label } = figures[figure];
  return {
    localAuthority: localAuthority === null ? null : (authorities.get(localAuthority) ?? null),
    what: figure,
    whatLabel: label,
    group,
    loaded,
    published,
    difference,
    status,
    sentence,
  };
}

async function answerOf({ region, year, localAuthority, loaded }: Found, context: RequestContext) {
  const codes = loaded.map((totals) => totals.localAuthority);
  const authorities = new Map((await authoritiesOf(context, codes)).map((found) => [found.gssCode, found]));
  const names = new Map([...authorities].map(([gss, { name }]) => [gss, name]));
  const { dataDate, name } = region;
  const { headline, lines } = reconcileWithPublished({ regionName: name, dataDate, year, names, loaded });
  const one = localAuthority === null ? null : (authorities.get(localAuthority) ?? null);
  const answer: ReconciliationAnswer = {
    question: { region: region.id, regionName: name, year, localAuthority: one },
    headline,
    date: lastOfMarch(year),
    dataDate,
    years: [...yearsNewestFirst],
    lines: lines.map((line) => toLine(line, authorities)),
    sources: [...reconciliationSources],
    notes: [...reconciliationNotes(year)],
  };
  return Object.assign(new ReconciliationAnswer(), answer);
}

@Resolver()
export class ReconciliationResolver {
  @Query(() => ReconciliationResult, {
    description:
      'Is it all there? What is loaded beside the published figures of 31 March; the latest year unless said.',
  })
  async reconciliation(
    @Arg('region', () => ID) regionId: string,
    @Arg('year', () => Int, { nullable: true }) asked: number | null,
    @Arg('localAuthority', () => ID, { nullable: true }) localAuthority: string | null,
    @Ctx() context: RequestContext,
  ): Promise<ReconciliationAnswer | BadQuestion | NotFoundProblem> {
    const region = await readRegion(context, regionId);
    if (region instanceof NotFoundProblem) return region;
    const year = asked ?? yearToReconcile(region.dataDate);
    if (!yearsNewestFirst.includes(year)) {
      return new BadQuestion(
        `Published figures are held for 31 March ${yearsNewestFirst.toReversed().join(', ')}.`,
        'year',
      );
    }
    const { viewer } = context;
    const totals = await context.tables.loadedTotals({ viewer, regionId: region.id, on: lastOfMarch(year) });
    if (totals === null) return new NotFoundProblem(notTheirs);
    const loaded = totals.filter((one) => (localAuthority ?? one.localAuthority) === one.localAuthority);
    if (loaded.length === 0) return new NotFoundProblem(noSuchAuthority);
    return answerOf({ region, year, localAuthority, loaded }, context);
  }
}
