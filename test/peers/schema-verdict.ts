import { invalidities } from "../ews/schema-validity.js";
import { xmllint } from "../roundtrip/requires.js";

/**
 * What xmllint finds wrong with each message by Microsoft's schema, namespaces as `m:` and `t:`; empty where it is valid.
 * `undefined` where there is no xmllint, outside CI.
 */
export async function schemaVerdicts(messages: readonly string[]): Promise<string[] | undefined> {
  if (!xmllint.present && process.env.CI === undefined) return undefined;
  const wrong = await invalidities(messages);
  return messages.map((_, index) => (wrong.get(index) ?? "").replaceAll(/\{[^}]*\/(\w)\w*\}/g, "$1:"));
}
