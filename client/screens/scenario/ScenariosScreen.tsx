import { useId, useState } from 'react';
import { useQuery } from 'urql';
import type { ScenariosQuery } from '../../generated/graphql.ts';
import { useViewer, type ViewerRegion } from '../../session/viewer.tsx';
import { Button } from '../../ui/Button.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { Failure } from '../../ui/Failure.tsx';
import { LoadingBlock } from '../../ui/LoadingBlock.tsx';
import { HeadCell, PaneTable } from '../../ui/PaneTable.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { usePageTitle } from '../../ui/usePageTitle.ts';
import { Link } from '../../url/Link.tsx';
import { navigate } from '../../url/location.ts';
import { paths } from '../../url/route.ts';
import { formatDate, formatMoment } from '../../words/formats.ts';
import { readDay } from '../../words/readDay.ts';
import { scenarioWords } from '../../words/scenario.ts';
import { NotFound } from '../pages/NotFound.tsx';
import { createScenarioDocument, scenariosDocument } from './scenario.graphql.ts';
import { useScenarioWrite } from './useScenarioWrite.ts';

type ListedScenario = ScenariosQuery['scenarios'][number];

/** What could be different: every scenario of the region, and a new one. */
export function ScenariosScreen({ regionId }: { regionId: string }) {
  usePageTitle(scenarioWords.title);
  const { region } = useViewer();
  const [{ data, fetching, error }, ask] = useQuery({ query: scenariosDocument, variables: { region: regionId } });
  if (!region || region.id !== regionId) return <NotFound title={scenarioWords.notThere} />;
  const scenarios = data?.scenarios ?? null;
  return (
    <>
      <h1 className="nh-h1">{scenarios === null ? scenarioWords.title : scenarioWords.heading(scenarios.length)}</h1>
      <p className="nh-meta">{scenarioWords.lead}</p>
      {error ? <Failure error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} /> : null}
      {scenarios === null && fetching ? <LoadingBlock shape="row" count={4} /> : null}
      {scenarios === null || scenarios.length === 0 ? null : (
        <ScenarioTable scenarios={scenarios} regionId={region.id} />
      )}
      {scenarios === null ? null : <CreateScenario region={region} />}
    </>
  );
}

function ScenarioTable({ scenarios, regionId }: { scenarios: readonly ListedScenario[]; regionId: string }) {
  return (
    <PaneTable
      caption={scenarioWords.listCaption}
      className="scenario-list"
      minWidth={640}
      head={
        <>
          <HeadCell label={scenarioWords.name} />
          <HeadCell label={scenarioWords.asOf} />
          <HeadCell label={scenarioWords.changes} isNumeric />
          <HeadCell label={scenarioWords.changedBy} />
        </>
      }
    >
      <tbody className="govuk-table__body">
        {scenarios.map(({ id, name, asOf, changes, changedBy, changedAt, isAgreed }) => (
          <tr className="govuk-table__row" key={id}>
            <th scope="row" className="govuk-table__header">
              <Link to={paths.scenario(regionId, id)}>{name}</Link>
              {isAgreed ? <span className="govuk-tag">{scenarioWords.agreed}</span> : null}
            </th>
            <td className="govuk-table__cell">{formatDate(asOf)}</td>
            <td className="govuk-table__cell govuk-table__cell--numeric">{changes.length}</td>
            <td className="govuk-table__cell">
              {changedBy}, {formatMoment(changedAt)}
            </td>
          </tr>
        ))}
      </tbody>
    </PaneTable>
  );
}

function CreateScenario({ region }: { region: ViewerRegion }) {
  const id = useId();
  const [name, setName] = useState('');
  const [day, setDay] = useState('');
  const { wrong, setWrong, send } = useScenarioWrite();
  const errorOf = (field: string) => wrong.find((one) => one.field === field)?.sentence ?? null;
  const create = async () => {
    const asOf = day.trim() === '' ? null : readDay(day);
    if (day.trim() !== '' && asOf === null) return setWrong([{ field: 'asOf', sentence: scenarioWords.notADay }]);
    const asked = { region: region.id, name: name.trim(), asOf };
    const made = await send(createScenarioDocument, asked, scenarioWords.created(name.trim()));
    if (made !== null) navigate(paths.scenario(region.id, made.id));
  };
  return (
    <form
      className="nh-box scenario-form"
      aria-label={scenarioWords.create}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void create();
      }}
    >
      <h2 className="nh-h3">{scenarioWords.create}</h2>
      <ErrorSummary
        title={scenarioWords.couldNot}
        errors={wrong.map(({ field, sentence }) => ({
          sentence,
          ...(field === null ? {} : { fieldId: `${id}-${field}` }),
        }))}
      />
      <TextField
        id={`${id}-name`}
        label={scenarioWords.createName}
        value={name}
        error={errorOf('name')}
        onChange={setName}
      />
      <DateField
        id={`${id}-asOf`}
        label={scenarioWords.createDay}
        value={day}
        error={errorOf('asOf')}
        onChange={setDay}
      />
      <Button type="submit">{scenarioWords.create}</Button>
    </form>
  );
}
