import { SaxesParser, type SaxesTagNS } from "saxes";

/** An element as another parser sees it, without what may differ: prefixes, declarations, comments, ignorable white space. */
export interface Canonical {
  readonly namespace: string;
  readonly local: string;
  /** Expanded name and value, sorted; the value of `xsi:type` is an expanded name too. */
  readonly attributes: readonly (readonly [name: string, value: string])[];
  readonly children: readonly (Canonical | string)[];
}

export interface CanonicalOptions {
  /** Also write every value and text `prefix:local` whose prefix is declared as an expanded name. */
  readonly qualifiedNames?: boolean;
}

const xsiType = "{http://www.w3.org/2001/XMLSchema-instance}type";

/** The canonical tree of a document, read by saxes; throws where saxes finds it malformed. */
export function canonical(xml: string, options: CanonicalOptions = {}): Canonical {
  const parser = new SaxesParser({ xmlns: true });
  const open: { tag: SaxesTagNS; children: (Canonical | string)[] }[] = [{ tag: {} as SaxesTagNS, children: [] }];

  const expand = (value: string, always: boolean): string => {
    if (!always && !(options.qualifiedNames === true && /^[\w.-]+:[\w.-]+$/.test(value))) return value;
    const [local = "", prefix = ""] = value.trim().split(":").reverse();
    const namespace = parser.resolve(prefix);
    return namespace === undefined && !always ? value : `{${namespace ?? ""}}${local}`;
  };
  const text = (piece: string) => {
    const { children } = open.at(-1)!;
    const before = children.at(-1);
    if (typeof before === "string") children[children.length - 1] = before + piece;
    else children.push(piece);
  };

  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", (tag) => open.push({ tag, children: [] }));
  parser.on("text", (piece) => open.length > 1 && text(piece));
  parser.on("cdata", text);
  parser.on("closetag", () => {
    const { tag, children } = open.at(-1)!;
    const element: Canonical = {
      namespace: tag.uri,
      local: tag.local,
      attributes: Object.values(tag.attributes)
        .filter(({ prefix, name }) => prefix !== "xmlns" && name !== "xmlns")
        .map(({ uri, local, value }) => [`{${uri}}${local}`, value] as const)
        .map(([name, value]) => [name, expand(value, name === xsiType)] as const)
        .sort(([left], [right]) => (left < right ? -1 : 1)),
      children: significant(children).map((child) => (typeof child === "string" ? expand(child, false) : child)),
    };
    open.pop();
    open.at(-1)!.children.push(element);
  });
  parser.write(xml).close();
  return open[0]!.children[0] as Canonical;
}

// White space between elements says nothing; text without elements beside it is kept as it is.
function significant(children: readonly (Canonical | string)[]): readonly (Canonical | string)[] {
  return children.some((child) => typeof child !== "string")
    ? children.filter((child) => typeof child !== "string" || /[^\t\n\r ]/.test(child))
    : children;
}

/** The tree with the children of `name` in alphabetical order, where their order means nothing. */
export function unordered(tree: Canonical, name: string): Canonical {
  const children = tree.children.map((child) => (typeof child === "string" ? child : unordered(child, name)));
  const key = (child: Canonical | string) => JSON.stringify(child);
  return {
    ...tree,
    children: tree.local === name ? children.sort((left, right) => (key(left) < key(right) ? -1 : 1)) : children,
  };
}
