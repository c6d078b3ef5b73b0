/** A choice as asked, weighed by the engine on the facts as they are now. */
import { reasonSubjects } from '../../schema/codes/decisionWords.ts';
import type { ReasonDue } from '../../schema/decision.ts';
import type { PlaceChoiceQuestion } from '../../schema/placeChoice.ts';
import { BadQuestion, NotFoundProblem } from '../../schema/problems.ts';
import { type DecisionTask, decisionTasks } from '../engine/decision/decisionTasks.ts';
import { couldTakeAllSentence, passedOverSentence } from '../engine/decision/explainChoice.ts';
import {
  type ChosenPart,
  type ReasonDue as EngineReasonDue,
  type WeighedChoice,
  weighChoice,
} from '../engine/decision/weighChoice.ts';
import type { IsoDate, NeedFacts } from '../engine/facts.ts';
import { may } from '../policy/policy.ts';
import type { RoomAsked } from '../store/decisions/room.ts';
import type { RequestContext } from './requestContext.ts';

export const noSuchNeed = 'There is no open need of that id that you may see.';

export interface Weighed {
  readonly choice: WeighedChoice;
  readonly reasonsDue: readonly ReasonDue[];
  readonly tasks: readonly DecisionTask[];
  readonly startsOn: IsoDate;
  readonly isEmergency: boolean;
  readonly room: readonly RoomAsked[];
  readonly nameOf: ReadonlyMap<string, string>;
  readonly referenceOf: ReadonlyMap<string, string>;
}

type References = ReadonlyMap<string, string>;

/** The children of each home by id; every child of the need where none are named. Errors: BadQuestion for one that is not in it. */
function partsOf({ homes }: PlaceChoiceQuestion, idOf: References): readonly ChosenPart[] | BadQuestion {
  const parts: ChosenPart[] = [];
  for (const [place, { homeId, childReferences }] of homes.entries()) {
    const references = childReferences ?? [...idOf.keys()];
    const childIds = references.flatMap((reference) => idOf.get(reference) ?? []);
    if (childIds.length < references.length) {
      const field = `choice.homes.${place}.childReferences`;
      return new BadQuestion('Name children of this need only, by their references.', field);
    }
    parts.push({ homeId, childIds });
  }
  return parts;
}

/** Homes whose newest answer about this need is no. */
async function declinedHomes({ placing }: RequestContext, needId: string): Promise<ReadonlySet<string>> {
  const newest = new Map<string, string>();
  for (const { homeId, outcome } of (await placing.load(needId)).calls)
    if (!newest.has(homeId)) newest.set(homeId, outcome);
  return new Set([...newest].flatMap(([homeId, outcome]) => (outcome === 'DECLINED' ? [homeId] : [])));
}

async function namesOf({ homes }: RequestContext, choice: WeighedChoice): Promise<ReadonlyMap<string, string>> {
  const ids = new Set([
    ...choice.parts.map(({ homeId }) => homeId),
    ...choice.reasonsDue.flatMap(({ passedOver }) => passedOver.slice(0, 3).map(({ homeId }) => homeId)),
  ]);
  const found = await Promise.all([...ids].map((id) => homes.load(id)));
  return new Map(found.flatMap((home) => (home === null ? [] : [[home.id, home.name ?? home.id] as const])));
}

/** How many of the children live in that home already. */
function livingIn({ livingAt }: NeedFacts, { homeId, childIds }: ChosenPart): number {
  const there = (livingAt ?? []).filter((one) => one.homeId === homeId).flatMap((one) => one.childIds);
  return there.filter((id) => childIds.includes(id)).length;
}

/** What the store is to test of each home, at the moment it writes. */
function roomAskedOf({ parts }: WeighedChoice, need: NeedFacts, holdsReleasedBy: IsoDate | null): readonly RoomAsked[] {
  return parts.map(({ homeId, childIds, beside }, place) => ({
    needId: need.id,
    homeId,
    children: childIds.length,
    living: livingIn(need, { homeId, childIds }),
    isSolo: need.isSoloRequired,
    beside,
    place,
    holdsReleasedBy,
  }));
}

interface Telling {
  readonly choice: WeighedChoice;
  readonly nameOf: ReadonlyMap<string, string>;
}

function sentenceOf({ subject, homeId, sentence, passedOver }: EngineReasonDue, { choice, nameOf }: Telling): string {
  const named = passedOver.map((one) => ({ name: nameOf.get(one.homeId) ?? one.homeId, miles: one.miles }));
  const children = choice.parts.find((part) => part.homeId === homeId)?.childIds.length ?? 1;
  if (subject === 'NEARER_HOME') return passedOverSentence(named, children);
  return `${sentence}${couldTakeAllSentence(named)}`;
}

function toReasonsDue(telling: Telling): readonly ReasonDue[] {
  const { parts, reasonsDue } = telling.choice;
  return reasonsDue.map((due) => {
    const place = parts.findIndex(({ homeId }) => homeId === due.homeId);
    return {
      subject: due.subject,
      homeId: due.homeId,
      subjectLabel: reasonSubjects[due.subject],
      sentence: sentenceOf(due, telling),
      field: parts.length > 1 ? `choice.reasons.${due.subject}.${place}` : `choice.reasons.${due.subject}`,
    };
  });
}

/**
 * Errors: not yours as not there; a choice that cannot be made at all is BadQuestion with its field. Whether a place is free is for the
 * store to say, when it is taken.
 */
export async function weighed(
  context: RequestContext,
  question: PlaceChoiceQuestion,
): Promise<Weighed | BadQuestion | NotFoundProblem> {
  const { reading, workedOut, children } = context;
  if (may(context.viewer, 'needChanges') === 'NONE') return new NotFoundProblem(noSuchNeed);
  const { homes } = await reading.matchableHomes();
  const facts = await reading.needFacts(question.needId);
  if (facts === null) return new NotFoundProblem(noSuchNeed);
  const found = await Promise.all(facts.need.children.map(({ id }) => children.load(id)));
  const known = found.flatMap((child) => (child === null ? [] : [child]));
  const parts = partsOf(question, new Map(known.map(({ id, reference }) => [reference, id])));
  if (parts instanceof BadQuestion) return parts;
  const isEmergency = question.emergency ?? false;
  const asOf = facts.dataDate;
  const declinedHomeIds = await declinedHomes(context, question.needId);
  const choice = weighChoice({
    ...facts,
    asOf,
    isEmergency,
    homes: workedOut.ofHomes(homes).index,
    parts,
    declinedHomeIds,
  });
  if (choice.kind === 'REFUSED')
    return new BadQuestion(
      choice.sentence,
      choice.part === null ? 'choice.homes' : `choice.homes.${choice.part}.homeId`,
    );
  const nameOf = await namesOf(context, choice);
  const today = await reading.today();
  const startsOn = facts.need.neededBy > today ? facts.need.neededBy : today;
  return {
    choice,
    reasonsDue: toReasonsDue({ choice, nameOf }),
    tasks: decisionTasks(choice.parts, { today, startsOn, isEmergency }),
    startsOn,
    isEmergency,
    room: roomAskedOf(choice, facts.need, isEmergency ? null : asOf),
    nameOf,
    referenceOf: new Map(known.map(({ id, reference }) => [id, reference])),
  };
}
