import type { Random } from "../../unit/runtime/random.js";

// Sequences that UTF-8 forbids (RFC 3629 §3, §4) or that mean something to who looks for an encoding.
const sequences: readonly (readonly number[])[] = [
  [0x00],
  [0x0d],
  [0x0d, 0x0a],
  [0x80], // a continuation byte alone
  [0xc0, 0xbc], // overlong "<", in two, three and four bytes
  [0xe0, 0x80, 0xbc],
  [0xf0, 0x80, 0x80, 0xbc],
  [0xc1, 0xbf],
  [0xc2], // without its continuation
  [0xe2, 0x82],
  [0xf0, 0x9d, 0x92],
  [0xed, 0xa0, 0x80], // surrogates
  [0xed, 0xa0, 0xb5, 0xed, 0xb2, 0xb3],
  [0xef, 0xbf, 0xbe], // U+FFFE, U+FFFF
  [0xef, 0xbf, 0xbf],
  [0xf4, 0x8f, 0xbf, 0xbf], // U+10FFFF and one more
  [0xf4, 0x90, 0x80, 0x80],
  [0xf8, 0x88, 0x80, 0x80, 0x80],
  [0xfe],
  [0xff],
  [0xef, 0xbb, 0xbf], // byte order marks
  [0xfe, 0xff],
  [0xff, 0xfe],
  [0xff, 0xfe, 0x00, 0x00],
  [0xc3, 0xa9],
  [0xf0, 0x9d, 0x92, 0xb3],
];

/** The bytes with a change or a few. */
export function mutatedBytes(r: Random, bytes: Uint8Array): Uint8Array {
  let changed = bytes;
  do changed = change(r, changed);
  while (r.oneIn(3));
  return changed;
}

function change(r: Random, bytes: Uint8Array): Uint8Array {
  const at = r.oneIn(4) ? r.below(4) : r.below(bytes.length + 1);
  const to = at + r.below(4);
  const [before, range, after] = [bytes.subarray(0, at), bytes.subarray(at, to), bytes.subarray(to)];
  switch (r.below(6)) {
    case 0:
      return joined(before, after);
    case 1:
      return joined(before, range, range, after);
    case 2:
      return joined(before, [r.below(256)], range, after);
    case 3:
      return r.oneIn(4) ? before : joined(before, r.pick(sequences), after);
    default:
      return joined(before, r.pick(sequences), range, after);
  }
}

function joined(...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array {
  return Uint8Array.from(Buffer.concat(parts.map((part) => Uint8Array.from(part))));
}
