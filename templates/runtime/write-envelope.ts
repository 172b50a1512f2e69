import { SOAP, type SoapMessage } from "./soap-names.js";
import { open } from "./write-element.js";
import { checkObject } from "./write-text.js";
import { type RootTag, root, type Tag, tag, write, type Writer } from "./writer.js";
import type { WriteOptions } from "./xml.js";

const header = /* @__PURE__ */ tag("soap:Header");
const body = /* @__PURE__ */ tag("soap:Body");

/** The start of a SOAP 1.1 envelope that declares the namespaces of its content. */
export function envelope(...namespaces: readonly (readonly [prefix: string, namespace: string])[]): RootTag {
  return root("soap:Envelope", ["soap", SOAP], ...namespaces);
}

/** Writes a SOAP 1.1 envelope. */
export function writeEnvelope<H extends object, B>(
  top: RootTag,
  message: SoapMessage<H, B>,
  options: WriteOptions | undefined,
  writeHeaders: (w: Writer, headers: H) => void,
  bodyTag: Tag,
  writeBody: (w: Writer, t: Tag, body: B) => void,
): string {
  return write(top, options, (w) => {
    checkObject(w, message, "/" + top.name);
    w.xml += top.open;
    if (message.headers !== undefined) {
      const before = w.xml;
      open(w, header, message.headers);
      writeHeaders(w, message.headers);
      w.xml = w.xml === before + header.open ? before : w.xml + header.close;
    }
    w.xml += body.open;
    writeBody(w, bodyTag, message.body);
    w.xml += body.close + top.close;
  });
}
