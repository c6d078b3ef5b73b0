import {
  type Cohort,
  cohorts,
  type NeedStatus,
  needStatuses,
  type Urgency,
  urgencies,
} from '../../../schema/vocabulary.ts';
import { announce } from '../../ui/announce.ts';
import { navigate } from '../../url/location.ts';
import { assignmentWords } from '../../words/assignment.ts';
import { queueWords } from '../../words/find.ts';
import {
  codesOf,
  filterNeeds,
  type NeedFilters,
  type NeedOrder,
  type NeedRow,
  needsAddress,
  type WhoWorks,
} from './needRows.ts';

interface Props {
  readonly needs: readonly NeedRow[];
  readonly filters: NeedFilters;
  readonly order: NeedOrder;
}

/** One press, one filter, kept in the address; only what some need has is offered. */
export function NeedFilterChips({ needs, filters, order }: Props) {
  const filterBy = (change: Partial<NeedFilters>) => {
    const next = { ...filters, ...change };
    navigate(needsAddress(next, order));
    announce(queueWords.shown(filterNeeds(needs, next).length, needs.length));
  };
  return (
    <div className="needs-filters">
      <Chips<WhoWorks>
        legend={assignmentWords.column}
        options={codesOf(assignmentWords.who).map((code) => ({ code, label: assignmentWords.who[code] }))}
        chosen={filters.who}
        onChoose={(who) => filterBy({ who })}
      />
      <Chips<Urgency>
        legend={queueWords.urgency}
        options={codesOf(urgencies)
          .filter((code) => needs.some((need) => need.urgency === code))
          .map((code) => ({ code, label: urgencies[code] }))}
        chosen={filters.urgency}
        onChoose={(urgency) => filterBy({ urgency })}
      />
      <Chips<NeedStatus>
        legend={queueWords.status}
        options={codesOf(needStatuses).map((code) => ({ code, label: needStatuses[code] }))}
        chosen={filters.status}
        isAnyOffered={false}
        onChoose={(status) => filterBy({ status: status ?? 'OPEN', urgency: null, cohort: null, who: null })}
      />
      <Chips<Cohort>
        legend={queueWords.cohort}
        options={codesOf(cohorts)
          .filter((code) => needs.some((need) => need.cohorts.includes(code)))
          .map((code) => ({ code, label: cohorts[code] }))}
        chosen={filters.cohort}
        onChoose={(cohort) => filterBy({ cohort })}
      />
    </div>
  );
}

interface ChipsProps<Code extends string> {
  readonly legend: string;
  readonly options: readonly { readonly code: Code; readonly label: string }[];
  readonly chosen: Code | null;
  readonly isAnyOffered?: boolean;
  readonly onChoose: (code: Code | null) => void;
}

function Chips<Code extends string>({ legend, options, chosen, isAnyOffered = true, onChoose }: ChipsProps<Code>) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out in one wrapping row with its legend
    <div className="needs-chips" role="group" aria-label={legend}>
      <span aria-hidden="true">{legend}</span>
      {[...(isAnyOffered ? [{ code: null, label: queueWords.any }] : []), ...options].map(({ code, label }) => (
        <button
          key={label}
          type="button"
          className="needs-chip"
          aria-pressed={code === chosen}
          onClick={() => onChoose(code)}
        >
          {label}
        </button>
      ))}
    </div>
  );
}
