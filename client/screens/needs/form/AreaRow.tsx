import type { MapTown } from '../../../map/mapTypes.ts';
import { Button } from '../../../ui/Button.tsx';
import { FieldError } from '../../../ui/FieldError.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { avoidWords } from '../../../words/areasToAvoid.ts';
import { needFormWords, placeWords } from '../../../words/needForm.ts';
import { type AreaEntry, areaDetail, areaName } from './areaState.ts';
import type { FormPart } from './formPart.ts';
import { fieldId } from './formState.ts';

interface AreaRowProps extends Pick<FormPart, 'errorOf'> {
  readonly area: AreaEntry;
  readonly index: number;
  readonly towns: readonly MapTown[];
  readonly isDrawing: boolean;
  readonly onChange: (area: AreaEntry) => void;
  readonly onDraw: () => void;
  readonly onRemove: () => void;
}

/** One area: what it is called, how far it reaches, why, and its ways out. */
export function AreaRow({ area, index, towns, isDrawing, errorOf, onChange, onDraw, onRemove }: AreaRowProps) {
  const at = `areasToAvoid.${index}`;
  const name = areaName(area, index + 1);
  const detail = areaDetail(area, towns);
  const drawAgain = () => {
    if (area.shape === 'DRAWN') onChange({ ...area, id: null, label: null, corners: [], outline: null });
    onDraw();
  };
  return (
    <fieldset className="need-form__part">
      <legend>
        {name} {area.id === null ? null : <span className="govuk-tag nh-tag--plain">{placeWords.kept}</span>}
      </legend>
      {detail === null ? null : <p className="nh-meta need-form__detail">{detail}</p>}
      <div className="need-form__row">
        {area.shape === 'DRAWN' ? null : <RoundFields {...{ area, at, errorOf, onChange }} />}
        <TextField
          id={fieldId(`${at}.reason`)}
          label={avoidWords.reason}
          value={area.reason}
          error={errorOf(`${at}.reason`)}
          onChange={(reason) => onChange({ ...area, reason })}
        />
      </div>
      <CornersError sentence={errorOf(`${at}.corners`)} id={fieldId(`${at}.corners`)} />
      <div className="nh-tools">
        {isDrawing ? null : (
          <Button look="quiet" onPress={drawAgain}>
            {area.shape === 'DRAWN' ? avoidWords.drawAgain : avoidWords.setMiddle}
          </Button>
        )}
        <Button look="quiet" label={placeWords.takeOut(name)} onPress={onRemove}>
          {needFormWords.remove}
        </Button>
      </div>
    </fieldset>
  );
}

function whereLabel({ id, point }: AreaEntry): string {
  if (point !== null) return avoidWords.orWhere;
  return id === null ? avoidWords.where : placeWords.instead;
}

function RoundFields({
  area,
  at,
  errorOf,
  onChange,
}: Pick<AreaRowProps, 'area' | 'errorOf' | 'onChange'> & { at: string }) {
  return (
    <>
      <TextField
        id={fieldId(`${at}.where`)}
        label={whereLabel(area)}
        value={area.where}
        error={errorOf(`${at}.where`)}
        onChange={(where) => onChange({ ...area, where, point: null })}
      />
      <TextField
        id={fieldId(`${at}.radiusMiles`)}
        label={avoidWords.miles}
        isNumber
        value={area.miles}
        error={errorOf(`${at}.radiusMiles`)}
        onChange={(miles) => onChange({ ...area, miles })}
      />
    </>
  );
}

/** A drawn area has no field: the sentence itself takes the focus of its problem. */
function CornersError({ id, sentence }: { id: string; sentence: string | null }) {
  if (sentence === null) return null;
  return (
    <div id={id} tabIndex={-1}>
      <FieldError id={`${id}-error`} sentence={sentence} />
    </div>
  );
}
