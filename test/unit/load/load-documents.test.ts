import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Diagnostic } from "../../../generator/diagnostics/diagnostic.js";
import { printDiagnostic } from "../../../generator/diagnostics/print.js";
import type { DocumentSet } from "../../../generator/load/document-set.js";
import { loadDocuments } from "../../../generator/load/load-documents.js";
import { schema, temporaryFolder } from "./temporary-folder.js";

function load(
  root: string,
  listed: readonly string[],
): { readonly set: DocumentSet; readonly documents: readonly string[]; readonly diagnostics: readonly string[] } {
  const found: Diagnostic[] = [];
  const set = loadDocuments(
    { schemas: listed.map((file) => join(root, file)), wsdl: [], root },
    (diagnostic) => void found.push(diagnostic),
  );
  const documents = set.documents.map((document) =>
    document.kind === "schema" ? `${document.file} {${document.targetNamespace}}` : document.file,
  );
  return { set, documents, diagnostics: found.map(printDiagnostic) };
}

const include = (location: string): string => `<xs:include schemaLocation="${location}"/>`;
const importOf = (namespace: string, location?: string): string =>
  `<xs:import namespace="${namespace}"${location === undefined ? "" : ` schemaLocation="${location}"`}/>`;
const other = (namespace: string): string => schema("", `targetNamespace="${namespace}"`);

describe("loadDocuments", () => {
  test("follows include and import, and sorts by file", () => {
    const root = temporaryFolder({
      "z.xsd": schema(include("sub/b.xsd") + importOf("urn:a", "a.xsd")),
      "sub/b.xsd": schema(include("../z.xsd")),
      "a.xsd": other("urn:a"),
    });
    expect(load(root, ["z.xsd"])).toMatchObject({
      documents: ["a.xsd {urn:a}", "sub/b.xsd {urn:test}", "z.xsd {urn:test}"],
      diagnostics: [],
    });
  });

  test("loads one file once, however it is spelled", () => {
    const root = temporaryFolder({
      "main.xsd": schema(["./b.xsd", "sub/../b.xsd", "%62.xsd", "link.xsd", "sub\\..\\b.xsd"].map(include).join("")),
      "b.xsd": schema(""),
      "sub/x": "",
    });
    symlinkSync(join(root, "b.xsd"), join(root, "link.xsd"));
    expect(load(root, ["main.xsd", "link.xsd"])).toMatchObject({
      documents: ["b.xsd {urn:test}", "main.xsd {urn:test}"],
      diagnostics: [],
    });
  });

  test("a chameleon takes each including namespace, and is nothing by itself", () => {
    const root = temporaryFolder({
      "a.xsd": schema(include("c.xsd")),
      "b.xsd": schema(include("c.xsd"), 'targetNamespace="urn:b"'),
      "c.xsd": schema("", ""),
    });
    const { documents } = load(root, ["a.xsd", "b.xsd", "c.xsd"]);
    expect(documents).toEqual(["a.xsd {urn:test}", "b.xsd {urn:b}", "c.xsd {urn:b}", "c.xsd {urn:test}"]);
  });

  test("finds the schemas inside a WSDL document, with its prefixes in scope", () => {
    const root = temporaryFolder({
      "s.wsdl": `<w:definitions xmlns:w="http://schemas.xmlsoap.org/wsdl/" xmlns:xs="http://www.w3.org/2001/XMLSchema">
        <w:types>${schema("").replace('xmlns:xs="http://www.w3.org/2001/XMLSchema" ', "")}${other("urn:a")}</w:types></w:definitions>`,
    });
    expect(load(root, ["s.wsdl"])).toMatchObject({
      documents: ["s.wsdl", "s.wsdl {urn:test}", "s.wsdl {urn:a}"],
      diagnostics: [],
    });
  });

  test("the order of the inputs leaves no trace", () => {
    const root = temporaryFolder({
      "a.xsd": schema(include("c.xsd")),
      "b.xsd": other("urn:b"),
      "c.xsd": schema(importOf("urn:none", "gone.xsd")),
    });
    const [one, two] = [load(root, ["a.xsd", "b.xsd", "c.xsd"]), load(root, ["c.xsd", "b.xsd", "a.xsd"])];
    expect(two).toEqual(one);
  });

  test("namespaces that the generator knows need no file", () => {
    const root = temporaryFolder({
      "main.xsd": schema(
        importOf("http://www.w3.org/XML/1998/namespace", "http://www.w3.org/2001/xml.xsd") +
          importOf("http://schemas.xmlsoap.org/soap/envelope/", "gone.xsd"),
      ),
    });
    expect(load(root, ["main.xsd"]).diagnostics).toEqual([]);
  });

  test("a listed document stands in for an address", () => {
    const root = temporaryFolder({
      "main.xsd": schema(importOf("urn:a", "http://example.org/a.xsd")),
      "a.xsd": other("urn:a"),
    });
    expect(load(root, ["main.xsd", "a.xsd"]).diagnostics).toEqual([]);
  });
});

describe("reports", () => {
  test.each([
    [
      "a missing file",
      include("gone.xsd"),
      'main.xsd:2:13 error missing-file: file "gone.xsd" does not exist\n  hint: it is looked for at "gone.xsd"',
    ],
    [
      "an address",
      importOf("urn:a", "https://example.org/a.xsd"),
      /^main\.xsd:2:\d+ error remote-location: .*\n {2}hint: download it and list the file/,
    ],
    ["an address to include", include("HTTP://example.org/a.xsd"), /remote-location/],
    ["a network share", include("\\\\host\\share\\a.xsd"), /remote-location/],
    ["a file outside the root", include("../../../../../../../../../../etc/hosts"), /location-outside-root/],
    ["an empty location", include(""), /invalid-location/],
    ["a folder", include("sub"), /error unreadable-file: .*not a file/],
    ["an include of another namespace", include("other.xsd"), /include-namespace-mismatch: .*"urn:a", not "urn:test"/],
    [
      "an import of another namespace",
      importOf("urn:b", "other.xsd"),
      /import-namespace-mismatch: .*"urn:a", not "urn:b"/,
    ],
    ["a file that is no schema", include("page.html"), /not-a-schema: the root element "html"/],
    ["a file that is no XML", include("notes.txt"), /^notes\.txt:1:1 error xml-not-well-formed/],
  ])("%s", (_, components, expected) => {
    const root = temporaryFolder({
      "main.xsd": schema(components),
      "other.xsd": other("urn:a"),
      "page.html": "<html/>",
      "notes.txt": "hello",
      "sub/x": "",
    });
    const { diagnostics } = load(root, ["main.xsd"]);
    expect(diagnostics).toHaveLength(1);
    if (typeof expected === "string") expect(diagnostics[0]).toBe(expected);
    else expect(diagnostics[0]).toMatch(expected);
  });

  test("a listed file that does not exist", () => {
    expect(load(temporaryFolder({}), ["gone.xsd"]).diagnostics[0]).toMatch(/^gone\.xsd:1:1 error missing-file/);
  });
});
