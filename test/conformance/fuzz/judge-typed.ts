import type { XmlElement } from "../../../generated/ews/runtime/xml.js";
import { crashed, different, type Finding } from "./finding.js";
import type { Input } from "./input.js";
import { type Outcome, outcome } from "./our-reading.js";
import { plainDocument } from "./plain-document.js";
import { modes, typedReaders } from "./typed-readers.js";

/** What generated code makes of an input. */
export interface TypedVerdict {
  readonly accepted: boolean;
  readonly finding: Finding | undefined;
}

/**
 * Reads an input with generated code, which may not crash, nor accept what is not well-formed, nor make something else of the same element when it is
 * spelled plainly. `element` is undefined where the input is not well-formed.
 */
export function judgeTyped(input: Input, text: string, element: XmlElement | undefined): TypedVerdict {
  const plain = element && spelledPlainly(element);
  let accepted = false;
  for (const { root, read } of typedReaders(text)) {
    for (const mode of modes) {
      const result = outcome(() => read(input, mode));
      accepted ||= result.code === "accepted";
      const finding =
        crashed(result) ??
        againstWellFormedness(result, element) ??
        (plain === undefined
          ? undefined
          : againstPlain(
              result,
              outcome(() => read(plain, mode)),
            ));
      if (finding !== undefined)
        return { accepted, finding: { ...finding, detail: `${root} ${JSON.stringify(mode)}: ${finding.detail}` } };
    }
  }
  return { accepted, finding: undefined };
}

function againstWellFormedness(result: Outcome<unknown>, element: XmlElement | undefined): Finding | undefined {
  if (element !== undefined || result.code !== "accepted") return undefined;
  return { kind: "generated code accepts what is not well-formed", detail: shown(result) };
}

function againstPlain(result: Outcome<unknown>, plain: Outcome<unknown>): Finding | undefined {
  const [seen, other] = [shown(result), shown(plain)];
  if (seen === other) return undefined;
  // XSD 1.0 Part 1 §3.4.4, Element Locally Valid (Complex Type) 2.3: white space characters, however they are written
  if (seen === "unexpected-text")
    return different("white space between elements is refused as it is spelled", seen, other);
  return different("generated code depends on how a message is spelled", seen, other);
}

// Values that hold prefixes mean something else with others.
function spelledPlainly(element: XmlElement): string | undefined {
  const text = plainDocument(element);
  return text === undefined || /XMLSchema-instance|faultcode/.test(text) ? undefined : text;
}

// The value without the prefixes of the document.
function shown(result: Outcome<unknown>): string {
  if (result.code !== "accepted") return result.code;
  return JSON.stringify(result.value, (name, value: unknown) =>
    name === "prefix" || name === "namespaces" ? undefined : value,
  );
}
