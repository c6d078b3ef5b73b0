import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { FieldError } from '../../ui/FieldError.tsx';
import { HeadCell, PaneTable } from '../../ui/PaneTable.tsx';
import { plannerWords } from '../../words/planner.ts';
import { AreaSearch } from './AreaSearch.tsx';
import { type ErrorOf, idOfField } from './fieldIds.ts';
import { HandRow } from './HandRow.tsx';
import type { HandHomeDraft, PlannerDraft } from './plannerDraft.ts';
import type { HandEdits } from './useHandEdits.ts';
import type { PlanAreas } from './usePlanAreas.ts';

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
              <HandRow key={at} home={home} at={at} {...{ hand, kinds, areas, edits, errorOf }} />
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
