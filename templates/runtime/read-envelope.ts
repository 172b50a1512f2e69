import { anyAttributes } from "./attributes.js";
import { read } from "./document.js";
import { first, next } from "./elements.js";
import { type Names, names } from "./names.js";
import { readRoot } from "./read-root.js";
import { failElement, place, quote, type Reader } from "./reader.js";
import { SoapFault } from "./soap-fault.js";
import { SOAP } from "./soap-names.js";
import type { ReadOptions } from "./xml.js";
import { readElement } from "./tree.js";

const envelope = /* @__PURE__ */ names("Envelope", SOAP, "Envelope");
const parts = /* @__PURE__ */ names("Envelope", SOAP, "Header Body");
const fault = "{" + SOAP + "}Fault";

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
    let headers: H | undefined;
    let body: { readonly value: B } | undefined;
    for (let m = first(r, parts, anyAttributes); m >= 0; m = next(r, parts, m)) {
      if (m === 0 && headers === undefined && body === undefined) {
        r.header = true;
        headers = readHeaders(r);
        r.header = false;
      } else if (m === 1 && body === undefined) body = { value: readPayload(r, payload, readBody) };
      else failElement(r, "unexpected-element", "an envelope holds one Header and one Body");
    }
    if (body === undefined) failElement(r, "missing-element", "no Body in the envelope");
    return { headers: headers ?? ({} as H), body: body.value }; // headers are optional, all of them
  });
}

// The one child of the body.
function readPayload<B>(r: Reader, payload: Names, readBody: (r: Reader) => B): B {
  let body: { readonly value: B } | undefined;
  for (let m = first(r, payload, anyAttributes); m >= 0; m = next(r, payload, m)) {
    if (m > 0 && body === undefined && r.name === fault) {
      const at = place(r, r.tag - 1, false);
      throw new SoapFault(readElement(r), at);
    }
    if (m > 0 || body !== undefined)
      failElement(
        r,
        "unexpected-body",
        "the body is to hold one " + payload.names[0]! + (m > 0 ? ", not " + quote(r.name) : ""),
      );
    body = { value: readBody(r) };
  }
  if (body === undefined) failElement(r, "empty-body", "an empty body");
  return body.value;
}
