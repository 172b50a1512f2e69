// Where documents come from: strings and bytes, encodings, and a reader that is used again and again.
import { describe, expect, it } from "vitest";

import {
  deserializeAddImContactToGroup,
  deserializeAddImContactToGroupResponseElement,
  type ReadOptions,
} from "../../../generated/ews/index.js";
import { failure, id, messageText, request, response } from "./messages.js";
import { readTree, toTree } from "./trees.js";

const encoder = new TextEncoder();
const text = (xml: string | Uint8Array): unknown => readTree(xml).children[0];

function utf16(xml: string, bigEndian = false): Uint8Array {
  const bytes = new Uint8Array(Buffer.from("\ufeff" + xml, "utf16le"));
  return bigEndian ? new Uint8Array(Buffer.from(bytes).swap16()) : bytes;
}

function declared(encoding: string, bytes: readonly number[]): Uint8Array {
  return new Uint8Array([
    ...encoder.encode(`<?xml version="1.0" encoding="${encoding}"?><a>`),
    ...bytes,
    ...encoder.encode("</a>"),
  ]);
}

const latin1Declared = "<?xml version='1.0' encoding='iso-8859-1'?><a/>";

describe("encodings", () => {
  it.each<[what: string, xml: string | Uint8Array, expected: string]>([
    ["a string", "<a>é€𝒳</a>", "é€𝒳"],
    ["a string with a byte order mark", "\ufeff<a>é</a>", "é"],
    ["a string that says it was something else", "<?xml version='1.0' encoding='utf-16'?><a>é</a>", "é"],
    ["UTF-8", encoder.encode("<a>é€𝒳</a>"), "é€𝒳"],
    ["UTF-8 with a byte order mark", encoder.encode("\ufeff<a>é</a>"), "é"],
    [
      "UTF-8 with a byte order mark and a declaration",
      encoder.encode("\ufeff<?xml version='1.0' encoding='UTF-8'?><a>é</a>"),
      "é",
    ],
    ["utf8 without its dash", declared("utf8", [0xc3, 0xa9]), "é"],
    ["UTF-16, low bytes first", utf16("<a>é€𝒳</a>"), "é€𝒳"],
    ["UTF-16, high bytes first", utf16("<?xml version='1.0' encoding='UTF-16'?><a>é€𝒳</a>", true), "é€𝒳"],
    ["ISO 8859-1", declared("ISO-8859-1", [0xe9, 0x80]), "é\u0080"],
    ["windows-1252", declared("windows-1252", [0xe9, 0x80, 0x93]), "é€“"],
    ["ISO 8859-15", declared("iso-8859-15", [0xa4]), "€"],
    ["Shift JIS", declared("Shift_JIS", [0x93, 0xfa]), "日"],
    ["ASCII", declared("us-ascii", [0x41]), "A"],
    ["ISO 8859-1 by another name", declared("cp819", [0xe9, 0x93]), "é\u0093"],
    ["ISO 8859-9, which has control characters of its own", declared("latin5", [0xf0, 0x93]), "ğ\u0093"],
    ["windows-1254", declared("windows-1254", [0xf0, 0x93]), "ğ“"],
    ["UTF-16 declared in its order", utf16("<?xml version='1.0' encoding='UTF-16LE'?><a>é</a>"), "é"],
    [
      "bytes that are U+FFFF in UTF-8 but not as declared, and line ends",
      declared("windows-1252", [0xef, 0xbf, 0xbf, 0x0d, 0x0a]),
      "ï¿¿\n",
    ],
  ])("reads %s", (_, xml, expected) => {
    expect(text(xml)).toBe(expected);
  });

  it.each<[what: string, xml: Uint8Array, code: string]>([
    [
      "bytes that are not UTF-8",
      new Uint8Array([...encoder.encode("<a>"), 0xff, ...encoder.encode("</a>")]),
      "encoding",
    ],
    ["UTF-8 cut short", encoder.encode("<a>é").subarray(0, 4), "encoding"],
    [
      "surrogates in UTF-8",
      new Uint8Array([...encoder.encode("<a>"), 0xed, 0xa0, 0x80, ...encoder.encode("</a>")]),
      "encoding",
    ],
    ["an overlong <", new Uint8Array([0xc0, 0xbc, 0x61, 0x2f, 0x3e]), "encoding"],
    ["ASCII with other bytes", declared("us-ascii", [0xc3, 0xa9]), "encoding"],
    ["an encoding that nobody knows", declared("ebcdic-xy", [0x41]), "encoding"],
    ["an encoding named like a property", declared("constructor", [0x41]), "encoding"],
    ["UTF-16 cut short", utf16("<a>é</a>").subarray(0, 11), "encoding"],
    ["half a surrogate pair in UTF-16", utf16("<a>\ud800</a>"), "encoding"],
    ["UTF-32", new Uint8Array([0xff, 0xfe, 0, 0, 0x3c, 0, 0, 0]), "character"],
    ["UTF-16 without a byte order mark", utf16("<a/>").subarray(2), "character"],
    ["UTF-8 declared as UTF-16", encoder.encode("<?xml version='1.0' encoding='utf-16'?><a/>"), "encoding"],
    ["UTF-8 with a byte order mark, declared otherwise", encoder.encode("\ufeff" + latin1Declared), "encoding"],
    ["UTF-16 declared otherwise", utf16(latin1Declared), "encoding"],
    ["UTF-16 declared in the other order", utf16("<?xml version='1.0' encoding='UTF-16BE'?><a/>"), "encoding"],
    ["ASCII by its standard, with other bytes", declared("ANSI_X3.4-1968", [0xe9]), "encoding"],
    [
      "a no-break space of ISO 8859-1 in the XML declaration",
      new Uint8Array([...encoder.encode("<?xml"), 0x20, 0xa0, ...encoder.encode("version='1.0'?><a/>")]),
      "encoding",
    ],
    ["bytes that end within a character, after a question mark", new Uint8Array([0x3c, 0x3f, 0x78, 0xc2]), "encoding"],
  ])("refuses %s", (_, xml, code) => {
    expect(failure(() => readTree(xml))).toMatchObject({ name: "XmlReadError", code });
  });
});

describe("bytes", () => {
  it("reads views of a larger buffer, Node buffers and shared memory", () => {
    const bytes = encoder.encode("xx" + request() + "yy");
    const shared = new Uint8Array(new SharedArrayBuffer(bytes.length));
    shared.set(bytes);
    for (const one of [bytes, Buffer.from(bytes), shared]) {
      expect(deserializeAddImContactToGroup(one.subarray(2, -2)).contactId).toEqual({ id: "1", changeKey: undefined });
    }
    const latin1 = declared("iso-8859-1", [0xe9]);
    const sharedLatin1 = new Uint8Array(new SharedArrayBuffer(latin1.length));
    sharedLatin1.set(latin1);
    expect(text(sharedLatin1)).toBe("é");
  });

  it("leaves the caller's bytes as they are", () => {
    const bytes = encoder.encode(request("\r\n<m:ContactId Id='é'/>"));
    const before = bytes.slice();
    deserializeAddImContactToGroup(bytes);
    expect(bytes).toEqual(before);
  });

  it.each([
    [new ArrayBuffer(8)],
    [new DataView(new ArrayBuffer(8))],
    [new Uint16Array(8)],
    [null],
    [undefined],
    [{}],
    [5],
    [["<a/>"]],
  ])("takes nothing but strings and bytes (%#)", (wrong) => {
    deserializeAddImContactToGroup(request());
    expect(() => deserializeAddImContactToGroup(wrong as unknown as string)).toThrow(TypeError);
    expect(deserializeAddImContactToGroup(request()).contactId.id).toBe("1");
  });
});

describe("one document after another", () => {
  const long = response(`<m:MessageText>${"secret".repeat(200)}</m:MessageText>`);

  it("sees nothing of an earlier, longer document", () => {
    for (const whole of [response("<m:MessageText>x</m:MessageText>"), `<?xml version="1.0"?>${request()}`, long]) {
      for (let length = 0; length < whole.length; length++) {
        deserializeAddImContactToGroupResponseElement(long);
        const cut = whole.slice(0, length);
        for (const xml of [cut, encoder.encode(cut)]) {
          const error = failure(() => deserializeAddImContactToGroupResponseElement(xml));
          expect(error.name).toBe("XmlReadError");
          expect(error.message).not.toMatch(/(secret){8}/);
        }
      }
    }
  });

  it("does not take the XML declaration of an earlier document for its own", () => {
    expect(text('<?xml version="1.0" encoding="utf-8"?><a>1</a>')).toBe("1");
    expect(failure(() => readTree('<?xml version="1.0" encodin')).name).toBe("XmlReadError");
    expect(text(declared("iso-8859-1", [0xe9]))).toBe("é");
    expect(text('<?xml version="1.0" encoding="utf-8"?><a>é</a>')).toBe("é");
  });

  it("reads on as before after any failure", () => {
    const failing = [
      "<a",
      "<a><b></a>",
      response("<m:MessageText><x/>"),
      request("<m:ContactId/>"),
      `<p:a xmlns:p="u"><p:b xmlns:p="v">`,
    ];
    for (const xml of failing) {
      failure(() => deserializeAddImContactToGroupResponseElement(xml));
      failure(() => readTree(xml + "\u0001"));
      expect(messageText("x&amp;é")).toBe("x&é");
      expect(failure(() => readTree("<p:a/>")).code).toBe("not-well-formed");
    }
  });

  it.each([1 << 16, (1 << 16) + 1, 1 << 20, (1 << 20) + 3, 3 << 20])("reads %i bytes", (length) => {
    for (const character of ["x", "é", "𝒳"]) {
      const content = character.repeat(Math.ceil(length / encoder.encode(character).length));
      expect(messageText(content)).toBe(content);
      expect(messageText("short")).toBe("short");
    }
  });

  it("reads documents that end near the end of its buffer", () => {
    for (let missing = 0; missing < 600; missing += 7) {
      const room = (1 << 16) - missing;
      const xml = encoder.encode(
        response(
          `<m:MessageText>${"x".repeat(room - response("<m:MessageText></m:MessageText>").length)}</m:MessageText>`,
        ),
      );
      expect(xml.length).toBe(room);
      expect(deserializeAddImContactToGroupResponseElement(xml).messageText).toMatch(/^x+$/);
    }
  });

  it("reads another document while the first is read", () => {
    const inner: unknown[] = [];
    const options: ReadOptions = {
      get unknown() {
        inner.push(messageText("inner"));
        return "keep" as const;
      },
    };
    expect(deserializeAddImContactToGroup(request('<m:ContactId Id="outer"/>'), options).contactId.id).toBe("outer");
    expect(inner).toEqual(["inner"]);
    const failing: ReadOptions = {
      get validate(): boolean {
        throw new Error("mine");
      },
    };
    expect(() => deserializeAddImContactToGroup(request(), failing)).toThrow("mine");
    expect(id('"1"')).toBe("1");
  });

  it("gives values of its own", () => {
    const first = readTree("<a b='1'><c/></a>");
    const second = readTree("<a b='1'><c/></a>");
    expect(toTree(first)).toEqual(toTree(second));
    expect(first.children[0]).not.toBe(second.children[0]);
  });
});
