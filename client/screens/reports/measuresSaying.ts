interface SaidMeasure {
  readonly title: string;
  readonly meaning: string;
  readonly formula: string;
  readonly workedExample: string;
  readonly limits: readonly string[];
  readonly source: string;
}

/** Measures that say every one of the words, in any letter case. Order: as given. */
export function measuresSaying<Measure extends SaidMeasure>(measures: readonly Measure[], text: string): Measure[] {
  const sought = text.toLocaleLowerCase('en-GB').split(/\s+/).filter(Boolean);
  return measures.filter(({ title, meaning, formula, workedExample, limits, source }) => {
    const said = [title, meaning, formula, workedExample, ...limits, source].join(' ').toLocaleLowerCase('en-GB');
    return sought.every((word) => said.includes(word));
  });
}
