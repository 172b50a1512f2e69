import type { XmlElement } from "../../../generated/ews/runtime/xml.js";
import type { Random } from "../../unit/runtime/random.js";
import type { Repertoire } from "./characters.js";
import { spelledElement } from "./spell-element.js";

/** A document with this root element, and whatever may stand around it. `encodings`: what the XML declaration may name. */
export function spelledDocument(
  r: Random,
  root: XmlElement,
  repertoire: Repertoire,
  encodings: readonly string[],
): string {
  const spelling = { r, repertoire, references: r.oneIn(2) ? 0 : 1 + r.below(20), lineEnds: r.oneIn(3) };
  const encoding = r.pick(encodings);
  const declared = encoding !== "" || r.oneIn(3) ? declaration(r, encoding) : "";
  return declared + misc(r) + spelledElement(spelling, root) + misc(r);
}

// XML 1.0 §2.8; a processor of XML 1.0 reads documents of any version 1.x
function declaration(r: Random, encoding: string): string {
  const quoted = (text: string): string => (r.oneIn(3) ? `'${text}'` : `"${text}"`);
  const white = (): string => (r.oneIn(9) ? r.pick(["\n", "\t", "  ", "\r\n"]) : " ");
  const equals = (): string => (r.oneIn(9) ? " = " : "=");
  const version = r.oneIn(9) ? r.pick(["1.1", "1.2", "1.10"]) : "1.0";
  return (
    `<?xml${white()}version${equals()}${quoted(version)}` +
    (encoding === "" ? "" : `${white()}encoding${equals()}${quoted(encoding)}`) +
    (r.oneIn(9) ? `${white()}standalone${equals()}${quoted(r.pick(["yes", "no"]))}` : "") +
    (r.oneIn(9) ? white() : "") +
    "?>"
  );
}

function misc(r: Random): string {
  let text = "";
  while (r.oneIn(3))
    text += r.pick(["\n", "\r\n", " \t\r", "<!-- <a> -->", "<!---->", "<?p?>", "<?xml-stylesheet href='a'?>"]);
  return text;
}
