import type { ViewerRegion } from '../../session/viewer.tsx';
import type { GapFilter } from './gapAddress.ts';
import type { MeasureFrameProps } from './MeasureFrame.tsx';

/** What the screen gives each of its measures. */
export interface MeasureProps {
  readonly region: ViewerRegion;
  readonly filter: GapFilter;
  readonly frame: MeasureFrameProps;
  /** Address of a council's own screen, for the same question. */
  readonly areaAddress: (gssCode: string) => string;
}
