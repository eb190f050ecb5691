/** Documents are hostile: what a reader gives up at. Each can be raised by the caller. */
export interface Limits {
  readonly maxBytes: number;
  /** Sum of a zip's entries after inflating. */
  readonly maxInflatedBytes: number;
  readonly maxZipEntries: number;
  readonly maxXmlDepth: number;
  readonly maxCells: number;
  readonly maxPages: number;
}

/** A notice is some 10–500 kB; the largest of the State Council's annexes seen has 2,700 pages when bound 150 times. */
export const defaultLimits: Limits = {
  maxBytes: 200_000_000,
  maxInflatedBytes: 400_000_000,
  maxZipEntries: 10_000,
  maxXmlDepth: 500,
  maxCells: 500_000,
  maxPages: 5_000,
};
