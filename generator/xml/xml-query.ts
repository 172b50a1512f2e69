import { isBlank } from "./white-space.js";
import type { XmlAttribute, XmlElement } from "./xml-document.js";

/** The child elements, in order. */
export function childElements(element: XmlElement): readonly XmlElement[] {
  return element.content.filter((piece) => typeof piece !== "string");
}

/** An attribute in no namespace. */
export function attributeOf(element: XmlElement, localName: string): XmlAttribute | undefined {
  return element.attributes.find((attribute) => attribute.name === localName);
}

/** The name as it is written, prefix included. */
export function writtenName({ prefix, localName }: Pick<XmlElement, "prefix" | "localName">): string {
  return prefix === "" ? localName : `${prefix}:${localName}`;
}

/** Whether an element has text of its own that is not white space. */
export function hasText(element: XmlElement): boolean {
  return element.content.some((piece) => typeof piece === "string" && !isBlank(piece));
}

/** All text within an element, that of descendants included, in order. */
export function textContent(element: XmlElement): string {
  return element.content.map((piece) => (typeof piece === "string" ? piece : textContent(piece))).join("");
}
