import { describe, expect, it } from "vitest";
import { splitStatements } from "../../../generator/output/split-statements.js";

describe("splitStatements", () => {
  const statements = [
    "const a = 1;\n",
    "/** B. */\nexport const b = 2;\n",
    "export function c(): void {\nb;\n\nb;\n}\n",
  ];

  it("cuts where an empty line and a top-level statement meet", () => {
    expect(splitStatements(statements.join("\n"), 1)).toEqual(statements);
    expect(splitStatements(statements.join("\n\n\n"), 1)).toEqual(statements);
  });

  it("makes pieces of at least the size asked for", () => {
    expect(splitStatements(statements.join("\n"), 20)).toEqual([
      `${statements[0] ?? ""}\n${statements[1] ?? ""}`,
      statements[2],
    ]);
    expect(splitStatements(statements.join("\n"), 1000)).toEqual([statements.join("\n")]);
  });

  it("leaves a text without seams whole", () => {
    expect(splitStatements("", 1)).toEqual([""]);
    expect(splitStatements("a;\n\nb;\n", 1)).toEqual(["a;\n\nb;\n"]);
  });
});
