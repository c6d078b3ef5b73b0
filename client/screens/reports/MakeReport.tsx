import { useId, useState } from 'react';
import { useQuery } from 'urql';
import { RunPanel } from '../../run/RunPanel.tsx';
import type { ViewerRegion } from '../../session/viewer.tsx';
import { Button } from '../../ui/Button.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { MilesField } from '../../ui/MilesField.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { formatMoment } from '../../words/formats.ts';
import { reportWords } from '../../words/report.ts';
import { plansDocument } from '../planner/planner.graphql.ts';
import { type AskedReport, useMakeReport } from './useMakeReport.ts';

const { make: words } = reportWords;
const noPlan = 'no-plan';
export const makeReportId = 'make-report';

/** Has a report made: for which day, how near is near, and which plan it proposes. Its run is in the address while it works. */
export function MakeReport({ region }: { region: ViewerRegion }) {
  const id = useId();
  const [asked, setAsked] = useState<AskedReport>({ day: '', miles: String(region.nearHomeMiles), plan: null });
  const { run, isRunning, look, start, wrong, isStarting } = useMakeReport(region, asked);
  const errorOf = (field: string) => wrong.find((one) => one.field === field)?.sentence ?? null;
  const change = (part: Partial<AskedReport>) => setAsked({ ...asked, ...part });
  return (
    <div className="report-make" id={makeReportId}>
      {run ? <RunPanel run={run} onLook={look} onAgain={() => void start()} keepsBest={false} /> : null}
      {isRunning ? null : (
        <form
          className="nh-box report-form"
          aria-label={words.heading}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (!isStarting) void start();
          }}
        >
          <h2 className="nh-h2">{words.heading}</h2>
          <p>{words.hint}</p>
          <ErrorSummary
            title={words.couldNot}
            errors={wrong.map(({ field, sentence }) => ({
              sentence,
              ...(field === null ? {} : { fieldId: `${id}-${field}` }),
            }))}
          />
          <div className="report-form__fields">
            <DateField
              id={`${id}-asOf`}
              label={words.day}
              value={asked.day}
              error={errorOf('asOf')}
              onChange={(day) => change({ day })}
            />
            <MilesField
              id={`${id}-withinMiles`}
              label={words.miles}
              value={asked.miles}
              error={errorOf('withinMiles')}
              onChange={(miles) => change({ miles })}
            />
            <PlanField region={region} plan={asked.plan} onChange={(plan) => change({ plan })} />
          </div>
          <p className="nh-meta">{words.planLater}</p>
          <Button type="submit">{words.action}</Button>
        </form>
      )}
    </div>
  );
}

interface PlanFieldProps {
  region: ViewerRegion;
  plan: string | null;
  onChange: (plan: string | null) => void;
}

function PlanField({ region, plan, onChange }: PlanFieldProps) {
  const [{ data }] = useQuery({ query: plansDocument, variables: { region: region.id } });
  return (
    <SelectField
      label={words.plan}
      options={[
        { value: noPlan, label: words.noPlan },
        ...(data?.plans ?? []).map(({ id, headline, madeAt }) => ({
          value: id,
          label: words.planOption(headline, formatMoment(madeAt)),
        })),
      ]}
      value={plan ?? noPlan}
      onChange={(chosen) => onChange(chosen === noPlan ? null : chosen)}
    />
  );
}
