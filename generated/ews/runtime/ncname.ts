// all that names may have, and what they may not begin with (XML 1.0 §2.3)
const ncName =
  /^(?![-.\d\xb7\u0300-\u036f\u203f\u2040])[-.\w\xb7\xc0-\xd6\xd8-\xf6\xf8-\u037d\u037f-\u1fff\u200c\u200d\u203f\u2040\u2070-\u218f\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\u{10000}-\u{effff}]+$/u;

/** Is the text a name without a colon (Namespaces in XML 1.0 §3, NCName)? */
export function isNCName(text: string): boolean {
  return ncName.test(text);
}
