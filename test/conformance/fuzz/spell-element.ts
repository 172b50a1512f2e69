import type { XmlElement } from "../../../generated/ews/runtime/xml.js";
import { XML } from "../../../generated/ews/runtime/xml-rules.js";
import type { Random } from "../../unit/runtime/random.js";
import { between, type Spelling, spelledText, spelledValue } from "./spell-characters.js";

/** Namespaces by prefix; `""` is the default namespace. */
type Bindings = ReadonlyMap<string, string>;

const prefixes = ["a", "b", "m", "t", "s", "soap", "xsi", "_", "html"];
const redeclared = ["urn:a", "urn:b", "urn:c", "http://schemas.microsoft.com/exchange/services/2006/types"];

/** The element as a document may spell it: with any prefixes, declared here or further out, in any order; the same tree whatever is chosen. */
export function spelledElement(spelling: Spelling, element: XmlElement, outer: Bindings = new Map()): string {
  const { r } = spelling;
  const own = new Map<string, string>();
  while (r.oneIn(5)) own.set(r.pick(prefixes), r.pick(redeclared));
  if (r.oneIn(12)) own.set("", r.pick(["", ...redeclared]));
  // Prefixes that names of this tag have keep their meaning: they are not declared again.
  const used = new Map<string, string>();
  const qualified = (namespace: string, local: string, attribute: boolean): string => {
    const prefix = prefixFor(r, namespace, attribute, { outer, own, used });
    used.set(prefix, namespace);
    return prefix === "" ? local : `${prefix}:${local}`;
  };
  const name = qualified(element.namespace, element.localName, false);
  const attributes = Object.entries(element.attributes ?? {}).map(([expanded, value]) => {
    const brace = expanded.lastIndexOf("}");
    const namespace = expanded.slice(1, brace);
    const local = expanded.slice(brace + 1);
    return [namespace === "" ? local : qualified(namespace, local, true), value] as const;
  });
  const declarations = [...own].map(
    ([prefix, namespace]) => [prefix === "" ? "xmlns" : `xmlns:${prefix}`, namespace] as const,
  );
  const tag = shuffled(r, [...declarations, ...attributes])
    .map(([one, value]) => white(r) + one + (r.oneIn(12) ? " = " : "=") + spelledValue(spelling, value))
    .join("");
  const end = r.oneIn(6) ? white(r) : "";
  const content = spelledContent(spelling, element, new Map([...outer, ...own]));
  if (content === "" && !r.oneIn(3)) return `<${name}${tag}${end}/>`;
  return `<${name}${tag}${end}>${content}</${name}${r.oneIn(8) ? white(r) : ""}>`;
}

interface Scopes {
  readonly outer: Bindings;
  readonly own: Map<string, string>;
  readonly used: Bindings;
}

// A prefix that means the namespace here; where none does, or for a change, one is declared.
function prefixFor(r: Random, namespace: string, attribute: boolean, { outer, own, used }: Scopes): string {
  if (namespace === XML) return "xml";
  const inner = new Map([...outer, ...own]);
  const known = [...inner].filter(([prefix, to]) => to === namespace && !(attribute && prefix === ""));
  if (namespace === "" && !inner.has("")) return "";
  if (known.length > 0 && !r.oneIn(6)) return r.pick(known)[0];
  if (namespace === "") {
    own.set("", "");
    return "";
  }
  // what is declared for nothing can be declared otherwise
  const free = ["", ...prefixes, ...prefixes.map((one) => one + used.size)].filter(
    (prefix) => !used.has(prefix) && !(attribute && prefix === ""),
  );
  const prefix = r.pick(free);
  own.set(prefix, namespace);
  return prefix;
}

function spelledContent(spelling: Spelling, element: XmlElement, bindings: Bindings): string {
  const { r } = spelling;
  let content = r.oneIn(12) ? between(r) : "";
  for (const child of element.children) {
    content += typeof child === "string" ? spelledText(spelling, child) : spelledElement(spelling, child, bindings);
    if (r.oneIn(12)) content += between(r);
  }
  return content;
}

function white(r: Random): string {
  return r.oneIn(6) ? r.pick(["\n", "\t", "  ", "\r\n", " \r "]) : " ";
}

function shuffled<T>(r: Random, list: readonly T[]): readonly T[] {
  const all = [...list];
  for (let n = all.length - 1; n > 0; n--) {
    const other = r.below(n + 1);
    [all[n], all[other]] = [all[other]!, all[n]!];
  }
  return all;
}
