import { isBlank } from "../xml/white-space.js";
import type { XmlElement } from "../xml/xml-document.js";
import { textContent } from "../xml/xml-query.js";
import { checkGrammar, schemaChildren, type Reading } from "./reading.js";

/** The text of a component's own `xs:documentation` elements, several joined by a blank line (§3.13.2), as a property to spread. */
export function documentationOf(reading: Reading, element: XmlElement): { readonly documentation?: string } {
  const texts: string[] = [];
  for (const annotation of schemaChildren(element, "annotation")) {
    checkGrammar(reading, annotation, "annotation");
    for (const documentation of schemaChildren(annotation, "documentation"))
      texts.push(normaliseDocumentation(textContent(documentation)));
  }
  const documentation = texts.filter((text) => text !== "").join("\n\n");
  return documentation === "" ? {} : { documentation };
}

/** Strips the indentation that all lines share, white space at line ends, and blank lines at both ends; inner line breaks stay. */
export function normaliseDocumentation(text: string): string {
  const [first = "", ...rest] = text.split("\n");
  const indentations = rest.filter((line) => !isBlank(line)).map((line) => line.search(/[^\t ]/));
  // Not Math.min(...): an argument for each line overflows the stack on long texts.
  const indentation = indentations.reduce((least, current) => Math.min(least, current), Infinity);
  const lines = [first.trimStart(), ...rest.map((line) => line.slice(Math.min(indentation, line.length)))];
  return lines
    .map((line) => line.trimEnd())
    .join("\n")
    .replace(/^\n+|\n+$/g, "");
}
