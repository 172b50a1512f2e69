/** The values of one kind in ordered content, in their order: `pick(items.$content, "message")`. */
export function pick<C, K extends Extract<C, { readonly kind: string }>["kind"]>(
  content: readonly C[],
  kind: K,
): Extract<C, { readonly kind: K; readonly value: unknown }>["value"][] {
  return content
    .filter(
      (item): item is Extract<C, { readonly kind: K; readonly value: unknown }> =>
        (item as { kind?: unknown }).kind === kind,
    )
    .map((item) => item.value);
}
