import { type ReactNode, useEffect, useId, useRef } from 'react';
import { Button } from '../../ui/Button.tsx';

interface ConfirmBoxProps {
  heading: string;
  children: ReactNode;
  sure: string;
  notYet: string;
  /** Where the keyboard goes when the box closes and the page stays. */
  backTo: string;
  onSure: () => void;
  onCancel: () => void;
}

/** The second step of what cannot be undone. The keyboard goes to it, and back when it closes. */
export function ConfirmBox({ heading, children, sure, notYet, backTo, onSure, onCancel }: ConfirmBoxProps) {
  const titleId = useId();
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    box.current?.focus();
    return () => document.getElementById(backTo)?.focus();
  }, [backTo]);
  return (
    <section ref={box} tabIndex={-1} className="nh-box nh-box--attention report-confirm" aria-labelledby={titleId}>
      <h3 className="nh-h3" id={titleId}>
        {heading}
      </h3>
      {children}
      <div className="nh-tools">
        <Button onPress={onSure}>{sure}</Button>
        <Button look="secondary" onPress={onCancel}>
          {notYet}
        </Button>
      </div>
    </section>
  );
}
