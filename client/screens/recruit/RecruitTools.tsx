import { useViewer } from '../../session/viewer.tsx';
import { saveCsv } from '../../table/csv.ts';
import { factCsv } from '../../table/factCsv.ts';
import { Button } from '../../ui/Button.tsx';
import { copyAddress } from '../../ui/copyAddress.ts';
import { en } from '../../words/en.ts';
import { recruitWords as words } from '../../words/recruit.ts';
import { type RecruitShown, targetsTable } from './recruitTables.ts';

/** What can be done with the targets: take them away, share them, print them. */
export function RecruitTools({ answer }: { answer: RecruitShown }) {
  const { region } = useViewer();
  const { question } = answer;
  const save = () =>
    saveCsv(
      `${question.region}-recruitment-${question.asOf}.csv`,
      factCsv(targetsTable(answer), [
        ['region', question.regionName],
        ['as_of', question.asOf],
        ['within_miles', String(question.withinMiles)],
        ['households_at_most', String(question.households)],
        ['scenario', question.scenarioName ?? ''],
        ['synthetic', region?.isSynthetic ? 'yes' : 'no'],
      ]),
    );
  return (
    <div className="nh-tools planner-tools">
      <Button look="quiet" onPress={() => void copyAddress()}>
        {en.copyLink}
      </Button>
      {answer.rows.length === 0 ? null : (
        <Button look="quiet" onPress={save}>
          {words.download}
        </Button>
      )}
      <Button look="quiet" isWideOnly onPress={() => window.print()}>
        {en.print}
      </Button>
    </div>
  );
}
