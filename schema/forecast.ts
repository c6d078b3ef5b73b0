import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import { LocalAuthority } from './geography.ts';
import { RegionEcho } from './regionQuestion.ts';
import { resultOf } from './result.ts';
import { DateScalar } from './scalars.ts';

@InputType()
export class ForecastQuestion {
  @Field(() => ID)
  region!: string;

  @Field(() => [Int], {
    nullable: true,
    description: 'So many years after the last published 31 March, 1 to 10; 1, 3 and 5 unless said.',
  })
  yearsAhead?: number[] | null;
}

@ObjectType({ simpleResolvers: true, description: 'The question as answered, every default filled in.' })
export class ForecastQuestionEcho extends RegionEcho {
  @Field(() => [Int], { description: 'Each once, the nearest first.' })
  yearsAhead!: readonly number[];
}

@ObjectType({ simpleResolvers: true, description: 'Eight times in ten the number is to fall between low and high.' })
export class ForecastBand {
  @Field(() => Int)
  yearsAhead!: number;

  @Field(() => DateScalar, { description: 'The 31 March it is of.' })
  on!: string;

  @Field(() => Int)
  low!: number;

  @Field(() => Int)
  high!: number;

  @Field(() => Int, { description: 'high − low.' })
  width!: number;

  @Field(() => Int, { description: 'The middle, which says less than the band.' })
  expected!: number;
}

@ObjectType({ simpleResolvers: true })
export class ForecastRow {
  @Field(() => LocalAuthority, { nullable: true, description: 'Null on the total.' })
  localAuthority!: LocalAuthority | null;

  @Field(() => Int, { nullable: true, description: 'Children in care as last published; null = too few years are.' })
  lastPublished!: number | null;

  @Field(() => [ForecastBand], { description: 'In the order of yearsAhead; none where nothing can be forecast.' })
  bands!: readonly ForecastBand[];
}

@ObjectType({
  simpleResolvers: true,
  description: 'Each published year that could be foretold from those before it alone, beside what then came.',
})
export class ForecastTest {
  @Field(() => Int)
  yearsAhead!: number;

  @Field(() => Int, { description: 'Numbers foretold.' })
  tests!: number;

  @Field(() => Float, { description: 'Half of the forecasts were off by no more than this share, 0 to 1.' })
  forecastError!: number;

  @Field(() => Float, { description: 'As forecastError, of saying that the last number stays.' })
  lastValueError!: number;

  @Field(() => Float, { description: 'Share of the numbers that came that fell between low and high; 0.8 is meant.' })
  inside!: number;
}

@ObjectType({ simpleResolvers: true })
export class ForecastAnswer {
  @Field(() => ForecastQuestionEcho)
  question!: ForecastQuestionEcho;

  @Field(() => DateScalar, { description: 'The last 31 March published; the region’s own data date where none is.' })
  dataDate!: string;

  @Field(() => String)
  headline!: string;

  @Field(() => [ForecastRow], { description: 'A row for each council, in name order.' })
  rows!: readonly ForecastRow[];

  @Field(() => ForecastRow, { description: 'Known where every council’s is; its band is its own and no sum.' })
  total!: ForecastRow;

  @Field(() => [ForecastTest], { description: 'One and two years ahead, where enough years are published.' })
  tests!: readonly ForecastTest[];

  @Field(() => [String])
  notes!: readonly string[];

  @Field(() => String, { description: 'Published figures alone: no number of it is counted from loaded children.' })
  source!: string;
}

export const ForecastResult = resultOf('ForecastResult', ForecastAnswer);
