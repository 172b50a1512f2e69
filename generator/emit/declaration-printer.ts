import type { Declaration } from "./declaration.js";
import { threadPays, WorkerThread } from "./worker-thread.js";

type Groups = readonly (readonly Declaration[])[];

/**
 * Prints declarations by ts-morph, which takes a quarter of a second to load: in a thread beside the calling one where that pays. The caller must
 * {@link DeclarationPrinter.close} it.
 */
export class DeclarationPrinter {
  private thread: WorkerThread<Groups, readonly string[]> | undefined;

  /** Told how many bytes are to be generated from, gets ready while that is done. */
  expect(bytes: number): void {
    if (threadPays(bytes)) this.thread ??= new WorkerThread(new URL("./declaration-worker.js", import.meta.url));
  }

  /** The text of each group of declarations. */
  async print(groups: Groups): Promise<readonly string[]> {
    if (groups.length === 0) return [];
    if (this.thread !== undefined) return this.thread.run(groups);
    return (await import("./print-declarations.js")).printDeclarations(groups);
  }

  /** Ends the thread; what is not printed yet never will be. */
  async close(): Promise<void> {
    await this.thread?.close();
  }
}
