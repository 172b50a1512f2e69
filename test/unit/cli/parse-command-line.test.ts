import { describe, expect, it } from "vitest";
import { parseCommandLine } from "../../../generator/cli/parse-command-line.js";

const defaults = { kind: "generate", configs: [], check: false, watch: false, timings: false };

describe("parseCommandLine", () => {
  it("understands generate and its options", () => {
    expect(parseCommandLine(["generate"])).toEqual(defaults);
    expect(parseCommandLine(["generate", "--config", "a", "--check", "--config=b", "--timings"])).toEqual({
      ...defaults,
      configs: ["a", "b"],
      check: true,
      timings: true,
    });
    expect(parseCommandLine(["--watch", "generate"])).toEqual({ ...defaults, watch: true });
  });

  it.each([["--help"], ["-h"], ["generate", "--help"]])("helps", (...words) => {
    expect(parseCommandLine(words)).toEqual({ kind: "help" });
  });

  it("knows its version", () => {
    expect(parseCommandLine(["--version"])).toEqual({ kind: "version" });
  });

  it.each([
    [[], "no command given"],
    [["make"], 'unknown command "make"'],
    [["generate", "a", "b"], 'unexpected argument "a b"'],
    [["generate", "--chekc"], "unknown option '--chekc'"],
    [["generate", "--check", "--watch"], "--check and --watch exclude each other"],
    [["generate", "--config", ""], "--config needs a file name"],
  ])("refuses %j", (words, message) => {
    expect(parseCommandLine(words)).toEqual({ kind: "usage-error", message });
  });

  it("refuses --config without a value", () => {
    expect(parseCommandLine(["generate", "--config"])).toMatchObject({ kind: "usage-error" });
    expect(parseCommandLine(["generate", "--config", "--check"])).toMatchObject({ kind: "usage-error" });
  });
});
