/** The five entities that XML predefines (§4.6). */
const predefined: ReadonlyMap<string, string> = new Map([
  ["lt", "<"],
  ["gt", ">"],
  ["amp", "&"],
  ["apos", "'"],
  ["quot", '"'],
]);

/** Replaces character and predefined entity references; anything else that starts with `&` is given to `onInvalid` and kept. */
export function replaceReferences(text: string, onInvalid: (reference: string, offset: number) => void): string {
  if (!text.includes("&")) return text;
  return text.replace(
    /&(?:([a-z]+)|#([0-9]{1,8})|#x([0-9A-Fa-f]{1,8}));|&[^;\s&<]{0,20};?/g,
    (reference, entity?: string, decimal?: string, hex?: string, offset?: number) => {
      const replacement = entity === undefined ? character(decimal, hex) : predefined.get(entity);
      if (replacement === undefined) onInvalid(reference, offset ?? 0);
      return replacement ?? reference;
    },
  );
}

function character(decimal: string | undefined, hex: string | undefined): string | undefined {
  const digits = decimal ?? hex;
  if (digits === undefined) return undefined;
  const codePoint = Number.parseInt(digits, decimal === undefined ? 16 : 10);
  if (codePoint > 0x10ffff) return undefined;
  const text = String.fromCodePoint(codePoint);
  return invalidCharacter.test(text) ? undefined : text;
}

/** Finds what is outside the production Char (XML 1.0 §2.2). */
export const invalidCharacter = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
