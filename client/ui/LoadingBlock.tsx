import { en } from '../words/en.ts';

interface LoadingBlockProps {
  /** Grey blocks of about the size of the answer. */
  shape: 'line' | 'row' | 'panel';
  count?: number;
}

export function LoadingBlock({ shape, count = 1 }: LoadingBlockProps) {
  const blocks = Array.from({ length: count }, (_, order) => `block-${order}`);
  return (
    <div className={`nh-loading nh-loading--${shape}`} aria-busy="true">
      <span className="nh-hidden">{en.loading}</span>
      {blocks.map((block) => (
        <i key={block} />
      ))}
    </div>
  );
}
