/** Patterns the areas are filled with; in the page once per map. */
export function AreaPatterns() {
  const hatch = { patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' } as const;
  return (
    <svg className="nh-patterns" width="0" height="0" aria-hidden="true" focusable="false">
      <defs>
        <pattern id="nh-hatch-strong" width="7" height="7" {...hatch}>
          <line x1="0" y1="0" x2="0" y2="7" stroke="#fff" strokeOpacity=".42" strokeWidth="1.6" />
        </pattern>
        <pattern id="nh-hatch-fine" width="9" height="9" {...hatch}>
          <line x1="0" y1="0" x2="0" y2="9" stroke="#a63a0a" strokeOpacity=".5" strokeWidth="1.3" />
        </pattern>
        <pattern id="nh-hatch-grey" width="8" height="8" {...hatch}>
          <line x1="0" y1="0" x2="0" y2="8" stroke="#8b9692" strokeWidth="1.2" />
        </pattern>
        <pattern id="nh-dots" width="9" height="9" patternUnits="userSpaceOnUse">
          <circle cx="2.5" cy="2.5" r="1.2" fill="#8b9692" />
        </pattern>
        <pattern id="nh-hatch-zone" width="8" height="8" {...hatch}>
          <rect width="8" height="8" fill="#ca3535" fillOpacity=".1" />
          <line x1="0" y1="0" x2="0" y2="8" stroke="#ca3535" strokeOpacity=".55" strokeWidth="2" />
        </pattern>
        <marker
          id="nh-arrow"
          viewBox="0 0 12 12"
          refX="8"
          refY="6"
          markerWidth="15"
          markerHeight="15"
          markerUnits="userSpaceOnUse"
          orient="auto"
        >
          <path d="M0 0 12 6 0 12z" fill="var(--nh-primary)" stroke="#fff" strokeWidth="0.8" />
        </marker>
      </defs>
    </svg>
  );
}
