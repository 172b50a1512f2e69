import type { Attack, Outcome } from "./attacks.js";

interface Item {
  readonly kind: string;
  readonly value: unknown;
}

/** A value that was read, in the terms of the list of inputs: the schema's names, numbers of any size as text, binary as in XML, canonical decimals and times. */
export function inTermsOfAttacks({ op }: Attack, { value, faultcode, faultstring, verdict }: Outcome): unknown {
  if (verdict === "fault") {
    const { namespace, localName } = faultcode!;
    return { faultcode: `{${namespace}}${localName}`, faultstring };
  }
  if (op !== "probe") return withSchemaNames(value);
  const found: Record<string, unknown[]> = {};
  for (const { kind, value: one } of (value as { readonly $content: readonly Item[] }).$content) {
    (found[kind.toLowerCase()] ??= []).push(canonical(kind, one));
  }
  return found;
}

/** What is expected, with names whose letters all are small, as their case is the binding's. */
export function expectedValue({ op, value }: Attack): unknown {
  if (op !== "probe" || value === undefined || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name.toLowerCase(), one as unknown]));
}

function withSchemaNames(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withSchemaNames);
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value).filter(([name]) => !name.startsWith("$") && name !== "messageXml");
  return Object.fromEntries(
    members.map(([name, one]) => [name.charAt(0).toUpperCase() + name.slice(1), withSchemaNames(one)]),
  );
}

function canonical(kind: string, value: unknown): unknown {
  if (typeof value === "string") {
    if (kind === "decimal" || kind === "percent") return canonicalDecimal(value);
    if (kind === "dateTime" || kind === "time") return withoutHour24(value);
    return value;
  }
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((one) => canonical(kind, one));
  const { bigint, bytes, number, namespace, localName } = value as Readonly<Record<string, string | undefined>>;
  if (bytes !== undefined) {
    return kind === "hexBinary" ? bytes.toUpperCase() : Buffer.from(bytes, "hex").toString("base64");
  }
  if (localName !== undefined) return namespace === "" ? localName : `{${namespace ?? ""}}${localName}`;
  return bigint ?? number ?? withSchemaNamesOf(value);
}

/** The members of an element that was read by its type. */
function withSchemaNamesOf(value: object): unknown {
  return Object.fromEntries(Object.entries(value).filter(([name]) => !name.startsWith("$")));
}

function canonicalDecimal(text: string): string {
  const [, sign = "", whole = "", fraction = ""] = /^([+-]?)0*(\d*)\.?(\d*?)0*$/.exec(text) ?? [];
  const digits = (whole || "0") + (fraction && `.${fraction}`);
  return (sign === "-" && digits !== "0" ? "-" : "") + digits;
}

/** The end of a day is the begin of the next one. */
function withoutHour24(text: string): string {
  if (!text.includes("24:00:00")) return text;
  const [, date = "", zone = ""] = /^(.*?)T?24:00:00(.*)$/.exec(text) ?? [];
  if (date === "") return `00:00:00${zone}`;
  const next = new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
  return `${next}T00:00:00${zone}`;
}
