import { describe, expect, it } from 'vitest';
import { countOf, markedCount, sumCounts } from '../../server/engine/count.ts';

describe('sumCounts', () => {
  it.each([
    ['numbers', [countOf(2), countOf(0), countOf(5)], countOf(7)],
    ['nothing', [], countOf(0)],
    ['leaves out what does not apply', [countOf(2), markedCount('NOT_APPLICABLE')], countOf(2)],
    ['does not apply when nothing does', [markedCount('NOT_APPLICABLE')], markedCount('NOT_APPLICABLE')],
    ['never adds over what was not sent', [countOf(2), markedCount('NOT_AVAILABLE')], markedCount('NOT_AVAILABLE')],
    ['never adds over what is hidden', [countOf(2), markedCount('SUPPRESSED')], markedCount('SUPPRESSED')],
  ])('%s', (_, counts, sum) => {
    expect(sumCounts(counts)).toEqual(sum);
  });
});
