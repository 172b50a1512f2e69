import type { Random } from "../../unit/runtime/random.js";
import type { XmlElement } from "../../../generated/ews/runtime/xml.js";
import { XML } from "../../../generated/ews/runtime/xml-rules.js";
import { MESSAGES, SOAP, TYPES, XSI } from "../../roundtrip/envelopes.js";
import { anyText, ncName, type Repertoire } from "./characters.js";

const namespaces = ["", "", "urn:a", "urn:a", "urn:b", "http://example.org/?a=1&b='2'", TYPES, MESSAGES, SOAP, XML];
// no URI references, about which libxml2 does not go on
const oddNamespaces = ['"<}', "a b", "\t", "é", "{urn:a}b"];

/** A random element with random content, about ten elements in all. */
export function arbitraryElement(r: Random, repertoire: Repertoire): XmlElement {
  return element(r, repertoire, { left: 1 + r.below(20) });
}

function element(r: Random, repertoire: Repertoire, budget: { left: number }): XmlElement {
  budget.left--;
  const children: (XmlElement | string)[] = [];
  while (budget.left > 0 && !r.oneIn(4)) {
    const text = r.oneIn(2) ? anyText(r, repertoire) : "";
    if (text !== "" && typeof children.at(-1) !== "string") children.push(text);
    else children.push(element(r, repertoire, budget));
  }
  return {
    namespace: namespaceOf(r),
    localName: ncName(r, repertoire),
    attributes: attributes(r, repertoire),
    children,
  };
}

function namespaceOf(r: Random): string {
  return r.pick(r.oneIn(100) ? oddNamespaces : namespaces);
}

function attributes(r: Random, repertoire: Repertoire): Record<string, string> {
  const all: Record<string, string> = {};
  while (r.oneIn(2)) {
    const namespace = r.oneIn(3) ? r.pick([namespaceOf(r), XSI]) : "";
    // xml:id is left out: libxml2 checks its values, by a specification of its own
    const local = namespace === XML ? r.pick(["lang", "space", "base", "other"]) : ncName(r, repertoire);
    all[`{${namespace}}${local}`] = local === "space" ? "preserve" : anyText(r, repertoire);
  }
  return all;
}
