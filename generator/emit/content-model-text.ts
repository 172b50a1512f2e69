import type { ContentParticle, ElementContent, OrderedContent } from "../model/codegen-model.js";
import { localNameOf } from "../xml/expanded-name.js";
import { literal } from "./literal.js";
import { namespacesText } from "./namespace-text.js";
import type { EmitContext } from "./emit-context.js";

/** `table`, the names of an element's children, with the content model where they do not say all that it does. */
export function withContentModel(
  context: EmitContext,
  table: string,
  content: ElementContent | OrderedContent,
): string {
  const { particle, exact, members } = content;
  if (exact || particle === undefined) return table;
  const locals = members.map(({ name }) => localNameOf(name));
  const wildcards: string[] = [];
  const text = (part: ContentParticle): string => termText(part) + occurrenceText(part);
  const termText = (part: ContentParticle): string => {
    switch (part.kind) {
      case "element": {
        const local = locals[part.member] ?? "";
        return locals.indexOf(local) === locals.lastIndexOf(local) ? local : String(part.member);
      }
      case "any":
        wildcards.push(namespacesText(context, part.namespaces));
        return `#${String(wildcards.length - 1)}`;
      case "group":
        return `(${groupText(part)})`;
    }
  };
  const groupText = ({ compositor, particles }: Extract<ContentParticle, { kind: "group" }>): string => {
    if (compositor === "choice" && particles.length === 0) return "-1";
    return particles.map(text).join({ sequence: ",", choice: "|", all: "&" }[compositor]);
  };
  const whole = particle.kind === "group" && occurrenceText(particle) === "" ? groupText(particle) : text(particle);
  while (wildcards.at(-1) === "undefined") wildcards.pop();
  const model = [literal(whole), ...wildcards].join(", ");
  return `${context.imports.use("contentModel")}(/* @__PURE__ */ ${table}, ${model})`;
}

function occurrenceText({ minOccurs, maxOccurs }: ContentParticle): string {
  if (minOccurs === 1 && maxOccurs === 1) return "";
  if (minOccurs === 0 && maxOccurs === 1) return "?";
  if (maxOccurs !== Infinity) return `{${String(minOccurs)},${String(maxOccurs)}}`;
  return minOccurs === 0 ? "*" : minOccurs === 1 ? "+" : `{${String(minOccurs)},}`;
}
