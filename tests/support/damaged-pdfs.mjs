/** Damaged PDFs made from good ones; same seed, same bytes. JavaScript, because bench/ runs it without a build. */

/** A linear congruential generator: `below(n)` is 0 … n − 1. */
function randomFrom(seed) {
  let state = (seed * 2654435761) >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const latin = (bytes) => Buffer.from(bytes).toString('latin1');
const replace = (bytes, pattern, by) => new Uint8Array(Buffer.from(latin(bytes).replace(pattern, by), 'latin1'));

const damages = {
  'bytes flipped': (bytes, below) => {
    const copy = bytes.slice();
    for (let n = 0; n < 200; n++) copy[below(copy.length)] = below(256);
    return copy;
  },
  'the end cut off': (bytes, below) => bytes.slice(0, 20 + below(bytes.length - 20)),
  'a piece cut out': (bytes, below) => {
    const from = below(bytes.length);
    return new Uint8Array(Buffer.concat([bytes.slice(0, from), bytes.slice(from + 1 + below(bytes.length / 4))]));
  },
  'objects removed': (bytes, below) =>
    replace(bytes, /\b\d+ 0 obj\b/gu, (found) => (below(6) === 0 ? '% gone' : found)),
  'references mixed up': (bytes, below) =>
    replace(bytes, /\b\d+ 0 R\b/gu, (found) => (below(5) === 0 ? `${1 + below(40)} 0 R` : found)),
  'a loop in the page tree': (bytes) => replace(bytes, /\/Kids\s*\[\s*\d+ 0 R/gu, '/Kids [1 0 R 2 0 R 3 0 R 1 0 R'),
  'huge boxes': (bytes, below) => replace(bytes, /\/MediaBox\s*\[[^\]]*\]/gu, `/MediaBox [0 0 ${9 + below(9)}e9 1e38]`),
  'lengths wrong': (bytes, below) => replace(bytes, /\/Length \d+/gu, () => `/Length ${below(1e9)}`),
  'no cross-reference': (bytes) => replace(bytes, /startxref[\s\S]*$/gu, 'startxref\n999999999\n%%EOF\n'),
  'ten thousand fonts': (bytes) =>
    replace(
      bytes,
      /\/Font\s*<</gu,
      `/Font <<${Array.from({ length: 10_000 }, (_, n) => `/X${n} ${n} 0 R`).join(' ')} `,
    ),
};

const names = Object.keys(damages);

/** The `seed`th damage, of the source whose turn it is → { name, bytes }. */
export function damage(sources, seed) {
  const name = names[seed % names.length];
  const source = sources[Math.floor(seed / names.length) % sources.length];
  return { name: `${seed}: ${name}`, bytes: damages[name](new Uint8Array(source), randomFrom(seed + 1)) };
}
