// What `XSDWRIGHT_HARDENED=1 npx vitest run` sets up, and what test/roundtrip/hardened.test.ts puts into a process of its own, before the product is
// loaded: nothing can be added to the built-in objects or changed in them, and where an object does not have a member yet, assigning it throws
// if the member has one of the names below. Such an assignment looks at the prototypes first, so it could end in a setter, or in `__proto__`. What
// the product makes of a name has to be defined (a literal, a class field, Object.defineProperty) or to be the key of a Map.
//
// What the tools need, and so is not as strict:
// - Tools and tests may assign: the object gets the member as it would have without the trap. Nearly all of the libraries give errors their own
//   `name`, or objects their own `toString`. A tool is what lies in node_modules, and Node itself.
// - `value`, `get`, `set`, `writable`, `enumerable` and `configurable` are no traps: no object could describe a property any more. Nor are
//   numbers, because `array.push(x)` assigns to the next one; `body` and `faultstring`, which Node's fetch
//   and node-soap look for with `in`; and `length`, a facet that the generator notes.
// - Reading a trap gives undefined, or what was there before: what is optional is looked for in objects that do not have it.
// - `Error` and `Symbol` are not frozen, only their prototypes: vitest sets Error.stackTraceLimit, libxml2-wasm adds Symbol.metadata.
// - The members of Array.prototype and the others after it are frozen as they are, not made traps: Node and V8 would leave their fast paths.
// - Classes of the platform (Buffer, URL, streams) are not frozen: Node completes them when it first uses them.

/** Names that documents or schemas give, whatever the runtime makes of them. */
const ofInput = [
  ...["name", "id", "Id", "type", "kind", "text", "message", "code", "then", "toJSON", "prototype", "key"],
  ...["contactId", "groupId", "changeKey", "responseClass", "messageText", "responseCode", "descriptiveLinkKey"],
  ...["messageXml", "connectingSID", "sid", "principalName", "primarySmtpAddress", "smtpAddress", "version"],
  ...["majorVersion", "minorVersion", "majorBuildNumber", "minorBuildNumber"],
  ...["exchangeImpersonation", "mailboxCulture", "requestServerVersion", "serverVersionInfo"],
];
/** Keys of maps of attributes. */
const ofAttributes = ["{}a", "{}b", "{}c", "{}Id", "{}name", "{}__proto__", "{}constructor", "{}toString", "{urn:x}a"];
/** Members of the runtime's own types. */
const ofRuntime = [
  ...["$unknown", "$any", "$anyAttributes", "$content", "$type", "$value", "headers"],
  ...["namespace", "localName", "prefix", "attributes", "namespaces", "children", "elements"],
  ...["path", "line", "column", "component", "faultcode", "faultactor", "detail", "element"],
];
/** Names that nobody gives to anything; reading one throws as well. */
const ofNobody = ["polluted", "isAdmin", "__evil__", "{}polluted"];

/** The folder of the tests; undefined where this is a part of a bundle. */
const tests: string | undefined = import.meta.dirname;

/** Is what called `trap`, by assigning a member, a part of Node, of a library or of the tests? */
function isTool(trap: (...values: never[]) => unknown): boolean {
  const before = { ...Error };
  const caller: { stack?: string } = {};
  Error.stackTraceLimit = 1;
  Error.prepareStackTrace = (_, [site]) => site?.getFileName() ?? "node:";
  Error.captureStackTrace(caller, trap);
  const { stack = "" } = caller;
  Object.assign(Error, { prepareStackTrace: undefined }, before);
  return /^node:|[\\/]node_modules[\\/]/.test(stack) || (tests !== undefined && stack.startsWith(tests));
}

/** Puts a trap into a prototype: its members are as before, but only tools give objects one of their own by assignment. */
function setTrap(
  prototype: object,
  name: PropertyKey,
  get: (this: unknown) => unknown,
  ofTool?: (this: unknown, value: unknown) => void,
): void {
  Object.defineProperty(prototype, name, {
    get,
    set: function trap(this: unknown, value: unknown) {
      if (this === prototype || !isTool(trap))
        throw new TypeError(`${String(name)} is assigned to an object that does not have it`);
      if (ofTool !== undefined) ofTool.call(this, value);
      else Object.defineProperty(this, name, { value, writable: true, enumerable: true, configurable: true });
    },
    enumerable: false,
    configurable: false,
  });
}

for (const name of [...ofInput, ...ofAttributes, ...ofRuntime]) setTrap(Object.prototype, name, () => undefined);
for (const name of ofNobody)
  setTrap(Object.prototype, name, () => {
    throw new TypeError(`${name} is looked for in an object that does not have it`);
  });
setTrap(
  Object.prototype,
  "__proto__",
  function () {
    return Reflect.getPrototypeOf(Object(this) as object);
  },
  function (value) {
    Reflect.setPrototypeOf(this as object, value as object | null);
  },
);

// the members that libraries give their own objects in place of inherited ones
for (const prototype of [Object.prototype, Function.prototype, Error.prototype]) {
  for (const [name, member] of Object.entries(Object.getOwnPropertyDescriptors(prototype)))
    if (member.writable === true) setTrap(prototype, name, () => member.value as unknown);
}

const builtIns = [
  ...[Object, Function, Array, String, Number, Boolean, BigInt, RegExp, Date, Promise, Proxy],
  ...[Map, Set, WeakMap, WeakSet, ArrayBuffer, DataView, Uint8Array, Int32Array, Float64Array],
  ...[EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError],
];
for (const one of builtIns) {
  Object.freeze(one);
  Object.freeze((one as { readonly prototype?: unknown }).prototype);
}
for (const one of [Error.prototype, Symbol.prototype, Math, JSON, Reflect]) Object.freeze(one);
