import vm from "node:vm";
import { type Browser, chromium as playwright } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chromium, describeWith } from "../roundtrip/requires.js";
import { bundle, work } from "./bundle.js";
import { documents } from "./documents.js";

type Run = (list: typeof documents) => readonly string[];

/** The work as a script for any platform, which leaves `ews.run` behind. */
const script = () => bundle(work, { format: "iife", globalName: "ews", minify: true });

/** Runs the script in this very process, with all that it has. */
function runHere(code: string): readonly string[] {
  const run = vm.runInThisContext(`(() => { ${code}; return ews.run; })()`) as Run;
  return run(documents);
}

const expected = async () => runHere(await script());

describe("the same results come from", () => {
  it("Node with the sources as they are", async () => {
    const results = (await expected()).map((text) => JSON.parse(text) as unknown[]);
    expect(results).toHaveLength(documents.length);
    expect(results[0]?.[0]).toMatchObject({ body: { contactId: { id: "AAMkAGQ1MjJjMTBkLTc4Y2AA=" } } });
    expect(results[0]?.[4]).toEqual(results[0]?.[0]);
    expect(results[5]?.[0]).toMatchObject({ name: "XmlReadError" });
    expect(results[5]?.[5]).toMatchObject({ name: "XmlWriteError" });
  });

  it("Node without Buffer", async () => {
    const code = await script();
    const results = runHere(code);
    const { Buffer } = globalThis;
    try {
      Reflect.deleteProperty(globalThis, "Buffer");
      expect(runHere(code)).toStrictEqual(results);
    } finally {
      Object.defineProperty(globalThis, "Buffer", { value: Buffer, configurable: true, writable: true });
    }
  });

  it("a platform that has the language and the text encoders, and nothing else", async () => {
    const platform = vm.createContext({ TextEncoder, TextDecoder, documents: JSON.stringify(documents) });
    vm.runInContext(await script(), platform);
    const results = vm.runInContext("JSON.stringify(ews.run(JSON.parse(documents)))", platform) as string;
    expect(JSON.parse(results)).toEqual(await expected());
  });
});

describeWith(chromium, "the same results come from a browser:", () => {
  const open: { browser?: Browser } = {};
  beforeAll(async () => {
    open.browser = await playwright.launch({
      executablePath: chromium.path,
      headless: true,
      args: [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    });
  });
  afterAll(() => open.browser?.close());

  it("Chromium", async () => {
    const page = await open.browser!.newPage();
    const errors: string[] = [];
    page.on("pageerror", ({ message }) => errors.push(message));
    await page.setContent("<!doctype html><title>xsdwright</title>");
    await page.evaluate(`${await script()}; globalThis.ews = ews;`);
    const results = await page.evaluate(`ews.run(${JSON.stringify(documents)})`);
    expect(results).toEqual(await expected());
    expect(errors).toEqual([]);
  });

  it("Chromium under a policy that allows no eval", async () => {
    const page = await open.browser!.newPage();
    const inline = (await script()).replaceAll("</script", "<\\/script");
    const data = JSON.stringify(documents).replaceAll("<", "\\u003c");
    await page.setContent(
      `<!doctype html><meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'unsafe-inline'">` +
        `<title></title><script>${inline}; document.title = JSON.stringify(ews.run(${data}));</script>`,
    );
    expect(JSON.parse(await page.title())).toEqual(await expected());
  });
});
