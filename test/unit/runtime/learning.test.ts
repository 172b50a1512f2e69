// Readers learn how documents spell names, and which follows which. What they learned never decides what a document says.
import { describe, expect, it } from "vitest";

import {
  deserializeAddImContactToGroup,
  deserializeAddImContactToGroupResponseElement as read,
} from "../../../generated/ews/index.js";
import { failure, M, request, response, T } from "./messages.js";
import { readTree, toTree } from "./trees.js";

const other = "urn:other";
const plain = (content: string, namespace = M): string =>
  `<AddImContactToGroupResponse ResponseClass="Success" xmlns="${namespace}">${content}</AddImContactToGroupResponse>`;
const names = (value: {
  $unknown?: { elements?: readonly { namespace: string; localName: string }[] | undefined } | undefined;
}): string[] => (value.$unknown?.elements ?? []).map((one) => `{${one.namespace}}${one.localName}`);

/** Makes the readers sure of the usual spellings. */
function teach(): void {
  for (let n = 0; n < 3; n++) {
    read(response("<m:MessageText>x</m:MessageText><m:ResponseCode>y</m:ResponseCode>"));
    read(plain("<MessageText>x</MessageText><ResponseCode>y</ResponseCode>"));
    deserializeAddImContactToGroup(request('<m:ContactId Id="1" ChangeKey="2"/><m:GroupId Id="3"/>'));
  }
}

describe("members in any order", () => {
  const members: readonly (readonly [property: "messageText" | "responseCode" | "descriptiveLinkKey", xml: string])[] =
    [
      ["messageText", "<m:MessageText>x</m:MessageText>"],
      ["responseCode", "<m:ResponseCode >y</m:ResponseCode>"],
      ["descriptiveLinkKey", "<m:DescriptiveLinkKey>0</m:DescriptiveLinkKey>"],
    ];
  const orders = [[0, 1, 2], [2, 1, 0], [1, 2, 0], [0, 2], [2], [1, 0], []];

  it("are found again and again, whatever comes between", () => {
    for (let n = 0; n < 3; n++) {
      for (const order of orders) {
        const chosen = order.map((i) => members[i]!);
        const between = n === 1 ? "<!-- -->\n<m:Other/>" : "";
        const value = read(response(chosen.map(([, xml]) => xml).join(between)));
        for (const [property] of members) {
          expect(value[property] !== undefined).toBe(chosen.some(([one]) => one === property));
        }
        expect(names(value)).toHaveLength(n === 1 ? Math.max(0, chosen.length - 1) : 0);
      }
    }
  });

  it("are told from names that begin, end or look alike", () => {
    teach();
    for (const name of [
      "MessageTexu",
      "NessageText",
      "MessageText2",
      "XMessageText",
      "MessageTxet",
      "Messaqetext",
      "MessageTextText",
    ])
      expect(names(read(response(`<m:${name}>x</m:${name}>`)))).toEqual([`{${M}}${name}`]);
  });

  it("and attributes likewise", () => {
    for (const attributes of [
      'Id="1" ChangeKey="2"',
      'ChangeKey="2" Id="1"',
      "ChangeKey='2'\n Id='1'",
      'Id = "1" ChangeKey= "2"',
    ])
      expect(deserializeAddImContactToGroup(request(`<m:ContactId ${attributes}/>`)).contactId).toEqual({
        id: "1",
        changeKey: "2",
      });
    const twice = () => deserializeAddImContactToGroup(request('<m:ContactId ChangeKey="2" Id="1" ChangeKey="2"/>'));
    expect(failure(twice).code).toBe("not-well-formed");
  });

  it("are not learned from a reader that lets in more characters", () => {
    const xml = plain("").replace(M, "urn:\x01");
    for (const characters of ["lenient", "strict"] as const)
      expect(failure(() => read(xml, { characters })).code).toBe(
        characters === "strict" ? "character" : "unexpected-root",
      );
  });
});

describe("elements", () => {
  it.each<[what: string, xml: string, text: string | undefined, unknown: string[]]>([
    [
      "a prefix bound anew on the element",
      response(`<m:MessageText xmlns:m="${other}">x</m:MessageText>`),
      undefined,
      [`{${other}}MessageText`],
    ],
    [
      "a prefix bound anew around it",
      `<x:AddImContactToGroupResponse xmlns:x="${M}" xmlns:m="${T}" ResponseClass="Error"><m:MessageText>x</m:MessageText></x:AddImContactToGroupResponse>`,
      undefined,
      [`{${T}}MessageText`],
    ],
    [
      "a default namespace bound anew on the element",
      plain(`<MessageText xmlns="${other}">x</MessageText>`),
      undefined,
      [`{${other}}MessageText`],
    ],
    [
      "a default namespace taken back on the element",
      plain('<MessageText xmlns="">x</MessageText>'),
      undefined,
      ["{}MessageText"],
    ],
    ["a prefix bound anew to the same", response(`<m:MessageText xmlns:m="${M}">x</m:MessageText>`), "x", []],
    [
      "a sibling's declaration, gone",
      response(`<m:X xmlns:m="${other}"/><m:MessageText>x</m:MessageText>`),
      "x",
      [`{${other}}X`],
    ],
    [
      "a sibling's declaration, gone with its content",
      response(`<m:X xmlns:m="${other}"><m:MessageText/></m:X><m:MessageText>x</m:MessageText>`),
      "x",
      [`{${other}}X`],
    ],
    ["a longer name", response("<m:MessageTexts>x</m:MessageTexts>"), undefined, [`{${M}}MessageTexts`]],
    ["a shorter name", response("<m:MessageTex>x</m:MessageTex>"), undefined, [`{${M}}MessageTex`]],
    ["another case", response("<m:messagetext>x</m:messagetext>"), undefined, [`{${M}}messagetext`]],
    ["another prefix", response(`<n:MessageText xmlns:n="${M}">x</n:MessageText>`), "x", []],
    ["the default namespace for it", response(`<MessageText xmlns="${M}">x</MessageText>`), "x", []],
    ["no namespace", response("<MessageText>x</MessageText>"), undefined, ["{}MessageText"]],
    ["white space in its tags", response("<m:MessageText\n>x</m:MessageText\t>"), "x", []],
    ["an empty-element tag", response("<m:MessageText/>"), "", []],
  ])("with %s", (_, xml, text, unknown) => {
    for (let n = 0; n < 2; n++) {
      teach();
      const value = read(xml);
      expect([value.messageText, names(value)]).toEqual([text, unknown]);
    }
  });

  it("reads again with care where a trusted name turns out to be another one", () => {
    teach();
    // the attribute is where it always was, and the declaration behind it changes what the element is called
    const xml = request(`<m:ContactId Id="1" xmlns:m="${other}"/><m:ContactId Id="2"/>`);
    const value = deserializeAddImContactToGroup(xml);
    expect([value.contactId.id, names(value)]).toEqual(["2", [`{${other}}ContactId`]]);
    expect(deserializeAddImContactToGroup(request('<m:ContactId Id="3"/>')).contactId.id).toBe("3");
    expect(deserializeAddImContactToGroup(xml).contactId.id).toBe("2");
  });

  it("finds members in any order, again and again", () => {
    const text = "<m:MessageText>x</m:MessageText>";
    const code = "<m:ResponseCode>y</m:ResponseCode>";
    const key = "<m:DescriptiveLinkKey>1</m:DescriptiveLinkKey>";
    for (const content of [text + code + key, key + code + text, code + "<m:U/>" + key + text, text + key, key, code]) {
      const value = read(response(content));
      expect(value.messageText).toBe(content.includes(text) ? "x" : undefined);
      expect(value.responseCode).toBe(content.includes(code) ? "y" : undefined);
      expect(value.descriptiveLinkKey).toBe(content.includes(key) ? 1 : undefined);
    }
  });
});

describe("attributes", () => {
  it.each<[what: string, attributes: string, id: string, changeKey?: string]>([
    ["in order", 'Id="1" ChangeKey="2"', "1", "2"],
    ["the other way round", 'ChangeKey="2" Id="1"', "1", "2"],
    ["in other quotes", "Id='1' ChangeKey='2'", "1", "2"],
    ["with white space", 'Id\n=\t"1"  ChangeKey = "2" ', "1", "2"],
    ["between declarations", 'xmlns:a="u" Id="1" xmlns:b="u" ChangeKey="2" xmlns="v"', "1", "2"],
    ["with a longer name beside", 'Idx="0" Id="1"', "1"],
    ["with a prefixed one beside", 'm:Id="0" Id="1"', "1"],
    ["with values that look like others", 'ChangeKey=" Id=" Id="1"', "1", " Id="],
  ])("%s", (_, attributes, id, changeKey) => {
    for (let n = 0; n < 2; n++) {
      teach();
      const { contactId } = deserializeAddImContactToGroup(request(`<m:ContactId ${attributes}/>`));
      expect([contactId.id, contactId.changeKey]).toEqual([id, changeKey]);
    }
  });

  it.each([
    ['Id="1" Id="1"'],
    ['Id="1" ChangeKey="2" Id="1"'],
    [`Id="1" Id='1'`],
    ['a="1" Id="1" a="2"'],
    ['m:a="1" xmlns:n="M" Id="1" n:a="2"'.replace('"M"', `"${M}"`)],
  ])("are not there twice: %s", (attributes) => {
    teach();
    expect(failure(() => deserializeAddImContactToGroup(request(`<m:ContactId ${attributes}/>`))).code).toBe(
      "not-well-formed",
    );
    // and once each in two elements is fine
    expect(
      deserializeAddImContactToGroup(request('<m:ContactId Id="1" a="1"/><m:GroupId Id="1" a="1"/>')).groupId?.id,
    ).toBe("1");
  });

  it("under a prefix that is bound anew mean something else", () => {
    const attribute = (namespace: string): string[] =>
      toTree(readTree(`<p:a xmlns:p="u"><p:b xmlns:p="${namespace}" p:c="1"/></p:a>`)).children.flatMap((one) =>
        typeof one === "string" ? [] : [one.name, ...one.attributes],
      );
    for (const namespace of ["u", "v", "u", "w"])
      expect(attribute(namespace)).toEqual([`{${namespace}}b`, `{${namespace}}c=1`]);
  });
});

it("forgets namespaces before there are too many of them, and reads on", () => {
  for (let n = 0; n < 6000; n++) {
    const xml = `<m:AddImContactToGroup xmlns:m="${M}" xmlns:p${n % 13}="urn:${n}"><m:ContactId Id="${n}" xmlns:q="urn:${n % 7}:${n}"/></m:AddImContactToGroup>`;
    expect(deserializeAddImContactToGroup(xml).contactId.id).toBe(String(n));
  }
});

it("spells names longer than it remembers", () => {
  const name = "n".repeat(600);
  const xml = `<${name}:a xmlns:${name}="u" ${name}:b="1"></${name}:a>`;
  for (let n = 0; n < 3; n++)
    expect(toTree(readTree(xml))).toEqual({ name: "{u}a", attributes: ["{u}b=1"], children: [] });
});
