import { knownCount } from '../../table/count.ts';
import { counted, words } from '../../table/factTable.ts';
import { FactTableView } from '../../ui/FactTableView.tsx';
import { farTodayWords } from '../../words/farToday.ts';
import type { GapNumbers } from './councils/answers.ts';

interface FarTodayTableProps {
  /** Null where it is not known, or not for this person to see. */
  farToday: GapNumbers['farToday'] | undefined;
  miles: number;
  /** Council or region. */
  of: string;
}

/** Who lives beyond the limit today: those who could live near home, then the rest by why they could not. */
export function FarTodayTable({ farToday, miles, of }: FarTodayTableProps) {
  const children = farToday?.children.value;
  if (!farToday || typeof children !== 'number') return null;
  if (children === 0) return <p>{farTodayWords.nobody(of, miles)}</p>;
  return (
    <div className="nh-far">
      <FactTableView
        table={{
          caption: farTodayWords.caption(children, of, miles),
          columns: [
            { id: 'why', label: farTodayWords.why, kind: 'words' },
            { id: 'children', label: farTodayWords.children, kind: 'count', isMain: true },
          ],
          rows: farToday.lines.map((line) => ({
            id: line.label,
            cells: [words(line.label), counted(knownCount(line.children))],
          })),
          total: { id: 'all', cells: [words(farTodayWords.all), counted({ value: children })] },
        }}
      />
      <p className="nh-notes">{farTodayWords.note}</p>
    </div>
  );
}
