import type { Canonical } from "./canonical.js";
import { MESSAGES, SOAP, TYPES } from "./envelopes.js";

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** The list in a random order. */
export function shuffled<T>(list: readonly T[], random: () => number): readonly T[] {
  return list
    .map((item) => [random(), item] as const)
    .sort(([left], [right]) => left - right)
    .map(([, item]) => item);
}

/** Writes the tree as a document in one of the countless ways that mean the same. */
export function respell(root: Canonical, random: () => number): string {
  const prefixes = ["", "a", "soap", "m", "t", "é_1", "a.very-long-prefix".repeat(4)];
  const namespaces = [SOAP, MESSAGES, TYPES, "urn:decoy"];
  const chance = (percent: number) => random() * 100 < percent;
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)]!;
  const white = (least: 0 | 1) => (chance(70) ? " ".repeat(least) : pick(["  ", "\n", "\t", "\r\n ", "\r"]));
  const misc = () => (chance(70) ? "" : pick(["<!-- <m:x/> - -->", "<?pi m:x <&>?>", "<!---->", "<?x?>"]));
  const gap = () => white(0) + misc() + white(0);

  const reference = (character: string) => {
    const code = character.codePointAt(0)!;
    return pick([`&#${code};`, `&#00${code};`, `&#x${code.toString(16)};`, `&#x0${code.toString(16).toUpperCase()};`]);
  };
  const named: Readonly<Record<string, string>> = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "'": "&apos;",
  };
  const escaped = (text: string, plain: RegExp) =>
    Array.from(text, (character) => {
      if (plain.test(character) && !chance(5)) return character;
      return chance(50) ? (named[character] ?? reference(character)) : reference(character);
    }).join("");
  const text = (value: string) =>
    (value.match(/[^]{1,9}/gu) ?? [])
      .map((piece) => (chance(20) ? `<![CDATA[${piece}]]>` : misc() + escaped(piece, /[^&<>\r]/)))
      .join("") + misc();
  const attribute = (name: string, value: string) => {
    const quote = pick(['"', "'"]);
    return name + white(0) + "=" + white(0) + quote + escaped(value, /[^&<"'\t\n\r]/) + quote;
  };

  const element = (tree: Canonical, outer: ReadonlyMap<string, string>): string => {
    const scope = new Map(outer);
    const prefix = pick(prefixes);
    const declared = new Map<string, string>();
    if (scope.get(prefix) !== tree.namespace || chance(20)) declared.set(prefix, tree.namespace);
    for (const decoy of prefixes) {
      if (decoy === prefix || declared.has(decoy) || !chance(15)) continue;
      declared.set(decoy, decoy === "" && chance(30) ? "" : pick(namespaces));
    }
    for (const [key, namespace] of declared) scope.set(key, namespace);
    const parts = [
      ...Array.from(declared, ([key, namespace]) => attribute(key === "" ? "xmlns" : `xmlns:${key}`, namespace)),
      ...tree.attributes.map(([name, value]) => attribute(name.slice(2), value)),
    ];
    const name = prefix === "" ? tree.local : `${prefix}:${tree.local}`;
    const tag = name + shuffled(parts, random).reduce((all, part) => all + white(1) + part, "") + white(0);
    if (tree.children.length === 0 && chance(50)) return `<${tag}/>`;
    const textOnly = tree.children.some((child) => typeof child === "string");
    const children = tree.children.map((child) =>
      typeof child === "string" ? text(child) : gap() + element(child, scope),
    );
    const last = textOnly ? "" : children.length === 0 ? misc() : gap();
    return `<${tag}>${children.join("")}${last}</${name}${white(0)}>`;
  };
  const start = chance(50) ? `<?xml version='1.0'${white(1)}?>` : "";
  return start + gap() + element(root, new Map()) + gap();
}
