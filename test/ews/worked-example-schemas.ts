import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ewsSchemas } from "./ews-output.js";

/** What a server's `types.xsd` has where the corpus has a repeated choice: once is the rule. */
const repeated: Readonly<Record<string, string>> = {
  NonEmptyArrayOfPathsToElementType: `<xs:choice maxOccurs="unbounded"><xs:element ref="t:Path"/></xs:choice>`,
  MultipleOperandBooleanExpressionType: `<xs:element ref="t:SearchExpression" maxOccurs="unbounded"/>`,
  RestrictionType: `<xs:sequence><xs:element ref="t:SearchExpression"/></xs:sequence>`,
};

/**
 * A folder with the three files as a server hands them out.
 *
 * The corpus is php-ews's copy, which has repeated choices in place of substitution groups, ten of them, without the later member `t:Near`.
 * [MS-OXWSSRCH] 2.2.4 and the comments of classes that JAXB made of servers' files have references to the groups' heads. Where the corpus has those
 * too, it is left as it is.
 */
export function schemasOfAServer(): string {
  const types = readFileSync(join(ewsSchemas, "types.xsd"), "utf8").replace(
    /<xs:choice maxOccurs ="unbounded">\s*<xs:element ref="t:(FieldURI|Contains)"\/>(?:\s*<xs:element ref="t:\w+"\/>)*\s*<\/xs:choice>/g,
    (_, first: string, at: number, all: string) => {
      const before = all.slice(0, at);
      const type = /^\w+/.exec(
        before.slice(before.lastIndexOf(`complexType name="`) + `complexType name="`.length),
      )![0];
      return repeated[type] ?? `<xs:element ref="t:${first === "FieldURI" ? "Path" : "SearchExpression"}"/>`;
    },
  );
  const digest = createHash("sha256").update(types);
  for (const name of ["messages.xsd", "services.wsdl"]) digest.update(readFileSync(join(ewsSchemas, name)));
  const folder = join(tmpdir(), `xsdwright-ews-schemas-${digest.digest("hex").slice(0, 16)}`);
  if (existsSync(folder)) return folder;
  const fresh = mkdtempSync(join(tmpdir(), "xsdwright-ews-schemas-"));
  for (const name of ["messages.xsd", "services.wsdl"]) cpSync(join(ewsSchemas, name), join(fresh, name));
  writeFileSync(join(fresh, "types.xsd"), types);
  try {
    renameSync(fresh, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    rmSync(fresh, { recursive: true }); // another run was first
  }
  return folder;
}
