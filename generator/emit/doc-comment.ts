import type { JSDocStructure, OptionalKind } from "ts-morph";

/**
 * Text, a schema's documentation above all, made fit for a doc comment: it cannot end the comment, holds no control or direction characters,
 * and no line of it reads as a directive.
 */
function safeText(text: string): string {
  return text
    .replace(/\*\//g, "*\\/")
    .replace(/\/\*/g, "/\\*")
    .replace(/[^\S\n]+/g, " ")
    .replace(unsafe, "")
    .split("\n")
    .map((line) => line.trim().replace(/^(?:[/#]|@(?!throws ))/, "\\$&"))
    .join("\n")
    .trim();
}

// Controls, marks of text direction, line separators and lone surrogates.
const unsafe = /[\0-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]|\p{Cs}/gu;

/** A doc comment for ts-morph; none where there is nothing to say. */
export function docComment(documentation: string | undefined): OptionalKind<JSDocStructure>[] {
  const text = safeText(documentation ?? "");
  return text === "" ? [] : [{ description: text.includes("\n") ? `\n${text}` : text }];
}

/** A doc comment as text; empty where there is nothing to say. */
export function docText(documentation: string | undefined): string {
  const text = safeText(documentation ?? "");
  if (text === "") return "";
  return text.includes("\n") ? `/**\n * ${text.replace(/\n/g, "\n * ")}\n */` : `/** ${text} */`;
}
