import { BridgeChart } from '../../chart/BridgeChart.tsx';
import type { BridgeStep } from '../../chart/bridge.ts';
import { areaWords } from '../../words/area.ts';
import { formatNumber } from '../../words/formats.ts';
import { bridgeNote, bridgeSpans, stepsToDraw } from './areaBridge.ts';

const { bridge } = areaWords;

interface AreaBridgeProps {
  /** Null where a number of them is not known, or not yet. */
  steps: readonly BridgeStep[] | null;
  sum: string | null;
  isWorking: boolean;
}

/** The bridge and its arithmetic in one line; its table stands right under it. */
export function AreaBridge({ steps, sum, isWorking }: AreaBridgeProps) {
  const drawn = steps && stepsToDraw(steps);
  const saidOf = (id: string) => formatNumber(steps?.find((step) => step.id === id)?.value ?? 0);
  return (
    <section aria-labelledby="bridge">
      <h2 className="nh-h2" id="bridge">
        {bridge.heading}
      </h2>
      {steps === null || drawn === null ? (
        <p className="nh-meta">{isWorking ? bridge.working : bridge.none}</p>
      ) : (
        <>
          <BridgeChart label={bridge.label(saidOf('near'), saidOf('unmet'))} steps={drawn} spans={bridgeSpans(drawn)} />
          <p className="nh-notes">
            {sum} {bridgeNote(steps)}
          </p>
        </>
      )}
    </section>
  );
}
