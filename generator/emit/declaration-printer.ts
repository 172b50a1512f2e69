import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { Declaration } from "./declaration.js";
import type { PrintAnswer, PrintJob } from "./declaration-worker.js";

/** Inputs of this many bytes take so long to be read that another thread can load ts-morph meanwhile. */
const manyBytes = 200_000;

interface Waiting {
  readonly resolve: (texts: readonly string[]) => void;
  readonly reject: (error: Error) => void;
}

/** Prints declarations by ts-morph, which takes a quarter of a second to load: beside the calling thread where that pays. The caller must {@link DeclarationPrinter.close} it. */
export class DeclarationPrinter {
  private worker: Worker | undefined;
  private readonly waiting = new Map<number, Waiting>();
  private jobs = 0;
  private failed: Error | undefined;

  /** Told how many bytes are to be generated from, gets ready while that is done. */
  expect(bytes: number): void {
    // the worker is a compiled file
    const available = import.meta.url.endsWith(".js") && availableParallelism() > 1;
    if (bytes < manyBytes || !available || this.worker !== undefined) return;
    this.worker = new Worker(new URL("./declaration-worker.js", import.meta.url), { execArgv: [] });
    this.worker.on("message", (answer: PrintAnswer) => {
      const waiting = this.waiting.get(answer.id);
      this.waiting.delete(answer.id);
      if ("texts" in answer) waiting?.resolve(answer.texts);
      else waiting?.reject(new Error(answer.problem));
    });
    const fail = (error: unknown): void => {
      this.failed ??= error instanceof Error ? error : new Error("the thread that prints declarations ended early");
      for (const { reject } of this.waiting.values()) reject(this.failed);
      this.waiting.clear();
    };
    this.worker.on("error", fail);
    this.worker.on("exit", fail);
  }

  /** The text of each group of declarations. */
  async print(groups: readonly (readonly Declaration[])[]): Promise<readonly string[]> {
    if (groups.length === 0) return [];
    const { worker } = this;
    if (this.failed !== undefined) throw this.failed;
    if (worker === undefined) return (await import("./print-declarations.js")).printDeclarations(groups);
    const id = this.jobs++;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      worker.postMessage({ id, groups } satisfies PrintJob);
    });
  }

  /** Ends the thread; what is not printed yet never will be. */
  async close(): Promise<void> {
    this.waiting.clear();
    await this.worker?.terminate();
  }
}
