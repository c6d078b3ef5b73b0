import type { ReactNode } from 'react';

interface EmptyStateProps {
  /** One sentence: what is not there. */
  title: string;
  /** Why, and the nearest ways on (as buttons or links). */
  children?: ReactNode;
}

export function EmptyState({ title, children }: EmptyStateProps) {
  return (
    <div className="nh-state">
      <h2 className="nh-h2">{title}</h2>
      {children}
    </div>
  );
}
