import { counted, type FactRow, type FactTable, words } from '../../table/factTable.ts';
import { LongTable } from '../../ui/LongTable.tsx';
import { Link } from '../../url/Link.tsx';
import { paths } from '../../url/route.ts';
import { areaWords } from '../../words/area.ts';
import type { AreaHome } from './useAreaHomes.ts';

const { homes: homeWords } = areaWords;

function homesTable(homes: readonly AreaHome[], name: string): FactTable {
  return {
    caption: homeWords.caption(name),
    columns: [
      { id: 'home', label: homeWords.home, kind: 'words' },
      { id: 'kind', label: homeWords.kind, kind: 'words' },
      { id: 'registered_places', label: homeWords.registered, kind: 'count' },
      { id: 'usable_places', label: homeWords.usable, kind: 'count', isMain: true },
      { id: 'free_places', label: homeWords.vacant, kind: 'count' },
    ],
    rows: homes.map(({ id, name: home, kindLabel, places }) => ({
      id,
      cells: [
        words(home ?? id),
        words(kindLabel),
        counted({ value: places.registered }),
        counted({ value: places.usable }),
        counted({ value: places.vacant }),
      ],
    })),
    total: null,
  };
}

/** The homes that stand in the council. */
export function AreaHomes({ homes, name }: { homes: readonly AreaHome[]; name: string }) {
  const renderName = (row: FactRow, home: string) => <Link to={paths.home(row.id)}>{home}</Link>;
  if (homes.length === 0) return <p>{homeWords.none}</p>;
  return <LongTable table={homesTable(homes, name)} renderName={renderName} atFirst={10} />;
}
