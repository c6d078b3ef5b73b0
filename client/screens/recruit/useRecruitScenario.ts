import { useState } from 'react';
import { useClient } from 'urql';
import type { ScenarioChange } from '../../generated/graphql.ts';
import { announce } from '../../ui/announce.ts';
import { en } from '../../words/en.ts';
import { recruitWords } from '../../words/recruit.ts';
import { newScenarioDocument, openHomeDocument } from '../planner/planner.graphql.ts';
import type { RecruitShown } from './recruitTables.ts';

/** More children in one household are brothers and sisters. */
const fosteringLimit = 3;

/** The households of one council and size as one change. */
export function recruitChanges({ rows }: Pick<RecruitShown, 'rows'>, reason: string): readonly ScenarioChange[] {
  const changes = new Map<string, ScenarioChange & { households: number }>();
  for (const { localAuthority, placesEach, households } of rows) {
    const key = `${localAuthority.gssCode} ${placesEach}`;
    const before = changes.get(key)?.households ?? 0;
    changes.set(key, {
      ...{
        kind: 'RECRUIT_FOSTER',
        reason,
        localAuthority: localAuthority.gssCode,
        homeKind: 'IN_HOUSE_FOSTER',
        placesEach,
      },
      households: before + households,
      ...(placesEach > fosteringLimit ? { offers: ['SIBLINGS'] } : {}),
    });
  }
  return [...changes.values()];
}

interface Scenario {
  readonly id: string;
  readonly name: string;
  readonly version: number;
}

const { toScenario: words } = recruitWords;
const isScenario = (answer: { __typename: string } | undefined): answer is { __typename: string } & Scenario =>
  answer?.__typename === 'Scenario';
const sentenceOf = (answer: { __typename: string } | undefined): string =>
  answer !== undefined && 'sentence' in answer ? String(answer.sentence) : en.wentWrong.sentence;

/** Makes a scenario of the targets; where it stops on the way, it says how many changes are in. */
export function useRecruitScenario(answer: RecruitShown) {
  const client = useClient();
  const [isMaking, setMaking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [done, setDone] = useState<Scenario | null>(null);

  async function fill(made: Scenario, changes: readonly ScenarioChange[]): Promise<void> {
    let scenario = made;
    for (const [added, change] of changes.entries()) {
      const variables = { id: scenario.id, version: scenario.version, change };
      const { data } = await client.mutation(openHomeDocument, variables).toPromise();
      if (!isScenario(data?.changeScenario)) {
        setDone(scenario);
        return setProblem(`${sentenceOf(data?.changeScenario)} ${words.partly(added, changes.length, scenario.name)}`);
      }
      scenario = data.changeScenario;
    }
    setDone(scenario);
    announce(words.done(changes.length, scenario.name));
  }

  const make = async (name: string, reason: string) => {
    if (isMaking) return;
    setMaking(true);
    setProblem(null);
    const { region, asOf } = answer.question;
    const { data } = await client.mutation(newScenarioDocument, { region, name, asOf }).toPromise();
    if (isScenario(data?.createScenario)) await fill(data.createScenario, recruitChanges(answer, reason));
    else setProblem(sentenceOf(data?.createScenario));
    setMaking(false);
  };
  return { make, isMaking, problem, done };
}
