/** Whether a name in the options stands for many: `*` for any characters, `?` for one. */
export function isNamePattern(name: string): boolean {
  return /[*?]/.test(name);
}

/** Whether a name is one of those that a pattern stands for. */
export function matchesNamePattern(pattern: string, name: string): boolean {
  const source = pattern
    .replace(/[\\^$.|+()[\]{}]/g, "\\$&")
    .replace(/\*+/g, ".*")
    .replace(/\?/g, ".");
  return new RegExp(`^${source}$`, "su").test(name);
}
