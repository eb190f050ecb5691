// Damaged PDFs in both engines: each must give an answer or a GkparseError, in its time and memory, and tell what it has lost.
// `node bench/damaged-pdfs.mjs [seeds a kind and source]`, after a build: 252 files with 3, some ten minutes.
import { readFileSync } from 'node:fs';
import { defaultLimits } from '../dist/read/limits.js';
import { pdfReader } from '../dist/read/pdf.js';
import { damage, kinds, outcomeOf } from '../tests/support/damaged-pdfs.mjs';
import { makePdfTable } from '../tests/support/pdf-tables.mjs';

const seeds = Number(process.argv[2] ?? 3);
const limits = { ...defaultLimits, maxSeconds: 20 };
const fixture = (path) => readFileSync(new URL(`../fixtures/${path}`, import.meta.url));
/** LibreOffice, xdvipdfmx (objects in streams), pdfkit, Chromium. */
const sources = {
  '003': fixture('notices/003-pdf/source.pdf'),
  'neg-govdoc397': fixture('notices/neg-govdoc397-pdf/source.pdf'),
  table: (await makePdfTable(3)).bytes,
  chromium: fixture('pdf/chromium.pdf'),
};
const engines = ['pdfium', 'pdfjs'];
const counts = Object.fromEntries(kinds.map((kind) => [kind, {}]));
let [files, faults] = [0, 0];
let slowest = { name: '', seconds: 0 };

async function readDamaged({ bytes, name, kind, engine, whole }) {
  const start = performance.now();
  const reading = await pdfReader.read(bytes, limits, { engine }).catch((error) => error);
  const seconds = (performance.now() - start) / 1000;
  const outcome = outcomeOf(reading, whole);
  if (seconds > slowest.seconds) slowest = { name: `${name}, ${engine}`, seconds };
  const key = `${engine} ${outcome}`;
  counts[kind][key] = (counts[kind][key] ?? 0) + 1;
  if (outcome === 'fault') faults++;
  if (outcome === 'fault' || outcome === 'less, untold') console.log(name, engine, outcome, reading.stack ?? '');
}

for (const [source, bytes] of Object.entries(sources)) {
  const wholes = await Promise.all(engines.map((engine) => pdfReader.read(bytes, limits, { engine })));
  for (const kind of kinds)
    for (let seed = 1; seed <= seeds; seed++) {
      const damaged = damage(bytes, kind, seed);
      files++;
      await Promise.all(
        engines.map((engine, index) =>
          readDamaged({ bytes: damaged, name: `${source}: ${kind} ${seed}`, kind, engine, whole: wholes[index] }),
        ),
      );
    }
}
for (const [kind, outcomes] of Object.entries(counts))
  console.log(
    `${kind}: ${Object.entries(outcomes)
      .map(([key, n]) => `${key} ${n}`)
      .sort()
      .join(', ')}`,
  );
console.log(`${files} files, ${faults} faults, slowest: ${slowest.name}, ${slowest.seconds.toFixed(1)} s`);
process.exitCode = faults > 0 ? 1 : 0;
