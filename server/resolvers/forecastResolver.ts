import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { publishedAreasOf } from '../../data/facts/publishedAreas.ts';
import {
  ForecastAnswer,
  type ForecastBand,
  ForecastQuestion,
  ForecastResult,
  type ForecastRow,
} from '../../schema/forecast.ts';
import { BadQuestion, NotFoundProblem } from '../../schema/problems.ts';
import { type AreaForecast, forecastAll, publishedSeries, testOf } from '../engine/report/areaForecast.ts';
import { publishedSource } from '../engine/report/comparisons.ts';
import { everyCouncil } from '../engine/report/councilTable.ts';
import { forecastHeadline, forecastNotes, testedSentence } from '../engine/report/forecastWords.ts';
import { may } from '../policy/policy.ts';
import { authoritiesOf } from './authorityList.ts';
import { noSuchRegion, readList, readRegion } from './readQuestion.ts';
import type { RequestContext } from './requestContext.ts';

const unlessSaid = [1, 3, 5] as const;
const [fewestYears, mostYears] = [1, 10];
const testedAhead = [1, 2] as const;

function readYears(years: readonly number[] | null | undefined): readonly number[] | BadQuestion {
  const asked = readList(years) ?? unlessSaid;
  if (asked.every((year) => year >= fewestYears && year <= mostYears)) return asked.toSorted((a, b) => a - b);
  return new BadQuestion(`yearsAhead must each be ${fewestYears} to ${mostYears} whole years.`, 'yearsAhead');
}

const endOfYear = (year: number) => `${year}-03-31`;

function bandsOf({ points, lastYear }: AreaForecast, council: string): readonly ForecastBand[] {
  return [...(points.get(council) ?? [])].map(([yearsAhead, { expected, low, high }]) => ({
    ...{ yearsAhead, on: endOfYear(lastYear + yearsAhead) },
    ...{ low, high, width: high - low, expected },
  }));
}

@Resolver()
export class ForecastResolver {
  @Query(() => ForecastResult, {
    description: 'How many children will be in care in years to come, as a range, and how such forecasts have done.',
  })
  async forecast(
    @Arg('question', () => ForecastQuestion) question: ForecastQuestion,
    @Ctx() context: RequestContext,
  ): Promise<ForecastAnswer | BadQuestion | NotFoundProblem> {
    const region = await readRegion(context, question.region);
    if (region instanceof NotFoundProblem) return region;
    if (may(context.viewer, 'suppressedAggregates') !== 'REGION') return new NotFoundProblem(noSuchRegion);
    const yearsAhead = readYears(question.yearsAhead);
    if (yearsAhead instanceof BadQuestion) return yearsAhead;
    const series = publishedSeries(publishedAreasOf(region.members), region.members);
    const forecast = series.size === 0 ? null : forecastAll(series, yearsAhead);
    const isWhole = series.size === region.members.length;
    const rowOf = (council: string): Omit<ForecastRow, 'localAuthority'> => ({
      lastPublished: forecast?.last.get(council) ?? null,
      bands: forecast === null ? [] : bandsOf(forecast, council),
    });
    const authorities = await authoritiesOf(context, region.members);
    const tests = testedAhead.flatMap((ahead) => {
      const test = testOf(series, ahead);
      return test === null ? [] : [{ ...test, yearsAhead: ahead }];
    });
    return {
      question: { region: region.id, regionName: region.name, yearsAhead },
      dataDate: forecast === null ? region.dataDate : endOfYear(forecast.lastYear),
      headline: forecastHeadline(isWhole ? forecast : null, { key: everyCouncil, name: region.name }, yearsAhead),
      rows: authorities.map((localAuthority) => ({ localAuthority, ...rowOf(localAuthority.gssCode) })),
      total: { localAuthority: null, ...(isWhole ? rowOf(everyCouncil) : { lastPublished: null, bands: [] }) },
      tests,
      notes: [...(forecast === null ? [] : [testedSentence(series, testOf(series, 1))]), ...forecastNotes],
      source: `${publishedSource}: children, and those who started and ceased.`,
    };
  }
}
