import { basename, join } from "node:path";
import type ts from "typescript";
import { beforeAll, describe, expect, it } from "vitest";
import { corpus, describeWith } from "../roundtrip/requires.js";
import { ewsOptions, type EwsOutput, ewsOutput } from "./ews-output.js";
import { compileAll, compilations } from "./types-compilations.js";
import { ownOptions } from "./types-compilers.js";
import { Exports } from "./types-exports.js";
import { camel, ExpectedNames, functionsOfOperation, pascal } from "./types-names.js";
import { opennessOf } from "./types-openness.js";
import { errorsIn, filesOf, fixtures, importing, marksIn, programOf } from "./types-program.js";
import { type Named, namedComponents, type Operation, readOperations } from "./types-schemas.js";

const NAMESPACE = "http://schemas.microsoft.com/exchange/services/2006";
const SLOW = 120_000;

describeWith(corpus("ews/schemas"), "the TypeScript of all of EWS", () => {
  let output: EwsOutput;
  let all: string;
  let program: ts.Program;
  let exported: Exports;
  let components: readonly Named[];
  let operations: readonly Operation[];
  let expected: ExpectedNames;
  let complaints: ReadonlyMap<string, Promise<string>>;

  beforeAll(async () => {
    output = await ewsOutput();
    all = (await ewsOutput({ ...ewsOptions, derivedTypes: "all" })).folder;
    const openEnumerations = ["ResponseCodeType", "ExchangeVersionType"];
    const open = (await ewsOutput({ ...ewsOptions, operations: ["GetFolder"], openEnumerations })).folder;
    const folders = { ews: output.folder, "ews/all": all, "ews/open": open };
    complaints = compileAll(folders, fixtures); // in processes of their own, while this one goes on
    program = programOf(filesOf(output.folder), importing(ownOptions, folders));
    exported = new Exports(program, join(output.folder, "index.ts"));
    components = namedComponents();
    operations = readOperations();
    expected = new ExpectedNames(components, operations);
  }, SLOW);

  it(
    "compiles without errors by TypeScript 5.9 with this repository's options",
    () => {
      const general = [...program.getOptionsDiagnostics(), ...program.getGlobalDiagnostics()];
      expect(general.map(({ messageText }) => messageText)).toEqual([]);
      expect(filesOf(output.folder).length).toBeGreaterThan(122);
      expect(filesOf(output.folder).flatMap((path) => errorsIn(program, path))).toEqual([]);
    },
    SLOW,
  );

  it.each(fixtures.map((path) => [basename(path), path] as const))(
    "refuses what the marks in %s stand below, for the reasons that they tell, and nothing else",
    (_, path) => {
      const errors = errorsIn(program, path).map((error) => /^\d+: \d+/.exec(error)![0]);
      expect(marksIn(path).length).toBeGreaterThan(5);
      expect(Array.from(new Set(errors))).toEqual(marksIn(path));
    },
  );

  describe("leaves nothing open:", () => {
    const byNameAtRunTime = ["ElementFunctions.deserialize(): unknown", "ElementFunctions.serialize(value): unknown"];

    it("no member, parameter or result is `any` or `unknown`, but for elements that are chosen at run time", () => {
      const { open, visited } = opennessOf(program, [
        join(output.folder, "index.ts"),
        join(output.folder, "elements.ts"),
      ]);
      expect(open).toEqual(byNameAtRunTime);
      const unseen = components.filter(({ kind, name }) => kind === "complexType" && !visited.has(name));
      // text without attributes is plain text
      const texts = ["PrincipalNameType", "SIDType", "PrimarySmtpAddressType", "SmtpAddressType"];
      expect(unseen.map(({ name }) => name)).toEqual(texts);
    });

    it("nor with derived types everywhere", () => {
      expect(opennessOf(program, [join(all, "index.ts")]).open).toEqual(byNameAtRunTime);
    });
  });

  describe("has everything that the schemas declare by name:", () => {
    it.each([
      ["complexType", 951],
      ["simpleType", 183],
    ] as const)("each %s under its own name, all %i", (kind, count) => {
      const types = components.filter((component) => component.kind === kind);
      expect(types.length).toBe(count);
      const files = (schema: string): readonly string[] =>
        kind === "complexType" ? [`${schema}.ts`] : [`${schema}.ts`, `${schema}-enumerations.ts`];
      const elsewhere = types.filter(
        ({ schema, name }) => !files(schema).includes(exported.fileOfType(pascal(name)) ?? ""),
      );
      expect(elsewhere).toEqual([]);
    });

    it("each element with its two functions, all 312 that are not abstract", () => {
      const elements = components.filter(({ kind }) => kind === "element");
      expect(elements.length).toBe(313);
      const concrete = elements.filter(({ abstract }) => !abstract);
      expect(elements.filter(({ abstract }) => abstract).map(({ name }) => name)).toEqual(["Path"]);
      expect(exported.has("serializePath") || exported.has("deserializePath")).toBe(false);

      const missing = concrete.filter(({ name }) => {
        const functions = expected.functionsOf(name);
        return !exported.has(`serialize${functions}`) || !exported.has(`deserialize${functions}`);
      });
      expect(missing).toEqual([]);
      expect(concrete.filter(({ name }) => expected.functionsOf(name) !== name).length).toBe(123);

      const byName = concrete.map(({ schema, name }) => {
        const {
          [`serialize${expected.functionsOf(name)}`]: serialize,
          [`deserialize${expected.functionsOf(name)}`]: deserialize,
        } = output.functions;
        return [`{${NAMESPACE}/${schema}}${name}`, { serialize, deserialize }] as const;
      });
      expect(output.elements).toEqual(Object.fromEntries(byName));
    });

    it("each element's functions take and give its type", () => {
      const wrong = components.flatMap(({ kind, abstract, name }) => {
        if (kind !== "element" || abstract) return [];
        const type = expected.typeOf(name);
        const taken = exported.parameter(`serialize${expected.functionsOf(name)}`);
        const given = exported.result(`deserialize${expected.functionsOf(name)}`);
        return taken === type && given === type ? [] : [{ name, type, taken, given }];
      });
      expect(wrong).toEqual([]);
    });

    it("each operation with its four functions, all 122", () => {
      expect(operations.length).toBe(122);
      const missing = operations.flatMap(({ name }) =>
        functionsOfOperation(name).filter((key) => typeof output.functions[key] !== "function"),
      );
      expect(missing).toEqual([]);
    });

    it("each operation's action, as a constant of just that value", () => {
      for (const { name, soapAction } of operations) {
        expect(soapAction).not.toBe("");
        expect(output.functions[`${camel(name)}SoapAction`]).toBe(soapAction);
        expect(exported.constant(`${camel(name)}SoapAction`)).toBe(JSON.stringify(soapAction));
      }
    });

    it.each([
      ["Request", "request"],
      ["Response", "response"],
    ] as const)("each operation's %s, with the headers and the body of the WSDL", (suffix, kind) => {
      for (const { name, [kind]: message } of operations) {
        const headers = `${name}${suffix}Headers`;
        const body = expected.typeOf(message.body);
        expect(exported.membersOfResult(`deserialize${name}${suffix}`)).toEqual({ headers, body });
        expect(exported.parameter(`serialize${name}${suffix}`)).toBe(`SoapMessage<${headers}, ${body}>`);
        expect(exported.members(headers)).toEqual(expected.headersOf(message));
      }
    });

    it("the six headers of requests and the one of responses, of their own types", () => {
      expect(exported.members("FindItemRequestHeaders")).toEqual({
        exchangeImpersonation: "ExchangeImpersonationType",
        mailboxCulture: "MailboxCultureType",
        requestServerVersion: "RequestServerVersion",
        timeZoneContext: "TimeZoneContextType",
        dateTimePrecision: "DateTimePrecisionType",
        managementRole: "ManagementRoleType",
        $unknown: "XmlUnknown",
      });
      expect(exported.members("FindItemResponseHeaders")).toEqual({
        serverVersionInfo: "ServerVersionInfo",
        $unknown: "XmlUnknown",
      });
      const all = operations.flatMap(({ request }) => request.headers);
      expect(new Set(all).size).toBe(6);
      expect(new Set(operations.flatMap(({ response }) => response.headers))).toEqual(new Set(["ServerVersionInfo"]));
    });
  });

  // last, since these have been running all the while
  it.each(compilations.map(({ name }) => name))(
    "compiles without errors by %s",
    async (name) => {
      expect(await complaints.get(name)).toBe("");
    },
    SLOW,
  );
});
