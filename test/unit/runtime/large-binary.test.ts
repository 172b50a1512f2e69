// Large base64 goes through the platform's own functions, small through ours: no difference may show.
import { describe, expect, it } from "vitest";
import { fromBase64Binary, toBase64Binary } from "../../../templates/runtime/binary.js";
import { read } from "../../../templates/runtime/document.js";
import { names } from "../../../templates/runtime/names.js";
import { expectRoot } from "../../../templates/runtime/read-root.js";
import { readText } from "../../../templates/runtime/text.js";
import { failure } from "./messages.js";

const root = names("a", "", "a");
const bytesOf = (text: string): Uint8Array =>
  read(`<a>${text}</a>`, undefined, (r) => {
    expectRoot(r, root);
    return toBase64Binary(r, readText(r));
  });

describe("base64", () => {
  it.each([0, 1, 2, 3, 12_287, 12_288, 12_289, 16_384, 16_385, 16_386, 100_000])("of %d bytes", (length) => {
    const bytes = Uint8Array.from({ length }, (_, index) => (index * 31) >> 3);
    const text = fromBase64Binary(bytes) ?? "";
    expect(text).toBe(Buffer.from(bytes).toString("base64"));
    for (const spelling of [text, text.replace(/.{76}/g, "$&\r\n"), ` ${text} `]) {
      const read = bytesOf(spelling);
      expect(Object.getPrototypeOf(read)).toBe(Uint8Array.prototype);
      expect(Buffer.compare(read, bytes)).toBe(0);
    }
  });

  it.each(["-", "_", "=", "é", "==", "=A==", "\0", "Ł", "Ɂ"])("is refused whatever its length: %j", (odd) => {
    for (const length of [4, 40_000])
      for (const text of [
        odd + "A".repeat(length),
        "A".repeat(length) + odd + "A".repeat(length),
        "A".repeat(length) + odd,
      ])
        expect(failure(() => bytesOf(text)).name).toBe("XmlReadError");
  });

  it("shares its memory with nothing", () => {
    for (const length of [10, 20_000]) expect(bytesOf("AAAA".repeat(length)).buffer.byteLength).toBe(3 * length);
  });
});
