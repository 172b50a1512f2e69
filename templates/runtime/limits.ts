/** What a document may have, so that none can keep a reader busy or fill its memory. Each number is at least 1; `Infinity` is no limit. */
export interface ReadLimits {
  /** Length of a document: bytes, or characters where it is a string. Default: 67,108,864, 64 MiB. */
  readonly size?: number;
  /** Elements within each other. Default: 256. */
  readonly depth?: number;
  /** Attributes of an element. Default: 1,024. */
  readonly attributes?: number;
  /** Namespace declarations of an element; four times as many may be in force. Default: 256. */
  readonly namespaces?: number;
  /** Bytes of a name. Default: 1,024. */
  readonly name?: number;
  /** Digits of an `xs:integer` and its kin: making a number of them takes time in the square of their count. Default: 1,000. */
  readonly digits?: number;
}

/** Limits, all of them set. */
export type Limits = Required<ReadLimits>;

/** The limits where the caller sets none. */
export const usualLimits: Limits = {
  size: 64 << 20,
  depth: 256,
  attributes: 1024,
  namespaces: 256,
  name: 1024,
  digits: 1000,
};

/** The usual limits but for those given. A mistake must not lift one: what is no number of at least 1 throws a `RangeError`. */
export function checkedLimits(given: ReadLimits): Limits {
  const limits: Limits = { ...usualLimits, ...given };
  for (const limit of Object.values<unknown>(limits))
    if (typeof limit !== "number" || !(limit >= 1)) throw new RangeError("limits are at least 1");
  return limits;
}
