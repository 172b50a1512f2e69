import { describe, expect, it } from "vitest";
import { checkReportLines, writeReportLines } from "../../../generator/cli/report-lines.js";

describe("writeReportLines", () => {
  it("names what was written and removed, and counts the rest", () => {
    expect(writeReportLines({ written: ["a.ts"], unchanged: ["b.ts", "c.ts"], removed: ["d/e.ts"] }, "out")).toEqual([
      "wrote out/a.ts",
      "removed out/d/e.ts",
      "out: 1 written, 2 unchanged, 1 removed",
    ]);
  });

  it("shortens a long list", () => {
    const written = Array.from({ length: 30 }, (_, index) => `${index.toString()}.ts`);
    const lines = writeReportLines({ written, unchanged: [], removed: [] }, "out");
    expect(lines).toHaveLength(11);
    expect(lines.slice(8)).toEqual(["wrote out/8.ts", "and 21 more", "out: 30 written, 0 unchanged, 0 removed"]);
  });
});

describe("checkReportLines", () => {
  it("names every finding by its path from the working directory, and the remedy", () => {
    const report = { stale: ["a.ts"], missing: ["b.ts"], surplus: ["c.ts"], changedInputs: ["../schemas/x.xsd"] };
    expect(checkReportLines(report, "out", "xsdwright generate")).toEqual([
      "changed schemas/x.xsd is not as it was when the files were generated",
      "stale out/a.ts",
      "missing out/b.ts",
      "surplus out/c.ts is not generated; delete it if the command below does not",
      'out is not up to date: run "xsdwright generate"',
    ]);
  });
});
