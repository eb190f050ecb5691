// 200 damaged PDFs: each must give an answer or a GkparseError, in its time. `node bench/damaged-pdfs.mjs [count]`, after a build.
import { readFileSync } from 'node:fs';
import { extract, GkparseError } from '../dist/index.js';
import { damage } from '../tests/support/damaged-pdfs.mjs';
import { makePdfTable } from '../tests/support/pdf-tables.mjs';

const count = Number(process.argv[2] ?? 200);
const fixture = (path) => readFileSync(new URL(`../fixtures/${path}`, import.meta.url));
const sources = [
  fixture('notices/003-pdf/source.pdf'),
  (await makePdfTable(3)).bytes,
  fixture('hostile/rotated-form.pdf'),
  fixture('notices/neg-govdoc397-pdf/source.pdf'),
];
const outcomes = {};
let slowest = { name: '', seconds: 0 };
for (let seed = 0; seed < count; seed++) {
  const { name, bytes } = damage(sources, seed);
  const start = performance.now();
  const outcome = await extract(bytes, { type: 'pdf', limits: { maxSeconds: 30 } }).then(
    () => 'answer',
    (error) => (error instanceof GkparseError ? error.code : `FAULT ${error}`),
  );
  const seconds = (performance.now() - start) / 1000;
  if (seconds > slowest.seconds) slowest = { name, seconds };
  outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
  if (outcome.startsWith('FAULT')) console.log(name, outcome);
}
console.log(outcomes, `slowest: ${slowest.name}, ${slowest.seconds.toFixed(1)} s`);
