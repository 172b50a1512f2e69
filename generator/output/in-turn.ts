/** Runs asynchronous work one piece after the other: side by side on one thread, pieces would only be in memory together. */
export class InTurn {
  private last: Promise<unknown> = Promise.resolve();

  /** Starts `work` when all that came before has ended, well or not. */
  run<Value>(work: () => Promise<Value>): Promise<Value> {
    const result = this.last.then(work);
    this.last = result.catch(() => undefined);
    return result;
  }
}
