import { createHash } from 'node:crypto';

/** Each key becomes 52 bits of its SHA-256; the table is at most three quarters full. */
const initialSlots = 1024;
const bytesHashed = 7;

/**
 * Key → number, for millions of keys: 16 bytes a slot instead of the key itself (some 150 bytes of a Map of paths). Two keys
 * in a million times a million share a digest, so whoever finds one looks at the thing itself.
 */
export interface DigestTable {
  readonly get: (key: Uint8Array) => number | null;
  readonly set: (key: Uint8Array, value: number) => void;
}

export function makeDigestTable(): DigestTable {
  let digests = new Float64Array(initialSlots);
  let values = new Float64Array(initialSlots);
  let used = 0;

  const slotOf = (digest: number): number => {
    let slot = digest % digests.length;
    while (digests[slot] !== 0 && digests[slot] !== digest) slot = (slot + 1) % digests.length;
    return slot;
  };
  const put = (digest: number, value: number): void => {
    const slot = slotOf(digest);
    if (digests[slot] === 0) used += 1;
    digests[slot] = digest;
    values[slot] = value;
  };
  const grow = (): void => {
    const [oldDigests, oldValues] = [digests, values];
    digests = new Float64Array(oldDigests.length * 2);
    values = new Float64Array(oldDigests.length * 2);
    used = 0;
    for (const [slot, digest] of oldDigests.entries()) if (digest !== 0) put(digest, oldValues[slot] ?? 0);
  };

  return {
    get: (key) => {
      const slot = slotOf(digestOf(key));
      return digests[slot] === 0 ? null : (values[slot] ?? null);
    },
    set: (key, value) => {
      if (used * 4 >= digests.length * 3) grow();
      put(digestOf(key), value);
    },
  };
}

/** 1 to 2^52; never 0, which is an empty slot. */
function digestOf(key: Uint8Array): number {
  const bytes = createHash('sha256').update(key).digest();
  return 1 + (bytes.readUIntBE(0, 6) * 16 + ((bytes[bytesHashed - 1] ?? 0) & 15));
}
