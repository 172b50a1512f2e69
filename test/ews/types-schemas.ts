import { readFileSync } from "node:fs";
import { join } from "node:path";
import { SaxesParser, type SaxesTagNS } from "saxes";
import { ewsSchemas } from "./ews-output.js";

const XS = "http://www.w3.org/2001/XMLSchema";
const WSDL = "http://schemas.xmlsoap.org/wsdl/";
const SOAP = "http://schemas.xmlsoap.org/wsdl/soap/";

/** A named component at the top of a schema. */
export interface Named {
  readonly kind: "complexType" | "simpleType" | "element";
  readonly schema: "types" | "messages";
  readonly name: string;
  /** An element's type, or a complex type's base: its local name. Undefined where it is anonymous, or there is none. */
  readonly type?: string | undefined;
  readonly abstract: boolean;
}

/** An operation as the binding has it: names of elements, in the binding's order. */
export interface Operation {
  readonly name: string;
  readonly soapAction: string;
  readonly request: Message;
  readonly response: Message;
}

export interface Message {
  readonly headers: readonly string[];
  readonly body: string;
}

/** Everything that Microsoft's schemas declare by name: read with another parser than the generator's, and with none of its code. */
export function namedComponents(): readonly Named[] {
  return (["types", "messages"] as const).flatMap((schema) =>
    elementsOf(`${schema}.xsd`)
      .filter(({ path, uri }) => path.length === 1 && uri === XS)
      .flatMap(({ local: kind, attributes: { name, type, abstract } }) =>
        kind === "complexType" || kind === "simpleType" || kind === "element"
          ? [{ kind, schema, name: name!, type: type && localOf(type), abstract: abstract === "true" }]
          : [],
      ),
  );
}

/** The operations of the WSDL's binding. */
export function readOperations(): readonly Operation[] {
  const elements = elementsOf("services.wsdl");
  const parts = new Map<string, string>();
  for (const { uri, local, attributes, path } of elements) {
    if (uri === WSDL && local === "part") {
      parts.set(`${path.at(-1)!.name!}/${attributes.name!}`, localOf(attributes.element!));
    }
  }
  const found: { name: string; soapAction: string; request: Draft; response: Draft }[] = [];
  const messageOf = (operation: string, direction: "input" | "output"): string =>
    localOf(
      elements.find(
        ({ local, path }) => local === direction && path.at(-1)!.name === operation && path[1]!.local === "portType",
      )!.attributes.message!,
    );
  for (const { uri, local, attributes, path } of elements) {
    if (path[1]?.local !== "binding") continue;
    const last = found.at(-1);
    if (uri === WSDL && local === "operation") {
      found.push({ name: attributes.name!, soapAction: "", request: draft(), response: draft() });
    } else if (uri === SOAP && local === "operation") last!.soapAction = attributes.soapAction!;
    else if (uri === SOAP && path.length > 3) {
      const direction = path.at(-1)!.local as "input" | "output";
      const target = direction === "input" ? last!.request : last!.response;
      if (local === "header") {
        target.headers.push(parts.get(`${localOf(attributes.message!)}/${attributes.part!}`)!);
      } else if (local === "body") {
        target.body = parts.get(`${messageOf(last!.name, direction)}/${attributes.parts!}`)!;
      }
    }
  }
  return found;
}

interface Draft {
  readonly headers: string[];
  body: string;
}

const draft = (): Draft => ({ headers: [], body: "" });

interface Found {
  readonly uri: string;
  readonly local: string;
  readonly attributes: Readonly<Record<string, string | undefined>>;
  /** The elements around it, from the root. */
  readonly path: readonly { readonly local: string; readonly name: string | undefined }[];
}

function elementsOf(file: string): readonly Found[] {
  const found: Found[] = [];
  const path: { local: string; name: string | undefined }[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ uri, local, attributes }: SaxesTagNS) => {
    const values = Object.fromEntries(Object.values(attributes).map(({ name, value }) => [name, value]));
    found.push({ uri, local, attributes: values, path: Array.from(path) });
    path.push({ local, name: values.name });
  });
  parser.on("closetag", () => void path.pop());
  parser.write(readFileSync(join(ewsSchemas, file), "utf8").replace(/^\uFEFF/, "")).close();
  return found;
}

function localOf(name: string): string {
  return name.replace(/.*:/, "");
}
