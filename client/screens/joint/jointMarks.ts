/** The rows of a joint suggestion as marks and lines: only rows with a home, each numbered as its row. */
import type { MapLine, MapMarker } from '../../map/mapTypes.ts';
import { findWords } from '../../words/find.ts';
import { jointWords } from '../../words/joint.ts';
import { anchorOf, placesOnMap } from '../find/mapOfAnswer.ts';
import type { JointRow } from './jointAnswer.ts';

export function jointMarks(rows: readonly JointRow[]): MapMarker[] {
  return rows.flatMap((row, order): MapMarker[] => {
    const { home } = row;
    if (!home?.location) return [];
    const name = jointWords.mapMark(order + 1, row.reference, home.name ?? home.id);
    return [
      {
        id: `row-${order}`,
        kind: 'home',
        point: home.location,
        text: String(order + 1),
        name,
        isSelected: row.isFixed,
      },
    ];
  });
}

export function jointLines(rows: readonly JointRow[]): MapLine[] {
  return rows.flatMap((row, order): MapLine[] => {
    const anchor = anchorOf(placesOnMap(row.need));
    if (!row.home?.location || anchor === null) return [];
    const pill = row.milesFromFamily == null ? {} : { pill: findWords.pill(row.milesFromFamily) };
    return [
      {
        id: `row-${order}`,
        from: row.home.location,
        to: anchor.area,
        kind: row.isFixed ? anchor.kind : 'other',
        ...(row.isFixed ? pill : {}),
      },
    ];
  });
}
