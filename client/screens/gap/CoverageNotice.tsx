import type { RegionCoverage } from '../../session/useCoverage.ts';
import { gapWords } from '../../words/gap.ts';

/** Which councils have not sent data, by name; nothing where all have. */
export function CoverageNotice({ coverage }: { coverage: RegionCoverage }) {
  const { missing, authoritiesWithData, authorities } = coverage;
  if (missing.length === 0) return null;
  return (
    <p className="nh-advice">
      {gapWords.missing(authoritiesWithData, authorities, missing.map((council) => council.name).join(', '))}
    </p>
  );
}
