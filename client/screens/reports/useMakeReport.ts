import { useState } from 'react';
import { type CombinedError, useClient } from 'urql';
import type { ReportQuestion, StartReportMutation } from '../../generated/graphql.ts';
import { tellRunsChanged } from '../../run/runsChanged.ts';
import { sayOver } from '../../run/useAnswerRun.ts';
import { hasResult, isOver, type RunNow, useRun } from '../../run/useRun.ts';
import type { ViewerRegion } from '../../session/viewer.tsx';
import { announce } from '../../ui/announce.ts';
import { readMiles } from '../../ui/MilesField.tsx';
import { navigate, useSearch } from '../../url/location.ts';
import { readQuery, writeQuery } from '../../url/queryPart.ts';
import { paths } from '../../url/route.ts';
import { en } from '../../words/en.ts';
import { readDay } from '../../words/readDay.ts';
import { reportWords } from '../../words/report.ts';
import { startReportDocument } from './reports.graphql.ts';

/** As typed. */
export interface AskedReport {
  readonly day: string;
  readonly miles: string;
  readonly plan: string | null;
}

interface SaidWrong {
  readonly field: string | null;
  readonly sentence: string;
}

type ReadReport = { readonly question: ReportQuestion } | { readonly wrong: readonly SaidWrong[] };

/** Everything that is wrong, at once. */
export function readAsked({ day, miles, plan }: AskedReport, region: string): ReadReport {
  const asOf = day.trim() === '' ? null : readDay(day);
  const withinMiles = readMiles(miles);
  const wrong = [
    ...(day.trim() !== '' && asOf === null ? [{ field: 'asOf', sentence: reportWords.make.notADay }] : []),
    ...(withinMiles === null ? [{ field: 'withinMiles', sentence: en.withinMilesError }] : []),
  ];
  return wrong.length > 0 ? { wrong } : { question: { region, asOf, withinMiles, plan } };
}

function wrongOf(answer: StartReportMutation['startReport'] | undefined, error: CombinedError | undefined) {
  if (answer === undefined || answer.__typename === 'Run')
    return [{ field: null, sentence: error?.networkError ? en.wentWrong.offline : en.wentWrong.sentence }];
  if (answer.__typename !== 'BadQuestion') return [{ field: null, sentence: answer.sentence }];
  const { field = null, sentence, problems } = answer;
  return problems.length > 0 ? problems : [{ field: field ?? null, sentence }];
}

export interface MakingReport {
  readonly run: RunNow | null;
  readonly isRunning: boolean;
  readonly look: () => void;
  readonly start: () => Promise<void>;
  /** Why the last try was not started; empty while none was refused. */
  readonly wrong: readonly SaidWrong[];
  readonly isStarting: boolean;
}

/** Starts a report and follows its run; made, it opens. */
export function useMakeReport(region: ViewerRegion, asked: AskedReport): MakingReport {
  const client = useClient();
  const [wrong, setWrong] = useState<readonly SaidWrong[]>([]);
  const [isStarting, setStarting] = useState(false);
  const { run, look } = useRun(readQuery(useSearch()).code('run'), (over) => {
    sayOver(over);
    tellRunsChanged();
    if (hasResult(over) && over.resultId) navigate(paths.report(region.id, over.resultId), 'replace');
  });
  const start = async () => {
    const read = readAsked(asked, region.id);
    setWrong('wrong' in read ? read.wrong : []);
    if ('wrong' in read) return;
    setStarting(true);
    const { data, error } = await client.mutation(startReportDocument, { question: read.question }).toPromise();
    setStarting(false);
    const answer = data?.startReport;
    if (answer?.__typename !== 'Run') return setWrong(wrongOf(answer, error));
    announce(reportWords.make.started);
    tellRunsChanged();
    navigate(paths.reports(region.id) + writeQuery({ run: answer.id }));
  };
  return { run, isRunning: run !== null && !isOver(run), look, start, wrong, isStarting };
}
