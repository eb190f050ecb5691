/** Shares of 1. */
export interface Colour {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
}

/** How light a colour is on white paper (ITU-R BT.601), from 0 to 1; `alpha` 0 is transparent. In hundredths: two engines round otherwise. */
export function lightness({ red, green, blue }: Colour, alpha: number): number {
  return Math.round(100 * (1 - alpha * (1 - 0.299 * red - 0.587 * green - 0.114 * blue))) / 100;
}
