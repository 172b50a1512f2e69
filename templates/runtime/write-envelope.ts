import { SOAP, type SoapMessage } from "./soap-names.js";
import { writeUnknownAttributes } from "./write-tree.js";
import { checkObject } from "./write-text.js";
import { type RootTag, root, type Tag, tag, write, type Writer } from "./writer.js";
import type { Unknown, WriteOptions } from "./xml.js";

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
      checkObject(w, message.headers, "/" + header.name);
      const before = w.xml;
      const { $unknown }: Unknown = message.headers;
      w.xml += header.start;
      const started = w.xml.length;
      if ($unknown !== undefined) writeUnknownAttributes(w, $unknown);
      const opened = w.xml.length > started ? 0 : started + 1;
      w.xml += ">";
      writeHeaders(w, message.headers);
      w.xml = w.xml.length > opened ? w.xml + header.close : before;
    }
    w.xml += body.open;
    writeBody(w, bodyTag, message.body);
    w.xml += body.close + top.close;
  });
}
