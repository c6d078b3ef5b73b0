/** A house with a dot inside a dashed ring: home inside a near-home limit. */
export function Wordmark() {
  return (
    <svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true" focusable="false">
      <circle
        cx="16"
        cy="16"
        r="14.6"
        fill="none"
        stroke="currentColor"
        strokeOpacity=".45"
        strokeWidth="1.8"
        strokeDasharray="2.6 3.2"
      />
      <path d="M16 6.6 7.4 14v9.6c0 .8.6 1.4 1.4 1.4h14.4c.8 0 1.4-.6 1.4-1.4V14z" fill="currentColor" />
      <circle cx="16" cy="17.4" r="3.1" fill="var(--nh-primary)" />
    </svg>
  );
}
