// npm run eval: every notice under fixtures/ against its gold; a table, and exit 1 where something falls short.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extract } from '../dist/index.js';
import { scoreHeadings, scoreMeta, scoreTasks } from './score.mjs';

const fixtures = join(import.meta.dirname, '..', 'fixtures');
const read = (name) => {
  const path = join(fixtures, 'gold', name);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null;
};
const percent = (part, whole) => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)}%`);

/** 002 marks lead units by 黑体, which plain text cannot show: its other formats have a gold of their own. */
function goldOf(name) {
  const [id, dress] = [/^\d{3}/u.exec(name)?.[0] ?? name.replace(/-[^-]+$/u, ''), name.split('-').at(-1)];
  const bold = dress === 'txt' ? null : read(`${id}.bold.tasks.json`);
  return {
    tasks: bold ?? read(`${id}.tasks.json`),
    sections: read(`${id}.sections.json`),
    meta: read(`${id}.meta.json`),
  };
}

async function evaluate(name) {
  const folder = join(fixtures, 'notices', name);
  const source = readdirSync(folder).find((file) => /^source\.(?:txt|docx|html|pdf)$/u.test(file));
  const output = await extract(join(folder, source));
  const gold = goldOf(name);
  const tasks = scoreTasks(gold.tasks, output);
  const headings = gold.sections === null ? null : scoreHeadings(gold.sections, output);
  const meta = gold.meta === null ? null : scoreMeta(gold.meta, output);
  const { characters, accounted } = output.coverage;
  const right =
    tasks.perfect === tasks.gold &&
    tasks.extra === 0 &&
    accounted === characters &&
    (headings === null || (headings.hit === headings.gold && headings.found === headings.gold)) &&
    (meta === null || meta.hit === meta.gold);
  return { name, tasks, headings, meta, coverage: { characters, accounted }, right };
}

const line = (cells) =>
  cells.map((cell, i) => (i === 0 ? String(cell).padEnd(24) : String(cell).padStart(10))).join('');
const show = ({ name, tasks, headings, meta, coverage, right }) =>
  line([
    `${right ? '  ' : '! '}${name}`,
    `${tasks.rows}/${tasks.gold}`,
    tasks.perfect,
    tasks.extra,
    percent(tasks.unitHits, tasks.unitFound),
    percent(tasks.unitHits, tasks.unitGold),
    `${tasks.deadlines}/${tasks.gold}`,
    headings === null ? '–' : `${headings.hit}/${headings.gold}`,
    meta === null ? '–' : `${meta.hit}/${meta.gold}`,
    percent(coverage.accounted, coverage.characters),
  ]);

const pattern = process.argv[2] ?? '';
const results = [];
console.log(
  line(['  notice', 'rows', 'perfect', 'extra', 'unit P', 'unit R', 'deadlines', 'headings', 'meta', 'coverage']),
);
for (const name of readdirSync(join(fixtures, 'notices')).sort()) {
  if (!name.includes(pattern)) continue;
  const result = await evaluate(name);
  results.push(result);
  console.log(show(result));
}
const sum = (pick) => results.reduce((total, result) => total + pick(result), 0);
console.log(
  `rows perfect ${sum((r) => r.tasks.perfect)}/${sum((r) => r.tasks.gold)}, extra ${sum((r) => r.tasks.extra)}, notices right ${sum((r) => r.right)}/${results.length}`,
);
process.exitCode = results.every((result) => result.right) ? 0 : 1;
