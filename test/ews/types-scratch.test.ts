import { it } from "vitest";
import { ewsOutput, ewsOptions } from "./ews-output.js";
import { ownOptions } from "./types-compilers.js";
import { programOf, importing, errorsIn, marksIn, fixtures } from "./types-program.js";
const t = async (n: string, f: () => any) => {
  const a = performance.now();
  const r = await f();
  console.log(n, Math.round(performance.now() - a));
  return r;
};
it("x", async () => {
  const ews = (await ewsOutput()).folder;
  const all = (await ewsOutput({ ...ewsOptions, derivedTypes: "all" })).folder;
  const open = (
    await t("gen open", async () =>
      ewsOutput({
        ...ewsOptions,
        operations: ["GetFolder"],
        openEnumerations: ["ResponseCodeType", "ExchangeVersionType"],
      }),
    )
  ).folder;
  const p = await t("program", () => programOf([], importing(ownOptions, { ews, "ews/all": all, "ews/open": open })));
  await t("check", () => {
    for (const f of fixtures) {
      const e = errorsIn(p, f);
      const m = marksIn(f);
      const got = new Set(e.map((x: string) => /^\d+: \d+/.exec(x)![0]));
      console.log(
        f,
        m.length,
        "unexpected",
        e.filter((x: string) => !m.includes(/^\d+: \d+/.exec(x)![0])),
        "unmet",
        m.filter((x: string) => !got.has(x)),
      );
    }
  });
}, 300000);
