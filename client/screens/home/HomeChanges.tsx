import { useRef, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { FreshnessLabel } from '../../ui/FreshnessLabel.tsx';
import { homeChangeWords } from '../../words/homeChange.ts';
import { HoldForm } from './HoldForm.tsx';
import type { HomeRecord } from './HomeScreen.tsx';
import { confirmHomeDocument, undoHomeChangeDocument } from './homeChange.graphql.ts';
import { PlacesForm } from './PlacesForm.tsx';
import { TakesForm } from './TakesForm.tsx';
import { useHomeChange } from './useHomeChange.ts';

const forms = {
  places: { label: homeChangeWords.changePlaces, Form: PlacesForm },
  hold: { label: homeChangeWords.hold, Form: HoldForm },
  takes: { label: homeChangeWords.changeTakes, Form: TakesForm },
} as const;
type FormName = keyof typeof forms;
const formNames = Object.keys(forms) as FormName[];

/** How fresh the record is, and, for those who may, the ways to say how the home is. */
export function HomeChanges({ home }: { home: HomeRecord }) {
  return (
    <div className="home-freshness">
      <p className="home-freshness__said">
        <FreshnessLabel freshness={home.freshness} />
        {home.confirmedBy == null ? null : homeChangeWords.confirmedBy(home.confirmedBy)}
      </p>
      {home.mayChange ? <ChangeWays home={home} /> : null}
    </div>
  );
}

function ChangeWays({ home }: { home: HomeRecord }) {
  const [open, setOpen] = useState<FormName | null>(null);
  const openers = useRef(new Map<FormName, HTMLButtonElement>());
  const { wrong, send } = useHomeChange();
  const { id, version, undoable } = home;
  const close = () => {
    if (open !== null) openers.current.get(open)?.focus();
    setOpen(null);
  };
  const Form = open === null ? null : forms[open].Form;
  return (
    <>
      <ErrorSummary title={homeChangeWords.couldNot} errors={wrong.map(({ sentence }) => ({ sentence }))} />
      <div className="nh-tools home-freshness__ways">
        <Button
          label={homeChangeWords.stillRightLabel(home.name ?? home.id)}
          onPress={() => void send(confirmHomeDocument, { id, version }, homeChangeWords.confirmed)}
        >
          {homeChangeWords.stillRight}
        </Button>
        {formNames.map((name) => (
          <button
            key={name}
            type="button"
            className="govuk-button govuk-button--secondary"
            aria-expanded={open === name}
            ref={(button) => {
              if (button) openers.current.set(name, button);
            }}
            onClick={() => setOpen(open === name ? null : name)}
          >
            {forms[name].label}
          </button>
        ))}
        {undoable == null ? null : (
          <Button
            look="quiet"
            label={homeChangeWords.undoLabel(undoable.kindLabel, undoable.by)}
            onPress={() => void send(undoHomeChangeDocument, { id, version }, homeChangeWords.undone)}
          >
            {homeChangeWords.undo}
          </Button>
        )}
      </div>
      {Form === null ? null : <Form key={open} home={home} onSaved={close} onCancel={close} />}
    </>
  );
}
