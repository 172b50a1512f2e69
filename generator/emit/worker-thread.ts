import { availableParallelism } from "node:os";
import { parentPort, Worker, type ResourceLimits } from "node:worker_threads";

/** Inputs of this many bytes make so much work that a thread beside the calling one pays. */
const manyBytes = 200_000;

interface Job<Input> {
  readonly id: number;
  readonly input: Input;
}

type Answer<Output> =
  { readonly id: number; readonly output: Output } | { readonly id: number; readonly problem: string };

interface Waiting<Output> {
  readonly resolve: (output: Output) => void;
  readonly reject: (error: Error) => void;
}

/** Whether a thread pays for inputs of so many bytes, and can be had: its entry is a compiled file, and it needs a processor to spare. */
export function threadPays(bytes: number): boolean {
  return bytes >= manyBytes && import.meta.url.endsWith(".js") && availableParallelism() > 1;
}

/** A thread that does one kind of work, and loads what it needs while the caller goes on. The caller must {@link WorkerThread.close} it. */
export class WorkerThread<Input, Output> {
  private readonly worker: Worker;
  private readonly waiting = new Map<number, Waiting<Output>>();
  private jobs = 0;
  private failed: Error | undefined;

  /** @param entry the compiled module that the thread runs, which calls {@link serveJobs} */
  constructor(entry: URL, resourceLimits: ResourceLimits = {}) {
    // Flags of the caller's process, such as loaders, are none of the worker's business.
    this.worker = new Worker(entry, { execArgv: [], resourceLimits });
    this.worker.on("message", (answer: Answer<Output>) => {
      const waiting = this.waiting.get(answer.id);
      this.waiting.delete(answer.id);
      if ("output" in answer) waiting?.resolve(answer.output);
      else waiting?.reject(new Error(answer.problem));
    });
    this.worker.on("error", (error) => {
      this.fail(error instanceof Error ? error : new Error(String(error)));
    });
    this.worker.on("exit", () => {
      this.fail(new Error("a worker thread ended early"));
    });
  }

  /** Why the thread broke down, if it did; nothing will be done any more. */
  get failure(): Error | undefined {
    return this.failed;
  }

  /** Has the thread do a piece of work. */
  async run(input: Input): Promise<Output> {
    if (this.failed !== undefined) throw this.failed;
    const id = this.jobs++;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.worker.postMessage({ id, input } satisfies Job<Input>);
    });
  }

  /** Ends the thread; what is not done yet never will be. */
  async close(): Promise<void> {
    this.waiting.clear();
    await this.worker.terminate();
  }

  private fail(error: Error): void {
    this.failed ??= error;
    for (const { reject } of this.waiting.values()) reject(error);
    this.waiting.clear();
  }
}

/** Does the work of a {@link WorkerThread}, in its entry. It ends when it is terminated. */
export function serveJobs(work: (input: never) => unknown): void {
  const port = parentPort;
  const answer = async ({ id, input }: Job<never>): Promise<Answer<unknown>> => {
    try {
      return { id, output: await work(input) };
    } catch (error) {
      return { id, problem: error instanceof Error ? error.message : String(error) };
    }
  };
  port?.on("message", (job: Job<never>) => {
    void answer(job).then((message) => {
      port.postMessage(message);
    });
  });
}
