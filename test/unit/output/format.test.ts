import { describe, expect, it } from "vitest";
import { formatFiles } from "../../../generator/output/format.js";

describe("formatFiles", () => {
  it("formats TypeScript and keeps the paths", async () => {
    const files = [{ path: "a/b.ts", text: "export  const a={b:1,'c':[2]}" }];
    expect(await formatFiles(files, new Map())).toEqual([
      { path: "a/b.ts", text: "export const a = { b: 1, c: [2] };\n" },
    ]);
  });

  it("does not format a text twice", async () => {
    const cache = new Map([["x", "formatted before"]]);
    expect(await formatFiles([{ path: "a.ts", text: "x" }], cache)).toEqual([
      { path: "a.ts", text: "formatted before" },
    ]);
  });
});
