interface FreshnessLabelProps {
  /** `Home.freshness` as the API gives it. */
  freshness: { readonly sentence: string; readonly label?: string | null };
}

/** How lately a home's places were confirmed; what may be out of date is labelled so. */
export function FreshnessLabel({ freshness: { sentence, label } }: FreshnessLabelProps) {
  if (label == null) return sentence;
  return (
    <>
      {sentence} <strong className="govuk-tag nh-tag--attention">{label}</strong>
    </>
  );
}
