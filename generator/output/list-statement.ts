/** A statement with a list in it: how long the list is matters to its layout, but not how many items it has. */
export interface ListStatement {
  /** The statement with a few items, as long as all of them together, or longer than a line if these are. */
  readonly shortened: string;
  /** Puts all items where the few are; undefined where these, or one of all, do not have a line, or none, of their own. */
  readonly expand: (formatted: string) => string | undefined;
}

/** Stand for the items. */
const names = ["first", "second", "third", "last"] as const;

function listOf(item: string, separator: string): string {
  return `(?:${item})(?:${separator}(?:${item})){${String(names.length - 1)},}`;
}

const string = `"[^"'\\\\\\n]*"`;

/** A branch of a repeated choice. */
const branch = `\\{ kind: "[^"'\\\\\\s]*"; value: [A-Za-z_$][\\w$]* \\}`;

/** Lists of names, of properties without a value yet, of strings, and of branches. */
const lists = [
  new RegExp(`(?<=\\{ )${listOf("(?:type )?[A-Za-z_$][\\w$]*", ", ")}(?= \\})`),
  new RegExp(`(?<=\\{ )${listOf("[A-Za-z_$][\\w$]*: undefined", ", ")}(?= \\})`),
  new RegExp(`(?<=\\[)${listOf(string, ", ")}(?=\\])`),
  new RegExp(`(?<= = (?:\\| +)?)${listOf(string, "\\s+\\| +")}(?=;$)`),
  new RegExp(`(?<=\\((?:\\| +)?)${listOf(branch, "\\s+\\| +")}(?=\\)\\[\\];$)`),
];

/** Finds the list in a statement, if there is one of many items. */
export function listStatement(text: string, width: number): ListStatement | undefined {
  if (!/[[{|]/.test(text)) return undefined;
  for (const pattern of lists) {
    const found = pattern.exec(text);
    if (found !== null) return shortened(text, found[0], found.index, width);
  }
  return undefined;
}

function shortened(text: string, list: string, index: number, width: number): ListStatement | undefined {
  const items = list.match(/\{[^}]*\}|"[^"]*"|(?:type )?[\w$]+(?:: undefined)?/g) ?? [];
  const separator = /\s\| /.test(list) ? " | " : ", ";
  const all = items.join(separator);
  const few = fewAsLongAs(all, items[0] ?? "", separator, width);
  if (few === undefined) return undefined;
  return {
    shortened: `${text.slice(0, index)}${few.join(separator)}${text.slice(index + list.length)}`,
    expand: (formatted) => {
      if (formatted.includes(few.join(separator))) return formatted.replace(few.join(separator), () => all);
      return expandLines(formatted.split("\n"), few, items, width)?.join("\n");
    },
  };
}

/** A few items that look like an example; undefined where they are longer than all. */
function fewAsLongAs(all: string, example: string, separator: string, width: number): readonly string[] | undefined {
  const item = (name: string): string => example.replace(/^(\{ kind: ")?(?:type )?("?)[^":]*/, `$1$2${name}`);
  if (all.length > width) return names.map((name) => item(name.padEnd(40, "_")));
  const missing = all.length - names.map(item).join(separator).length;
  return missing < 0 ? undefined : names.map((name) => item(name === "last" ? name + "_".repeat(missing) : name));
}

/** Puts all items on the lines of a few. */
function expandLines(
  lines: readonly string[],
  few: readonly string[],
  items: readonly string[],
  width: number,
): readonly string[] | undefined {
  const [first = "", last = ""] = [few[0], few.at(-1)];
  const at = lines.findIndex((line) => line.includes(first));
  const found = lines.slice(at, at + few.length);
  if (!found.every((line, place) => line.includes(few[place] ?? "") && isAlone.test(line))) return undefined;
  const [head = "", tail = ""] = [found[0], found.at(-1)];
  const all = items.map((item, place) =>
    place < items.length - 1 ? head.replace(first, () => item) : tail.replace(last, () => item),
  );
  // What is too long for a line may be broken.
  if (all.some(({ length }) => length > width)) return undefined;
  return [...lines.slice(0, at), ...all, ...lines.slice(at + few.length)];
}

/** A line with nothing but an item. */
const isAlone = /^ *(?:\| )?(?:[^ ]+(?: undefined)?[,;]?|\{ kind: [^ ]+; value: [^ ]+ \})$/;
