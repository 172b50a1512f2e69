// The generated code in a process that was hardened before: it gives the same results, and makes no name of a document the key of an object.
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import {
  deserializeAddImContactToGroupRequest as readRequest,
  deserializeAddImContactToGroupResponse as readResponse,
} from "../../generated/ews/index.js";
import { bundle, work } from "../compat/bundle.js";
import { documents } from "../compat/documents.js";
import { cases, readGolden } from "../golden/cases.js";
import { layOut, prepare } from "../golden/compiled-cases.js";
import { envelope, requestWith, responseWith, XSI } from "./envelopes.js";

const folder = mkdtempSync(join(tmpdir(), "xsdwright-hardened-"));
afterAll(() => rmSync(folder, { recursive: true }));

const hardening = () =>
  bundle(readFileSync(new URL("../hardened.setup.ts", import.meta.url), "utf8"), { format: "iife" });

/** Names that mean something to objects, or that the setup has traps for. */
const names = [
  ...[
    "__proto__",
    "constructor",
    "prototype",
    "toString",
    "toLocaleString",
    "valueOf",
    "hasOwnProperty",
    "isPrototypeOf",
  ],
  ...[
    "__defineGetter__",
    "__lookupSetter__",
    "propertyIsEnumerable",
    "toJSON",
    "then",
    "length",
    "name",
    "value",
    "get",
    "set",
  ],
  ...[
    "polluted",
    "isAdmin",
    "__evil__",
    "attributes",
    "children",
    "elements",
    "namespaces",
    "prefix",
    "headers",
    "body",
    "code",
  ],
];

/** Everything about an element that a document names, named the same. */
const named = (name: string): string =>
  `<${name} ${name}="1" xmlns:${name}="urn:x" ${name}:${name}="${name}:${name}">${name}:${name}<${name}:${name}/></${name}>`;

type Attack = (typeof documents)[number];
const attacksOf = (name: string): readonly Attack[] => [
  { kind: "Request", xml: requestWith(named(name)).replace('Id="c"', `Id="${name}" ${name}="${name}"`) },
  {
    kind: "Request",
    xml: requestWith(`<t:RequestServerVersion Version="${name}"/><t:MailboxCulture>${name}</t:MailboxCulture>`),
  },
  {
    kind: "Request",
    xml: requestWith(
      `<t:ExchangeImpersonation><t:ConnectingSID><t:${name}/></t:ConnectingSID></t:ExchangeImpersonation>`,
    ),
  },
  { kind: "Request", xml: envelope(`<m:${name}/>`) },
  { kind: "Request", xml: `<${name}/>` },
  {
    kind: "Response",
    xml: responseWith(`<m:ResponseCode>${name}</m:ResponseCode><m:MessageXml>${named(name)}</m:MessageXml>`),
  },
  {
    kind: "Response",
    xml: responseWith(`<m:${name}/>${named(name)}`, `<t:ServerVersionInfo ${name}="1" Version="${name}"/>`),
  },
  { kind: "Response", xml: responseWith(`<m:MessageXml xmlns:xsi="${XSI}" xsi:type="${name}"/>`) },
  { kind: "Response", xml: responseWith("").replace('ResponseClass="Error"', `ResponseClass="${name}"`) },
  {
    kind: "Response",
    xml: envelope(
      `<soap:Fault><faultcode xmlns:${name}="urn:x">${name}:${name}</faultcode><faultstring>${name}</faultstring><${name}/><detail>${named(name)}</detail></soap:Fault>`,
    ),
  },
];
const attacks = names.flatMap(attacksOf);

/** What a process prints that is prepared by a script. */
function printed(preparation: string, code: string): unknown {
  const file = join(folder, `${Math.random()}.mjs`);
  writeFileSync(file, `${preparation}\n${code}`);
  const output = execFileSync(process.execPath, [file], { encoding: "utf8", maxBuffer: 1 << 28 });
  return JSON.parse(output);
}

/** The list that a bundle prints in a hardened process, which has to be what it prints in any other. */
async function expectSame(code: string): Promise<readonly unknown[]> {
  const usual = printed("", code) as readonly unknown[];
  const hardened = printed(await hardening(), code) as readonly unknown[];
  expect(hardened).toHaveLength(usual.length);
  const pairs = usual.map((one, k) => ({ usual: one, hardened: hardened[k] }));
  const different = pairs.filter((pair) => JSON.stringify(pair.usual) !== JSON.stringify(pair.hardened));
  expect(different.slice(0, 3), `${different.length} of ${pairs.length} results`).toEqual([]);
  return usual;
}

describe("a hardened process gives the same results", () => {
  it("of messages, whatever they name", async () => {
    const list = JSON.stringify([...documents, ...attacks]);
    const results = await expectSame(await bundle(`${work}\nconsole.log(JSON.stringify(run(${list})));`));
    expect(results).toHaveLength(documents.length + attacks.length);
  });

  it("of the examples of all kinds of schemas, which have members and values of such names", async () => {
    prepare(folder);
    const compiled = cases.filter((golden) => existsSync(join(golden.folder, "expected/elements.ts")));
    for (const golden of compiled) layOut(folder, golden.name, readGolden(golden).files);
    const examples = compiled.map(({ folder: from }) => examplesIn(join(from, "examples")));
    expect(examples.flat().length).toBeGreaterThan(100);
    const source = `
      ${compiled.map(({ name }, k) => `import { elements as elements${k} } from ${JSON.stringify(`./${name}/elements.ts`)};`).join("\n")}
      const elements = [${compiled.map((_, k) => `elements${k}`).join()}];
      const plain = (_, value) =>
        typeof value === "bigint" ? String(value) + "n" : value instanceof Uint8Array ? Array.from(value) : value;
      const attempt = (job) => {
        try {
          return job();
        } catch ({ name, code, path, message }) {
          return { name, code, path, message };
        }
      };
      const results = ${JSON.stringify(examples)}.flatMap((list, k) =>
        list.map((xml) =>
          Object.values(elements[k]).map(({ deserialize, serialize }) => [
            attempt(() => deserialize(xml)),
            attempt(() => deserialize(xml, { validate: true })),
            attempt(() => serialize(deserialize(xml))),
          ]),
        ),
      );
      console.log(JSON.stringify(results, plain));`;
    const results = await expectSame(await bundle(source, { stdin: { contents: source, resolveDir: folder } }));
    expect(JSON.stringify(results)).toContain("constructor");
  });

  function examplesIn(path: string): readonly string[] {
    const files = existsSync(path) ? readdirSync(path).filter((file) => file.endsWith(".xml")) : [];
    return files.map((file) => readFileSync(join(path, file), "utf8"));
  }

  it("and stops what a hostile member would have changed", () => {
    const spoiled = [
      "Object.prototype.x = 1",
      "({}).polluted = 1",
      "({})['__proto__'] = {}",
      "const o = {}; o.constructor = 1",
      "[].concat = 1",
      "({}).isAdmin",
    ];
    return Promise.all(
      spoiled.map(async (script) => {
        const run = `try { ${script}; console.log(false); } catch (error) { console.log(error instanceof TypeError); }`;
        expect(printed(await hardening(), run), script).toBe(true);
      }),
    );
  });
});

describe("no name of a document becomes the key of an object", () => {
  /** All that the types of a message and of open content have. */
  const members = new Set([
    ...["headers", "body", "exchangeImpersonation", "connectingSID", "principalName", "sid", "primarySmtpAddress"],
    ...["smtpAddress", "mailboxCulture", "requestServerVersion", "serverVersionInfo", "version", "majorVersion"],
    ...["minorVersion", "majorBuildNumber", "minorBuildNumber", "contactId", "groupId", "id", "changeKey"],
    ...["responseClass", "messageText", "responseCode", "descriptiveLinkKey", "messageXml"],
    ...["$unknown", "$any", "$anyAttributes", "$value", "attributes", "elements", "namespaces"],
    ...["namespace", "localName", "prefix", "children"],
  ]);
  const maps = new Set(["attributes", "$anyAttributes"]);

  function check(value: unknown, map: boolean): void {
    if (typeof value !== "object" || value === null) return;
    if (Array.isArray(value)) {
      expect(Object.getPrototypeOf(value) === Array.prototype).toBe(true);
      for (const item of value) check(item, false);
      return;
    }
    const prototype: unknown = Object.getPrototypeOf(value);
    expect(prototype === Object.prototype || prototype === null).toBe(true);
    for (const [key, member] of Object.entries(value)) {
      // in braces, no name is one that objects have
      if (map) expect(key).toMatch(/^\{[^]*\}[^{}]+$/);
      else expect(members).toContain(key);
      check(member, !map && maps.has(key));
    }
  }

  const inherited = () => [Object.prototype, Array.prototype, Function.prototype].map((one) => Reflect.ownKeys(one));

  it.each(names)("%s", (name) => {
    const before = inherited();
    let results = 0;
    for (const { kind, xml } of attacksOf(name)) {
      try {
        check(kind === "Request" ? readRequest(xml) : readResponse(xml), false);
        results++;
      } catch (error) {
        if ((error as Error).name === "AssertionError") throw error;
        const { detail, element } = error as { detail?: unknown; element?: unknown };
        check(detail, false);
        check(element, false);
      }
    }
    expect(results).toBeGreaterThanOrEqual(4);
    expect(inherited()).toEqual(before);
  });
});
