import * as fc from "fast-check";
import type { AnyNamespace } from "../../generator/model/codegen-model.js";
import { SOAP } from "../roundtrip/envelopes.js";
import { anyText } from "./arbitrary-text.js";

/** An element that no schema describes, as `$any` holds it. */
interface AnyElement {
  readonly namespace: string;
  readonly localName: string;
  readonly prefix?: string | undefined;
  readonly attributes?: Readonly<Record<string, string>> | undefined;
  readonly children: readonly (AnyElement | string)[];
}

// No schema has anything to say about these, whether a wildcard asks for strict or lax processing.
const foreign = ["urn:one", "http://example.com/?a&b"];

/** Elements that a wildcard lets in. */
export function anyElement(namespaces: AnyNamespace, depth = 2): fc.Arbitrary<AnyElement> {
  const inner: fc.Arbitrary<AnyElement | string> =
    depth === 0 ? anyText : fc.oneof(anyText, anyElement({ kind: "any" }, depth - 1));
  return fc.record({
    namespace: fc.constantFrom(...namesIn(namespaces)),
    localName: fc.constantFrom("a", "Item", "Ünï-1._x"),
    // the last two are bound to other namespaces in every document
    prefix: fc.constantFrom(undefined, "p", "é", "t", "m"),
    attributes: fc.option(attributes, { nil: undefined }),
    children: fc.array(inner, { maxLength: 3 }).map(merged),
  });
}

/** Attributes that a wildcard lets in, at least one. Those of a namespace with a schema are what that schema declares. */
export function anyAttributes(namespaces: AnyNamespace): fc.Arbitrary<Readonly<Record<string, string>>> {
  const soap = fc
    .record(
      {
        [`{${SOAP}}mustUnderstand`]: fc.constantFrom("0", "1"),
        [`{${SOAP}}actor`]: fc.constantFrom("http://schemas.xmlsoap.org/soap/actor/next", "urn:x"),
      },
      { requiredKeys: [] },
    )
    .filter((values) => Object.keys(values).length > 0);
  if (namespaces.kind !== "list") return attributes;
  if (namespaces.namespaces.some((namespace) => namespace !== SOAP)) throw new Error("no schema is known for these");
  return soap;
}

function namesIn(namespaces: AnyNamespace): readonly string[] {
  switch (namespaces.kind) {
    case "any":
      return ["", ...foreign];
    case "not":
      return foreign;
    case "list":
      return namespaces.namespaces;
  }
}

const attributes: fc.Arbitrary<Readonly<Record<string, string>>> = fc.dictionary(
  fc.constantFrom("{}a", "{}é", "{urn:one}a", "{http://example.com/?a&b}b"),
  anyText,
  { minKeys: 1, noNullPrototype: true },
);

// Pieces of text side by side are one in a document, and empty ones none.
function merged(children: readonly (AnyElement | string)[]): readonly (AnyElement | string)[] {
  const result: (AnyElement | string)[] = [];
  for (const child of children) {
    const before = result.at(-1);
    if (typeof child !== "string") result.push(child);
    else if (typeof before === "string") result[result.length - 1] = before + child;
    else if (child !== "") result.push(child);
  }
  return result;
}
