// npm run bench:batch: the figures of docs/batch.md, each as a ratio within one run. node bench/batch.mjs [jobs|bare|memory|kill …]
import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, extname, join } from 'node:path';
import { workerFlags } from '../dist/cli/batch/worker-flags.js';
import { randomFrom } from '../fixtures/make/faults.mjs';
import { median } from './paired.mjs';

const root = join(import.meta.dirname, '..');
const program = join(root, 'bin', 'gkparse.js');
const work = mkdtempSync(join(tmpdir(), 'gkparse-bench-'));
const wanted = process.argv.slice(2);
const chosen = (name) => wanted.length === 0 || wanted.includes(name);

const sources = ['notices', 'unseen', 'docx']
  .flatMap((folder) =>
    readdirSync(join(root, 'fixtures', folder), { recursive: true, encoding: 'utf8' }).map((name) =>
      join(root, 'fixtures', folder, name),
    ),
  )
  .filter((name) => /\.(?:docx|html|txt|pdf)$/u.test(name) && !name.includes('moved'))
  .sort();

function archive(name, count, from = sources) {
  const folder = join(work, name);
  mkdirSync(folder, { recursive: true });
  for (let i = 0; i < count; i++) {
    const source = from[i % from.length];
    copyFileSync(source, join(folder, `${String(i).padStart(6, '0')}-${basename(dirname(source))}${extname(source)}`));
  }
  return folder;
}

let outputs = 0;
function batch(input, more = []) {
  const output = join(work, `out${outputs++}`);
  const started = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, [program, 'batch', input, '-o', output, ...more], {
    encoding: 'utf8',
  });
  const milliseconds = Number(process.hrtime.bigint() - started) / 1e6;
  if (status !== 0) throw new Error(`batch ended with ${status}: ${stderr}`);
  return { milliseconds, output };
}

function jobs() {
  const input = archive('mixed', 400);
  const ratios = [];
  for (let pair = 0; pair < 3; pair++) {
    const one = batch(input, ['--jobs', '1']);
    const two = batch(input, ['--jobs', '2']);
    ratios.push(one.milliseconds / two.milliseconds);
    for (const { output } of [one, two]) rmSync(output, { recursive: true });
    console.log(`400 mixed: 1 job ${one.milliseconds.toFixed(0)} ms, 2 jobs ${two.milliseconds.toFixed(0)} ms`);
  }
  console.log(`1 job / 2 jobs: ${median(ratios).toFixed(2)} (target 1.8)\n`);
}

/**
 * Processor time of what a worker does with a document, under a worker's flags, and of the reader's own library on it, under none: each in a warm
 * process of its own, in turn. By the clock other programs would count.
 */
function bare() {
  for (const format of ['docx', 'html', 'txt', 'pdf']) {
    const files = sources.filter((name) => name.endsWith(`.${format}`));
    const folder = join(work, `bare-${format}`);
    mkdirSync(folder);
    const timeOf = (side, flags) => {
      const script = join(import.meta.dirname, 'batch-bare.mjs');
      const { stdout } = spawnSync(process.execPath, [...flags, script, side, format, folder, ...files], {
        encoding: 'utf8',
      });
      return Number(stdout);
    };
    const pairs = [1, 2, 3].map(() => [timeOf('batch', workerFlags(2048)), timeOf('library', [])]);
    const [inBatch, alone] = [0, 1].map((side) => median(pairs.map((pair) => pair[side])));
    const ratio = median(pairs.map(([one, other]) => one / other));
    console.log(
      `${format}: batch ${inBatch.toFixed(1)} ms, library ${alone.toFixed(1)} ms a document: ${ratio.toFixed(2)} (target 1.5)`,
    );
  }
  console.log('');
}

/** The largest sum of the resident memory of the run and its workers. */
function peakOf(input) {
  const output = join(work, `out${outputs++}`);
  const child = spawn(process.execPath, [program, 'batch', input, '-o', output, '--jobs', '2'], { stdio: 'ignore' });
  let [peak, parent] = [0, 0];
  const timer = setInterval(() => {
    const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,ppid=,rss='], { encoding: 'utf8' });
    const rows = stdout.split('\n').map((line) => line.trim().split(/\s+/u).map(Number));
    const own = rows.filter(([pid, ppid]) => pid === child.pid || ppid === child.pid);
    peak = Math.max(
      peak,
      own.reduce((sum, [, , rss]) => sum + (rss ?? 0), 0),
    );
    parent = Math.max(parent, own.find(([pid]) => pid === child.pid)?.[2] ?? 0);
  }, 200);
  return new Promise((resolve) => {
    child.on('close', () => {
      clearInterval(timer);
      rmSync(output, { recursive: true, force: true });
      resolve({ peak, parent });
    });
  });
}

async function memory() {
  const small = sources.filter((name) => statSync(name).size < 2_500 && name.endsWith('.txt'));
  const few = await peakOf(archive('few', 200, small));
  const many = await peakOf(archive('many', 20_000, small));
  const megabytes = ({ peak, parent }) =>
    `${(peak / 1024).toFixed(0)} MB (the run itself ${(parent / 1024).toFixed(0)})`;
  console.log(
    `memory: 200 documents ${megabytes(few)}, 20,000 ${megabytes(many)}: ${(many.peak / few.peak).toFixed(2)} (target 1.10)\n`,
  );
}

function tree(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && entry.name !== 'journal.jsonl',
  );
  return JSON.stringify(
    files
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((name) => [name.slice(folder.length), readFileSync(name, 'utf8')]),
  );
}

function manifest(folder) {
  const lines = readFileSync(join(folder, '.gkparse-batch', 'journal.jsonl'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  const lasting = lines
    .map(({ recordedAt: _, milliseconds: __, ...rest }) => rest)
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  return { text: JSON.stringify(lasting), twice: lines.length - new Set(lines.map(({ path }) => path)).size };
}

async function kill() {
  const light = sources.filter((name) => !name.endsWith('.pdf'));
  const input = archive('kill', 300, light);
  const whole = batch(input).output;
  const random = randomFrom(50);
  const output = join(work, 'killed');
  let resumed = 0;
  for (let i = 0; i < 50; i++) {
    const child = spawn(process.execPath, [program, 'batch', input, '-o', output, '--resume'], { stdio: 'ignore' });
    const ended = new Promise((resolve) => child.on('close', (_, signal) => resolve(signal)));
    await new Promise((resolve) => setTimeout(resolve, 50 + random() * 1200));
    child.kill('SIGKILL');
    if ((await ended) === 'SIGKILL') resumed += 1;
  }
  const { status } = spawnSync(process.execPath, [program, 'batch', input, '-o', output, '--resume'], {
    stdio: 'ignore',
  });
  const [one, other] = [manifest(whole), manifest(output)];
  const same = tree(whole) === tree(output) && one.text === other.text;
  console.log(
    `kill -9 × 50 (${resumed} met a run): exit ${status}, outputs and manifest ${same ? 'identical' : 'DIFFERENT'}, recorded twice: ${other.twice}\n`,
  );
}

try {
  if (chosen('jobs')) jobs();
  if (chosen('bare')) bare();
  if (chosen('memory')) await memory();
  if (chosen('kill')) await kill();
} finally {
  if (existsSync(work)) rmSync(work, { recursive: true, force: true });
}
