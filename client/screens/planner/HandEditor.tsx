import { placementTypes } from '../../../schema/vocabulary.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { FieldError } from '../../ui/FieldError.tsx';
import { HeadCell, PaneTable } from '../../ui/PaneTable.tsx';
import { plannerWords } from '../../words/planner.ts';
import { AreaSearch } from './AreaSearch.tsx';
import { type ErrorOf, idOfField } from './fieldIds.ts';
import type { HandHomeDraft, PlannerDraft } from './plannerDraft.ts';
import type { HandEdits } from './useHandEdits.ts';
import { nameOfArea, type PlanAreas } from './usePlanAreas.ts';

const { hand: words, areas: areaWords } = plannerWords;
export const mostHandHomes = 50;

interface HandEditorProps {
  hand: readonly HandHomeDraft[];
  kinds: PlannerDraft['kinds'];
  areas: PlanAreas;
  edits: HandEdits;
  errorOf: ErrorOf;
  mayRun: boolean;
  onPick: () => void;
  onRun: () => void;
}

/** Places of a new home: the most its kind may have. */
export function newHandHome(where: string, kinds: PlannerDraft['kinds']): HandHomeDraft {
  return { where, kind: 0, places: kinds[0]?.most ?? '' };
}

function HandRow({ home, at, props }: { home: HandHomeDraft; at: number; props: HandEditorProps }) {
  const { hand, kinds, areas, edits, errorOf } = props;
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

function Steps({ edits }: { edits: HandEdits }) {
  const step = (how: 'undo' | 'redo') => {
    const go = edits[how];
    announce(go === null ? words.nothing[how] : how === 'undo' ? words.undone : words.redone);
    go?.();
  };
  return (
    <>
      <Button look="secondary" onPress={() => step('undo')}>
        {words.undo}
      </Button>
      <Button look="secondary" onPress={() => step('redo')}>
        {words.redo}
      </Button>
    </>
  );
}

/** Homes of a plan made by hand: added by name, in a table or on a map; changed and taken out in their rows; every step undone. */
export function HandEditor(props: HandEditorProps) {
  const { hand, kinds, areas, edits, errorOf, mayRun } = props;
  const error = errorOf('hand');
  const taken = new Set(hand.map(({ where }) => where));
  return (
    <section className="planner-hand" aria-label={words.heading} id={idOfField('hand')} tabIndex={-1}>
      <div className="planner-picker__head">
        <div>
          <h2 className="nh-h2">{words.heading}</h2>
          <p className="nh-meta">{words.hint}</p>
        </div>
        <div className="nh-tools">
          <Steps edits={edits} />
        </div>
      </div>
      {error === null ? null : <FieldError id={`${idOfField('hand')}-error`} sentence={error} />}
      {hand.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <PaneTable
          caption={words.caption}
          isCaptionHidden
          minWidth={560}
          head={
            <>
              <HeadCell label={words.area} />
              <HeadCell label={words.kindHead} />
              <HeadCell label={words.placesHead} />
              <HeadCell label={areaWords.removeShort} />
            </>
          }
        >
          <tbody className="govuk-table__body">
            {hand.map((home, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two homes may stand in one area; a home is its row.
              <HandRow key={at} home={home} at={at} props={props} />
            ))}
          </tbody>
        </PaneTable>
      )}
      {hand.length >= mostHandHomes ? (
        <p className="nh-meta">{words.full}</p>
      ) : (
        <AreaSearch
          id="planner-hand-find"
          label={words.find}
          areas={areas.all.filter(({ id }) => !taken.has(id))}
          onAdd={(id) => edits.edit([...hand, newHandHome(id, kinds)])}
        />
      )}
      <div className="nh-tools">
        {mayRun ? <Button onPress={props.onRun}>{plannerWords.runHand}</Button> : null}
        <Button look="secondary" onPress={props.onPick}>
          {areaWords.onMap}
        </Button>
        <Button look="quiet" onPress={() => edits.edit(null)}>
          {words.stop}
        </Button>
      </div>
    </section>
  );
}
