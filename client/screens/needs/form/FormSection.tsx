import { type ReactNode, useId } from 'react';

/** One short part of the form under its heading. */
export function FormSection({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className="need-form__section" aria-labelledby={id}>
      <h2 className="nh-h2" id={id}>
        {title}
      </h2>
      {children}
    </section>
  );
}
