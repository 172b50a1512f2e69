import { parentPort } from "node:worker_threads";
import type { FormatAnswer, FormatJob } from "./format-job.js";
import { formatText } from "./format-text.js";
import { InTurn } from "./in-turn.js";
import { ShapeFormatter } from "./shape-formatter.js";

/** The entry of a worker thread: formats each text that it is sent. It ends when it is terminated. */
function serve(port: NonNullable<typeof parentPort>): void {
  const turns = new InTurn();
  const formatter = new ShapeFormatter(formatText);
  // loads Prettier, while there is nothing to format yet
  void turns.run(() => formatText(""));
  port.on("message", (job: FormatJob) => {
    void turns.run(async () => {
      port.postMessage(await answer(job, formatter));
    });
  });
}

async function answer({ id, text }: FormatJob, formatter: ShapeFormatter): Promise<FormatAnswer> {
  try {
    return { id, formatted: await formatter.text(text) };
  } catch (error) {
    return { id, problem: error instanceof Error ? error.message : String(error) };
  }
}

if (parentPort !== null) serve(parentPort);
