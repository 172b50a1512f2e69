import { anyAttributes } from "./attributes.js";
import { read } from "./document.js";
import { first, next } from "./elements.js";
import { quote } from "./errors.js";
import { type Names, names } from "./names.js";
import { readRoot } from "./read-root.js";
import { failElement, place, type Reader } from "./reader.js";
import { SoapFault } from "./soap-fault.js";
import { SOAP } from "./soap-names.js";
import type { ReadOptions } from "./xml.js";
import { readElement } from "./tree.js";

const envelope = /* @__PURE__ */ names("Envelope", SOAP, "Envelope");
const parts = /* @__PURE__ */ names("Envelope", SOAP, "Header Body");

/** Reads a SOAP 1.1 envelope whose body is one element; throws a {@link SoapFault} where the body is a fault. */
export function readEnvelope<H extends object, B>(
  xml: string | Uint8Array,
  options: ReadOptions | undefined,
  readHeaders: (r: Reader) => H,
  payload: Names,
  readBody: (r: Reader) => B,
): { headers: H; body: B } {
  return read(xml, options, (r) => {
    if (readRoot(r, envelope) > 0) {
      if (r.name.endsWith("}Envelope")) failElement(r, "version-mismatch", "this is not a SOAP 1.1 envelope");
      failElement(r, "not-soap", "not a SOAP envelope, but " + quote(r.name));
    }
    let m = first(r, parts, anyAttributes);
    let headers = {} as H; // all of them are optional
    if (m === 0) {
      r.header = true;
      headers = readHeaders(r);
      r.header = false;
      m = next(r, parts, m);
    }
    if (m < 0) failElement(r, "missing-element", "no Body");
    let body: B | undefined;
    if (m === 1) {
      body = readPayload(r, payload, readBody);
      m = next(r, parts, m);
    }
    if (m >= 0) failElement(r, "unexpected-element", "one Header and one Body expected");
    return { headers, body: body as B };
  });
}

// The one child of the body.
function readPayload<B>(r: Reader, payload: Names, readBody: (r: Reader) => B): B {
  let m = first(r, payload, anyAttributes);
  if (m < 0) failElement(r, "empty-body", "an empty body");
  let body: B | undefined;
  if (m === 0) {
    body = readBody(r);
    m = next(r, payload, m);
  } else if (r.name === "{" + SOAP + "}Fault") {
    const at = place(r, r.tag - 1);
    throw new SoapFault(readElement(r), at);
  }
  if (m >= 0)
    failElement(
      r,
      "unexpected-body",
      "one " + payload.names[0]! + " expected" + (m > 0 ? ", not " + quote(r.name) : ""),
    );
  return body as B;
}
