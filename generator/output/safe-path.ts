/** Lower and upper case letters, digits and a few marks; no leading dot and no trailing one, for the sake of Windows. */
const segment = /^[A-Za-z0-9_$](?:[A-Za-z0-9_$.-]*[A-Za-z0-9_$-])?$/;

/**
 * Whether a path names a file below a folder and nothing else, on every system: relative, forward slashes, short plain names, no `..`.
 * It guards both what is written and what a manifest asks to remove.
 */
export function isSafePath(path: string): boolean {
  return path.length <= 240 && path.split("/").every((name) => name.length <= 100 && segment.test(name));
}
