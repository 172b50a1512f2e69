/** What a reader is given: text, or bytes in some encoding. */
export type Input = string | Uint8Array;

/** An input as it can be pasted into a test. */
export function printed(input: Input, length = 4000): string {
  const cut = input.length > length ? `… (${input.length} in all)` : "";
  if (typeof input === "string") return literal(input.slice(0, length), /[\0-\x1f\x7f-\uffff]/g, "\\u", 4) + cut;
  const text = Buffer.from(input.subarray(0, length)).toString("latin1");
  return `Buffer.from(${literal(text, /[\0-\x1f\x7f-\xff]/g, "\\x", 2)}, "latin1")` + cut;
}

function literal(text: string, odd: RegExp, escape: string, digits: number): string {
  const escaped = text
    .replace(/["\\]/g, "\\$&")
    .replace(odd, (c) => escape + c.charCodeAt(0).toString(16).padStart(digits, "0"));
  return `"${escaped}"`;
}
