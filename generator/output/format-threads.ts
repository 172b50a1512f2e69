import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { FormatAnswer, FormatJob } from "./format-job.js";

/** So much text, in characters, is worth a thread of its own. */
const worthAThread = 500_000;

/** Each takes 130 MB, its second to be compiled, and learns the same shapes again: more than this gain nothing. */
const mostThreads = 1;

/** Trees and documents live for one text: room for those of a whole piece spares the garbage collector most of its copying. */
const resourceLimits = { maxYoungGenerationSizeMb: 96 };

interface Thread {
  readonly worker: Worker;
  /** Characters that it was given and has not returned. */
  load: number;
}

interface Waiting {
  readonly resolve: (formatted: string) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Worker threads that format texts. The caller must {@link FormatThreads.close} them.
 *
 * One thread beside the calling one is the rule: a formatter spends its first second on being compiled, which each thread does for itself
 * and which keeps a second processor busy.
 */
export class FormatThreads {
  private readonly threads: Thread[] = [];
  private readonly waiting = new Map<number, Waiting>();
  private readonly most = Math.min(mostThreads, availableParallelism() - 1);
  private jobs = 0;
  private failed: Error | undefined;

  /** Whether threads can be had here: the worker is a compiled file, and there is a processor to spare. */
  get available(): boolean {
    return import.meta.url.endsWith(".js") && this.most > 0;
  }

  /** How many threads run now. */
  get size(): number {
    return this.threads.length;
  }

  /** Why a thread broke down, if one did; nothing will be formatted any more. */
  get failure(): Error | undefined {
    return this.failed;
  }

  /** Starts a thread, which gets ready while the caller goes on. */
  start(): Thread {
    // Flags of the caller's process, such as loaders, are none of the worker's business.
    const worker = new Worker(new URL("./format-worker.js", import.meta.url), { execArgv: [], resourceLimits });
    const thread: Thread = { worker, load: 0 };
    worker.on("message", (answer: FormatAnswer) => {
      const waiting = this.waiting.get(answer.id);
      this.waiting.delete(answer.id);
      if ("formatted" in answer) waiting?.resolve(answer.formatted);
      else waiting?.reject(new Error(answer.problem));
    });
    worker.on("error", (error) => {
      this.fail(error instanceof Error ? error : new Error(String(error)));
    });
    worker.on("exit", () => {
      this.fail(new Error("a formatting thread ended early"));
    });
    this.threads.push(thread);
    return thread;
  }

  /** Formats a text on the thread that has the least to do. */
  async format(text: string): Promise<string> {
    if (this.failed !== undefined) throw this.failed;
    const thread = this.leastLoaded();
    const id = this.jobs++;
    thread.load += text.length;
    try {
      return await new Promise<string>((resolve, reject) => {
        this.waiting.set(id, { resolve, reject });
        thread.worker.postMessage({ id, text } satisfies FormatJob);
      });
    } finally {
      thread.load -= text.length;
    }
  }

  /** Ends all threads; texts that are not formatted yet never will be. */
  async close(): Promise<void> {
    this.waiting.clear();
    await Promise.all(this.threads.map(({ worker }) => worker.terminate()));
  }

  private leastLoaded(): Thread {
    const [least] = [...this.threads].sort((left, right) => left.load - right.load);
    return least === undefined || (least.load >= worthAThread && this.size < this.most) ? this.start() : least;
  }

  private fail(error: Error): void {
    this.failed ??= error;
    for (const { reject } of this.waiting.values()) reject(error);
    this.waiting.clear();
  }
}
