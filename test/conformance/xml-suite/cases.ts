import { saxesTree } from "../../unit/runtime/trees.js";
import type { XmlTest } from "./catalogue.js";
import { decodeDocument } from "./decode-document.js";
import { doctypeAt, refersToEntity, withoutDoctype } from "./doctype.js";
import { colonsInValues, faultsBeforeDoctype, saxesExceptions } from "./exceptions.js";

/** What has to come of a document: it is read, it is refused as not well-formed, or for its DTD; an error may be reported or not. */
export type Verdict = "accept" | "malformed" | "doctype" | "either";

/** A kind of documents: all of one kind get the same verdict for the same reason. */
export interface Kind {
  readonly what: string;
  readonly verdict: Verdict;
  readonly count: number;
}

/** A document that is read, with all of its characters for another reader. */
export interface Case {
  readonly id: string;
  readonly kind: Kind;
  readonly document: Uint8Array | string;
  readonly text: string;
}

// Namespaces in XML 1.0 §7: the reader is one that knows namespaces, so what is not namespace-well-formed is refused.
const plain = {
  malformed: { what: "without a DTD that are not well-formed", verdict: "malformed", count: 243 },
  colons: { what: "without a DTD that are well-formed, but not namespace-well-formed", verdict: "malformed", count: 2 },
  wellFormed: { what: "without a DTD that are well-formed", verdict: "accept", count: 73 },
  error: { what: "without a DTD that holds an error which may be reported or not", verdict: "either", count: 1 },
} as const satisfies Readonly<Record<string, Kind>>;

const withDtd = {
  any: { what: "with a DTD, whatever else they are", verdict: "doctype", count: 1636 },
  faultFirst: { what: "with a DTD that are malformed before it", verdict: "malformed", count: 46 },
} as const satisfies Readonly<Record<string, Kind>>;

const cutOff = {
  wellFormed: { what: "that are well-formed, their DTD cut off", verdict: "accept", count: 794 },
  colons: { what: "that are not namespace-well-formed, their DTD cut off", verdict: "malformed", count: 5 },
  // XML 1.0 §4.1, well-formedness constraint "Entity Declared"
  undeclared: { what: "that refer to entities of their DTD, which is cut off", verdict: "malformed", count: 83 },
  // what was wrong may have been in the DTD, so another reader tells
  cured: { what: "that saxes accepts, their faulty DTD cut off", verdict: "accept", count: 446 },
  faulty: { what: "that saxes refuses, their DTD cut off", verdict: "malformed", count: 348 },
} as const satisfies Readonly<Record<string, Kind>>;

/** All kinds of documents that the suite has, and how many there are of each. */
export const kinds: readonly Kind[] = [plain, withDtd, cutOff].flatMap((group) => Object.values<Kind>(group));

/** A test's document as it is, and without its DTD if it has one. */
export function casesOf(test: XmlTest): readonly Case[] {
  const { id, document } = test;
  const text = decodeDocument(document);
  const at = doctypeAt(text);
  if (at === undefined) return [{ id, kind: kindOfPlain(test), document, text }];
  const whole = { id, kind: faultsBeforeDoctype.has(id) ? withDtd.faultFirst : withDtd.any, document, text };
  const rest = withoutDoctype(text, at);
  if (rest === undefined) return [whole];
  const restId = `${id} without its DTD`;
  return [whole, { id: restId, kind: kindOfCutOff(test, restId, rest), document: rest, text: rest }];
}

function kindOfPlain({ type, namespaces }: XmlTest): Kind {
  if (type === "error") return plain.error;
  if (type === "not-wf") return plain.malformed;
  return namespaces ? plain.wellFormed : plain.colons;
}

function kindOfCutOff({ id, type, namespaces }: XmlTest, restId: string, rest: string): Kind {
  if (type === "not-wf" || type === "error") {
    const acceptedBySaxes = saxesTree(rest) !== undefined;
    return acceptedBySaxes !== saxesExceptions.has(restId) ? cutOff.cured : cutOff.faulty;
  }
  if (refersToEntity(rest)) return cutOff.undeclared;
  return namespaces || colonsInValues.has(id) ? cutOff.wellFormed : cutOff.colons;
}
