import { measure } from "../measure.mjs";

/**
 * Validation by the schema: the generated code's `validate`, and libxml2's with the schemas as they are (types.xsd less what libxml2 does not
 * understand).
 *
 * @param schema an XML Schema of the whole envelope, if there is one
 */
export function validateScenario(libraries, { name, message, bytes }, schema, timing) {
  const reader = libraries.get("xsdwright").reader(message);
  const libxml2 = libraries.get("libxml2-wasm");
  const same = (count) => Array.from({ length: count }, () => bytes);
  const candidates = [
    { name: "xsdwright", inputs: same, run: (input) => reader(input) },
    { name: "xsdwright, validate", inputs: same, run: (input) => reader(input, { validate: true }) },
    { name: "libxml2-wasm", inputs: same, run: (input) => libxml2.release(libxml2.read(input)) },
  ];
  if (schema !== undefined) {
    const validator = libxml2.validator(schema);
    candidates.push(
      { name: "libxml2-wasm, validate", inputs: same, run: (input) => validator(input) },
      {
        name: "libxml2-wasm, validation alone",
        inputs: (count) => Array.from({ length: count }, () => libxml2.read(bytes)),
        run: (document) => validator(undefined, document),
      },
    );
  }
  return { name, candidates: measure(candidates, timing, ["xsdwright", "xsdwright, validate"]) };
}
