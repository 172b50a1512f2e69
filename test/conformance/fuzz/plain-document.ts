import type { XmlElement } from "../../../generated/ews/runtime/xml.js";
import { XML } from "../../../generated/ews/runtime/xml-rules.js";

/**
 * The element as the plainest document: all namespaces declared at the root, no default namespace, one spelling for each name. Undefined where there
 * are too many namespaces for one element.
 */
export function plainDocument(root: XmlElement): string | undefined {
  const prefixes = new Map([[XML, "xml"]]);
  const named = (namespace: string, local: string): string => {
    if (namespace === "") return local;
    const prefix = prefixes.get(namespace) ?? `q${prefixes.size}`;
    prefixes.set(namespace, prefix);
    return `${prefix}:${local}`;
  };
  const write = ({ namespace, localName, attributes, children }: XmlElement, declared: () => string): string => {
    const name = named(namespace, localName);
    const own = Object.entries(attributes ?? {}).map(([expanded, value]) => {
      const brace = expanded.lastIndexOf("}");
      return ` ${named(expanded.slice(1, brace), expanded.slice(brace + 1))}="${escaped(value)}"`;
    });
    const content = children.map((child) =>
      typeof child === "string" ? escaped(child, /[&<>\r]/g) : write(child, () => ""),
    );
    return `<${name}${own.join("")}${declared()}>${content.join("")}</${name}>`;
  };
  const text = write(root, () =>
    Array.from(prefixes, ([namespace, prefix]) =>
      prefix === "xml" ? "" : ` xmlns:${prefix}="${escaped(namespace)}"`,
    ).join(""),
  );
  return prefixes.size > 200 ? undefined : text;
}

function escaped(text: string, special = /[&<"\t\n\r]/g): string {
  return text.replace(special, (c) => `&#${c.charCodeAt(0)};`);
}
