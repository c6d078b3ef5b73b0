import { gapWords } from '../../words/gap.ts';
import type { PlacesAnswer } from './councils/answers.ts';

/** Which councils have not sent data, by name; nothing where all have. */
export function CoverageNotice({ coverage }: { coverage: PlacesAnswer['coverage'] }) {
  const { missing, authoritiesWithData, authorities } = coverage;
  if (missing.length === 0) return null;
  return (
    <p className="nh-advice">
      {gapWords.missing(authoritiesWithData, authorities, missing.map((council) => council.name).join(', '))}
    </p>
  );
}
