// Text and attribute values, in documents where most of them are slices and some are not.
import { expect, it } from "vitest";

import {
  deserializeAddImContactToGroup,
  deserializeAddImContactToGroupResponseElement,
} from "../../../generated/ews/index.js";
import { id, messageText, request, response } from "./messages.js";

it.each([
  ["", ""],
  ["x", "x"],
  [" x ", " x "],
  ["a\r\nb\rc\td", "a\nb\nc\td"],
  ["a&lt;&gt;&amp;&quot;&apos;b", "a<>&\"'b"],
  ["&#65;&#x2fa1b;&#13;", "A\u{2fa1b}\r"],
  ["<![CDATA[]]>", ""],
  ["a<![CDATA[<b>&amp;]]>c", "a<b>&amp;c"],
  ["<![CDATA[a]]]]><![CDATA[>b]]>", "a]]>b"],
  ["a<!-- <x> -->b<?p <x>?>c", "abc"],
  ["é", "é"],
  ["a<![CDATA[é]]>&#233;é", "aééé"],
  ["\u007f\u007f", "\u007f\u007f"],
  ["x é &amp; ]] > é", "x é & ]] > é"],
  ["\u0085\u2028\u00a0", "\u0085\u2028\u00a0"],
])("reads the text %j", (written, text) => {
  expect(messageText(written)).toBe(text);
  // also where trackers of odd characters were moved on by what came before, and with more to come
  const around = response(
    `<m:U a="é&amp;\n">é&amp;</m:U><m:MessageText>${written}</m:MessageText><m:U a="]]>é\t&lt;"/>`,
  );
  expect(deserializeAddImContactToGroupResponseElement(around).messageText).toBe(text);
});

it.each([
  ['""', ""],
  ["''", ""],
  ['"x"', "x"],
  ["'\"'", '"'],
  ['"\'"', "'"],
  ['" a  b "', " a  b "],
  ['"a\tb\nc\r\nd\re"', "a b c d e"],
  ['"&#9;&#10;&#13;&#32;"', "\t\n\r "],
  ['"&quot;&apos;&lt;&gt;&amp;"', "\"'<>&"],
  ['"]]>"', "]]>"],
  ['"é>"', "é>"],
  ["'é\t&#233;'", "é é"],
])("reads the attribute %s", (written, value) => {
  expect(id(written)).toBe(value);
  const around = request(`<m:U a="\n\té"/><m:ContactId ChangeKey="é&#65;" Id=${written} /><m:U a="\né"/>`);
  expect(deserializeAddImContactToGroup(around).contactId).toEqual({ id: value, changeKey: "éA" });
});

it("reads an attribute before a declaration that nobody has seen yet", () => {
  for (const prefix of ["a1", "a2", "a3"]) {
    const xml = request(
      `<m:ContactId Id="é" ChangeKey="ü" xmlns:${prefix}="urn:é:${prefix}" ${prefix}:x="ä" y="${prefix}:ö"/>`,
    );
    expect(deserializeAddImContactToGroup(xml).contactId).toEqual({
      id: "é",
      changeKey: "ü",
      $unknown: {
        attributes: { [`{urn:é:${prefix}}x`]: "ä", "{}y": `${prefix}:ö` },
        namespaces: [[prefix, `urn:é:${prefix}`]],
      },
    });
  }
});
