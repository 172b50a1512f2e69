// What the runtime takes from its surroundings. Declared here, so that neither DOM nor Node types are needed to compile it.
interface Platform {
  readonly TextEncoder: new () => {
    encode(text: string): Uint8Array;
    encodeInto(text: string, target: Uint8Array): { readonly read: number; readonly written: number };
  };
  readonly TextDecoder: new (
    label?: string,
    options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean },
  ) => { decode(bytes?: Uint8Array, options?: { readonly stream: boolean }): string };
}

/** The platform's text encoders: Node, Deno, Bun, browsers and workers all have them. */
export const platform = globalThis as unknown as Platform;
