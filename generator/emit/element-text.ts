import type { Member } from "../model/codegen-model.js";
import { literal } from "./literal.js";
import { fromText, isObject, isScoped, objectName, readDirectly, toText } from "./value-text.js";
import type { EmitContext } from "./emit-context.js";
import { readerName, writerName } from "../plan/function-names.js";

/** The expression that reads the element whose start tag was met last. */
export function readElementText(context: EmitContext, { value, nillable, default: absent }: ElementMember): string {
  const { imports } = context;
  const simple = (): string => {
    const direct = absent === undefined ? readDirectly(context, value) : undefined;
    if (direct !== undefined) return direct;
    const text = `${imports.use(isScoped(context, value) ? "readScopedText" : "readText")}(r)`;
    return fromText(context, value, absent === undefined ? text : `(${text} || ${literal(absent)})`);
  };
  const read = isObject(context, value) ? `${imports.use(readerName(objectName(context, value)))}(r)` : simple();
  return nillable === true ? `${imports.use("readNil")}(r) ? null : ${read}` : read;
}

/** The call that writes an element; `tag` and `value` are expressions. */
export function writeElementText(
  context: EmitContext,
  tag: string,
  { value: type, nillable }: ElementMember,
  value: string,
): string {
  const { imports } = context;
  const write = isObject(context, type)
    ? `${imports.use(writerName(objectName(context, type)))}(w, ${tag}, ${value})`
    : `${imports.use(isScoped(context, type) ? "writeScopedText" : "writeText")}(w, ${tag}, ${toText(context, type, value)})`;
  return nillable === true ? `${value} === null ? ${imports.use("writeNil")}(w, ${tag}) : ${write}` : write;
}

/** What of a member its element's text depends on. */
type ElementMember = Pick<Member, "value"> & Partial<Pick<Member, "nillable" | "default">>;
