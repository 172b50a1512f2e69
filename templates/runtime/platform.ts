// What the runtime takes from its surroundings. Declared here, so that neither DOM nor Node types are needed to compile it.
interface Platform {
  readonly TextEncoder: new () => {
    encode(text: string): Uint8Array;
  };
  readonly TextDecoder: new (
    label?: string,
    options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean },
  ) => { readonly encoding: string; decode(bytes?: Uint8Array, options?: { readonly stream: boolean }): string };
  /** Where there is one, as in Node, Deno and Bun, it is the fastest way from bytes to a string. */
  readonly Buffer?: {
    from(buffer: ArrayBufferLike, from: number, length: number): { toString(encoding: "latin1" | "base64"): string };
    from(text: string, encoding: "base64"): Uint8Array & { toString(encoding: "base64"): string };
  };
}

/** The platform's text encoders, which Node, Deno, Bun, browsers and workers all have, and what some have besides. */
export const platform = globalThis as unknown as Platform;

/** The first `length` bytes as a string with one character for each, where the platform has a fast way. */
export function latin1(bytes: Uint8Array, length: number): string | undefined {
  return platform.Buffer?.from(bytes.buffer, 0, length).toString("latin1");
}
