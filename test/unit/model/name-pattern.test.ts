import { describe, expect, it } from "vitest";
import { isNamePattern, matchesNamePattern } from "../../../generator/model/name-pattern.js";

describe("a name pattern", () => {
  it.each([
    ["FindItem", "FindItem", true],
    ["FindItem", "FindItems", false],
    ["*Folder", "GetFolder", true],
    ["*Folder", "GetFolderPath", false],
    ["Get*", "GetItem", true],
    ["*", "anything", true],
    ["G?tItem", "GetItem", true],
    ["G?tItem", "GtItem", false],
    ["{urn:a}*", "{urn:a}b", true],
    ["{urn:a}*", "{urn:abc}b", false],
    ["a.b", "axb", false],
    ["a**b", "ab", true],
  ])("%s and %s: %s", (pattern, name, expected) => {
    expect(matchesNamePattern(pattern, name)).toBe(expected);
  });

  it("is told from a name", () => {
    expect(isNamePattern("{urn:a.b}c-d")).toBe(false);
    expect(isNamePattern("Get*")).toBe(true);
  });
});
