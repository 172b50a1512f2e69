/** Parts of the bench, which `--only` names. */
export const parts = [
  "small",
  "read",
  "variants",
  "validate",
  "write",
  "browser",
  "growth",
  "memory",
  "cold",
  "size",
  "generation",
];

const usual = { rounds: 11, milliseconds: 60, "warm-up": 250, "cold-rounds": 9, most: 1200, least: 3, scale: 100 };
const quick = { rounds: 5, milliseconds: 10, "warm-up": 100, "cold-rounds": 1, most: 60, least: 1, scale: 20 };

/** The options of the command line; throws where there is one that the bench does not know. */
export function parseOptions(words) {
  const quickly = words.includes("--quick");
  const options = { ...(quickly ? quick : usual) };
  const clock = words.includes("--clock=wall") ? "wall" : "cpu";
  const only = words.flatMap((word) => /^--only=(.+)$/.exec(word)?.[1].split(",") ?? []);
  for (const word of words) {
    const [, name, value] = /^--([a-z-]+)=(\d+)$/.exec(word) ?? [];
    if (name !== undefined && Object.hasOwn(options, name)) options[name] = Number(value);
    else if (!["--json", "--quick", "--clock=wall", "--clock=cpu"].includes(word) && !word.startsWith("--only=")) {
      throw new Error(`"${word}" is not an option`);
    }
  }
  for (const part of only) if (!parts.includes(part)) throw new Error(`"${part}" is not a part of the bench`);
  return {
    ...options,
    clock,
    clean: quickly ? "young" : "all",
    json: words.includes("--json"),
    only: only.length === 0 ? parts : only,
  };
}
