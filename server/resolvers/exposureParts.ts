/** The part of a market answer that says what happens if an owner leaves: worked out, being worked out, or why there is none. */
import type { OwnerExposure } from '../../schema/market.ts';
import { BadQuestion } from '../../schema/problems.ts';
import type { Run } from '../../schema/run.ts';
import type { OwnerShare } from '../engine/market/marketShares.ts';
import { limitText } from '../engine/wording.ts';
import { seesExactNumbers } from '../policy/policy.ts';
import type { RegionRow } from '../store/rows.ts';
import { authoritiesOf } from './authorityList.ts';
import { longAnswer, unfinishedNote } from './longAnswer.ts';
import type { RequestContext } from './requestContext.ts';
import { toRun } from './rowAnswers.ts';

export interface ExposureParts {
  readonly exposures: OwnerExposure[];
  readonly notes: readonly string[];
  readonly run: Run | null;
}

export const noExposure: ExposureParts = { exposures: [], notes: [], run: null };
const hiddenNote = 'What would happen if an owner left is hidden to protect children.';

interface ExposureAsking {
  readonly region: RegionRow;
  readonly asOf: string;
  /** Of the kind of home asked about: other owners' exposure is not shown. */
  readonly owners: readonly OwnerShare[];
}

export async function exposureParts(
  context: RequestContext,
  { region, asOf, owners }: ExposureAsking,
): Promise<ExposureParts | BadQuestion> {
  if (!seesExactNumbers(context.viewer)) return { ...noExposure, notes: [hiddenNote] };
  const withinMiles = region.nearHomeMiles;
  const answer = await longAnswer(context, {
    kind: 'EXPOSURE',
    regionId: region.id,
    question: { asOf, withinMiles },
    affinity: [asOf, withinMiles, 'EVERYONE', false],
  });
  if (answer instanceof BadQuestion) return answer;
  if (answer.run !== null) {
    const note = unfinishedNote('What would happen if an owner left', answer.run);
    return { exposures: [], notes: [note], run: toRun(answer.run, context.viewer) };
  }
  const known = new Map((await authoritiesOf(context, region.members)).map((one) => [one.gssCode, one]));
  const nameOf = new Map(owners.map(({ ownerGroupId, name }) => [ownerGroupId, name]));
  const exposures = (answer.found ?? []).flatMap(({ ownerGroupId, rows }) => {
    const owner = nameOf.get(ownerGroupId);
    if (owner === undefined) return [];
    return [{ owner, rows: rows.map((row) => ({ ...row, localAuthority: known.get(row.localAuthority) ?? null })) }];
  });
  const note = `If an owner left: all placed afresh without its homes, near home being ${limitText(withinMiles)}, for the largest owners.`;
  return { exposures, notes: [note], run: null };
}
