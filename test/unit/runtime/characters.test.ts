// Characters that XML forbids, and that some servers send all the same.
import { describe, expect, it } from "vitest";
import {
  deserializeAddImContactToGroup,
  deserializeAddImContactToGroupResponseElement,
  serializeAddImContactToGroup,
  serializeAddImContactToGroupResponseElement,
} from "../../../generated/ews/index.js";
import { request, response } from "./messages.js";

const lenient = { characters: "lenient" } as const;

describe("a character that XML forbids", () => {
  it.each([
    ["&#x1A;", "\u001a"],
    ["a&#0;b", "a\0b"],
    ["&#xFFFE;é", "\ufffeé"],
    ["&#xD83D;&#xDE00;", "\u{1f600}"],
    ["\u001a\u0001", "\u001a\u0001"],
    ["é\u000b\uffff", "é\u000b\uffff"],
  ])("is let in with characters: lenient only: %j", (written, text) => {
    const element = response(`<m:MessageText>${written}</m:MessageText>`);
    expect(() => deserializeAddImContactToGroupResponseElement(element)).toThrow();
    for (const validate of [false, true]) {
      const read = deserializeAddImContactToGroupResponseElement(element, { ...lenient, validate });
      expect(read.messageText).toBe(text);
      expect(() => serializeAddImContactToGroupResponseElement({ ...read, messageText: "\u001a" })).toThrow(
        /character/,
      );
      const again = serializeAddImContactToGroupResponseElement(read, lenient);
      expect(deserializeAddImContactToGroupResponseElement(again, lenient)).toEqual(read);
    }
  });

  it.each(["&#x1A;", "\u001a"])("is let in in attributes too: %j", (written) => {
    const read = deserializeAddImContactToGroup(request(`<m:ContactId Id="${written}"/>`), lenient);
    expect(read.contactId.id).toBe("\u001a");
    const xml = serializeAddImContactToGroup(read, lenient);
    expect(xml).toContain('Id="&#26;"');
    expect(deserializeAddImContactToGroup(xml, lenient)).toEqual(read);
  });

  it("is written as a reference, a lone surrogate too", () => {
    const value = { contactId: { id: "\u0000\u001f\ufffe\ud800" } };
    expect(serializeAddImContactToGroup(value, lenient)).toContain('Id="&#0;&#31;&#65534;&#55296;"');
    expect(deserializeAddImContactToGroup(serializeAddImContactToGroup(value, lenient), lenient).contactId.id).toBe(
      value.contactId.id,
    );
  });

  it.each(["&#x110000;", "&#;", "&x;"])("is still a reference to something: %j", (written) => {
    const element = response(`<m:MessageText>${written}</m:MessageText>`);
    expect(() => deserializeAddImContactToGroupResponseElement(element, lenient)).toThrow(/reference/);
  });
});
