import { BridgeChart } from '../../chart/BridgeChart.tsx';
import type { BridgeStep } from '../../chart/bridge.ts';
import { FactTableView } from '../../ui/FactTableView.tsx';
import { areaWords } from '../../words/area.ts';
import { formatNumber } from '../../words/formats.ts';
import { bridgeNote, bridgeTable, stepsToDraw } from './areaBridge.ts';

const { bridge } = areaWords;

interface AreaBridgeProps {
  /** Null where a number of them is not known, or not yet. */
  steps: readonly BridgeStep[] | null;
  sum: string | null;
  isWorking: boolean;
}

/** The bridge, its arithmetic in one line, and its table. */
export function AreaBridge({ steps, sum, isWorking }: AreaBridgeProps) {
  const saidOf = (id: string) => formatNumber(steps?.find((step) => step.id === id)?.value ?? 0);
  return (
    <section aria-labelledby="bridge">
      <h2 className="nh-h2" id="bridge">
        {bridge.heading}
      </h2>
      {steps === null ? (
        <p className="nh-meta">{isWorking ? bridge.working : bridge.none}</p>
      ) : (
        <>
          <BridgeChart label={bridge.label(saidOf('near'), saidOf('unmet'))} steps={stepsToDraw(steps)} />
          <p className="nh-notes">
            {sum} {bridgeNote(steps)}
          </p>
          <div className="nh-area-bridge-table">
            <FactTableView table={bridgeTable(steps)} />
          </div>
        </>
      )}
    </section>
  );
}
