import { XmlReadError, type XmlReadErrorCode } from "./errors.js";
import { platform } from "./platform.js";

/** How a stream of documents is cut. */
export interface SplitOptions {
  /** A document that is longer is refused, in UTF-16 code units. Default: 67,108,864 (64 Mi). */
  readonly maxLength?: number | undefined;
}

/**
 * The documents in a text that holds several, one after the other, as do the envelopes of a streaming response. Each is cut out as it stands, to be
 * read by itself.
 *
 * @throws XmlReadError where the last document has no end, or one is longer than allowed
 */
export function* splitDocuments(xml: string | Uint8Array, options?: SplitOptions): Generator<string> {
  const splitter = new Splitter(options);
  yield* splitter.take(xml);
  splitter.end();
}

/** A stream as `fetch` gives it (`response.body`), which not every browser and not every TypeScript library lets be iterated. */
interface ByteStream {
  getReader(): {
    read(): Promise<{ readonly done: boolean; readonly value?: string | Uint8Array | undefined }>;
    cancel(): Promise<void>;
  };
}

/**
 * The documents of a stream, each as soon as its last character has come: `splitDocumentStream(response.body)`. The pieces may be cut anywhere; bytes are
 * UTF-8.
 *
 * @throws XmlReadError where the last document has no end, or one is longer than allowed
 */
export async function* splitDocumentStream(
  chunks: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array> | ByteStream,
  options?: SplitOptions,
): AsyncGenerator<string> {
  const splitter = new Splitter(options);
  const pieces = typeof chunks === "object" && "getReader" in chunks ? piecesOf(chunks) : chunks;
  for await (const piece of pieces) yield* splitter.take(piece);
  splitter.end();
}

async function* piecesOf(stream: ByteStream): AsyncGenerator<string | Uint8Array> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      if (value !== undefined) yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined); // whoever stops early wants no more
  }
}

// Markup in which "<" and ">" mean nothing, and what ends it.
const opaque = [
  ["<!--", "-->"],
  ["<![CDATA[", "]]>"],
  ["<?", "?>"],
] as const;

// Every character is looked at once, however small the pieces are in which they come.
class Splitter {
  private readonly maxLength: number;
  private readonly decoder = new platform.TextDecoder("utf-8", { fatal: true });
  /** What was looked at of the document that is not complete, and its length. */
  private seen: string[] = [];
  private length = 0;
  /** What comes after that and can only be told with more. */
  private carry = "";
  /** What ends the markup that `seen` ends in: `">"` for a tag, a quote for a value in it, `""` outside of markup. */
  private until = "";
  /** Begins that tag with `</`? */
  private closing = false;
  private depth = 0;

  constructor({ maxLength = 1 << 26 }: SplitOptions = {}) {
    if (!(maxLength > 0)) throw new RangeError("maxLength is to be a positive number");
    this.maxLength = maxLength;
  }

  /** The documents that are complete with one more piece. */
  *take(chunk: string | Uint8Array): Generator<string> {
    let text = this.carry + (typeof chunk === "string" ? chunk : this.decode(chunk));
    for (;;) {
      if (this.length === 0) text = text.replace(/^[ \t\r\n\ufeff]+/, "");
      const complete = this.look(text);
      if (this.length > this.maxLength) this.fail("limit", "a document is too long");
      if (!complete) return;
      const document = this.seen.join("");
      text = this.carry;
      this.seen = [];
      this.length = 0;
      yield document;
    }
  }

  end(): void {
    this.see(this.carry, 0);
    if (this.length > 0) this.fail("unexpected-end", "the last document has no end");
  }

  private decode(bytes: Uint8Array): string {
    try {
      return this.decoder.decode(bytes, { stream: true });
    } catch {
      return this.fail("encoding", "the bytes are not UTF-8");
    }
  }

  /** Looks at `text` up to the end of the document: true where it was met, with what is behind it in `carry`. */
  private look(text: string): boolean {
    let p = 0;
    while (p < text.length) {
      const next =
        this.until === "" ? this.open(text, p) : this.until === ">" ? this.inTag(text, p) : this.close(text, p);
      if (next < 0) {
        this.see(text, ~next);
        return false;
      }
      p = next;
      if (this.depth < 0) {
        this.depth = 0;
        this.see(text, p);
        return true;
      }
    }
    this.see(text, p);
    return false;
  }

  private see(text: string, to: number): void {
    if (to > 0) this.seen.push(text.slice(0, to));
    this.length += to;
    this.carry = text.slice(to);
  }

  // The following return where to go on, or the complement of where more has to come first.

  private open(text: string, p: number): number {
    const at = text.indexOf("<", p);
    if (at < 0) return text.length;
    const begin = text.slice(at, at + 9);
    for (const [one, end] of opaque) {
      if (begin.startsWith(one)) {
        this.until = end;
        return at + one.length;
      }
      if (one.startsWith(begin)) return ~at;
    }
    if (begin[1] === "!") this.failAt(text, at, "doctype", "a DTD is not allowed");
    this.until = ">";
    this.closing = begin[1] === "/";
    return at + 1;
  }

  private inTag(text: string, p: number): number {
    for (; p < text.length; p++) {
      const c = text[p]!;
      if (c === "<") this.failAt(text, p, "not-well-formed", "a tag without an end");
      if (c === '"' || c === "'") {
        this.until = c;
        return p + 1;
      }
      if (c === "/" && p + 1 === text.length) return ~p;
      if (c !== ">") continue;
      this.until = "";
      if (this.closing) this.depth--;
      else if (text[p - 1] !== "/") this.depth++;
      if (this.depth === 0) this.depth = -1; // the root element is closed
      return p + 1;
    }
    return p;
  }

  private close(text: string, p: number): number {
    const { until } = this;
    const at = text.indexOf(until, p);
    if (at < 0) return ~Math.max(p, text.length - until.length + 1);
    this.until = until.length === 1 ? ">" : "";
    return at + until.length;
  }

  private failAt(text: string, at: number, code: XmlReadErrorCode, reason: string): never {
    this.see(text, at);
    return this.fail(code, reason);
  }

  private fail(code: XmlReadErrorCode, reason: string): never {
    const lines = this.seen.join("").split("\n");
    throw new XmlReadError(code, reason, "/", lines.length, lines[lines.length - 1]!.length + 1);
  }
}
