import { diagnostic } from "../diagnostics/catalogue.js";
import type { Report } from "../diagnostics/diagnostic.js";
import { locationAt, type SourceText } from "./source-text.js";

/**
 * Checks comments, CDATA sections and processing instructions, refuses a document type declaration (nothing is ever expanded), and blanks
 * processing instructions, whose quotes confuse fast-xml-parser. Offsets stay as they are. Undefined where something was reported.
 */
export function blankProcessingInstructions(source: SourceText, report: Report): string | undefined {
  const { text } = source;
  const pieces: string[] = [];
  let copied = 0;
  for (let start = text.search(/<[!?]/); start !== -1;) {
    const kind = constructs.find(({ open }) => text.startsWith(open, start));
    if (kind === undefined) {
      report(notWellFormed(source, start, "unknown declaration"));
      return undefined;
    }
    if (kind.close === undefined) {
      report(
        diagnostic(
          "doctype-not-supported",
          locationAt(source, start),
          {},
          "delete the declaration and write its entities out",
        ),
      );
      return undefined;
    }
    const close = text.indexOf(kind.close, start + kind.open.length);
    if (close === -1) {
      report(notWellFormed(source, start, `${kind.noun} is not closed`));
      return undefined;
    }
    const end = close + kind.close.length;
    if (kind.open === "<?") {
      pieces.push(text.slice(copied, start), text.slice(start, end).replace(/[^\n]/g, " "));
      copied = end;
    }
    start = nextConstruct(text, end);
  }
  return pieces.join("") + text.slice(copied);
}

const constructs: readonly { readonly open: string; readonly close?: string; readonly noun: string }[] = [
  { open: "<!--", close: "-->", noun: "a comment" },
  { open: "<![CDATA[", close: "]]>", noun: "a CDATA section" },
  { open: "<?", close: "?>", noun: "a processing instruction" },
  { open: "<!DOCTYPE", noun: "a document type declaration" },
];

function nextConstruct(text: string, from: number): number {
  const pattern = /<[!?]/g;
  pattern.lastIndex = from;
  return pattern.exec(text)?.index ?? -1;
}

function notWellFormed(source: SourceText, offset: number, problem: string) {
  return diagnostic("xml-not-well-formed", locationAt(source, offset), { problem });
}
