/** The text with its white space collapsed (XSD 1.0 Part 2 §4.3.6): XML's white space only, not JavaScript's. */
export function collapse(text: string): string {
  return /[\t\n\r ]/.test(text) ? text.replace(/[\t\n\r ]+/g, " ").replace(/^ | $/g, "") : text;
}

/** The text with each tab and line end as a space (XSD 1.0 Part 2 §4.3.6, replace). */
export function replaceWhite(text: string): string {
  return text.replace(/[\t\n\r]/g, " ");
}
