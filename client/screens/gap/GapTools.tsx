import { Button } from '../../ui/Button.tsx';
import { copyAddress } from '../../ui/copyAddress.ts';
import { Segments } from '../../ui/Segments.tsx';
import { Link } from '../../url/Link.tsx';
import { en } from '../../words/en.ts';
import { gapWords } from '../../words/gap.ts';
import type { GapViewName } from './gapAddress.ts';

const viewsOf = (words: Readonly<Record<GapViewName, string>>) =>
  (['both', 'map', 'table'] as const).map((value) => ({ value, label: words[value] }));
const mapViews = viewsOf(gapWords.views);
const chartViews = viewsOf(gapWords.chartViews);

interface GapToolsProps {
  view: GapViewName;
  isChart: boolean;
  onView: (view: GapViewName) => void;
  planAddress: string | null;
  onDownload: () => void;
}

export function GapTools({ view, isChart, onView, planAddress, onDownload }: GapToolsProps) {
  return (
    <div className="nh-tools">
      <Segments
        legend={gapWords.view}
        isLegendHidden
        options={isChart ? chartViews : mapViews}
        value={view}
        onChange={onView}
      />
      {planAddress === null ? null : <Link to={planAddress}>{gapWords.plan}</Link>}
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
