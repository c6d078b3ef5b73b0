import { useAnnouncement } from './announce.ts';

/** The page's one live region; see `announce`. */
export function Announcer() {
  return (
    <div className="nh-hidden" role="status" aria-live="polite">
      {useAnnouncement()}
    </div>
  );
}
