import { describe, expect, it } from "vitest";
import { docComment, docText } from "../../../generator/emit/doc-comment.js";
import { literal, propertyAccess, propertyKey } from "../../../generator/emit/literal.js";

describe("doc comments", () => {
  it("cannot end before their end", () => {
    expect(docText("a */ alert(1) /* b")).toBe("/** a *\\/ alert(1) /\\* b */");
  });

  it("hold no controls, line separators, direction marks or lone surrogates", () => {
    expect(docText("a\u0000b\u2028c\u202ed\ud800e\u0085f")).toBe("/** ab cdef */");
  });

  it.each(["@ts-ignore", "/// <reference/>", "# sourceMappingURL=x", "//# sourceURL=x"])(
    "no line reads as a directive: %s",
    (line) => {
      expect(docText(`first\n${line}`)).toBe(`/**\n * first\n * \\${line}\n */`);
    },
  );

  it("are left out where there is nothing to say", () => {
    expect(docText(" \n ")).toBe("");
    expect(docComment(undefined)).toEqual([]);
  });
});

describe("literals", () => {
  it("are plain ASCII and escape what would end them", () => {
    expect(literal('a"b\\c\nd\u2028ü')).toBe('"a\\"b\\\\c\\nd\\u2028\\u00fc"');
  });

  it("quote property names that are no identifiers", () => {
    expect([propertyKey("id"), propertyKey("$value"), propertyKey("a-b"), propertyKey("__proto__")]).toEqual([
      "id",
      "$value",
      '"a-b"',
      '"__proto__"',
    ]);
    expect([propertyAccess("id"), propertyAccess("a-b")]).toEqual(["value.id", 'value["a-b"]']);
  });
});
