import { Field, Float, ObjectType } from 'type-graphql';
import { Count } from './counts.ts';
import { GapReasonCodeEnum, ProofStatusEnum } from './enums.ts';
import type { GapReason as GapReasonCode, ProofStatus } from './vocabulary.ts';

@ObjectType({ simpleResolvers: true, description: 'The first cause that keeps children from a place near home.' })
export class GapReason {
  @Field(() => GapReasonCodeEnum)
  reason!: GapReasonCode;

  @Field(() => String)
  label!: string;

  @Field(() => Count)
  children!: Count;
}

@ObjectType({
  simpleResolvers: true,
  description: 'How good the answer is: no way of placing everyone leaves fewer children without than `lowerBound`.',
})
export class Proof {
  @Field(() => Count)
  lowerBound!: Count;

  @Field(() => Count)
  achieved!: Count;

  @Field(() => ProofStatusEnum)
  status!: ProofStatus;

  @Field(() => Float)
  seconds!: number;

  @Field(() => String)
  sentence!: string;

  @Field(() => Float, {
    nullable: true,
    description: 'Of all children placed near home; null where it may not be seen.',
  })
  weeklyMiles!: number | null;

  @Field(() => Float, { nullable: true })
  weeklyMilesLowerBound!: number | null;
}

@ObjectType({ simpleResolvers: true, description: 'Children beside the gap, counted and never part of it.' })
export class CountedApartLine {
  @Field(() => String)
  label!: string;

  @Field(() => Count)
  children!: Count;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'Children who live beyond the miles asked today, by what would become of them when everyone is placed at once.',
})
export class FarToday {
  @Field(() => Count)
  children!: Count;

  @Field(() => [CountedApartLine], { description: 'Those who could live near home first; they add up to `children`.' })
  lines!: CountedApartLine[];
}

@ObjectType({
  simpleResolvers: true,
  description:
    'From usable places to children near home, when everyone is placed at once: usablePlaces − otherCouncilsHere − heldHere − emptyHere + elsewhere + withoutPlace = nearHomeChildren − nearHomeGap.achieved.',
})
export class PlacingSteps {
  @Field(() => Count, { description: 'Places here that children of other councils of the region take.' })
  otherCouncilsHere!: Count;

  @Field(() => Count, { description: 'Places here of children who stay or of other regions’ children, or reserved.' })
  heldHere!: Count;

  @Field(() => Count, { description: 'Places here left empty: they suit no child who is short.' })
  emptyHere!: Count;

  @Field(() => Count, { description: 'Children of this council placed in homes of other councils of the region.' })
  elsewhere!: Count;

  @Field(() => Count, {
    description:
      'Children near home who take no place given out: with kin, or brothers and sisters over a fostering limit.',
  })
  withoutPlace!: Count;
}
