import { createHash } from "node:crypto";

/** The SHA-256 of a file's bytes, in hexadecimal; text is hashed as UTF-8. */
export function contentHash(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}
