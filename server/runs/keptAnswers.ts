/** What was worked out, kept for the next person who asks the same of the same facts; the one asked for longest ago goes first. */
export class KeptAnswers<Answer> {
  private readonly kept = new Map<string, Answer>();
  private readonly most: number;

  constructor(most: number) {
    this.most = most;
  }

  /** `key` must name all that the answer depends on: facts version, question and rights. */
  of(key: string, workOut: () => Answer): Answer {
    const answer = this.kept.get(key) ?? workOut();
    this.keep(key, answer);
    return answer;
  }

  /** Undefined when it was not kept, or not as long. */
  find(key: string): Answer | undefined {
    const answer = this.kept.get(key);
    if (answer !== undefined) this.keep(key, answer);
    return answer;
  }

  forget(key: string): void {
    this.kept.delete(key);
  }

  keep(key: string, answer: Answer): void {
    this.kept.delete(key);
    this.kept.set(key, answer);
    const [oldest] = this.kept.keys();
    if (this.kept.size > this.most && oldest !== undefined) this.kept.delete(oldest);
  }
}
