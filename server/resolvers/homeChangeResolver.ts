/** Writing what a home can offer, and reading who wrote it. */
import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Resolver, Root } from 'type-graphql';
import { Freshness, Home } from '../../schema/home.ts';
import {
  HomeChange,
  HomeChangeConnection,
  HomeChangeResult,
  HomeHold,
  HomePlacesChange,
  HomeTakesChange,
} from '../../schema/homeChange.ts';
import { type Connection, PageArgs } from '../../schema/pages.ts';
import { BadQuestion, NotFoundProblem, StaleProblem } from '../../schema/problems.ts';
import { changePlaces } from '../engine/homeRecord/changePlaces.ts';
import { changeTakes } from '../engine/homeRecord/changeTakes.ts';
import { freshnessOf, staleAfterDays } from '../engine/homeRecord/freshness.ts';
import { holdPlaces, releaseHold } from '../engine/homeRecord/holdPlaces.ts';
import { type HomeWritten, mayChangeHome } from '../store/changeHome.ts';
import { freshId } from '../store/loading/ids.ts';
import { toHomeChange } from './homeChangeWords.ts';
import { pageRequest, toConnection } from './pageOfRows.ts';
import type { RequestContext } from './requestContext.ts';
import { toHome } from './rowAnswers.ts';

/** The same words for a home that is not there and one that is not the viewer's to change. */
const notYours = 'There is no home of that id that you may change.';
const millisecondsInMinute = 60_000;

const todayOf = ({ reading }: RequestContext) => reading.now().toISOString().slice(0, 10);
/** A count that is given as null is not given. */
const given = (value: number | null | undefined) => value ?? undefined;

type Answer = Promise<Home | BadQuestion | NotFoundProblem | StaleProblem>;

async function settled({ reading }: RequestContext, id: string, written: Promise<HomeWritten>): Answer {
  const outcome = await written;
  switch (outcome.kind) {
    case 'REFUSED':
      return new BadQuestion(outcome.sentence, outcome.field);
    case 'STALE': {
      const who = outcome.changedBy === '' ? 'A file' : outcome.changedBy;
      return new StaleProblem(
        `${who} changed this home since you opened it, so nothing was written. Look at it as it is now, then change it again.`,
        outcome,
      );
    }
    case 'NOT_THERE':
      return new NotFoundProblem(notYours);
    case 'WRITTEN': {
      const row = await reading.home(id);
      return row === null ? new NotFoundProblem(notYours) : toHome(row);
    }
  }
}

@Resolver(() => Home)
export class HomeChangeResolver {
  @Mutation(() => HomeChangeResult, { description: 'Somebody has asked the home: the record is still right.' })
  confirmHome(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Ctx() context: RequestContext,
  ): Answer {
    const written = context.reading.changeHome({ id, version, kind: 'CONFIRMED', edit: (state) => state });
    return settled(context, id, written);
  }

  @Mutation(() => HomeChangeResult)
  changeHomePlaces(
    @Arg('change', () => HomePlacesChange) change: HomePlacesChange,
    @Ctx() context: RequestContext,
  ): Answer {
    const { id, version, nextVacancyOn } = change;
    const today = todayOf(context);
    const asked = {
      registered: given(change.registered),
      staffed: given(change.staffed),
      filled: given(change.filled),
      reserved: given(change.reserved),
      notice: given(change.notice),
      nextVacancyOn,
      notices: change.notices?.map(({ places, on }) => ({ places, on })),
      adaptedPlaces: change.adaptedPlaces?.map(({ adaptation, places, taken }) => ({ adaptation, places, taken })),
    };
    const edit = (state: Parameters<typeof changePlaces>[0]) => changePlaces(state, asked, today);
    return settled(context, id, context.reading.changeHome({ id, version, kind: 'PLACES', edit }));
  }

  @Mutation(() => HomeChangeResult)
  changeHomeTakes(
    @Arg('change', () => HomeTakesChange) change: HomeTakesChange,
    @Ctx() context: RequestContext,
  ): Answer {
    const { id, version, ageFrom, ageTo, sexAccepted, offers, adaptations } = change;
    const asked = {
      ageFrom,
      ageTo,
      sexAccepted: sexAccepted ?? undefined,
      offers: offers ?? undefined,
      adaptations: adaptations ?? undefined,
    };
    const edit = (state: Parameters<typeof changeTakes>[0]) => changeTakes(state, asked);
    return settled(context, id, context.reading.changeHome({ id, version, kind: 'TAKES', edit }));
  }

  @Mutation(() => HomeChangeResult, { description: 'Free places that cannot be used now, why, and until when.' })
  holdHomePlaces(@Arg('hold', () => HomeHold) hold: HomeHold, @Ctx() context: RequestContext): Answer {
    const { id, version, reason, places, until = null } = hold;
    const made = { id: freshId(), today: todayOf(context) };
    const edit = (state: Parameters<typeof holdPlaces>[0]) => holdPlaces(state, { reason, places, until }, made);
    return settled(context, id, context.reading.changeHome({ id, version, kind: 'HELD', edit }));
  }

  @Mutation(() => HomeChangeResult, { description: 'All places of one hold.' })
  releaseHomeHold(
    @Arg('id', () => ID) id: string,
    @Arg('holdId', () => ID) holdId: string,
    @Arg('version', () => Int) version: number,
    @Ctx() context: RequestContext,
  ): Answer {
    const edit = (state: Parameters<typeof releaseHold>[0]) => releaseHold(state, holdId);
    return settled(context, id, context.reading.changeHome({ id, version, kind: 'RELEASED', edit }));
  }

  @Mutation(() => HomeChangeResult, { description: 'Puts the home back as it was before the last change made here.' })
  undoHomeChange(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Ctx() context: RequestContext,
  ): Answer {
    return settled(context, id, context.reading.undoHomeChange({ id, version }));
  }

  @FieldResolver(() => Freshness)
  async freshness(@Root() { confirmedAt }: Home, @Ctx() context: RequestContext): Promise<Freshness> {
    const now = context.reading.now();
    const region = await context.region();
    const isTime = confirmedAt !== null && confirmedAt.length > 10;
    const minutesSince = isTime ? Math.floor((now.getTime() - Date.parse(confirmedAt)) / millisecondsInMinute) : null;
    const { status, sentence } = freshnessOf(
      { confirmedOn: confirmedAt?.slice(0, 10) ?? null, minutesSince },
      { today: now.toISOString().slice(0, 10), syntheticDay: region?.isSynthetic ? region.dataDate : null },
    );
    const labels = {
      FRESH: null,
      STALE: `Not confirmed for more than ${staleAfterDays} days`,
      NEVER: 'Never confirmed',
    };
    return { status, sentence, label: labels[status] };
  }

  @FieldResolver(() => Boolean, { description: 'Whether you may change what it can offer.' })
  mayChange(@Root() { hostAuthority }: Home, @Ctx() { viewer }: RequestContext): boolean {
    return mayChangeHome(viewer, hostAuthority);
  }

  @FieldResolver(() => HomeChangeConnection, { description: 'Newest first.' })
  async history(
    @Root() { id }: Home,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { reading }: RequestContext,
  ): Promise<Connection<HomeChange>> {
    return toConnection(await reading.homeHistory(id, pageRequest(page)), toHomeChange);
  }

  @FieldResolver(() => HomeChange, {
    nullable: true,
    description:
      'What the last file said otherwise and was not taken, where nobody has confirmed or changed the home since.',
  })
  async disagreement(@Root() { id, version }: Home, @Ctx() { reading }: RequestContext): Promise<HomeChange | null> {
    const { disagreement } = await reading.homeChangeState({ id, version });
    return disagreement === null ? null : toHomeChange(disagreement);
  }

  @FieldResolver(() => HomeChange, { nullable: true, description: 'The last change, where it can be undone by you.' })
  async undoable(@Root() home: Home, @Ctx() { reading, viewer }: RequestContext): Promise<HomeChange | null> {
    if (!mayChangeHome(viewer, home.hostAuthority)) return null;
    const { undoable } = await reading.homeChangeState(home);
    return undoable === null ? null : toHomeChange(undoable);
  }
}
