import { threadPays, WorkerThread } from "../emit/worker-thread.js";
import { formatText } from "./format-text.js";
import { InTurn } from "./in-turn.js";
import type { OutputFile, UnformattedFile } from "./output-file.js";
import { ShapeFormatter } from "./shape-formatter.js";
import { splitStatements } from "./split-statements.js";

/** Pieces of this many characters, about 10 ms of work each, leave little to keep in memory. */
const pieceSize = 20_000;

/** Trees and documents live for one text: room for those of a whole piece spares the garbage collector most of its copying. */
const resourceLimits = { maxYoungGenerationSizeMb: 96 };

/**
 * Formats files as they come, where there is much to do in a thread beside the calling one. The caller must {@link Formatter.close} it. One thread
 * is enough: a formatter spends its first second on being compiled, and learns the shapes of statements, which each thread would do for itself.
 *
 * Formatting is the slowest step of a run: the sooner a formatter knows of files, the better.
 */
export class Formatter {
  private readonly cache: Map<string, string>;
  private thread: WorkerThread<string, string> | undefined;
  private readonly turns = new InTurn();
  private readonly shapes = new ShapeFormatter(formatText);
  private readonly formatted = new Map<UnformattedFile, Promise<OutputFile>>();

  /** @param cache texts formatted before, by unformatted text: `--watch` runs often */
  constructor(cache: Map<string, string>) {
    this.cache = cache;
  }

  /** Told how many bytes are to be generated from, gets ready while that is done. Where texts are known from an earlier run, few will be new. */
  expect(bytes: number): void {
    if (this.cache.size > 0 || !threadPays(bytes)) return;
    this.thread ??= new WorkerThread(new URL("./format-worker.js", import.meta.url), resourceLimits);
  }

  /** Takes a file on. {@link Formatter.files} waits for all of them. */
  add(file: UnformattedFile): Promise<OutputFile> {
    const formatted = this.formatFile(file);
    // Nobody may come to wait for it, after an error elsewhere.
    formatted.catch(() => undefined);
    this.formatted.set(file, formatted);
    return formatted;
  }

  /** The files, formatted, those included that were not added yet. */
  async files(files: readonly UnformattedFile[]): Promise<readonly OutputFile[]> {
    return Promise.all(files.map((file) => this.formatted.get(file) ?? this.add(file)));
  }

  /** Ends the thread. */
  async close(): Promise<void> {
    await this.thread?.close();
  }

  private async formatFile({ path, text, laidOutFrom = text.length }: UnformattedFile): Promise<OutputFile> {
    const rest = text.slice(laidOutFrom);
    const known =
      this.cache.get(text) ??
      (await this.formatWhole(path, text.slice(0, laidOutFrom))) + (rest === "" ? "" : `\n${rest}\n`);
    this.cache.set(text, known);
    return { path, text: known };
  }

  private async formatWhole(path: string, text: string): Promise<string> {
    const pieces = splitStatements(text, pieceSize);
    try {
      return (await Promise.all(pieces.map((piece) => this.formatPiece(piece)))).join("\n");
    } catch (error) {
      if (this.thread?.failure !== undefined) throw this.thread.failure;
      // A piece that can't be parsed may be due to where the text was cut; if not, the whole text tells the right line.
      return await this.turns
        .run(() => formatText(text))
        .catch((cause: unknown) => {
          const message = cause instanceof Error ? cause.message : String(cause);
          throw new Error(`${path} can't be formatted: ${message}`, { cause: error });
        });
    }
  }

  private formatPiece(text: string): Promise<string> {
    return this.thread?.run(text) ?? this.turns.run(() => this.shapes.text(text));
  }
}
