import { firstNames, type Part, Parts } from "./content-part.js";
import { quote } from "./errors.js";
import { build, type ContentCheck, type Names } from "./names.js";
import { failElement } from "./reader.js";
import type { Namespaces } from "./wildcard.js";

/**
 * Adds a content model, which `validate` checks, to the names of its elements. It is written like one of a DTD: `a,(b|c)*,d?`, with `&` between
 * the members of an `xs:all`, `{2,5}` for other bounds, and `#0` for the first wildcard of `wildcards`. A number stands for a name that
 * is there in two namespaces, `-1` for what never comes.
 */
export function contentModel(t: Names, model: string, ...wildcards: readonly (Namespaces | undefined)[]): Names {
  const parts = new Parts();
  let start: Part | undefined;
  const content: ContentCheck = (r, names, i) => {
    const level = i < 0 ? r.level : r.level - 2;
    if (i === -2) {
      if (names.next.length === 0) build(names);
      r.contents[level] = start ??= parse(model, parts, names, wildcards);
      return;
    }
    const state = r.contents[level] as Part;
    if (i === -1) {
      if (state.ends) return;
      failElement(r, "missing-element", "the content is not complete" + expected(state, names), names.type);
    }
    const left =
      i < names.names.length
        ? parts.derivative(state, i, namespaceOfName(names, i))
        : parts.derivative(state, -1, r.name.slice(1, r.name.lastIndexOf("}")));
    if (left === undefined) {
      failElement(r, "unexpected-element", "the element is not allowed here" + expected(state, names), names.type);
    }
    r.contents[level] = left;
  };
  return { ...t, content };
}

function expected(state: Part, { names }: Names): string {
  const all = new Set(firstNames(state).map((i) => (i < 0 ? "another element" : (names[i] ?? ""))));
  const shown = [...all, ...(state.ends ? ["the end"] : [])];
  return shown.length === 0
    ? ""
    : ", expected: " + quote(shown.slice(0, 8).join(", ") + (shown.length > 8 ? ", …" : ""));
}

function namespaceOfName({ groups }: Names, i: number): string {
  let before = 0;
  for (let k = 1; k < groups.length; k += 2) {
    before += groups[k]!.split(" ").length;
    if (i < before) return groups[k - 1]!;
  }
  return "";
}

function parse(model: string, parts: Parts, { names }: Names, wildcards: readonly (Namespaces | undefined)[]): Part {
  const tokens = model.match(/[(),|&?*+]|\{\d+,\d*\}|[^(),|&?*+{}]+/g) ?? [];
  let at = 0;
  const never = parts.name(-1);

  function group(): Part {
    const found: Part[] = [];
    let separator: string | undefined = ",";
    while (at < tokens.length && tokens[at] !== ")") {
      if (/^[,|&]$/.test(tokens[at]!)) separator = tokens[at++];
      found.push(particle());
    }
    at++;
    if (separator === "|") return parts.choice(found) ?? never;
    return separator === "&"
      ? parts.all(found)
      : found.reduceRight((rest, one) => parts.sequence(one, rest), parts.nothing);
  }

  function particle(): Part {
    const token = tokens[at++]!;
    const term = token === "(" ? group() : single(token);
    const [, min = "", max = ""] = /^\{(\d+),(\d*)\}$/.exec(tokens[at] ?? "") ?? [];
    const bounds = { "?": [0, 1], "*": [0, Infinity], "+": [1, Infinity] }[tokens[at] ?? ""];
    if (bounds === undefined && min === "") return term;
    at++;
    const [least = Number(min), most = max === "" ? Infinity : Number(max)] = bounds ?? [];
    return parts.repeat(term, least, most);
  }

  function single(token: string): Part {
    if (token.startsWith("#")) return parts.any(Number(token.slice(1)), wildcards[Number(token.slice(1))]);
    const index = names.indexOf(token);
    return index >= 0 ? parts.name(index) : token === "-1" ? never : parts.name(Number(token));
  }

  return group();
}
