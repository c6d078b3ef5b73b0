import { homeStatuses } from '../../../schema/vocabulary.ts';
import { SummaryBar } from '../../ui/SummaryBar.tsx';
import { homeWords } from '../../words/homes.ts';
import { whereInWords } from '../../words/phrases.ts';
import type { HomeRecord } from './HomeScreen.tsx';

/** Which home this is, in one row. */
export function HomeIdentity({ home }: { home: HomeRecord }) {
  const { town, localAuthority, providerName, ownerGroupName, urn, status } = home;
  return (
    <SummaryBar
      parts={[
        { label: homeWords.kind, value: home.kindLabel },
        { label: homeWords.council, value: whereInWords(town, localAuthority.name) },
        { label: homeWords.provider, value: providerName ?? homeWords.notRecorded },
        { label: homeWords.owner, value: ownerGroupName ?? homeWords.notRecorded },
        { label: homeWords.urn, value: urn ?? homeWords.notRecorded },
        { label: homeWords.status, value: homeStatuses[status] },
      ]}
    />
  );
}
