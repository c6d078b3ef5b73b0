import type { MouseEvent, ReactNode } from 'react';
import { navigate } from './location.ts';

interface LinkProps {
  to: string;
  children: ReactNode;
  className?: string | undefined;
  isCurrent?: boolean;
  /** What the link is, where its words alone do not say. */
  label?: string | undefined;
}

function isPlainClick(event: MouseEvent): boolean {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
}

/** A link within the site: an ordinary anchor that changes the screen without a page load. */
export function Link({ to, children, className, isCurrent = false, label }: LinkProps) {
  return (
    <a
      href={to}
      className={className}
      aria-label={label}
      aria-current={isCurrent ? 'page' : undefined}
      onClick={(event) => {
        if (!isPlainClick(event)) return;
        event.preventDefault();
        navigate(to);
      }}
    >
      {children}
    </a>
  );
}
