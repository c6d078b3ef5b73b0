import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { useViewer, type ViewerRegion } from '../../session/viewer.tsx';
import { saveCsv } from '../../table/csv.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { DroppedParts } from '../../ui/DroppedParts.tsx';
import { Failure } from '../../ui/Failure.tsx';
import { LoadingBlock } from '../../ui/LoadingBlock.tsx';
import { usePageTitle } from '../../ui/usePageTitle.ts';
import { navigate, useSearch } from '../../url/location.ts';
import { readQuery, writeQuery } from '../../url/queryPart.ts';
import { paths } from '../../url/route.ts';
import { en } from '../../words/en.ts';
import { formatDate } from '../../words/formats.ts';
import { reconciliationWords } from '../../words/reconciliation.ts';
import { sentencesOf } from '../../words/sentences.ts';
import { CouncilTable } from './CouncilTable.tsx';
import { DifferenceList } from './DifferenceList.tsx';
import { FigureTable } from './FigureTable.tsx';
import { LocationTable } from './LocationTable.tsx';
import { reconciliationDocument } from './reconciliation.graphql.ts';
import { councilRows, type Reconciliation, reconciliationCsv } from './reconciliationRows.ts';
import { YearBar } from './YearBar.tsx';

/** Is it all there? What is loaded beside what was published, council by council and figure by figure. */
export function ReconciliationScreen() {
  usePageTitle(reconciliationWords.title);
  const { region } = useViewer();
  const query = readQuery(useSearch());
  const year = query.number('year', { from: 2000, to: 2099 });
  const council = query.code('council');
  return (
    <>
      <DroppedParts names={query.dropped()} />
      {region ? <Compared region={region} year={year} council={council} /> : null}
    </>
  );
}

interface ComparedProps {
  region: ViewerRegion;
  year: number | null;
  council: string | null;
}

function Compared({ region, year, council }: ComparedProps) {
  const [{ data, error, stale }, ask] = useQuery({
    query: reconciliationDocument,
    variables: { region: region.id, year },
    requestPolicy: 'cache-and-network',
  });
  // The last answer stays, greyed, while another year is asked for.
  const [last, setLast] = useState<Reconciliation | null>(null);
  const answer = data?.reconciliation;
  const fresh = answer?.__typename === 'ReconciliationAnswer' ? answer : null;
  if (fresh !== null && fresh !== last) setLast(fresh);
  const shown = fresh ?? (answer === undefined ? last : null);
  const go = (next: { year: number | null; council: string | null }) => {
    navigate(paths.reconciliation + writeQuery(next), 'replace');
  };
  if (shown === null || (error && !data))
    return (
      <>
        <h1 className="nh-h1">{reconciliationWords.title}</h1>
        {error && !data ? <Failure error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} /> : null}
        {answer && answer.__typename !== 'ReconciliationAnswer' ? <p className="nh-advice">{answer.sentence}</p> : null}
        {answer || error ? null : <LoadingBlock shape="row" count={10} />}
      </>
    );
  return (
    <div className={fresh === null || stale ? 'nh-reconciled is-stale' : 'nh-reconciled'}>
      <Answer answer={shown} council={council} onCouncil={(gssCode) => go({ year, council: gssCode })} />
      <YearBar answer={shown} onYear={(chosen) => go({ year: chosen, council })} />
      <Tables answer={shown} council={council} onCouncil={(gssCode) => go({ year, council: gssCode })} />
    </div>
  );
}

interface AnswerProps {
  answer: Reconciliation;
  council: string | null;
  onCouncil: (gssCode: string | null) => void;
}

function Answer({ answer }: AnswerProps) {
  const { date, headline, question } = answer;
  useEffect(() => announce(headline), [headline]);
  const download = () => {
    saveCsv(
      `reconciliation-${question.regionName.toLowerCase().replaceAll(/\W+/g, '-')}-${date}.csv`,
      reconciliationCsv(answer),
    );
    announce(reconciliationWords.downloaded);
  };
  return (
    <div className="nh-answer">
      <div>
        <h1 className="nh-h1">
          {sentencesOf(headline).map((sentence) => (
            <span key={sentence}>{sentence} </span>
          ))}
        </h1>
        <p className="nh-meta">{reconciliationWords.meta(question.regionName, formatDate(date))}</p>
      </div>
      <div className="nh-tools">
        <Button look="quiet" onPress={download}>
          {en.download}
        </Button>
      </div>
    </div>
  );
}

function Tables({ answer, council, onCouncil }: AnswerProps) {
  const { rows, total } = councilRows(answer);
  const chosen = rows.find(({ gssCode }) => gssCode === council) ?? null;
  const code = chosen?.gssCode ?? null;
  const name = chosen?.name ?? answer.question.regionName;
  return (
    <>
      <DifferenceList lines={answer.lines} gssCode={code} />
      <div className="nh-reconciled__tables">
        <div>
          <CouncilTable rows={rows} total={total} selected={code} onSelect={onCouncil} />
          <LocationTable lines={answer.lines} gssCode={code} name={name} />
        </div>
        <FigureTable lines={answer.lines} gssCode={code} name={name} />
      </div>
      <section className="nh-how" aria-labelledby="how-compared">
        <h2 className="nh-h2" id="how-compared">
          {reconciliationWords.how}
        </h2>
        <ul>
          {[...answer.notes, reconciliationWords.rounding].map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
        {answer.sources.map((source) => (
          <p className="nh-meta" key={source}>
            {source}
          </p>
        ))}
      </section>
    </>
  );
}
