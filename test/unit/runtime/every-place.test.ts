// What XML forbids anywhere, at every place of a document that has all kinds of markup.
import { describe, expect, it } from "vitest";

import { deserializeAddImContactToGroupResponse } from "../../../generated/ews/index.js";
import { readTree } from "./trees.js";

const encoder = new TextEncoder();

const tree =
  "<?xml version='1.0' encoding='utf-8'?>\n<!-- before -->\n<?a before?>\n" +
  "<p:a\txmlns:p='urn:p' p:é='one' two=\"é &amp; two\">\n\téé<b/> <!-- in é --><![CDATA[é]]>é &#233; <?b in é?>\n" +
  "<é c=''>x</é ></p:a>\n<!-- after é --> <?c after?> \n";

const soap = `<?xml version="1.0"?>
<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/">
  <soap:Header><x:Other xmlns:x="urn:x" x:y="é">é</x:Other></soap:Header>
  <soap:Body>
    <m:AddImContactToGroupResponse ResponseClass="Success" Other="é" xmlns:m="http://schemas.microsoft.com/exchange/services/2006/messages">
      <m:ResponseCode>NoError<!-- é --></m:ResponseCode>
      <m:Unknown y="é">é</m:Unknown>
      <m:MessageXml><é xmlns="urn:z"/></m:MessageXml>
    </m:AddImContactToGroupResponse>
  </soap:Body>
</soap:Envelope>
`;

const readers: readonly [what: string, xml: string, read: (xml: Uint8Array) => unknown][] = [
  ["a tree", tree, readTree],
  ["a message", soap, (xml) => deserializeAddImContactToGroupResponse(xml)],
  [
    "a message whose unknown members are skipped",
    soap,
    (xml) => deserializeAddImContactToGroupResponse(xml, { unknown: "skip" }),
  ],
];

function inserted(document: Uint8Array, at: number, bytes: readonly number[]): Uint8Array {
  return Uint8Array.of(...document.subarray(0, at), ...bytes, ...document.subarray(at));
}

function refusal(read: (xml: Uint8Array) => unknown, xml: Uint8Array): unknown {
  try {
    read(xml);
  } catch (error) {
    return error instanceof Error && error.name;
  }
  return "accepted";
}

describe.each(readers)("%s", (_, document, read) => {
  const bytes = encoder.encode(document);
  const places = Array.from({ length: bytes.length + 1 }, (_, at) => at);

  it("is read", () => {
    expect(refusal(read, bytes)).toBe("accepted");
  });

  it.each<[what: string, bytes: readonly number[]]>([
    ["a byte that begins nothing", [0xff]],
    ["a byte that goes on with nothing", [0xa9]],
    ["a character cut short", [0xe2, 0x82]],
    ["a longer spelling than it must be", [0xc0, 0xaf]],
    ["a surrogate", [0xed, 0xa0, 0x80]],
    ["a character beyond Unicode", [0xf4, 0x90, 0x80, 0x80]],
  ])("is refused with %s anywhere", (_, odd) => {
    const decoder = new TextDecoder("utf-8", { fatal: true });
    for (const at of places) {
      const xml = inserted(bytes, at, odd);
      // within a character, the bytes may make up others
      if (refusal(() => decoder.decode(xml), xml) !== "accepted")
        expect([at, refusal(read, xml)]).toEqual([at, "XmlReadError"]);
    }
  });

  it("is refused with a control character anywhere", () => {
    for (const control of [0, 1, 8, 11, 12, 14, 31])
      for (const at of places)
        expect([at, refusal(read, inserted(bytes, at, [control]))]).toEqual([at, "XmlReadError"]);
  });

  it("is refused with U+FFFE or U+FFFF anywhere", () => {
    for (const last of [0xbe, 0xbf])
      for (const at of places) {
        const xml = inserted(bytes, at, [0xef, 0xbf, last]);
        expect([at, refusal(read, xml)]).toEqual([at, "XmlReadError"]);
      }
  });
});
