/**
 * How PDFs are read here, beside other readers, in one run: rows of the gold that come out whole, processor time and peak memory of a process that
 * reads one file, and processor time a page in a process that is warm. After a build: `node bench/pdf.mjs [--runs 3] [--rivals FOLDER]`.
 *
 * Readers that are no dependency are run where they are found. The programs: `apt-get install poppler-utils mupdf-tools python3-pdfminer python3-fitz
 * time`; the libraries, in a scratch folder: `cp bench/pdf-rivals.json FOLDER/package.json && npm install --prefix FOLDER`.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { median } from './paired.mjs';
import { hasLibrary, hasProgram, libraries, programs, rivalsIn } from './pdf-readers.mjs';
import { scoreRows } from './pdf-rows.mjs';

const { values } = parseArgs({ options: { runs: { type: 'string', default: '3' }, rivals: { type: 'string' } } });
const [runs, folder] = [Number(values.runs), values.rivals ?? null];
const rivals = rivalsIn(folder);
const child = new URL('pdf-child.mjs', import.meta.url).pathname;
const fixtures = [
  { name: '000', pages: 13, ruled: true },
  { name: '002', pages: 18, ruled: true },
  { name: '003', pages: 7, ruled: true },
  { name: '002-noruling', pages: 18, ruled: false },
].map((fixture) => {
  const id = fixture.name.slice(0, 3);
  const gold = JSON.parse(readFileSync(new URL(`../fixtures/gold/${id}.tasks.json`, import.meta.url), 'utf8')).tasks;
  return {
    ...fixture,
    gold,
    path: new URL(`../fixtures/notices/${fixture.name}-pdf/source.pdf`, import.meta.url).pathname,
  };
});

const childOf = (name, mode) => (path) => [
  process.execPath,
  child,
  name,
  mode,
  path,
  ...(folder === null ? [] : [folder]),
];

/** Every reader that is here: what a process of it is, how its output becomes tables, and whether it can be kept warm. */
const readers = [
  ...Object.entries(libraries)
    .filter(([, library]) => hasLibrary(library, rivals))
    .map(([name, library]) => ({
      name,
      table: library.table,
      command: library.command ?? childOf(name, 'once'),
      tables: library.tables ?? JSON.parse,
      warm: childOf(name, 'warm'),
    })),
  ...Object.entries(programs)
    .filter(([, program]) => hasProgram(program))
    .map(([name, program]) => ({ name, table: false, ...program, warm: null })),
];

function run([name, ...args]) {
  const { status, stdout, stderr } = spawnSync(name, args, { encoding: 'utf8', maxBuffer: 1e9 });
  if (status !== 0)
    throw new Error(`${name} ${args.join(' ')} ended with ${status}: ${/\w*Error.*/u.exec(stderr)?.[0] ?? stderr}`);
  return { stdout, stderr };
}

/** Bash counts processor time in milliseconds, GNU time in hundredths; peak memory is GNU time's alone. */
const timed = ['bash', '-c', 'TIMEFORMAT="%3U %3S"; time /usr/bin/time -f %M "$@"', '-'];

/** Processor seconds (user and system) and peak megabytes of a whole process. */
function measureProcess(command) {
  const { stdout, stderr } = run([...timed, ...command]);
  const [kilobytes, user, system] = stderr.trim().split('\n').slice(-2).join(' ').split(' ').map(Number);
  return { stdout, seconds: user + system, megabytes: kilobytes / 1024 };
}

function measure({ name, command, tables, warm }, { path, pages, gold }) {
  try {
    const processes = Array.from({ length: runs }, () => measureProcess(command(path)));
    const warmed = warm === null ? null : Array.from({ length: runs }, () => Number(run(warm(path)).stdout));
    return {
      seconds: median(processes.map(({ seconds }) => seconds)),
      megabytes: median(processes.map(({ megabytes }) => megabytes)),
      pageMs: warmed === null ? null : median(warmed) / pages,
      score: scoreRows(gold, tables(processes[0].stdout)),
    };
  } catch (error) {
    console.error(`${name} on ${path}: ${String(error.message).slice(0, 300)}`);
    return null;
  }
}

const sum = (list, key) => list.reduce((total, one) => total + key(one), 0);
const scoreWords = (scores) =>
  ['requirement', 'units', 'deadline', 'all'].map((key) => sum(scores, (score) => score[key])).join(' / ');

const results = new Map(readers.map(({ name }) => [name, new Map()]));
for (const fixture of fixtures)
  for (const reader of readers) results.get(reader.name).set(fixture.name, measure(reader, fixture));

const of = (name, fixture) => results.get(name)?.get(fixture) ?? null;
const all = (name, ruled) =>
  fixtures
    .filter((fixture) => fixture.ruled === ruled)
    .map((fixture) => of(name, fixture.name))
    .filter((one) => one !== null);

console.log(
  `${cpus()[0].model}, ${cpus().length} cores, Node ${process.version}, ${new Date().toISOString().slice(0, 10)}; ${runs} runs`,
);
const gold = scoreWords(
  fixtures
    .filter(({ ruled }) => ruled)
    .map(({ gold: tasks }) =>
      scoreRows(tasks, [
        tasks.map(({ requirement, units_raw, deadline_raw }) => [requirement, units_raw ?? '', deadline_raw ?? '']),
      ]),
    ),
);
console.log(`\nAll ruled rows: ${gold} (requirement / units / deadline / all three in one row)\n`);
console.log('| reader | tables | ruled: 000, 002, 003 | unruled: 002-noruling | CPU s | MB | warm ms a page |');
console.log('| --- | --- | --- | --- | --- | --- | --- |');
for (const { name, table, warm } of readers) {
  const ruled = all(name, true);
  const every = [...ruled, ...all(name, false)];
  const pageMs = warm === null ? '–' : (sum(every, (one) => one.pageMs) / every.length).toFixed(1);
  const figures = [
    sum(every, ({ seconds }) => seconds).toFixed(2),
    Math.max(...every.map(({ megabytes }) => Math.round(megabytes))),
    pageMs,
  ];
  const scores = [ruled, all(name, false)].map((list) => scoreWords(list.map(({ score }) => score)));
  console.log(`| ${[name, table ? 'yes' : 'no', ...scores, ...figures].join(' | ')} |`);
}

const ratio = (fixture, one, other) => (of(one, fixture).pageMs / of(other, fixture).pageMs).toFixed(2);
console.log('\n| warm processor time | 000 | 002 | 003 | 002-noruling |\n| --- | --- | --- | --- | --- |');
for (const [one, other] of [
  ['gkparse, its reader', 'PDFium bare text'],
  ['gkparse extract', 'PDFium bare text'],
  ['pdf-parse getTable', 'gkparse, its reader'],
])
  console.log(`| ${one} : ${other} | ${fixtures.map(({ name }) => ratio(name, one, other)).join(' | ')} |`);
