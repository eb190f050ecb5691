// node bench/check.mjs: what the rules cost. 200 notices with all rules against the same notices with all rules off, in turn, in one process.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extract, rules } from '../dist/index.js';
import { median } from './paired.mjs';

const folder = join(import.meta.dirname, '..', 'fixtures', 'unseen');
const texts = readdirSync(folder)
  .filter((file) => file.endsWith('.txt') || file.endsWith('.html'))
  .map((file) => readFileSync(join(folder, file)));
const notices = Array.from({ length: 200 }, (_, i) => texts[i % texts.length]);
const off = { rules: Object.fromEntries(Object.keys(rules).map((id) => [id, { level: 'off' }])) };
const rounds = Number(process.argv[2] ?? 9);

async function time(check) {
  const start = process.hrtime.bigint();
  for (const notice of notices) await extract(notice, { check });
  return Number(process.hrtime.bigint() - start) / 1e6;
}

await time({});
await time(off);
const pairs = [];
for (let round = 0; round < rounds; round++) pairs.push([await time({}), await time(off)]);
const [all, none] = [0, 1].map((i) => median(pairs.map((pair) => pair[i])));
console.log(
  `200 notices: all rules ${all.toFixed(0)} ms, no rules ${none.toFixed(0)} ms, ratio ${median(pairs.map(([a, b]) => a / b)).toFixed(2)} (target 1.15)`,
);
