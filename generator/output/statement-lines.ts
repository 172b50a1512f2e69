/** What can be laid out on its own: a statement, a member of a type, or the first and the last line of a block. */
export interface Unit {
  /** For a block with {@link bodyMarks} one for what is in it. */
  readonly text: string;
  /** In how many blocks it is. */
  readonly depth: number;
  readonly isMember: boolean;
  readonly isBlock: boolean;
}

/** What makes up a text, line by line. */
export type Part =
  | { readonly kind: "text"; readonly depth: number; readonly text: string }
  | { readonly kind: "unit" | "start" | "end"; readonly unit: Unit };

interface Block {
  readonly opener: string;
  readonly depth: number;
  readonly isMember: boolean;
  /** Place of its first line among the parts. */
  readonly at: number;
  readonly body: keyof typeof bodyMarks;
}

/** Stand for what is in a block. */
export const bodyMarks = { statements: "_;", members: "_;", cases: "default:" } as const;

/** Thrown at text whose lines can't be told apart. */
export class Unclear extends Error {}

const clause = /^(case (?:\d+|"[^"'\\]*")|default):(?: (.*))?$/;

/** Tells statements, starts and ends of blocks, comments and empty lines of a text apart. */
export class StatementLines {
  private readonly parts: Part[] = [];
  private readonly blocks: Block[] = [];
  /** Lines of what has not ended yet. */
  private pending = "";
  private inComment = false;

  static of(text: string): readonly Part[] {
    const lines = new StatementLines();
    for (const line of text.split("\n")) lines.add(line.trim());
    if (lines.pending !== "" || lines.inComment || lines.blocks.length > 0) throw new Unclear();
    lines.dropBlank();
    return lines.parts;
  }

  private get depth(): number {
    const block = this.blocks.at(-1);
    return block === undefined ? 0 : block.depth + (block.body === "cases" ? 2 : 1);
  }

  private add(line: string): void {
    if (this.inComment) this.comment(` ${line}`);
    else if (this.pending !== "") this.statement(`${this.pending}\n${line}`);
    else if (line === "") this.blank();
    else if (/^\/[*/]/.test(line)) this.comment(line);
    else if (line.startsWith("}")) this.end(line);
    else this.start(line);
  }

  private text(text: string, depth: number): void {
    this.parts.push({ kind: "text", depth, text });
  }

  private comment(line: string): void {
    const end = line.indexOf("*/");
    const isOdd = (end >= 0 && end !== line.length - 2) || (this.inComment && !line.startsWith(" *"));
    if (isOdd || this.blocks.at(-1)?.body === "cases") throw new Unclear();
    this.text(line, this.depth);
    this.inComment = end < 0 && !line.startsWith("//");
  }

  private blank(): void {
    const last = this.parts.at(-1);
    if (last !== undefined && last.kind !== "start" && !isBlank(last)) this.text("", 0);
  }

  private dropBlank(): void {
    if (isBlank(this.parts.at(-1))) this.parts.pop();
  }

  private start(line: string): void {
    const [, head, first] = (this.blocks.at(-1)?.body === "cases" ? clause.exec(line) : null) ?? [];
    if (head === undefined) {
      this.statement(line);
      return;
    }
    this.text(`${head}:`, this.depth - 1);
    if (first === undefined) return;
    const isLast = first.endsWith("; break;");
    this.statement(isLast ? first.slice(0, -" break;".length) : first);
    if (isLast) this.text("break;", this.depth);
  }

  private statement(text: string): void {
    // What may go on over several lines is no matter of lines.
    if (text.includes("`")) throw new Unclear();
    // An alias can be more than one object: where the first of them ends, the statement may go on.
    const isBlock = text.endsWith("{") && !text.includes("\n") && !/^(?:export )?type /.test(text);
    const isWhole = !isBlock && text.endsWith(";") && isBalanced(text);
    this.pending = isBlock || isWhole ? "" : text;
    const unit = { text, depth: this.depth, isMember: this.blocks.at(-1)?.body === "members", isBlock };
    if (isBlock) this.blocks.push({ ...unit, opener: text, at: this.parts.length, body: bodyOf(text) });
    if (this.pending === "") this.parts.push({ kind: isBlock ? "start" : "unit", unit });
  }

  private end(closer: string): void {
    const block = this.blocks.pop();
    if (block === undefined || !/^\}[);]*$/.test(closer)) throw new Unclear();
    const { opener, at, depth, isMember, body } = block;
    const isEmpty = at === this.parts.length - 1;
    const text = isEmpty ? opener + closer : `${opener}\n${bodyMarks[body]}\n${closer}`;
    const unit: Unit = { text, depth, isMember, isBlock: !isEmpty };
    this.parts[at] = { kind: isEmpty ? "unit" : "start", unit };
    if (isEmpty) return;
    this.dropBlank();
    this.parts.push({ kind: "end", unit });
  }
}

function isBlank(part: Part | undefined): boolean {
  return part?.kind === "text" && part.text === "";
}

function bodyOf(opener: string): Block["body"] {
  if (opener.startsWith("switch ")) return "cases";
  return /^(?:export )?interface /.test(opener) ? "members" : "statements";
}

/** Whether all brackets that a text opens are closed. */
function isBalanced(text: string): boolean {
  let open = 0;
  for (const [found] of text.matchAll(/"(?:[^"\\\n]|\\.)*"|[([{}\])]/g))
    if (!found.startsWith('"')) open += "([{".includes(found) ? 1 : -1;
  return open === 0;
}
