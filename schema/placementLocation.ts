import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { Count } from './counts.ts';
import { AgeBandEnum, PlacementTypeEnum } from './enums.ts';
import { LocalAuthority } from './geography.ts';
import { BadQuestion, NotFoundProblem } from './problems.ts';
import { DateScalar } from './scalars.ts';
import type { AgeBand, PlacementType } from './vocabulary.ts';

@InputType()
export class LocationQuestion {
  @Field(() => ID)
  region!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The region’s data date unless said.' })
  asOf?: string | null;

  @Field(() => [AgeBandEnum], { nullable: true })
  ageBands?: AgeBand[] | null;

  @Field(() => [PlacementTypeEnum], { nullable: true })
  placementTypes?: PlacementType[] | null;
}

@ObjectType({ simpleResolvers: true, description: 'The question as answered, every default filled in.' })
export class LocationQuestionEcho {
  @Field(() => ID)
  region!: string;

  @Field(() => String)
  regionName!: string;

  @Field(() => DateScalar)
  asOf!: string;

  @Field(() => [AgeBandEnum], { nullable: true })
  ageBands!: readonly AgeBand[] | null;

  @Field(() => [PlacementTypeEnum], { nullable: true })
  placementTypes!: readonly PlacementType[] | null;
}

@ObjectType({
  simpleResolvers: true,
  description: 'Inside or outside the responsible authority, by SSDA903 distance: to 20 miles, over 20, not known.',
})
export class LocationRow {
  @Field(() => LocalAuthority, { nullable: true, description: 'Null on the total.' })
  localAuthority!: LocalAuthority | null;

  @Field(() => Count)
  children!: Count;

  @Field(() => Count)
  insideWithin20!: Count;

  @Field(() => Count)
  insideOver20!: Count;

  @Field(() => Count)
  insideNotKnown!: Count;

  @Field(() => Count)
  outsideWithin20!: Count;

  @Field(() => Count)
  outsideOver20!: Count;

  @Field(() => Count)
  outsideNotKnown!: Count;

  @Field(() => Count, { description: 'In an authority that is neither responsible nor adjoining.' })
  atADistance!: Count;

  @Field(() => Count, { description: 'Of those outside: the authority lived in is not known.' })
  hostNotKnown!: Count;
}

@ObjectType({ simpleResolvers: true })
export class Flow {
  @Field(() => LocalAuthority)
  from!: LocalAuthority;

  @Field(() => LocalAuthority)
  to!: LocalAuthority;

  @Field(() => Count)
  children!: Count;
}

@ObjectType({ simpleResolvers: true })
export class LocationAnswer {
  @Field(() => LocationQuestionEcho)
  question!: LocationQuestionEcho;

  @Field(() => String)
  headline!: string;

  @Field(() => DateScalar)
  dataDate!: string;

  @Field(() => [LocationRow], { description: 'In name order.' })
  rows!: LocationRow[];

  @Field(() => LocationRow)
  total!: LocationRow;

  @Field(() => [Flow], { description: 'From the responsible authority to the one lived in; most children first.' })
  flows!: Flow[];

  @Field(() => [String])
  notes!: string[];
}

export const LocationResult = createUnionType({
  name: 'LocationResult',
  types: () => [LocationAnswer, BadQuestion, NotFoundProblem] as const,
  resolveType: (value) => {
    if (value instanceof BadQuestion) return BadQuestion;
    return value instanceof NotFoundProblem ? NotFoundProblem : LocationAnswer;
  },
});
