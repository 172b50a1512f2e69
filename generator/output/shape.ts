/** Names, keywords and strings: what a layout keeps as it is. */
const word = /"(?:[^"\\\n]|\\.)*"|[A-Za-z_$][\w$]*/g;

/** Words that can mean something to a formatter. */
const special = new Set(
  `abstract any as async await bigint boolean break case const continue default delete do else enum export extends
  false finally for from function get if implements import in infer instanceof interface is keyof let never new null
  number object of readonly return satisfies set static string super switch symbol this throw true try type typeof
  undefined unique unknown var void while yield it test describe require define`.split(/\s+/),
);

/** A text without its words: texts of one shape are laid out alike, as long as they fit. */
export interface Shape {
  /** The text with the kind of each word in its place. */
  readonly key: string;
  readonly words: readonly string[];
}

export function shapeOf(text: string): Shape {
  const words: string[] = [];
  const key = text.replaceAll(word, (found) => {
    words.push(found);
    return special.has(found) ? found : kindOf(found);
  });
  return { key, words };
}

/**
 * Tells apart what formatters go by besides lengths: capitals, names as short as an indent, strings that could be written as names, and those
 * that could be numbers or want other quotes, which are a kind each.
 */
function kindOf(found: string): string {
  if (found.startsWith('"'))
    return /^"[A-Za-z_$][\w$]*"$/.test(found) ? '"a"' : plainString.test(found) ? '"-"' : found;
  const start = found.charCodeAt(0);
  const kind = start >= 97 ? "a" : start >= 65 && start <= 90 ? "A" : "_";
  return found.length > 2 ? kind + kind : kind;
}

/** ASCII, neither quotes nor escapes, and no number. */
const plainString = /^"(?![\d.+-])[ !#-&(-[\]-~]*"$/;

/** A formatted text without its words: what is before, between and after them. */
export type Layout = readonly string[];

/** The layout of a formatted text; undefined where its words are not those of the unformatted text, in the same order. */
export function layoutOf(formatted: string, words: readonly string[]): Layout | undefined {
  const found = formatted.match(word) ?? [];
  const same = found.length === words.length && found.every((one, index) => one === words[index]);
  return same ? formatted.split(word) : undefined;
}

/** Lays words out. */
export function fill(layout: Layout, words: readonly string[]): string {
  let text = layout[0] ?? "";
  for (let index = 0; index < words.length; index++) text += (words[index] ?? "") + (layout[index + 1] ?? "");
  return text;
}
