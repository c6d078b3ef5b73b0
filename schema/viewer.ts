import { Field, ID, Int, ObjectType } from 'type-graphql';
import { RoleEnum, RunningModeEnum } from './enums.ts';
import { DateScalar } from './scalars.ts';
import type { Role } from './vocabulary.ts';

/** `localAuthority`, `region` and `mayImportFor` are resolved from the session's person. */
@ObjectType({ simpleResolvers: true, description: 'The person asking, and what they may do.' })
export class Viewer {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  displayName!: string;

  @Field(() => RoleEnum)
  role!: Role;

  @Field(() => String)
  roleLabel!: string;

  @Field(() => RunningModeEnum)
  mode!: 'DEMO' | 'PRODUCTION';

  @Field(() => Boolean)
  isSyntheticData!: boolean;

  @Field(() => DateScalar, {
    description: 'Today, where this person works: of made-up data the day they are made for.',
  })
  today!: string;

  @Field(() => Boolean)
  mayImport!: boolean;

  @Field(() => Boolean)
  maySeeChildren!: boolean;

  @Field(() => Boolean)
  maySeePlacementNeeds!: boolean;

  @Field(() => Boolean)
  mayChangePlacementNeeds!: boolean;

  @Field(() => Boolean)
  maySeeHomes!: boolean;

  @Field(() => Boolean, { description: 'False: counts of 1 to `countsHiddenUpTo` are withheld.' })
  maySeeExactNumbers!: boolean;

  @Field(() => Int, {
    description:
      'Counts of children from 1 to this are hidden from whoever may not see them: as the server is set, or as the last edition was made if that is more.',
  })
  countsHiddenUpTo!: number;
}
