// Characters of XML 1.0 §2.2 and §2.3, many of them at the borders of the ranges there.
import type { Random } from "../../unit/runtime/random.js";

/** Which characters a document is made of: those of the encodings that it can be written in. */
export type Repertoire = "ascii" | "latin1" | "unicode";

const letters = "abcxyzABCIXYZ_";
const nameStarts: Readonly<Record<Repertoire, string>> = {
  ascii: letters,
  latin1: letters + "ÀÖØöøÿäéß",
  unicode: letters + "éß\u02ff\u0370\u037d\u037f\u1fff\u200c\u200d\u2070\u218f\u2c00漢\ud7ff\ufdf0\ufffd𐀀𝒳\u{effff}",
};
const nameParts: Readonly<Record<Repertoire, string>> = {
  ascii: letters + "-.019",
  latin1: nameStarts.latin1 + "-.019\xb7",
  unicode: nameStarts.unicode + "-.019\xb7\u0300\u036f\u203f\u2040",
};

const plain = "abcdefghijklmnopqrstuvwxyz ABC 0123456789 .,;:!?-_/#()+*";
const marked = plain + "   \t\n\r\n<>&'\"]]>{}=%\x7f";
const texts: Readonly<Record<Repertoire, string>> = {
  ascii: marked,
  latin1: marked + "\x80\x85\x9f\xa0äéß×÷ÿ",
  unicode: marked + "\x85\xa0éß漢語\u2028\ud7ff\ue000\ufdd0\ufeff\ufffd𝒳\u{1fffe}\u{10ffff}",
};

const characters = (all: Readonly<Record<Repertoire, string>>): Readonly<Record<Repertoire, readonly string[]>> => ({
  ascii: Array.from(all.ascii),
  latin1: Array.from(all.latin1),
  unicode: Array.from(all.unicode),
});
const starts = characters(nameStarts);
const parts = characters(nameParts);
const contents = characters(texts);
const usual = Array.from(plain);

const names = ["a", "b", "c", "Id", "item", "Body", "_", "x.y-z", "htmlBody", "HTML", "constructor", "__proto__"];

/** A name without a colon (Namespaces in XML 1.0 §3, NCName). */
export function ncName(r: Random, repertoire: Repertoire): string {
  if (!r.oneIn(3)) return r.pick(names);
  let name = r.oneIn(12) ? "html" : r.pick(starts[repertoire]);
  // now and then about as long as the reader remembers names
  for (let n = r.below(r.oneIn(30) ? 300 : 6); n > 0; n--) name += r.pick(parts[repertoire]);
  // Namespaces in XML 1.0 §3 reserves what begins with "xml" for prefixes
  return /^xml/i.test(name) ? "_" + name : name;
}

/** Character data: of all characters that a document can hold. */
export function anyText(r: Random, repertoire: Repertoire, longest = 12): string {
  const pool = r.oneIn(2) ? usual : contents[repertoire];
  let text = "";
  for (let n = r.below(longest + 1); n > 0; n--) text += r.pick(pool);
  return text;
}
