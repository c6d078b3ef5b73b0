import { FactTableView } from '../../ui/FactTableView.tsx';
import { MarkerKey } from '../../ui/MarkerKey.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { marketWords } from '../../words/market.ts';
import { type ExposureAnswer, exposureSum, exposureTable } from './marketTables.ts';

const { exposure: said } = marketWords;

interface MarketExposureProps {
  /** Null while it is not known. */
  answer: ExposureAnswer | null;
  regionName: string;
  /** Place of the owner among those worked out, from 1; null = none chosen. */
  owner: number | null;
  isWorking: boolean;
  onOwner: (owner: number | null) => void;
}

/** An owner is chosen; the table says council by council what rests on it. */
export function MarketExposure({ answer, regionName, owner, isWorking, onOwner }: MarketExposureProps) {
  const exposures = answer?.exposures ?? [];
  const chosen = owner === null ? null : (exposures[owner - 1] ?? null);
  const options = [
    { value: 'none', label: said.choose },
    ...exposures.map((one, order) => ({ value: String(order + 1), label: one.owner })),
  ];
  const sum = chosen ? exposureSum(chosen) : null;
  return (
    <section className="nh-exposure" aria-labelledby="exposure">
      <h2 className="nh-h2" id="exposure">
        {said.heading}
      </h2>
      {exposures.length === 0 ? (
        <p className="nh-meta">{isWorking ? said.working : said.notYet}</p>
      ) : (
        <div className="nh-exposure__pick">
          <SelectField
            label={said.select}
            options={options}
            value={chosen === null || owner === null ? 'none' : String(owner)}
            onChange={(value) => onOwner(value === 'none' ? null : Number(value))}
          />
        </div>
      )}
      {exposures.length > 0 && chosen === null ? <p className="nh-meta">{said.hint}</p> : null}
      {chosen ? (
        <div aria-live="polite">
          {sum && 'value' in sum.now && 'value' in sum.without ? (
            <p>{said.sentence(chosen.owner, sum.now.value - sum.without.value)}</p>
          ) : null}
          <FactTableView table={exposureTable(chosen, regionName)} />
          <MarkerKey />
        </div>
      ) : null}
    </section>
  );
}
