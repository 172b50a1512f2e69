import { describe, expect, it } from "vitest";
import {
  camelCase,
  claim,
  constantCase,
  kebabCase,
  pascalCase,
  typeName,
} from "../../../generator/model/identifier.js";

describe("property names", () => {
  it.each([
    ["ChangeKey", "changeKey"],
    ["SID", "sid"],
    ["FieldURI", "fieldURI"],
    ["IsRead", "isRead"],
    ["URLPath", "urlPath"],
    ["ConnectingSID", "connectingSID"],
    ["already", "already"],
    ["with-hyphen", "withHyphen"],
    ["with.dot_and_underscore", "withDotAndUnderscore"],
    ["_leading", "leading"],
    ["__proto__", "proto"],
    ["1st", "_1st"],
    ["Größe", "größe"],
    ["ÄPFEL", "äpfel"],
    ["___", "_"],
  ])("%s becomes %s", (name, property) => {
    expect(camelCase(name)).toBe(property);
  });
});

describe("type names", () => {
  it.each([
    ["ItemIdType", "ItemIdType"],
    ["itemId", "ItemId"],
    ["SIDType", "SIDType"],
    ["ResponseMessageType/MessageXml", "ResponseMessageTypeMessageXml"],
    ["T/@attr", "TAttr"],
    ["a-b.c", "ABC"],
    ["2D", "_2D"],
    ["String", "StringType"],
    ["Reader", "ReaderType"],
  ])("%s becomes %s", (name, type) => {
    expect(typeName(name)).toBe(type);
  });

  it("keep a name that has no meaning of its own", () => {
    expect(typeName("Strings")).toBe(pascalCase("Strings"));
  });
});

describe("file and constant names", () => {
  it.each([
    ["AddImContactToGroup", "add-im-contact-to-group"],
    ["SIDType", "sid-type"],
    ["types", "types"],
    ["Größe", "gr-e"],
    ["日本", "unnamed"],
  ])("%s becomes %s", (name, file) => {
    expect(kebabCase(name)).toBe(file);
  });

  it("separates the words of a constant", () => {
    expect(constantCase("fooBar2Baz")).toBe("FOO_BAR2_BAZ");
  });
});

describe("claim", () => {
  it("numbers a name that is taken", () => {
    const taken = new Set<string>();
    expect([claim(taken, "a"), claim(taken, "a"), claim(taken, "a2"), claim(taken, "a")]).toEqual([
      "a",
      "a2",
      "a22",
      "a3",
    ]);
  });
});
