/** White space of XML (§2.3): JavaScript's `trim` and `\s` know more characters, which are content here. */
const run = /[\t\n\r ]+/g;

/** The `collapse` of the whiteSpace facet (XSD 1.0 Part 2 §4.3.6). */
export function collapseWhiteSpace(text: string): string {
  return text.replace(run, " ").replace(/^ | $/g, "");
}

/** The items of a white space separated list. */
export function splitList(text: string): readonly string[] {
  const collapsed = collapseWhiteSpace(text);
  return collapsed === "" ? [] : collapsed.split(" ");
}

/** Whether a text has nothing but XML white space. */
export function isBlank(text: string): boolean {
  return /^[\t\n\r ]*$/.test(text);
}
