import { useEffect, useState } from 'react';
import type { ReportWorkFragment } from '../../generated/graphql.ts';
import { useViewer } from '../../session/viewer.tsx';
import { announce } from '../../ui/announce.ts';
import { reportWords } from '../../words/report.ts';
import { changeReportDocument } from './draft.graphql.ts';
import { changesOf, fieldIdOfPath, type WrongField } from './reportChanges.ts';
import {
  afterSave,
  noEdits,
  overtakenParts,
  type PartId,
  type ReportEdits,
  shownWritten,
  type TypedAction,
  takeTheirs,
  touchedParts,
  typeActions,
  typeText,
  type Written,
  writtenOf,
} from './reportEdits.ts';
import { keepEdits, keptEdits } from './reportKept.ts';
import { useReportWrite } from './useReportWrite.ts';

export type ReportWork = ReportWorkFragment;

export interface ReportDraft {
  /** As it stands in the fields. */
  readonly shown: Written;
  readonly saved: Written;
  readonly touched: readonly PartId[];
  /** Touched, and saved otherwise by somebody else meanwhile. */
  readonly overtaken: readonly PartId[];
  readonly wrong: readonly WrongField[];
  readonly type: (part: PartId, text: string) => void;
  readonly typeActions: (actions: readonly TypedAction[]) => void;
  readonly take: (part: PartId) => void;
  readonly drop: () => void;
  readonly save: () => Promise<void>;
}

interface After {
  readonly onWritten: (report: ReportWork) => void;
  /** It has changed since it was read. */
  readonly onStale: () => void;
}

/** What is typed into a draft: kept in this tab until it is saved, on the version the page shows. */
export function useReportDraft(report: ReportWork, { onWritten, onStale }: After): ReportDraft {
  const { id: userId } = useViewer();
  const { id, version } = report;
  const [edits, setEdits] = useState<ReportEdits>(() => keptEdits(userId, id));
  const saved = writtenOf(report);
  const { wrong, setWrong, send } = useReportWrite({
    onStale,
    staleWords: reportWords.save.stale,
    fieldIdOf: (path) => fieldIdOfPath(path, edits),
  });
  useEffect(() => keepEdits(userId, id, edits), [userId, id, edits]);
  const save = async () => {
    const read = changesOf(edits, saved);
    if ('wrong' in read) return setWrong(read.wrong);
    const written = await send(changeReportDocument, { id, version, changes: read.changes }, reportWords.save.saved);
    if (written === null) return;
    onWritten(written);
    setEdits((now) => afterSave(now, edits, writtenOf(written)));
  };
  return {
    ...{ saved, wrong, save },
    shown: shownWritten(edits, saved),
    touched: touchedParts(edits),
    overtaken: overtakenParts(edits, saved),
    type: (part, text) => setEdits((now) => typeText(now, saved, [part, text])),
    typeActions: (actions) => setEdits((now) => typeActions(now, saved, actions)),
    take: (part) => setEdits((now) => takeTheirs(now, part)),
    drop: () => {
      setEdits(noEdits);
      setWrong([]);
      announce(reportWords.save.dropped);
    },
  };
}
