import type { Canonical } from "../roundtrip/canonical.js";
import { MESSAGES, SOAP, TYPES, XSI } from "../roundtrip/envelopes.js";

const prefixes: ReadonlyMap<string, string> = new Map([
  [TYPES, "t"],
  [MESSAGES, "m"],
  [SOAP, "soap"],
  [XSI, "xsi"],
]);

/** A document that reads as this tree. */
export function canonicalText(root: Canonical): string {
  const declared = Array.from(prefixes, ([namespace, prefix]) => ` xmlns:${prefix}="${namespace}"`).join("");
  return elementText(root, declared);
}

function elementText({ namespace, local, attributes, children }: Canonical, declared: string): string {
  const prefix = prefixes.get(namespace);
  const name = prefix === undefined ? local : `${prefix}:${local}`;
  const own = prefix === undefined ? ` xmlns="${escaped(namespace)}"` : "";
  const all = attributes.map(([attribute, value], index) => attributeText(attribute, value, index));
  const content = children.map((child) => (typeof child === "string" ? escaped(child) : elementText(child, "")));
  return `<${name}${declared}${own}${all.join("")}>${content.join("")}</${name}>`;
}

function attributeText(name: string, value: string, index: number): string {
  const [namespace, local] = split(name);
  const text = name === `{${XSI}}type` ? qualified(value) : value;
  if (namespace === "") return ` ${local}="${escaped(text)}"`;
  const known = prefixes.get(namespace);
  if (known !== undefined) return ` ${known}:${local}="${escaped(text)}"`;
  return ` xmlns:a${index}="${escaped(namespace)}" a${index}:${local}="${escaped(text)}"`;
}

function qualified(value: string): string {
  const [namespace, local] = split(value);
  return `${prefixes.get(namespace) ?? ""}:${local}`;
}

function split(name: string): readonly [namespace: string, local: string] {
  const brace = name.lastIndexOf("}");
  return [name.slice(1, brace), name.slice(brace + 1)];
}

function escaped(text: string): string {
  return text.replace(/[&<>"\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}
