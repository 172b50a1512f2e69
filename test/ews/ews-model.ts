import { resolve } from "node:path";
import type { Diagnostic } from "../../generator/diagnostics/diagnostic.js";
import type { GenerateOptions } from "../../generator/index.js";
import { loadDocuments } from "../../generator/load/load-documents.js";
import { buildModel } from "../../generator/model/build-model.js";
import type { CodegenModel } from "../../generator/model/codegen-model.js";
import { resolveSchemaSet } from "../../generator/resolve/resolve.js";
import { readDocuments } from "../../generator/schema/read-documents.js";
import { ewsOptions } from "./ews-output.js";

/** What the generator knows of the schemas when it begins to write: the same stages as in its pipeline, up to the model. */
export function ewsModel(options: GenerateOptions = ewsOptions): CodegenModel {
  const errors: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic): void => {
    if (diagnostic.severity === "error") errors.push(diagnostic);
  };
  const root = process.cwd();
  const absolute = (paths: readonly string[] = []): readonly string[] => paths.map((path) => resolve(root, path));
  const loaded = loadDocuments({ schemas: absolute(options.schemas), wsdl: absolute(options.wsdl), root }, report);
  const model = buildModel(resolveSchemaSet(readDocuments(loaded, report), report), options, report);
  if (errors.length > 0) throw new Error(JSON.stringify(errors, undefined, 2));
  return model;
}
