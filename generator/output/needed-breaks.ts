/** Layouts that a formatter chooses by more than what fits: arrow functions and last arguments can be broken in several ways, numbers fill lines. */
const chosen = /=>|\d, \d|^ *[{[].*,$|[}\]],$/m;

const closing = /^ *[)\]}]+(?:: .+)?(?:[;,]| \{)?$/;

/**
 * Whether a text, laid out like one of the same shape, is laid out the way a formatter would have it: all its lines fit, and none could be
 * joined with the next. False also where that can't be told.
 */
export function areBreaksNeeded(lines: readonly string[], width: number): boolean {
  if (chosen.test(lines.join("\n"))) return false;
  return lines.every((line, index) => {
    if (line.length > width && !/^ *"[^"]*",?$/.test(line)) return false;
    const next = lines[index + 1];
    return next === undefined || indentOf(next) <= indentOf(line)
      ? isListed(line, next)
      : isTooLong(lines, index, width);
  });
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** A line that no deeper one follows: an item, or the end of a list. */
function isListed(line: string, next: string | undefined): boolean {
  return next === undefined || line.endsWith(",") || closing.test(next);
}

/** Whether what starts with a line and goes on with deeper ones is too long for one line. */
function isTooLong(lines: readonly string[], index: number, width: number): boolean {
  const line = lines[index] ?? "";
  const next = (lines[index + 1] ?? "").trimStart();
  if (/^ *if \(.*\)$/.test(line)) return line.length + 1 + next.length > width;
  // After an equals sign a value stays on the line if it does up to where it could be broken.
  if (line.endsWith(" =")) return line.length + 1 + next.replace(/(?<=[([{<]).*/, "").length > width;
  const opening = /[([{]$/.exec(line)?.[0];
  const end = lines.findIndex((other, place) => place > index && indentOf(other) <= indentOf(line));
  const last = lines[end];
  if (opening === undefined || last === undefined || !closing.test(last)) return false;
  const inside = lines
    .slice(index + 1, end)
    .map((other) => other.trimStart())
    .join(" ")
    .replace(/,$/, "");
  const space = opening === "{" ? 2 : 0;
  return line.length + inside.length + last.trimStart().length + space > width;
}
