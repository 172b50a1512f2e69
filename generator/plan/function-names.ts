// Types of these names would get functions that are called like some of the runtime. A test holds the list against the runtime.
const takenByRuntime = new Set(
  "AnyAttribute AnyContent AnyElement Attribute Attributes Choice Content Elements Empty Envelope Nil Text Value".split(
    " ",
  ),
);

/** The function that reads values of a type with this TypeScript name. */
export function readerName(typeName: string): string {
  return `read${typeName}${takenByRuntime.has(typeName) ? "Object" : ""}`;
}

/** The function that writes values of a type with this TypeScript name. */
export function writerName(typeName: string): string {
  return `write${typeName}${takenByRuntime.has(typeName) ? "Object" : ""}`;
}
