import type { Random } from "../../unit/runtime/random.js";
import type { XmlElement } from "../../../generated/ews/runtime/xml.js";

/** An element that is about as large as limits allow, in one of the ways in which they are set. */
export function largeElement(r: Random): XmlElement {
  const leaf: XmlElement = { namespace: "urn:a", localName: "leaf", attributes: {}, children: ["x"] };
  switch (r.below(4)) {
    case 0: {
      let nested = leaf;
      for (let n = 250 + r.below(10); n > 0; n--) nested = { ...leaf, localName: "a", children: [nested] };
      return nested;
    }
    case 1:
      return { ...leaf, attributes: numbered(1020 + r.below(10), (n) => `{}a${n}`) };
    case 2:
      return { ...leaf, attributes: numbered(250 + r.below(10), (n) => `{urn:${n}}a`) };
    default:
      return { ...leaf, children: [{ ...leaf, localName: "n".repeat(1020 + r.below(10)) }, "x"] };
  }
}

function numbered(count: number, name: (n: number) => string): Record<string, string> {
  return Object.fromEntries(Array.from({ length: count }, (_, n) => [name(n), String(n)]));
}
