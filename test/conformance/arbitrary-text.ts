import * as fc from "fast-check";
import type { ScalarValue, ValueFacets } from "../../generator/model/codegen-model.js";
import { patternText } from "../../generator/model/pattern-text.js";

/** What readers and writers of XML have got wrong, or might. */
const edges: readonly string[] = [
  "",
  " ",
  "a",
  " leading and trailing ",
  "two  spaces",
  "\t\ttabs\t",
  "line\nfeed",
  "\ncarriage\rreturn\r\n",
  "\r",
  "]]>",
  "a]]]>b",
  "&lt;&amp;&#65;",
  "<![CDATA[x]]>",
  "<!-- x -->",
  "<?pi?>",
  "a<b>c&d",
  `"double" and 'single'`,
  "&",
  "\u00a0no-break\u00a0",
  "\u0085\u2028",
  "\ufeffbyte order mark",
  "Grüße, Привет, 你好",
  "👍🏽 👩‍👩‍👧",
  "\u{10ffff}\u{1fffe}",
  "\u007f\u009f",
  "{http://x}y",
  "t:name",
  "__proto__",
  "null",
  "0",
  "true",
];

const addresses: readonly string[] = [
  "",
  "http://example.com/a/b?c=d&e=f#g",
  "urn:x:y",
  "mailto:a@example.com",
  "a%20b",
  "../relative/path",
  "ünï/çödé",
];

/** Strings that a type of the `string` family or `anyURI` allows, white space as its facet leaves it. */
export function textValues({ whiteSpace, facets, component }: ScalarValue): fc.Arbitrary<string> {
  if (facets.patterns !== undefined) return matching(facets, facets.patterns);
  if (component === "anyURI") return fc.constantFrom(...addresses);
  const { minLength = 0, maxLength = Infinity } = facets;
  const normal = normaliser[whiteSpace];
  const known = edges.filter((text) => normal(text) === text && fits(text, facets));
  const bounds = { minLength, ...(maxLength === Infinity ? {} : { maxLength }) };
  const random = fc
    .oneof(fc.string(bounds), fc.string({ ...bounds, unit: "binary" }))
    .map((text) => normal(text.replace(illegal, "x")))
    .filter((text) => fits(text, facets));
  return known.length === 0 ? random : fc.oneof(random, fc.constantFrom(...known));
}

/** Strings without white space. */
export const words: fc.Arbitrary<string> = fc.constantFrom("a", "word", "Ünï-1", "x.y_z", "0");

/** Text that XML can hold, as the value of what no schema describes. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  // a prefix in a value is kept with its namespace, which is not compared here
  fc.constantFrom(...edges.filter((text) => !text.includes(":"))),
  fc.string({ unit: "binary" }).map((text) => text.replace(illegal, "x").replaceAll(":", "x")),
);

const illegal = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;

const normaliser = {
  preserve: (text: string): string => text,
  replace: (text: string): string => text.replace(/[\t\n\r]/g, " "),
  collapse: (text: string): string => text.replace(/[\t\n\r ]+/g, " ").replace(/^ | $/g, ""),
};

function matching(
  facets: ValueFacets,
  [first = [], ...others]: NonNullable<ValueFacets["patterns"]>,
): fc.Arbitrary<string> {
  const expressions = (step: readonly string[]): readonly RegExp[] =>
    step.map((pattern) => new RegExp(patternText(pattern), "u"));
  const steps = others.map(expressions);
  return fc
    .oneof(...expressions(first).map((expression) => fc.stringMatching(expression)))
    .filter((text) => fits(text, facets) && steps.every((step) => step.some((expression) => expression.test(text))));
}

/** Lengths are in characters, not in UTF-16 code units (XSD 1.0 Part 2 §4.3.1). */
function fits(text: string, { minLength = 0, maxLength = Infinity }: ValueFacets): boolean {
  const { length } = Array.from(text);
  return length >= minLength && length <= maxLength;
}
