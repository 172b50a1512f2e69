// Values that are not of their types, as casts and JavaScript let them in: they are never turned into text, and never end in another error.
import { describe, expect, it } from "vitest";
import {
  type AddImContactToGroupType,
  serializeAddImContactToGroup as write,
  serializeAddImContactToGroupRequest as writeRequest,
  serializeAddImContactToGroupResponse as writeResponse,
  serializeAddImContactToGroupResponseElement as writeElement,
} from "../../../generated/ews/index.js";
import { writeFailure } from "../../roundtrip/failures.js";

const request = "/m:AddImContactToGroup";
const contact = `${request}/m:ContactId`;
const response = "/m:AddImContactToGroupResponse";
const any = `${response}/m:MessageXml`;
const header = "/soap:Envelope/soap:Header";
const body = { contactId: { id: "1" } };

type Case = readonly [what: string, path: string, write: (value: unknown) => string];

const ofElement = (value: object): string => writeElement({ responseClass: "Success", ...value });
const ofWildcard = (value: object): string =>
  ofElement({ messageXml: { $any: [{ namespace: "", localName: "a", children: [], ...value }] } });
const ofContact = (value: object): string => write({ contactId: { id: "1", ...value } });
const ofHeaders = (headers: object): string => writeRequest({ headers, body });

/** Members that hold a string. */
const strings: readonly Case[] = [
  ["an attribute", `${contact}/@Id`, (value) => ofContact({ id: value })],
  ["an optional attribute", `${contact}/@ChangeKey`, (value) => ofContact({ changeKey: value })],
  ["an element's text", `${response}/m:MessageText`, (value) => ofElement({ messageText: value })],
  ["an open enumeration", `${response}/m:ResponseCode`, (value) => ofElement({ responseCode: value })],
  ["a closed enumeration", `${response}/@ResponseClass`, (value) => ofElement({ responseClass: value })],
  ["an int", `${response}/m:DescriptiveLinkKey`, (value) => ofElement({ descriptiveLinkKey: value })],
  ["a language", `${header}/t:MailboxCulture`, (value) => ofHeaders({ mailboxCulture: { $value: value } })],
  [
    "an enumeration of a header",
    `${header}/t:RequestServerVersion/@Version`,
    (value) => ofHeaders({ requestServerVersion: { version: value } }),
  ],
  [
    "a branch of a choice",
    `${header}/t:ExchangeImpersonation/t:ConnectingSID/t:SID`,
    (value) => ofHeaders({ exchangeImpersonation: { connectingSID: { sid: value } } }),
  ],
  [
    "an int of a header",
    `${header}/t:ServerVersionInfo/@MajorVersion`,
    (value) =>
      writeResponse({
        headers: { serverVersionInfo: { majorVersion: value as number } },
        body: { responseClass: "Success" },
      }),
  ],
  ["a wildcard's attribute", `${any}/a/@b`, (value) => ofWildcard({ attributes: { "{}b": value } })],
  ["an unknown attribute", `${contact}/@b`, (value) => ofContact({ $unknown: { attributes: { "{}b": value } } })],
  ["a wildcard's name", any, (value) => ofWildcard({ localName: value })],
  ["a wildcard's namespace", any, (value) => ofWildcard({ namespace: value })],
  ["a wildcard's prefix", any, (value) => ofWildcard({ namespace: "u", prefix: value })],
  ["a wildcard's prefix that is not needed", any, (value) => ofWildcard({ prefix: value })],
  ["a prefix that a value relies on", any, (value) => ofWildcard({ namespaces: [[value, "u"]] })],
  ["a namespace that a value relies on", any, (value) => ofWildcard({ namespaces: [["p", value]] })],
  ["a wildcard's child", `${any}/a`, (value) => ofWildcard({ children: ["x", value] })],
];

/** Members that hold an object or an array. */
const objects: readonly Case[] = [
  ["the root", request, (value) => write(value as AddImContactToGroupType)],
  ["the message", "/soap:Envelope", (value) => writeRequest(value as { body: AddImContactToGroupType })],
  ["the headers", header, (value) => ofHeaders(value as object)],
  ["a header", `${header}/t:MailboxCulture`, (value) => ofHeaders({ mailboxCulture: value })],
  ["an element", contact, (value) => write({ contactId: value } as AddImContactToGroupType)],
  ["what holds a wildcard", any, (value) => ofElement({ messageXml: value })],
  ["a wildcard", any, (value) => ofElement({ messageXml: { $any: value } })],
  ["a wildcard's element", any, (value) => ofElement({ messageXml: { $any: [value] } })],
  ["a wildcard's attributes", `${any}/a`, (value) => ofWildcard({ attributes: value })],
  ["a wildcard's children", any, (value) => ofWildcard({ children: value })],
  ["a wildcard's namespaces", any, (value) => ofWildcard({ namespaces: value })],
  ["one of its namespaces", any, (value) => ofWildcard({ namespaces: [value] })],
  ["$unknown", contact, (value) => ofContact({ $unknown: value })],
  ["unknown attributes", contact, (value) => ofContact({ $unknown: { attributes: value } })],
  ["unknown elements", contact, (value) => ofContact({ $unknown: { elements: value } })],
  ["unknown namespaces", contact, (value) => ofContact({ $unknown: { namespaces: value } })],
];

const throwing = (): never => {
  throw new RangeError("asked for text");
};
const withMembers = (target: object, members: object): object => Object.assign(target, members);

/** What is neither a string nor a number, nor an object with members that could be written. */
const noValues: readonly (readonly [what: string, value: unknown])[] = [
  ["null", null],
  ["true", true],
  ["a big integer", 10n],
  ["a symbol", Symbol("a")],
  ["a symbol without a name", Symbol()],
  ["a function", () => "1"],
  ["a class", Map],
  ["a function without a prototype", Object.setPrototypeOf(() => "1", null)],
  ["a function whose text cannot be had", withMembers(() => "1", { toString: throwing })],
  ["a function whose text is no string", withMembers(() => "1", { toString: () => 5 })],
  ["a proxy of a function", new Proxy(() => "1", {})],
];

/** Objects where a string belongs. */
const noStrings: readonly (readonly [what: string, value: unknown])[] = [
  ["an empty object", {}],
  ["an object without a prototype", Object.create(null)],
  ["an object with text", { toString: () => "Success" }],
  ["an object whose text cannot be had", { toString: throwing, valueOf: throwing, toJSON: throwing }],
  ["an object with JSON", { toJSON: () => "Success" }],
  ["an object with a primitive", { [Symbol.toPrimitive]: () => "Success" }],
  ["an object with a tag", { [Symbol.toStringTag]: "String" }],
  ["a String object", new String("Success")],
  ["a Number object", new Number(1)],
  ["an object that pretends to be a string", Object.create(String.prototype)],
  ["an array", []],
  ["an array of a string", ["Success"]],
  ["a date", new Date(0)],
  ["a regular expression", /Success/],
  ["bytes", new Uint8Array(1)],
  ["a promise", Promise.resolve("Success")],
  ["a map", new Map()],
  ["a proxy", new Proxy({}, {})],
];

describe.each(strings)("%s", (what, path, action) => {
  it.each([...noValues, ...noStrings])("is never %s", (_, value) => {
    // an object may be a child element, which then has no name
    const isChild = what === "a wildcard's child" && typeof value === "object" && value !== null;
    expect(writeFailure(() => action(value))).toMatchObject({
      code: isChild ? "missing-value" : "invalid-value",
      path,
    });
  });

  it("is never a fraction", () => {
    expect(writeFailure(() => action(1.5))).toMatchObject({ code: "invalid-value", path });
  });
});

describe.each(objects)("%s", (_, path, action) => {
  it.each([...noValues, ["a string", "Success"] as const, ["a number", 1] as const])("is never %s", (_what, value) => {
    expect(writeFailure(() => action(value))).toMatchObject({ code: "invalid-value", path });
  });
});

describe("a value that changes while it is written", () => {
  /** An object whose member is `first` when it is looked at for the first time, and `then` afterwards. */
  const changing = (member: string, first: unknown, then: unknown): object => {
    let looks = 0;
    return Object.defineProperty({}, member, { enumerable: true, get: () => (looks++ === 0 ? first : then) });
  };

  it.each<[what: string, write: () => string]>([
    ["a name", () => ofElement({ messageXml: { $any: [withName(changing("localName", "a", "a><evil/"))] } })],
    ["an attribute's value", () => ofWildcard({ attributes: changing("{}b", "1", '"/><evil a="') })],
    ["a member", () => write({ contactId: changing("id", "1", '"/><evil a="') } as AddImContactToGroupType)],
  ])("is written as it was, or not at all: %s", (_, action) => {
    expect(safely(action)).not.toContain("<evil");
  });

  function withName(one: object): object {
    return Object.defineProperties({ namespace: "", children: [] }, Object.getOwnPropertyDescriptors(one));
  }

  function safely(action: () => string): string {
    try {
      return action();
    } catch (error) {
      expect(error).toMatchObject({ name: "XmlWriteError" });
      return "";
    }
  }
});
