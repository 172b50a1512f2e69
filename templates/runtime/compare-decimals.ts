/** Negative, 0 or positive as decimal `a` is less than, equal to or greater than `b`, of however many digits. */
export function compareDecimals(a: string, b: string): number {
  const [x, y] = [parts(a), parts(b)];
  if (x.sign !== y.sign) return x.sign - y.sign;
  const longer = x.whole.length - y.whole.length;
  const digits = x.whole + x.fraction;
  const others = y.whole + y.fraction;
  return x.sign * (longer || (digits < others ? -1 : Number(digits > others)));
}

// Without zeros that say nothing; zero itself has no digits and no sign.
function parts(text: string): { sign: number; whole: string; fraction: string } {
  const [whole = "", fraction = ""] = text.replace(/^[+-]/, "").split(".");
  const digits = { whole: whole.replace(/^0+/, ""), fraction: fraction.replace(/0+$/, "") };
  return { ...digits, sign: digits.whole + digits.fraction === "" ? 0 : text.startsWith("-") ? -1 : 1 };
}
