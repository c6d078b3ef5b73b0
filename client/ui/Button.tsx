import type { ReactNode } from 'react';

interface ButtonProps {
  children: ReactNode;
  /** `quiet` looks like a link and still is a button. */
  look?: 'primary' | 'secondary' | 'quiet';
  type?: 'button' | 'submit';
  onPress?: (() => void) | undefined;
  isWideOnly?: boolean;
  /** What the button is for, where its words alone do not say ("Choose" → "Choose Elm House"). */
  label?: string | undefined;
}

const looks = { primary: 'govuk-button', secondary: 'govuk-button govuk-button--secondary', quiet: 'nh-quiet' };

export function Button({
  children,
  look = 'primary',
  type = 'button',
  onPress,
  isWideOnly = false,
  label,
}: ButtonProps) {
  const className = isWideOnly ? `${looks[look]} nh-only-wide` : looks[look];
  return (
    <button type={type} className={className} onClick={onPress} aria-label={label}>
      {children}
    </button>
  );
}
