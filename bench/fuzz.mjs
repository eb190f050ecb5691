// Mutated fixtures through every reader and stage: node bench/fuzz.mjs [minutes] [seed]. A document that fails with anything but a GkparseError,
// leaves characters over or takes more than ten seconds is printed with the seed that makes it again.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { extractBytes } from '../dist/pipeline.js';
import { mutated } from '../fixtures/make/mutate.mjs';

const [minutes, first] = [Number(process.argv[2] ?? 10), Number(process.argv[3] ?? 1)];
const fixtures = join(import.meta.dirname, '..', 'fixtures');
const sources = ['notices', 'unseen', 'docx', 'hostile']
  .flatMap((folder) =>
    readdirSync(join(fixtures, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
      join(fixtures, folder, name),
    ),
  )
  .filter((name) => /\.(?:docx|html|txt|pdf)$/u.test(name))
  .sort();
const contents = sources.map((name) => readFileSync(name));
const counts = new Map();
let bad = 0;

async function outcomeOf(bytes) {
  try {
    const notice = await extractBytes(bytes, { path: '-' });
    return notice.coverage.leftOver.length === 0 ? 'notice' : 'left over';
  } catch (error) {
    return error?.name === 'GkparseError' ? error.code : `${error?.stack ?? error}`.split('\n').slice(0, 4).join('\n');
  }
}

const fine = ['notice', 'broken-document', 'unsupported-format', 'encrypted', 'too-large'];
const end = Date.now() + minutes * 60_000;
for (let seed = first; Date.now() < end; seed++) {
  const index = (seed * 7919) % sources.length;
  const bytes = await mutated(contents[index], seed, 1 + (seed % 20));
  const started = performance.now();
  const outcome = await outcomeOf(bytes);
  const seconds = (performance.now() - started) / 1000;
  const key = `${extname(sources[index]).slice(1)} ${fine.includes(outcome) ? outcome : 'BAD'}`;
  counts.set(key, (counts.get(key) ?? 0) + 1);
  if (fine.includes(outcome) && seconds < 10) continue;
  bad += 1;
  const kept = join(tmpdir(), `gkparse-fuzz-${seed}${extname(sources[index])}`);
  writeFileSync(kept, bytes);
  console.log(`seed ${seed}, ${seconds.toFixed(1)} s, ${kept}: ${outcome}`);
}
for (const [key, count] of [...counts].sort()) console.log(`${key}: ${count}`);
console.log(`${bad} bad`);
process.exit(bad === 0 ? 0 : 1);
