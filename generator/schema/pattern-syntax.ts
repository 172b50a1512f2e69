/** The escapes of XSD 1.0 Part 2 appendix F: of single characters, of many, and of Unicode categories and blocks. */
const escape =
  /\\(?:[nrt\\|.?*+(){}\-[\]^]|[sSiIcCdDwW]|[pP]\{(?:L[ultmo]?|M[nce]?|N[dlo]?|P[cdseifo]?|Z[slp]?|S[mcko]?|C[cfon]?|Is[A-Za-z0-9-]+)\})/uy;
const quantifier = /[?*+]|\{[0-9]+(?:,[0-9]*)?\}/uy;
const ordinary = /[^\\?*+{}()|[\]]/uy;
const classCharacter = /[^\\[\]]/uy;

/** What is wrong with a regular expression of XSD, undefined where nothing is. Nested groups are counted, not followed by recursion. */
export function patternProblem(pattern: string): string | undefined {
  let depth = 0;
  let position = 0;
  while (position < pattern.length) {
    const character = pattern.charAt(position);
    if (character === "|") position++;
    else if (character === "(") {
      depth++;
      position++;
    } else {
      if (character === ")" && depth-- === 0) return `")" at character ${position + 1} closes nothing`;
      const end = character === ")" ? position + 1 : atomEnd(pattern, position);
      if (end === undefined) return `"${character}" at character ${position + 1} is not expected`;
      position = matchEnd(quantifier, pattern, end) ?? end;
      const [, least, greatest] = /^\{([0-9]+),([0-9]+)\}$/.exec(pattern.slice(end, position)) ?? [];
      if (Number(least) > Number(greatest))
        return `the quantifier {${least ?? ""},${greatest ?? ""}} has its bounds in the wrong order`;
    }
  }
  return depth > 0 ? `"(" is not closed` : undefined;
}

function atomEnd(pattern: string, start: number): number | undefined {
  return matchEnd(escape, pattern, start) ?? matchEnd(ordinary, pattern, start) ?? classEnd(pattern, start);
}

/** The end of a character class; each subtraction `-[…]` opens one more, and all close together. */
function classEnd(pattern: string, start: number): number | undefined {
  if (pattern.charAt(start) !== "[") return undefined;
  let depth = 1;
  let position = afterOpening(pattern, start);
  let empty = true;
  while (depth > 0) {
    if (pattern.charAt(position) === "]" && !empty) {
      depth--;
      position++;
      // Nothing but the end of the outer class may follow a subtraction.
      if (depth > 0 && pattern.charAt(position) !== "]") return undefined;
    } else if (pattern.startsWith("-[", position) && !empty) {
      depth++;
      position = afterOpening(pattern, position + 1);
      empty = true;
    } else {
      const end = matchEnd(escape, pattern, position) ?? matchEnd(classCharacter, pattern, position);
      if (end === undefined) return undefined;
      position = end;
      empty = false;
    }
  }
  return position;
}

function afterOpening(pattern: string, start: number): number {
  return pattern.charAt(start + 1) === "^" ? start + 2 : start + 1;
}

function matchEnd(expression: RegExp, text: string, start: number): number | undefined {
  expression.lastIndex = start;
  return expression.test(text) ? expression.lastIndex : undefined;
}
