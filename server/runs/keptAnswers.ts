interface Kept<Answer> {
  readonly answer: Answer;
  readonly weight: number;
}

/** What was worked out, kept for the next person who asks the same of the same facts; the ones asked for longest ago go first. */
export class KeptAnswers<Answer> {
  private readonly kept = new Map<string, Kept<Answer>>();
  private readonly most: number;
  private readonly weightOf: (answer: Answer) => number;
  private weight = 0;

  /** So many answers, or where they are weighed so much in all; the last one is kept whatever it weighs. */
  constructor(most: number, weightOf: (answer: Answer) => number = () => 1) {
    this.most = most;
    this.weightOf = weightOf;
  }

  /** `key` must name all that the answer depends on: facts version, question and rights. */
  of(key: string, workOut: () => Answer): Answer {
    const known = this.kept.get(key);
    const answer = known === undefined ? workOut() : known.answer;
    this.keep(key, answer);
    return answer;
  }

  /** Undefined when it was not kept, or not as long. */
  find(key: string): Answer | undefined {
    const answer = this.kept.get(key)?.answer;
    if (answer !== undefined) this.keep(key, answer);
    return answer;
  }

  forget(key: string): void {
    this.weight -= this.kept.get(key)?.weight ?? 0;
    this.kept.delete(key);
  }

  keep(key: string, answer: Answer): void {
    this.forget(key);
    const weight = this.weightOf(answer);
    this.kept.set(key, { answer, weight });
    this.weight += weight;
    for (const oldest of this.kept.keys()) {
      if (this.weight <= this.most || oldest === key) break;
      this.forget(oldest);
    }
  }
}
