import { en } from '../words/en.ts';

/** Permanent wherever the facts are not real. */
export function SyntheticBanner() {
  return (
    <section className="nh-synthetic" aria-label={en.synthetic.title}>
      <div className="nh-wrap">
        <strong>{en.synthetic.title}</strong>
        <span>{en.synthetic.sentence}</span>
      </div>
    </section>
  );
}
