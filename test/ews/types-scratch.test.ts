import { it } from "vitest";
import { ewsOutput, ewsOptions } from "./ews-output.js";
import { generate } from "../../generator/index.js";
import { complaints, ownOptions, plainStrict, withoutNews } from "./types-compilers.js";
const t = async (n: string, f: () => Promise<unknown>) => { const a = performance.now(); const r = await f(); console.log(n, Math.round(performance.now() - a), r); };
it("x", async () => {
  let a!: string, b!: string;
  await t("gen", async () => { a = (await ewsOutput()).folder; return a; });
  await t("gen all", async () => { b = (await ewsOutput({ ...ewsOptions, derivedTypes: "all" })).folder; return b; });
  await t("gen open", async () => (await generate({ ...ewsOptions, operations: ["GetFolder"], openEnumerations: ["ResponseCodeType", "ExchangeVersionType"] })).files.length);
  for (const [n, o] of [["plain", plainStrict], ["own", ownOptions]] as const) for (const f of [a, b]) for (const v of ["typescript", "typescript-7", "typescript-5.4"] as const)
    await t(`${v} ${n} ${f}`, () => complaints(v, v === "typescript-5.4" ? withoutNews(o) : o, [f]));
}, 300000);
