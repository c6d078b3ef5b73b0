import { useMemo } from 'react';
import { useQuery } from 'urql';
import type { ScenarioChangeKind } from '../../../schema/codes/scenarioChangeKinds.ts';
import {
  type Adaptation,
  type AgeBand,
  adaptations,
  ageBands,
  type HoldReason,
  type HomeKind,
  holdReasons,
  homeKinds,
  type Offer,
  offers,
  type PlacementType,
  placementTypes,
} from '../../../schema/vocabulary.ts';
import { useRegionMap } from '../../map/useRegionMap.ts';
import type { ViewerRegion } from '../../session/viewer.tsx';
import { CheckChoices } from '../../ui/CheckChoices.tsx';
import { ChoiceBox } from '../../ui/ChoiceBox.tsx';
import { CountField } from '../../ui/CountField.tsx';
import { scenarioWords } from '../../words/scenario.ts';
import {
  type ChangeDraft,
  type FieldName,
  type FieldWrong,
  fieldsOf,
  type NumberField,
  type ScenarioNow,
} from './changeDraft.ts';
import { HomeChoice } from './HomeChoice.tsx';
import { ownersToChooseDocument } from './scenario.graphql.ts';

const words = scenarioWords.fields;
const optionsOf = <T extends string>(all: Readonly<Record<T, string>>) =>
  (Object.keys(all) as T[]).map((value) => ({ value, label: all[value] }));
const bandOptions = (Object.keys(ageBands) as AgeBand[]).map((value) => ({ value, label: ageBands[value].label }));
const typeOptions = (Object.keys(placementTypes) as PlacementType[])
  .filter((type) => placementTypes[type].needsPlace)
  .map((value) => ({ value, label: placementTypes[value].label }));
const kindOptions = (Object.keys(homeKinds) as HomeKind[])
  .filter((kind) => kind !== 'KINSHIP')
  .map((value) => ({ value, label: homeKinds[value].label }));
const checks = {
  offers: optionsOf<Offer>(offers),
  adaptations: optionsOf<Adaptation>(adaptations),
  ageBands: bandOptions,
  placementTypes: typeOptions,
  holdReasons: optionsOf<HoldReason>(holdReasons),
} as const;
type CheckField = keyof typeof checks;
/** What it says to choose no council, where that is not every council. */
const noCouncil: Readonly<Partial<Record<ScenarioChangeKind, string>>> = {
  OPEN_HOME: words.councilOfTown,
  RECRUIT_FOSTER: words.chooseCouncil,
};

export interface FieldProps {
  readonly formId: string;
  readonly region: ViewerRegion;
  readonly scenario: ScenarioNow;
  readonly draft: ChangeDraft;
  readonly wrong: readonly FieldWrong[];
  readonly onChange: (change: Partial<ChangeDraft>) => void;
}

/** The fields of the kind of change that is being made, and no others. */
export function ChangeFields(props: FieldProps) {
  const asked = fieldsOf[props.draft.kind];
  return (
    <>
      <div className="scenario-form__fields">
        {asked
          .filter((field) => !(field in checks))
          .map((field) => (
            <OneField key={field} field={field} {...props} />
          ))}
      </div>
      {asked
        .filter((field): field is CheckField => field in checks)
        .map((field) => (
          <CheckChoices<string>
            key={field}
            legend={words[field]}
            options={checks[field]}
            chosen={props.draft[field]}
            onChange={(chosen) => props.onChange({ [field]: [...chosen] })}
          />
        ))}
    </>
  );
}

function OneField({ field, ...props }: FieldProps & { field: FieldName }) {
  const { formId, draft, wrong, onChange, region } = props;
  const id = `${formId}-${field}`;
  const error = wrong.find((one) => one.field === field)?.sentence ?? null;
  if (field === 'homeId') return <HomeChoice {...{ id, draft, error, onChange }} scenario={props.scenario} />;
  if (field === 'townName') return <TownChoice id={id} error={error} {...props} />;
  if (field === 'ownerGroup') return <OwnerChoice id={id} error={error} {...props} />;
  if (field === 'localAuthority')
    return (
      <ChoiceBox
        {...{ id, error, label: words.localAuthority, value: draft.localAuthority }}
        none={noCouncil[draft.kind] ?? words.everyCouncil}
        options={region.members.map(({ gssCode, name }) => ({ value: gssCode, label: name }))}
        onChange={(localAuthority) => onChange({ localAuthority })}
      />
    );
  if (field === 'homeKind')
    return (
      <ChoiceBox
        {...{ id, error, label: words.homeKind, value: draft.homeKind, none: words.chooseKind, options: kindOptions }}
        onChange={(kind) => onChange({ homeKind: kindOptions.find(({ value }) => value === kind)?.value ?? '' })}
      />
    );
  const number = field as NumberField;
  return (
    <CountField
      {...{ id, error, label: words[number], value: draft.numbers[number] ?? '' }}
      onChange={(typed) => onChange({ numbers: { ...draft.numbers, [number]: typed } })}
    />
  );
}

interface ChoiceProps extends FieldProps {
  readonly id: string;
  readonly error: string | null;
}

function TownChoice({ id, error, region, draft, onChange }: ChoiceProps) {
  const { ground } = useRegionMap(region.id);
  const options = useMemo(() => {
    const names = [...new Set((ground?.base.towns ?? []).map(({ name }) => name))].sort((a, b) =>
      a.localeCompare(b, 'en-GB'),
    );
    return names.map((name) => ({ value: name, label: name }));
  }, [ground]);
  return (
    <ChoiceBox
      {...{ id, error, options, label: words.townName, value: draft.townName }}
      none={draft.spot === null ? words.chooseTown : words.sameSpot}
      // The council of the place before would not be that of another.
      onChange={(townName) => onChange({ townName, localAuthority: '' })}
    />
  );
}

function OwnerChoice({ id, error, region, draft, onChange }: ChoiceProps) {
  const [{ data }] = useQuery({ query: ownersToChooseDocument, variables: { region: region.id } });
  const owners = data?.market.__typename === 'MarketAnswer' ? data.market.owners : [];
  return (
    <ChoiceBox
      {...{ id, error, label: words.ownerGroup, value: draft.ownerGroup, none: words.chooseOwner }}
      options={owners.flatMap(({ id: value, name }) => (value ? [{ value, label: name }] : []))}
      onChange={(ownerGroup) => onChange({ ownerGroup })}
    />
  );
}
