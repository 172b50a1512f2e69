import { join } from "node:path";
import { bundleLibraries } from "./bundle.mjs";
import { openLaboratory } from "./laboratory/open-laboratory.mjs";
import { open as openJson } from "./libraries/json.mjs";
import { root } from "./workspace.mjs";

/** Libraries in JavaScript that make objects of a document: whom the goals compare with. */
export const rivals = ["txml", "htmlparser2", "saxes", "fast-xml-parser", "xml2js", "xmldom", "node-soap"];

/** And one that is compiled from C. */
export const others = [...rivals, "libxml2-wasm"];

const excerpt = join(root, "schemas/ews/services.wsdl");

/**
 * Loads all libraries, the generated code first.
 *
 * @param ews where the schemas of EWS and the code generated of them are, if they are there
 * @returns the libraries for messages of AddImContactToGroup and those for messages of EWS, by name, and where the bundle of each is
 */
export async function openLibraries(folder, ews) {
  const generated = ews === undefined ? [] : ["xsdwright-ews", "xsdwright-find-item"];
  const url = await bundleLibraries(["xsdwright", ...others, ...generated], folder, ews?.output);
  const open = async (name, wsdl) => (await import(url(name))).open({ wsdl });
  const all = async (ours, wsdl) => {
    const libraries = new Map([["xsdwright", await open(ours)]]);
    for (const name of others) libraries.set(name, await open(name, wsdl));
    libraries.set("JSON", openJson({ ours: libraries.get("xsdwright") }));
    return libraries;
  };
  const small = await all("xsdwright", excerpt);
  if (ews === undefined) return { url, excerpt, small };
  const large = await all("xsdwright-ews", ews.wsdl);
  const laboratory = await openLaboratory(folder);
  if (laboratory !== undefined) large.set("laboratory", laboratory);
  return { url, excerpt, small, large };
}

/** The function of a library that reads a message, if it can. */
export function readerOf(library, message) {
  return library.reader === undefined ? library.read : library.reader(message);
}
