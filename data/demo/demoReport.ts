/** What the people of a demo region have written into its first report. Made up, as the region is. */
import type { ReportBlockId } from '../../schema/codes/reportBlocks.ts';
import type { ActionRating } from '../../schema/codes/reportWords.ts';
import type { IsoDate } from '../../server/engine/facts.ts';

export interface DemoReport {
  readonly title: string;
  readonly narratives: readonly { readonly block: ReportBlockId; readonly text: string }[];
  readonly actions: readonly {
    readonly what: string;
    readonly owner: string;
    readonly due: IsoDate;
    readonly rating: ActionRating;
  }[];
  readonly risks: readonly string[];
  readonly asks: readonly string[];
}

/** "2025-03-31" and 1, "-09-30" → "2026-09-30". */
function inYears(dataDate: IsoDate, years: number, day: string): IsoDate {
  return `${Number(dataDate.slice(0, 4)) + years}${day}`;
}

export function demoReport(dataDate: IsoDate): DemoReport {
  return {
    title: 'Sufficiency report',
    narratives: [
      {
        block: 'GAP',
        text: 'In number there are places enough; they are not where children need them, nor for whom. Most of those who cannot live near home are teenagers.\n\nWe look for homes near the children first, and for foster carers before children’s homes.',
      },
      {
        block: 'VOICE',
        text: 'The children in care council asked for three things: to stay at their school, to see their brothers and sisters, and to be told early when something changes.\n\nThey will read this report with us before the next one.',
      },
    ],
    actions: [
      {
        what: 'Recruit foster carers for teenagers, all councils together',
        owner: 'Head of fostering, regional hub',
        due: inYears(dataDate, 1, '-03-31'),
        rating: 'AMBER',
      },
      {
        what: 'Bring usable the places on hold for building work',
        owner: 'Head of residential care',
        due: inYears(dataDate, 0, '-12-31'),
        rating: 'GREEN',
      },
      {
        what: 'Ask every council for the weekly cost of each placement',
        owner: 'Head of commissioning',
        due: inYears(dataDate, 0, '-09-30'),
        rating: 'RED',
      },
    ],
    risks: [
      'Foster carers leave faster than they are recruited.',
      'Owners may close homes at short notice, and children would have to move.',
    ],
    asks: [
      'Approve a recruitment campaign for foster carers, run by all councils together.',
      'Agree that the next report proposes a plan of new places.',
    ],
  };
}
