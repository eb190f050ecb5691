/** The `seed`th damage, of the source whose turn it is. */
export function damage(
  sources: readonly Uint8Array[],
  seed: number,
): { readonly name: string; readonly bytes: Uint8Array };
