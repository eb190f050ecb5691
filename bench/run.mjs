// npm run bench: ratios measured side by side in one run; a ratio travels between machines, a time does not.
import { join } from 'node:path';
import { compare } from './paired.mjs';

const root = join(import.meta.dirname, '..');
const program = join(root, 'bin', 'gkparse.js');
const notice = (name) => join(root, 'fixtures', 'notices', name);
const runs = Number(process.argv[2] ?? 15);
const bare = ['-e', '0'];

/** The bundled notices of each format, over and over: a name given twice is read twice. */
const kinds = ['003-docx/source.docx', '002-txt/source.txt', '000-site/source.html', '004-docx/source.docx'].map(
  notice,
);
const many = Array.from({ length: 200 }, (_, index) => kinds[index % kinds.length]);

const benches = [
  { name: 'gkparse --version / node -e 0', target: 1.5, a: [program, '--version'], b: bare },
  { name: 'gkparse --help / node -e 0', target: null, a: [program, '--help'], b: bare },
  {
    name: 'extract 003.docx / mammoth alone',
    target: 1.5,
    a: [program, 'extract', notice('003-docx/source.docx'), '--format', 'json'],
    b: [join(root, 'bench', 'mammoth-bare.mjs'), notice('003-docx/source.docx')],
  },
  {
    name: 'extract 002.txt / node -e 0',
    target: 2.5,
    a: [program, 'extract', notice('002-txt/source.txt'), '--format', 'json'],
    b: bare,
  },
  {
    name: 'check 200 notices / extract them',
    target: 1.15,
    a: [program, 'check', ...many, '--format', 'json'],
    b: [program, 'extract', ...many, '--format', 'json'],
  },
];

console.log(
  `${'what'.padEnd(36)}${'a ms'.padStart(8)}${'b ms'.padStart(8)}${'ratio'.padStart(8)}${'target'.padStart(8)}`,
);
for (const { name, target, a, b } of benches) {
  const result = compare(a, b, runs);
  const [first, second] = [result.a, result.b].map((value) => value.toFixed(0).padStart(8));
  console.log(
    `${name.padEnd(36)}${first}${second}${result.ratio.toFixed(2).padStart(8)}${String(target ?? '–').padStart(8)}`,
  );
}
