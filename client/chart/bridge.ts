/** From one total to another, step by step: what a bridge chart and its table are drawn from. */
export type StepLook = 'total' | 'loss' | 'gain' | 'near' | 'gap' | 'whole';

export interface BridgeStep {
  readonly id: string;
  readonly label: string;
  /** Under a span that has said the rest. */
  readonly shortLabel?: string;
  readonly look: StepLook;
  /** A total's size, or the change (negative = less). */
  readonly value: number;
}

/** A caption over neighbouring steps, from the first to the last of them. */
export interface BridgeSpan {
  readonly label: string;
  readonly first: string;
  readonly last: string;
}

export interface DrawnStep extends BridgeStep {
  readonly from: number;
  readonly to: number;
}

const isTotal = (look: StepLook) => look === 'total' || look === 'near' || look === 'whole';

/** Each step from where the one before left off; a total stands on the ground. */
export function drawnSteps(steps: readonly BridgeStep[]): DrawnStep[] {
  let at = 0;
  return steps.map((step) => {
    const from = isTotal(step.look) ? 0 : at;
    at = isTotal(step.look) ? step.value : at + step.value;
    return { ...step, from, to: at };
  });
}

/** Whether every total is what the steps before it add up to. */
export function addsUp(steps: readonly BridgeStep[]): boolean {
  let at: number | null = null;
  for (const step of steps) {
    if (isTotal(step.look)) {
      if (at !== null && at !== step.value) return false;
      at = step.value;
    } else at = (at ?? 0) + step.value;
  }
  return true;
}
