import { placementTypes } from '../../../schema/vocabulary.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { FieldError } from '../../ui/FieldError.tsx';
import { plannerWords } from '../../words/planner.ts';
import { type ErrorOf, idOfField } from './fieldIds.ts';
import type { HandHomeDraft, PlannerDraft } from './plannerDraft.ts';
import type { HandEdits } from './useHandEdits.ts';
import { nameOfArea, type PlanAreas } from './usePlanAreas.ts';

const { hand: words, areas: areaWords } = plannerWords;

interface HandRowProps {
  home: HandHomeDraft;
  /** Which of the homes, from 0. */
  at: number;
  hand: readonly HandHomeDraft[];
  kinds: PlannerDraft['kinds'];
  areas: PlanAreas;
  edits: HandEdits;
  errorOf: ErrorOf;
}

/** A home placed by hand: its kind and places changed, or taken out. */
export function HandRow({ home, at, hand, kinds, areas, edits, errorOf }: HandRowProps) {
  const area = areas.byId.get(home.where);
  const name = area === undefined ? (home.where.includes(',') ? home.where : areaWords.unknown) : nameOfArea(area);
  const id = idOfField(`homes.${at}`);
  const error = errorOf(`homes.${at}`);
  const put = (change: Partial<HandHomeDraft>) => edits.edit(hand.with(at, { ...home, ...change }));
  return (
    <tr className="govuk-table__row">
      <th scope="row" className="govuk-table__header">
        {at + 1}. {name}
      </th>
      <td className="govuk-table__cell">
        <select
          className="govuk-select"
          aria-label={words.kind(at)}
          value={home.kind}
          onChange={(event) => put({ kind: Number(event.target.value) })}
        >
          {kinds.map((kind, order) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a kind is what stands at its place.
            <option key={order} value={order}>
              {kinds.length === 1 ? '' : `${order + 1}. `}
              {placementTypes[kind.type].label}
            </option>
          ))}
        </select>
      </td>
      <td className="govuk-table__cell">
        {error === null ? null : <FieldError id={`${id}-error`} sentence={error} />}
        <input
          className={error === null ? 'govuk-input' : 'govuk-input govuk-input--error'}
          id={id}
          inputMode="numeric"
          autoComplete="off"
          aria-label={words.places(at)}
          aria-invalid={error === null ? undefined : true}
          aria-describedby={error === null ? undefined : `${id}-error`}
          value={home.places}
          onChange={(event) => put({ places: event.target.value })}
        />
      </td>
      <td className="govuk-table__cell">
        <Button
          look="quiet"
          label={areaWords.remove(name)}
          onPress={() => {
            edits.edit(hand.filter((_, other) => other !== at));
            announce(areaWords.removed(name));
          }}
        >
          {areaWords.removeShort}
        </Button>
      </td>
    </tr>
  );
}
