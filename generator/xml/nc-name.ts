/** NameStartChar of XML 1.0 (fifth edition) §2.3, the colon left out as in Namespaces in XML §3. */
const startCharacters =
  "A-Z_a-z\\xC0-\\xD6\\xD8-\\xF6\\xF8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u200C\\u200D\\u2070-\\u218F\\u2C00-\\u2FEF\\u3001-\\uD7FF" +
  "\\uF900-\\uFDCF\\uFDF0-\\uFFFD\\u{10000}-\\u{EFFFF}";

const ncName = new RegExp(`^[${startCharacters}][${startCharacters}\\-.0-9\\xB7\\u0300-\\u036F\\u203F\\u2040]*$`, "u");

/** Whether a text is an XML name without a colon. */
export function isNcName(text: string): boolean {
  return ncName.test(text);
}
