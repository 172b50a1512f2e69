import { readFileSync } from "node:fs";
import {
  exchangeVersionTypeValues,
  responseCodeTypeValues,
  serializeAddImContactToGroup,
  serializeAddImContactToGroupRequest,
  serializeAddImContactToGroupResponse,
  serializeExchangeImpersonation,
  serializeMailboxCulture,
  serializeServerVersionInfo,
} from "../../../generated/ews/index.js";
import type { XmlElement } from "../../../generated/ews/runtime/xml.js";
import type { Random } from "../../unit/runtime/random.js";
import { readTree } from "../../unit/runtime/trees.js";
import { arbitraryElement } from "./arbitrary-element.js";
import { anyText, type Repertoire } from "./characters.js";

/** The messages of the specification, as they stand there. */
export const fixtures: readonly string[] = ["request", "response-success", "response-error"].map((name) =>
  readFileSync(new URL(`../../fixtures/${name}.xml`, import.meta.url), "utf8"),
);

const fixtureElements = fixtures.map((xml) => readTree(xml));

const fault = readTree(
  `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><s:Fault><faultcode>s:Client</faultcode>
<faultstring>no</faultstring><detail><e:e xmlns:e="urn:e">x</e:e></detail></s:Fault></s:Body></s:Envelope>`,
);

/** The root element of a message of the schemas with random values, or of one of the fixtures. */
export function arbitraryMessage(r: Random, repertoire: Repertoire): XmlElement {
  const text = (): string => anyText(r, repertoire) + "x";
  const id = () => ({ id: text(), changeKey: r.oneIn(2) ? text() : undefined });
  const version = {
    majorVersion: r.below(100),
    minorVersion: r.oneIn(2) ? r.below(1e9) : undefined,
    version: r.oneIn(2) ? text() : undefined,
  };
  const impersonation = { connectingSID: r.oneIn(2) ? { sid: text() } : { smtpAddress: text() } };
  const culture = { $value: r.pick(["en-US", "de"]) };
  const request = { contactId: id(), groupId: r.oneIn(2) ? id() : undefined };
  const response = {
    responseClass: r.pick(["Success", "Warning", "Error"] as const),
    messageText: r.oneIn(2) ? text() : undefined,
    responseCode: r.oneIn(2) ? r.pick(responseCodeTypeValues) : undefined,
    descriptiveLinkKey: r.oneIn(2) ? r.below(1000) : undefined,
    messageXml: r.oneIn(2) ? { $any: [arbitraryElement(r, repertoire)] } : undefined,
  };
  switch (r.below(9)) {
    case 0:
    case 1:
    case 2: {
      const headers = {
        serverVersionInfo: r.oneIn(2) ? version : undefined,
        $unknown: r.oneIn(4) ? { elements: [arbitraryElement(r, repertoire)] } : undefined,
      };
      return readTree(serializeAddImContactToGroupResponse({ headers, body: response }));
    }
    case 3:
    case 4: {
      const headers = {
        requestServerVersion: { version: r.pick(exchangeVersionTypeValues) },
        mailboxCulture: r.oneIn(2) ? culture : undefined,
        exchangeImpersonation: r.oneIn(2) ? impersonation : undefined,
      };
      return readTree(serializeAddImContactToGroupRequest({ headers, body: request }));
    }
    case 5:
      return readTree(serializeAddImContactToGroup(request));
    case 6:
      return readTree(
        r.pick([
          () => serializeExchangeImpersonation(impersonation),
          () => serializeMailboxCulture(culture),
          () => serializeServerVersionInfo(version),
        ])(),
      );
    case 7:
      return fault;
    default:
      return r.pick(fixtureElements);
  }
}
