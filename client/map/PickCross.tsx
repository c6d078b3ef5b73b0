/** Where the middle of the map is, while a spot is being asked for. */
export function PickCross() {
  return (
    <svg className="nh-map__cross" viewBox="-16 -16 32 32" width="32" height="32" aria-hidden="true">
      <path className="nh-map__cross-casing" d="M-14 0h10M4 0h10M0-14v10M0 4v10" />
      <path d="M-14 0h10M4 0h10M0-14v10M0 4v10" />
    </svg>
  );
}
