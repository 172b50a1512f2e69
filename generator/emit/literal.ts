/** A string as a TypeScript literal: plain ASCII, whatever is in it. */
export function literal(text: string): string {
  return JSON.stringify(text).replace(/[\u007f-\uffff]/g, (c) => "\\u" + c.charCodeAt(0).toString(16).padStart(4, "0"));
}

/** A property name in an object literal, interface or access, quoted where it is no identifier. */
export function propertyKey(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) && name !== "__proto__" ? name : literal(name);
}

/** Access to a property of `value`. */
export function propertyAccess(name: string): string {
  return propertyKey(name) === name ? `value.${name}` : `value[${literal(name)}]`;
}
