import { Ctx, FieldResolver, Float, Resolver, Root } from 'type-graphql';
import { PlaceDistance } from '../../schema/homeMatch.ts';
import { NearHomeAnswer } from '../../schema/nearHomeAnswer.ts';
import type { RequestContext } from './requestContext.ts';

/** Only what is asked for is asked of the engine: the matches described, not every home in reach. */
@Resolver(() => PlaceDistance)
export class DriveMinutesResolver {
  @FieldResolver(() => Float, {
    nullable: true,
    description: 'One way by car, from the home; null where no travel-time engine is set up, or it does not know.',
  })
  async driveMinutes(@Root() { journey }: PlaceDistance, @Ctx() { drives }: RequestContext): Promise<number | null> {
    return (await drives.load(journey)).minutes;
  }
}

@Resolver(() => NearHomeAnswer)
export class DriveNoteResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: 'What to know of the drive times asked for beside this; null where there is nothing to say.',
  })
  async driveTimeNote(@Ctx() { drives }: RequestContext): Promise<string | null> {
    return (await drives.load('NOTE')).note;
  }
}
