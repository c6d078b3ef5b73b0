import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { en } from '../../words/en.ts';
import { gapWords } from '../../words/gap.ts';
import type { GapViewName } from './gapQuestion.ts';

const views = [
  { value: 'both', label: gapWords.views.both },
  { value: 'map', label: gapWords.views.map },
  { value: 'table', label: gapWords.views.table },
] as const;

interface GapToolsProps {
  view: GapViewName;
  onView: (view: GapViewName) => void;
  onDownload: () => void;
}

async function copyAddress(): Promise<void> {
  try {
    await navigator.clipboard.writeText(window.location.href);
    announce(en.linkCopied);
  } catch {
    // Where the clipboard is closed to pages, the address bar holds the same link.
    announce(en.linkNotCopied);
  }
}

export function GapTools({ view, onView, onDownload }: GapToolsProps) {
  return (
    <div className="nh-tools">
      <Segments legend={gapWords.view} isLegendHidden options={views} value={view} onChange={onView} />
      <Button look="quiet" onPress={copyAddress}>
        {en.copyLink}
      </Button>
      <Button look="quiet" onPress={onDownload}>
        {en.download}
      </Button>
      <Button look="quiet" isWideOnly onPress={() => window.print()}>
        {en.print}
      </Button>
    </div>
  );
}
