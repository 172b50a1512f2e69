import { SOAP, type SoapMessage } from "./soap-names.js";
import { open } from "./write-element.js";
import { checkObject } from "./write-text.js";
import { writeElements } from "./write-tree.js";
import { type RootTag, root, type Tag, tag, write, type Writer } from "./writer.js";
import type { Unknown, WriteOptions } from "./xml.js";

const header = /* @__PURE__ */ tag("soap:Header");
const body = /* @__PURE__ */ tag("soap:Body");

/** The start of a SOAP 1.1 envelope that declares the namespaces of its content. */
export function envelope(...namespaces: readonly (readonly [prefix: string, namespace: string])[]): RootTag {
  return root("soap:Envelope", ["soap", SOAP], ...namespaces);
}

type HeaderWriter<T = unknown> = readonly [t: Tag, write: (w: Writer, t: Tag, value: T) => void];

/** How header blocks are written, by property. */
export type HeaderWriters<H> = {
  readonly [K in Exclude<keyof H, "$unknown">]-?: HeaderWriter<Exclude<H[K], undefined>>;
};

/** Writes a SOAP 1.1 envelope. */
export function writeEnvelope<H extends object, B>(
  top: RootTag,
  message: SoapMessage<H, B>,
  options: WriteOptions | undefined,
  writers: HeaderWriters<H>,
  bodyTag: Tag,
  writeBody: (w: Writer, t: Tag, body: B) => void,
): string {
  return write(top, options, (w) => {
    checkObject(w, message, "/" + top.name);
    w.xml += top.open;
    const { headers } = message;
    if (headers !== undefined) {
      const before = w.xml;
      open(w, header, headers);
      // they may come in any order: they are written in that of the properties, which is the document's where it was read
      for (const [name, value] of Object.entries(headers as object)) {
        if (name === "$unknown") writeElements(w, (value as Unknown["$unknown"])?.elements);
        else if (value !== undefined && Object.hasOwn(writers, name)) {
          const [t, writeHeader] = (writers as Readonly<Record<string, HeaderWriter>>)[name]!;
          writeHeader(w, t, value);
        }
      }
      w.xml = w.xml === before + header.open ? before : w.xml + header.close;
    }
    w.xml += body.open;
    writeBody(w, bodyTag, message.body);
    w.xml += body.close + top.close;
  });
}
