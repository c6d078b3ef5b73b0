import type { ReactNode } from 'react';
import type { CombinedError } from 'urql';
import type { RegionCoverage } from '../../session/useCoverage.ts';
import { Failure } from '../../ui/Failure.tsx';
import { LoadingBlock } from '../../ui/LoadingBlock.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { Link } from '../../url/Link.tsx';
import { paths } from '../../url/route.ts';
import { gapWords } from '../../words/gap.ts';
import { CoverageNotice } from './CoverageNotice.tsx';
import { GapTools } from './GapTools.tsx';
import { type GapLook, type GapViewName, type Measure, measures } from './gapAddress.ts';

/** What every measure is given: the address, and how to change it. */
export interface MeasureFrameProps {
  look: GapLook & { readonly view: GapViewName };
  filterBar: ReactNode;
  /** Which councils have sent facts for the date; null until it is known. */
  coverage: RegionCoverage | null;
  /** The fields of the filter have been changed and not asked yet. */
  isChanged: boolean;
  onLook: (change: Partial<GapLook>) => void;
  /** Where new places are planned for the same question; null for people who may not. */
  planAddress: string | null;
  /** The measure has just been chosen in its switch. */
  isSwitched: boolean;
}

interface AnswerFrameProps extends MeasureFrameProps {
  /** Heading sentences of the answer, one per line; null while there is none, with what to say instead. */
  sentences: readonly string[] | null;
  waitingHeading: string;
  meta: readonly string[];
  /** Words of the view that is not the table. */
  isChart?: boolean;
  isFetching: boolean;
  problem: string | null;
  error: CombinedError | null;
  onRetry: () => void;
  onDownload: () => void;
  /** Shown in place of the grey panel while the first answer is on its way. */
  waiting?: ReactNode;
  children: ReactNode;
}

const options = measures.map((value) => ({ value, label: gapWords.measureNames[value] }));

interface MeasureSwitchProps {
  measure: Measure;
  isSwitched: boolean;
  onMeasure: (measure: Measure) => void;
}

function MeasureSwitch({ measure, isSwitched, onMeasure }: MeasureSwitchProps) {
  return (
    <div className="nh-measures">
      <Segments
        legend={gapWords.measure}
        options={options}
        value={measure}
        onChange={onMeasure}
        keepsFocus={isSwitched}
      />
    </div>
  );
}

/** Heading with the answer, tools, measure switch and filter; then the answer, or why there is none yet. */
export function MeasureFrame(props: AnswerFrameProps) {
  const { sentences, look, isChanged, isFetching, coverage, onLook } = props;
  const covered = coverage ? [gapWords.coverage(coverage.authoritiesWithData, coverage.authorities)] : [];
  const isOld = sentences !== null && (isChanged || isFetching);
  return (
    <>
      <div className={isOld ? 'nh-answer is-old' : 'nh-answer'}>
        <div>
          <h1 className="nh-h1">
            {sentences === null
              ? props.waitingHeading
              : sentences.map((sentence) => <span key={sentence}>{sentence}</span>)}
          </h1>
          {sentences === null ? null : (
            <p className="nh-meta">
              {gapWords.meta([...props.meta, ...covered])} · <Link to={paths.numbers}>{gapWords.whatCounts}</Link>
            </p>
          )}
        </div>
        {sentences === null ? null : (
          <GapTools
            view={look.view}
            isChart={props.isChart ?? false}
            onView={(view) => onLook({ view })}
            planAddress={props.planAddress}
            onDownload={props.onDownload}
          />
        )}
      </div>
      <MeasureSwitch
        measure={look.measure}
        isSwitched={props.isSwitched}
        onMeasure={(measure) =>
          onLook({ measure, colouring: null, sort: null, direction: null, flows: null, run: null })
        }
      />
      {props.filterBar}
      {props.problem === null ? null : <p className="nh-advice">{props.problem}</p>}
      {props.error ? <Failure error={props.error} onRetry={props.onRetry} /> : null}
      {isOld ? <p className="nh-advice nh-advice--thin">{isChanged ? gapWords.changed : gapWords.earlier}</p> : null}
      {sentences === null ? (
        isFetching ? (
          (props.waiting ?? <LoadingBlock shape="panel" />)
        ) : null
      ) : (
        <div className={isOld ? 'nh-shown is-old' : 'nh-shown'}>
          {coverage ? <CoverageNotice coverage={coverage} /> : null}
          {props.children}
        </div>
      )}
    </>
  );
}
