import type { ReactNode } from 'react';

/** Lets a wide table scroll sideways by itself, by keyboard too, so that the page never does. */
export function ScrollPane({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls must take focus to be scrolled by keys.
    <section className="nh-scroll" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
