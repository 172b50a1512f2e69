import { type Reader, skipWhite } from "./reader.js";
import { expand } from "./references.js";
import { attributeName, declare, resolveName, skipValue } from "./tags.js";
import { collapse } from "./white-space.js";
import { inXSI } from "./xml.js";

/** The value of `xsi:type` or `xsi:nil` in the start tag met last, whose attributes are not read yet (XSD 1.0 Part 1 §2.6). */
export function instanceAttribute(r: Reader, name: "type" | "nil"): string | undefined {
  if (r.bytes[r.at] === 62) return undefined;
  const { at } = r;
  if (r.declared !== r.tag) declare(r, at, true);
  let value: string | undefined;
  for (let p = skipWhite(r, at); r.bytes[p] !== 62 && r.bytes[p] !== 47; p = skipWhite(r, r.at)) {
    const to = attributeName(r, p);
    const from = r.at;
    const end = skipValue(r);
    if (r.text.startsWith(":" + name, to - name.length - 1) && resolveName(r, p, to, true) === inXSI + name) {
      value = collapse(expand(r, from, end));
    }
  }
  r.at = at;
  return value;
}
