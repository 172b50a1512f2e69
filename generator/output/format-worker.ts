import { setImmediate as nextTurn } from "node:timers/promises";
import { parentPort } from "node:worker_threads";
import type { FormatAnswer, FormatJob } from "./format-job.js";
import { formatText } from "./format-text.js";
import { InTurn } from "./in-turn.js";
import { runtimeTexts } from "./runtime-files.js";
import { ShapeFormatter } from "./shape-formatter.js";
import { splitStatements } from "./split-statements.js";

/** The entry of a worker thread: formats each text that it is sent. It ends when it is terminated. */
function serve(port: NonNullable<typeof parentPort>): void {
  const state = { busy: false };
  const turns = new InTurn();
  const formatter = new ShapeFormatter(formatText);
  port.on("message", (job: FormatJob) => {
    state.busy = true;
    void turns.run(async () => {
      port.postMessage(await answer(job, formatter));
    });
  });
  void warmUp(() => state.busy);
}

async function answer({ id, text }: FormatJob, formatter: ShapeFormatter): Promise<FormatAnswer> {
  try {
    return { id, formatted: await formatter.text(text) };
  } catch (error) {
    return { id, problem: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * The first texts take several times as long as later ones, since the engine compiles the formatter while it runs. Until there is something to
 * do it does so on TypeScript that is at hand, in small pieces, so as not to be in the way.
 */
async function warmUp(isBusy: () => boolean): Promise<void> {
  try {
    for (const text of (await runtimeTexts()).values())
      for (const piece of splitStatements(text, 1000)) {
        await nextTurn();
        if (isBusy()) return;
        await formatText(piece);
      }
  } catch {
    // Whatever is wrong will be met again by a text that matters.
  }
}

if (parentPort !== null) serve(parentPort);
