import { Field, Int, ObjectType } from 'type-graphql';
import { Bounded, Count } from './counts.ts';
import { AgeBandEnum, CohortEnum, PlacementTypeEnum } from './enums.ts';
import { LocalAuthority } from './geography.ts';
import { CountedApartLine, FarToday, GapReason, PlacingSteps, Proof } from './nearHomeGap.ts';
import { Flow } from './placementLocation.ts';
import { resultOf } from './result.ts';
import { Run } from './run.ts';
import { DateScalar } from './scalars.ts';
import { SufficiencyQuestionEcho } from './sufficiencyQuestion.ts';
import type { AgeBand, Cohort, PlacementType } from './vocabulary.ts';

@ObjectType({ simpleResolvers: true, description: 'Authorities that have sent facts, of all.' })
export class Coverage {
  @Field(() => Int)
  authoritiesWithData!: number;

  @Field(() => Int)
  authorities!: number;

  @Field(() => [LocalAuthority])
  missing!: LocalAuthority[];
}

@ObjectType({ simpleResolvers: true, description: 'gap = demand − usable places; positive = short.' })
export class SufficiencyRow {
  @Field(() => LocalAuthority, { nullable: true, description: 'Null on the total.' })
  localAuthority!: LocalAuthority | null;

  @Field(() => AgeBandEnum, { nullable: true })
  ageBand!: AgeBand | null;

  @Field(() => PlacementTypeEnum, { nullable: true })
  placementType!: PlacementType | null;

  @Field(() => CohortEnum, { nullable: true })
  cohort!: Cohort | null;

  @Field(() => Count)
  demand!: Count;

  @Field(() => Count)
  registeredPlaces!: Count;

  @Field(() => Count)
  usablePlaces!: Count;

  @Field(() => Count)
  numericalGap!: Count;

  @Field(() => Bounded, { nullable: true, description: 'Null until computed; `notes` says why.' })
  nearHomeGap!: Bounded | null;

  @Field(() => Count, {
    nullable: true,
    description:
      'Children near home or short of a place there: those counted apart are not among them. Null with `nearHomeGap`.',
  })
  nearHomeChildren!: Count | null;

  @Field(() => [GapReason], { description: 'In the order they are tested; they add up to `nearHomeGap.achieved`.' })
  reasons!: GapReason[];

  @Field(() => PlacingSteps, {
    nullable: true,
    description:
      'Null with `nearHomeGap`, where types, ages or cohorts are asked for, and for who may not see exact numbers.',
  })
  placing!: PlacingSteps | null;

  @Field(() => FarToday, { nullable: true, description: 'Who lives far today, and why. Null with `placing`.' })
  farToday!: FarToday | null;

  @Field(() => [String])
  notes!: string[];
}

@ObjectType({ simpleResolvers: true })
export class SufficiencyAnswer {
  @Field(() => SufficiencyQuestionEcho)
  question!: SufficiencyQuestionEcho;

  @Field(() => String)
  headline!: string;

  @Field(() => DateScalar)
  dataDate!: string;

  @Field(() => Coverage)
  coverage!: Coverage;

  @Field(() => [SufficiencyRow], { description: 'By authority in name order, then by the groups asked for.' })
  rows!: SufficiencyRow[];

  @Field(() => SufficiencyRow)
  total!: SufficiencyRow;

  @Field(() => Proof, { nullable: true })
  proof!: Proof | null;

  @Field(() => Run, {
    nullable: true,
    description: 'What is working on the near-home gap; null when the answer is whole. Ask again when it has finished.',
  })
  run!: Run | null;

  @Field(() => String, { nullable: true, description: 'Said where the miles asked are too many to tell places apart.' })
  limitNotice!: string | null;

  @Field(() => [CountedApartLine], { description: 'Children beside the near-home gap and never in it.' })
  apart!: CountedApartLine[];

  @Field(() => [Flow], {
    description:
      'Children who would live in another council of the region when everyone is placed at once, most first; none where types, ages or cohorts are asked for. Who may not see exact numbers is not given the small ones, nor what would give them away.',
  })
  placedBetween!: Flow[];

  @Field(() => String, { description: 'How the numbers are made, in words.' })
  method!: string;

  @Field(() => [String])
  notes!: string[];
}

export const SufficiencyResult = resultOf('SufficiencyResult', SufficiencyAnswer);
