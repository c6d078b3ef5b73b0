import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Count } from './counts.ts';
import { PlacementTypeEnum, SectorEnum } from './enums.ts';
import { LocalAuthority } from './geography.ts';
import { RegionOnDateEcho } from './regionQuestion.ts';
import { resultOf } from './result.ts';
import { Run } from './run.ts';
import { DateScalar } from './scalars.ts';
import type { PlacementType, Sector } from './vocabulary.ts';

@InputType()
export class MarketQuestion {
  @Field(() => ID)
  region!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The region’s data date unless said.' })
  asOf?: string | null;

  @Field(() => PlacementTypeEnum, { nullable: true, description: 'All that need a place unless said.' })
  placementType?: PlacementType | null;
}

@ObjectType({ simpleResolvers: true, description: 'The question as answered, every default filled in.' })
export class MarketQuestionEcho extends RegionOnDateEcho {
  @Field(() => PlacementTypeEnum, { nullable: true })
  placementType!: PlacementType | null;
}

@ObjectType({ simpleResolvers: true })
export class OwnerShare {
  @Field(() => ID, { nullable: true, description: 'Null where no owner is recorded.' })
  id!: string | null;

  @Field(() => String)
  name!: string;

  @Field(() => SectorEnum, { nullable: true, description: 'Null where its homes are of several, or not recorded.' })
  sector!: Sector | null;

  @Field(() => Int)
  homes!: number;

  @Field(() => Int, { description: 'Registered places.' })
  places!: number;

  @Field(() => Float, { nullable: true, description: 'Of all registered places, 0 to 1.' })
  share!: number | null;
}

@ObjectType({ simpleResolvers: true })
export class SectorShare {
  @Field(() => SectorEnum, { nullable: true, description: 'Null = not recorded.' })
  sector!: Sector | null;

  @Field(() => Int)
  homes!: number;

  @Field(() => Int, { description: 'Registered places.' })
  places!: number;

  @Field(() => Float, { nullable: true })
  share!: number | null;
}

@ObjectType({ simpleResolvers: true })
export class ExposureRow {
  @Field(() => LocalAuthority, { nullable: true })
  localAuthority!: LocalAuthority | null;

  @Field(() => Count, { description: 'Children who are near home or short of a place there.' })
  children!: Count;

  @Field(() => Count, { description: 'Children who could have a place near home.' })
  nearNow!: Count;

  @Field(() => Count, { description: 'The same without its homes.' })
  nearWithout!: Count;
}

@ObjectType({ simpleResolvers: true, description: 'What happens to each authority’s children if an owner leaves.' })
export class OwnerExposure {
  @Field(() => String)
  owner!: string;

  @Field(() => [ExposureRow])
  rows!: ExposureRow[];
}

@ObjectType({ simpleResolvers: true, description: 'Pounds a week.' })
export class WeeklyCostQuartiles {
  @Field(() => PlacementTypeEnum)
  placementType!: PlacementType;

  @Field(() => Int, { description: 'Placements whose cost is known.' })
  placements!: number;

  @Field(() => Float)
  lowerQuartile!: number;

  @Field(() => Float)
  median!: number;

  @Field(() => Float)
  upperQuartile!: number;
}

@ObjectType({ simpleResolvers: true })
export class MarketAnswer {
  @Field(() => MarketQuestionEcho)
  question!: MarketQuestionEcho;

  @Field(() => String)
  headline!: string;

  @Field(() => DateScalar)
  dataDate!: string;

  @Field(() => [OwnerShare], {
    description: 'Most places first, then by name. Homes with no owner recorded are apart.',
  })
  owners!: OwnerShare[];

  @Field(() => OwnerShare, { description: 'Homes with no owner recorded, together: not one owner.' })
  withoutOwner!: OwnerShare;

  @Field(() => [SectorShare])
  sectors!: SectorShare[];

  @Field(() => Float, { nullable: true, description: 'Of all registered places; null where there are none.' })
  largestOneShare!: number | null;

  @Field(() => Float, { nullable: true })
  largestThreeShare!: number | null;

  @Field(() => Float, { nullable: true })
  largestTenShare!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Herfindahl–Hirschman index, 0 to 10,000, of homes whose owner is recorded.',
  })
  hhi!: number | null;

  @Field(() => [OwnerExposure], { description: 'The largest owners.' })
  exposures!: OwnerExposure[];

  @Field(() => [WeeklyCostQuartiles], { nullable: true, description: 'Null = not known, or not yours to see.' })
  weeklyCostQuartiles!: WeeklyCostQuartiles[] | null;

  @Field(() => [String])
  notes!: string[];

  @Field(() => Run, { nullable: true, description: 'What is working on the exposure; null when the answer is whole.' })
  run!: Run | null;
}

export const MarketResult = resultOf('MarketResult', MarketAnswer);
