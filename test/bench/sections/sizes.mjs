import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { root } from "../workspace.mjs";

/** How large the generated code is, bundled and minified. */
export async function sizes(ews) {
  const client = (output, operation, names) =>
    `export { ${names} } from ${JSON.stringify(join(output, "operations", `${operation}.ts`))}`;
  const addImContactToGroup = "serializeAddImContactToGroupRequest, deserializeAddImContactToGroupResponse";
  const findItem = "serializeFindItemRequest, deserializeFindItemResponse";
  const all = [
    {
      name: "client of AddImContactToGroup",
      code: client(join(root, "generated/ews"), "add-im-contact-to-group", addImContactToGroup),
    },
  ];
  if (ews !== undefined) {
    all.push(
      {
        name: "client of AddImContactToGroup out of all of EWS",
        code: client(ews.output, "add-im-contact-to-group", addImContactToGroup),
      },
      { name: "client of FindItem out of all of EWS", code: client(ews.output, "find-item", findItem) },
      { name: "client of all of EWS", code: clients(join(ews.output, "operations")) },
      {
        name: "all of EWS, both sides and all elements",
        code: `export * from ${JSON.stringify(join(ews.output, "index.ts"))}`,
      },
    );
  }
  return Promise.all(all.map(async ({ name, code }) => ({ name, ...(await sizeOf(code)) })));
}

/** What writes all requests and reads all responses. */
function clients(folder) {
  return readdirSync(folder)
    .map((file) => {
      const path = join(folder, file);
      const names = readFileSync(path, "utf8").match(
        /(?<=^export function )(?:serialize\w+Request|deserialize\w+Response)\b/gm,
      );
      return `export { ${names.join(", ")} } from ${JSON.stringify(path)};`;
    })
    .join("\n");
}

async function sizeOf(code) {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: root, loader: "ts" },
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    charset: "utf8",
    logLevel: "error",
    write: false,
  });
  const [{ contents }] = outputFiles;
  return { minified: contents.length, gzip: gzipSync(contents, { level: 9 }).length };
}
