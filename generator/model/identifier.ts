// Names that mean something else in the generated modules or to TypeScript.
const reservedTypeNames = new Set(
  (
    "Array ArrayBuffer BigInt Boolean DataView Date Draft Error Function Infinity Map Math NaN Names Number Object Promise Proxy QName " +
    "RangeError Reader ReadOptions Readonly ReadonlyArray Record Reflect RegExp RootTag Set SOAP SoapFault SoapMessage String Symbol Tag " +
    "TypeError Uint8Array Unknown Unlisted WeakMap WriteOptions Writer XmlAttributes XmlElement XmlReadError XmlReadErrorCode XmlUnknown XmlWriteError " +
    "XmlWriteErrorCode XSI ElementFunctions"
  ).split(" "),
);

/** A type name for an XML name: each part begins with a capital, whatever no identifier can hold parts words. */
export function pascalCase(name: string): string {
  const joined = words(name)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("");
  return startsLikeIdentifier(joined) ? joined : "_" + joined;
}

/** A name with a small first letter: distinct where the names are, as those of types are. */
export function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** The type name, or that name with `Type` behind it where it has another meaning. */
export function typeName(name: string): string {
  const pascal = pascalCase(name);
  return reservedTypeNames.has(pascal) ? pascal + "Type" : pascal;
}

/** A property name for an XML name: leading capitals become small, all but the last of them where a word follows. */
export function camelCase(name: string): string {
  const pascal = words(name)
    .map((word, index) => (index === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join("");
  const camel = pascal.replace(/^\p{Lu}+/u, (capitals) => {
    const next = pascal.charAt(capitals.length);
    return capitals.length > 1 && /\p{Ll}/u.test(next)
      ? capitals.slice(0, -1).toLowerCase() + capitals.slice(-1)
      : capitals.toLowerCase();
  });
  return startsLikeIdentifier(camel) ? camel : "_" + camel;
}

/** A name for a constant: `TYPES`. */
export function constantCase(name: string): string {
  return camelCase(name)
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, "$1_$2")
    .toUpperCase();
}

/** A file name: `add-im-contact-to-group`. */
export function kebabCase(name: string): string {
  return (
    pascalCase(name)
      .replace(/(\p{Ll}|\d)(\p{Lu})/gu, "$1-$2")
      .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, "$1-$2")
      .toLowerCase()
      .replace(/[^a-z0-9-]+/g, "-")
      .replace(/^-+|-+$/g, "") || "unnamed"
  );
}

/** The first of `name`, `name2`, `name3` … that is not taken; takes it. */
export function claim(taken: Set<string>, name: string): string {
  let free = name;
  for (let n = 2; taken.has(free); n++) free = name + String(n);
  taken.add(free);
  return free;
}

function words(name: string): readonly string[] {
  return name.split(/[^\p{ID_Continue}$]+|_+/u).filter((word) => word !== "");
}

function startsLikeIdentifier(name: string): boolean {
  return /^[\p{ID_Start}$_]/u.test(name);
}
