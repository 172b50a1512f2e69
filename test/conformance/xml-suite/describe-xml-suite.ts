import { isDeepStrictEqual } from "node:util";
import { beforeAll, describe, expect, it } from "vitest";
import { saxesTree } from "../../unit/runtime/trees.js";
import { casesOf, kinds } from "./cases.js";
import { applicableTests, type XmlTest } from "./catalogue.js";
import { decodeDocument } from "./decode-document.js";
import { doctypeAt } from "./doctype.js";
import { exceptions, faultsBeforeDoctype, saxesExceptions } from "./exceptions.js";
import { isMet, type Outcome, outcomeOf, told } from "./outcome.js";

/** Tests that read every document of the W3C XML conformance suite that applies, from its bytes. */
export function describeXmlSuite(): void {
  describe("the W3C XML conformance suite", () => {
    let tests: readonly XmlTest[];
    let outcomes: readonly Outcome[];

    beforeAll(() => {
      tests = applicableTests();
      outcomes = tests.flatMap(casesOf).map(outcomeOf);
    });

    it("has 2001 documents for XML 1.0, fifth edition: 319 without a DTD, 1682 with one", () => {
      const plain = tests.filter(({ document }) => doctypeAt(decodeDocument(document)) === undefined);
      expect([tests.length, plain.length]).toEqual([2001, 319]);
    });

    for (const kind of kinds) {
      it(`${kind.verdict}: ${kind.count} ${kind.what}`, () => {
        const ofKind = outcomes.filter((outcome) => outcome.kind === kind);
        expect(ofKind).toHaveLength(kind.count);
        expect(ofKind.filter((outcome) => !isMet(outcome) && !exceptions.has(outcome.id)).map(told)).toEqual([]);
      });
    }

    it("has no exception that is met or not there", () => {
      const unmet = new Set(outcomes.filter((outcome) => !isMet(outcome)).map(({ id }) => id));
      expect([...exceptions.keys()].filter((id) => !unmet.has(id))).toEqual([]);
    });

    it("has a fault before the DOCTYPE where it is listed, and nowhere else", () => {
      const faulty = tests.filter(hasFaultBeforeDoctype).map(({ id }) => id);
      expect(faulty.sort()).toEqual([...faultsBeforeDoctype.keys()].sort());
    });

    it("has 3 documents without a DTD that write <!DOCTYPE in a comment, a processing instruction or a CDATA section", () => {
      const quoting = outcomes.filter(
        ({ document, text, verdict }) =>
          verdict === "accept" && document instanceof Uint8Array && text.includes("<!DOCTYPE"),
      );
      expect(quoting.map(({ id }) => id)).toEqual(["o-p15pass1", "o-p16pass1", "o-p18pass1"]);
    });

    it("has 1314 documents that are accepted, and saxes sees the trees that were read", () => {
      const accepted = outcomes.filter(({ verdict }) => verdict === "accept");
      const differing = accepted.filter(({ tree, text }) => !isDeepStrictEqual(tree, saxesTree(text)));
      expect(differing.map(({ id }) => id)).toEqual([...saxesExceptions.keys()]);
      expect(accepted).toHaveLength(1314);
    });
  });
}

function hasFaultBeforeDoctype({ document }: XmlTest): boolean {
  const text = decodeDocument(document);
  const at = doctypeAt(text);
  if (at === undefined) return false;
  const before = text.slice(0, at);
  return before.includes("\ufffd") || saxesTree(`${before}<root/>`) === undefined;
}
